import type { EntrySpan } from '../language/entry-span.ts';
import { type Entry, prefixPattern } from './entry.ts';

/** How the text numbers its entries. */
export class Numbering {
  /** Whether its entries have markers with numbers that count. */
  readonly counts: boolean;
  /** The first of these: a list may go on with the one above. */
  private readonly first: number;
  /** Whether all lists in entries that have numbers count from 1. */
  private readonly nestedCount: boolean;
  private readonly prefix: string;
  /** Of each entry, whether the text has the name with number before it. */
  private readonly named: readonly boolean[];
  /** Whether the numbers in these names count. */
  readonly namesCount: boolean;

  constructor(
    old: readonly Entry[],
    spans: readonly EntrySpan[],
    prefix: string,
    line: (at: number) => string,
  ) {
    const top = spans.filter((_, i) => old[i]?.depth === 0);
    this.prefix = prefix;
    const markerOf = (span: EntrySpan) => MARKER.exec(line(span.start).slice(0, span.offset))?.[2];
    const markers = top.map(markerOf);
    const nested = spans.flatMap((span, i) => {
      const [entry, marker] = [old[i], markerOf(span)];
      return entry && entry.depth > 0 && marker !== undefined ? [{ entry, marker }] : [];
    });
    this.nestedCount =
      nested.length > 0 && nested.every(({ entry, marker }) => marker === String(entry.number));
    this.first = markers.length > 1 ? Number(markers[0]) : 1;
    this.counts = isCount(markers, this.first);
    const texts = spans.map((span) => line(span.start).slice(span.offset));
    const numbers = texts.map((text) => prefix && prefixPattern(prefix).exec(text)?.[1]);
    this.named = numbers.map((number) => Boolean(number));
    this.namesCount = isCount(
      numbers.filter((_, i) => old[i]?.depth === 0),
      1,
    );
  }

  /** An entry with its name where the text has one at the entry `like`. */
  shown(entry: Entry, like: number): Entry {
    if (this.prefix === '' || entry.depth > 0) return entry;
    if (this.named[like] && this.namesCount) return entry;
    return { ...entry, lines: entry.key.split('\n') };
  }

  /**
   * The first line of a moved entry, whose text begins at `offset`, with the numbers that `entry`
   * has in its new place: of its marker and of its name.
   */
  moved(line: string, offset: number, entry: Entry): string {
    const [lead, text] = [line.slice(0, offset), line.slice(offset)];
    const isNamed = this.prefix !== '' && entry.depth === 0 && this.namesCount;
    const named = isNamed
      ? text.replace(prefixPattern(this.prefix), (name, number: string) =>
          name.replace(number, String(entry.number)),
        )
      : text;
    return this.marked(lead + named, entry);
  }

  /** A line that begins with a marker, with the number of `entry` in it where the text counts. */
  marked(line: string, entry: Entry): string {
    const isCounted = entry.depth > 0 ? this.nestedCount : this.counts;
    if (!isCounted) return line;
    const first = entry.depth > 0 ? 1 : this.first;
    return line.replace(MARKER, (_, before: string, _number, after: string) => {
      return before + (first + entry.number - 1) + after;
    });
  }
}

const MARKER = /^([ \t]*)(\d+)([.)])/;

function isCount(numbers: readonly (string | undefined)[], first: number): boolean {
  return numbers.length > 0 && numbers.every((number, i) => number === String(first + i));
}
