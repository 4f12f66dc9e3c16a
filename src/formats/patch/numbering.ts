import { paired } from '../../markdown/paired.ts';
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
  private readonly name: RegExp;
  /** Whether the text has a name with a number before each entry, and the numbers count. */
  readonly namesCount: boolean;

  constructor(
    old: readonly Entry[],
    spans: readonly EntrySpan[],
    prefix: string,
    line: (at: number) => string,
  ) {
    this.name = prefixPattern(prefix);
    const read = paired(old, spans).map(([entry, { start, offset }]) => {
      const marker = MARKER.exec(line(start).slice(0, offset))?.[2];
      const name = this.name.exec(line(start).slice(offset))?.[1];
      return { entry, marker, name };
    });
    const top = read.filter(({ entry }) => entry.depth === 0);
    const nested = read.filter(({ entry, marker }) => entry.depth > 0 && marker !== undefined);
    this.nestedCount = nested.every(({ entry, marker }) => marker === String(entry.number));
    this.first = Number(top[0]?.marker);
    this.counts = isCount(
      top.map(({ marker }) => marker),
      this.first,
    );
    this.namesCount = isCount(
      top.map(({ name }) => name),
      1,
    );
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
    const named = isNamed
      ? text.replace(this.name, (name, number: string) =>
          name.replace(number, String(entry.number)),
        )
      : text;
    return this.marked(lead + named, entry);
  }

  /** A line that begins with a marker, with the number of `entry` in it where the text counts. */
  marked(line: string, entry: Entry): string {
    const [isCounted, first] = entry.depth > 0 ? [this.nestedCount, 1] : [this.counts, this.first];
    if (!isCounted) return line;
    return line.replace(MARKER, (_, before: string, _number, after: string) => {
      return before + (first + entry.number - 1) + after;
    });
  }
}

const MARKER = /^([ \t]*)(\d+)([.)])/;

/** Whether numbers follow each other from `first` on. */
function isCount(numbers: readonly (string | undefined)[], first: number): boolean {
  return numbers.every((number, i) => number === String(first + i));
}
