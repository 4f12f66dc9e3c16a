import type { EntrySpan } from '../place.ts';
import { type Entry, prefixPattern } from './entry.ts';

/** How the text numbers its entries. */
export class Numbering {
  /** Whether its entries have numbers that count from 1. */
  readonly counts: boolean;
  private readonly prefix: string;
  /** Of each entry, whether the text has the name with number before it. */
  private readonly named: readonly boolean[];
  private readonly namesCount: boolean;

  constructor(
    old: readonly Entry[],
    spans: readonly EntrySpan[],
    prefix: string,
    line: (at: number) => string,
  ) {
    const top = spans.filter((_, i) => old[i]?.depth === 0);
    this.prefix = prefix;
    this.counts = isCount(
      top.map((span) => MARKER.exec(line(span.start).slice(0, span.offset))?.[2]),
    );
    const texts = spans.map((span) => line(span.start).slice(span.offset));
    const numbers = texts.map((text) => prefix && prefixPattern(prefix).exec(text)?.[1]);
    this.named = numbers.map((number) => Boolean(number));
    this.namesCount = isCount(numbers.filter((_, i) => old[i]?.depth === 0));
  }

  /** An entry with its name where the text has one at the entry `like`. */
  shown(entry: Entry, like: number): Entry {
    if (this.prefix === '' || entry.depth > 0) return entry;
    if (this.named[like] && this.namesCount) return entry;
    return { ...entry, lines: entry.key.split('\n') };
  }

  /** A line that begins with a marker, with the number of `entry` in it where the text counts. */
  marked(line: string, entry: Entry): string {
    if (!this.counts || entry.depth > 0) return line;
    return line.replace(MARKER, (_, before: string, _number, after: string) => {
      return before + entry.number + after;
    });
  }
}

const MARKER = /^([ \t]*)(\d+)([.)])/;

function isCount(numbers: readonly (string | undefined)[]): boolean {
  return numbers.length > 0 && numbers.every((number, i) => number === String(i + 1));
}
