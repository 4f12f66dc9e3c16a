import { paired } from '../../markdown/paired.ts';
import type { EntrySpan } from '../language/entry-span.ts';
import { type Entry, numberedName } from './entry.ts';

/**
 * How the text numbers its entries. Only those with a number count: in `3. - [ ] dry`, an item that
 * is nothing but a list, the second item of that has none.
 */
export class Numbering {
  /** The old entries with a number before them. */
  private readonly numbered: ReadonlySet<Entry | undefined>;
  /** Whether these numbers count. */
  private readonly counts: boolean;
  /** The first of these: a list may go on with the one above. */
  private readonly first: number;
  /** Whether all lists in entries that have numbers count from 1. */
  private readonly nestedCount: boolean;
  /** From 0, among those of its list that have a number. */
  private places: ReadonlyMap<Entry, number> = new Map();
  private readonly prefix: string;
  /** Whether the text has a name with a number before each entry, and the numbers count. */
  readonly namesCount: boolean;

  constructor(
    old: readonly Entry[],
    spans: readonly EntrySpan[],
    prefix: string,
    line: (at: number) => string,
  ) {
    this.prefix = prefix;
    const read = paired(old, spans).map(([entry, { start, offset }]) => {
      const marker = MARKER.exec(line(start).slice(0, offset))?.[2];
      const name = numberedName(line(start).slice(offset), prefix)?.number;
      return { entry, marker, name };
    });
    const numbered = read.filter(({ marker }) => marker !== undefined);
    const places = placesOf(numbered.map(({ entry }) => entry));
    const isCounted = (some: typeof numbered, first: number) =>
      some.every(({ entry, marker }) => marker === String(first + (places.get(entry) ?? 0)));
    const top = numbered.filter(({ entry }) => entry.depth === 0);
    const nested = numbered.filter(({ entry }) => entry.depth > 0);
    this.numbered = new Set(numbered.map(({ entry }) => entry));
    this.first = Number(top[0]?.marker);
    this.counts = isCounted(top, this.first);
    this.nestedCount = isCounted(nested, 1);
    const names = read.flatMap(({ entry, name }) => (entry.depth === 0 ? [name] : []));
    this.namesCount = names.every((name, at) => name === String(1 + at));
  }

  /** An entry as the text shows it: with its name where the entries have one. */
  shown(entry: Entry): Entry {
    const isWhole = entry.depth > 0 || this.namesCount;
    return isWhole ? entry : { ...entry, lines: entry.key.split('\n') };
  }

  /**
   * The first line of a moved entry, whose text begins at `offset`, with the numbers that `entry`
   * has in its new place: of its marker and of its name.
   */
  moved(line: string, offset: number, entry: Entry): string {
    const [lead, text] = [line.slice(0, offset), line.slice(offset)];
    const isNamed = entry.depth === 0 && this.namesCount;
    const name = isNamed ? numberedName(text, this.prefix) : null;
    const named = name
      ? text.slice(0, name.start) +
        text.slice(name.start, name.end).replace(name.number, String(entry.number)) +
        text.slice(name.end)
      : text;
    return this.marked(lead + named, entry);
  }

  /** Whether the text has a number before an old entry; no for none. */
  hasNumber(old: Entry | undefined): boolean {
    return this.numbered.has(old);
  }

  /** Counts the new entries that have a number. */
  count(entries: readonly Entry[]): void {
    this.places = placesOf(entries);
  }

  /** A line that begins with a marker, with the number of `entry` in it where the text counts. */
  marked(line: string, entry: Entry): string {
    const [isCounted, first] = entry.depth > 0 ? [this.nestedCount, 1] : [this.counts, this.first];
    const place = this.places.get(entry);
    if (!isCounted || place === undefined) return line;
    return line.replace(MARKER, (_, before: string, _number, after: string) => {
      return before + (first + place) + after;
    });
  }
}

const MARKER = /^([ \t]*)(\d+)([.)])/;

/** Where each entry stands in its list: from 0, by those of `entries` alone. */
function placesOf(entries: readonly Entry[]): ReadonlyMap<Entry, number> {
  const next = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const list = entry.path.split('.children.').slice(0, entry.depth).join('.children.');
      const place = next.get(list) ?? 0;
      next.set(list, place + 1);
      return [entry, place];
    }),
  );
}
