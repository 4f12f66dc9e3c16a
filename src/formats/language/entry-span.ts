/** Where the entries of a value stand: items, rows, pieces of code. */
import type { Block, Lines } from '../../markdown/blocks.ts';
import { listMarkerIn } from '../../markdown/marks/list-marker.ts';
import { inlineRange, type TextRange } from './excerpt.ts';
import type { Region } from './region.ts';

/** An entry in the text. Its ranges are all in its first line, but for the second half of a pair. */
export interface EntrySpan extends Lines {
  /** Path of the piece that printing makes of it, from the value down: `2.children.0`. */
  readonly path: string;
  /** Characters of its first line before its text: indentation and marker, or a label. */
  readonly offset: number;
  /** Column where the text of its further lines begins. */
  readonly column: number;
  /** Its bullet, or its number with the sign behind; null where it has none: a row, code. */
  readonly marker: TextRange | null;
  /** The figures of `marker`. */
  readonly number: TextRange | null;
  readonly box: TextRange | null;
  /** Its name with its number: `Risk 1:`. */
  readonly prefix: TextRange | null;
  /** Its text, as far as that line goes. */
  readonly text: TextRange;
  /** The first line of each half of a pair; null for a half that is empty. */
  readonly halves?: Halves;
}

export type Halves = readonly [first: TextRange | null, second: TextRange | null];

/** An entry that begins with nothing but its text. */
export function plainEntry(path: string, { start, end }: Lines, text: TextRange): EntrySpan {
  const offset = text.start;
  const none = { marker: null, number: null, box: null, prefix: null };
  return { path, start, end, offset, column: offset, ...none, text };
}

/** The entry that a block is by itself. */
export function entryOf(block: Block, path: string, { lines }: Region): EntrySpan {
  return plainEntry(path, block, trimmedRange(lines, block.start, 0));
}

/** The first entry where it stands on the line of the label; `end`: the line after it. */
export function inlineEntry(region: Region, end = region.start): EntrySpan {
  const start = region.start - 1;
  const text = inlineRange(region);
  return { ...plainEntry('0', { start, end }, text), column: region.column };
}

/** The marker of an item and its number; before character `from` stands that of one around it. */
export function markerBefore(
  lines: readonly string[],
  { start: line, offset }: { readonly start: number; readonly offset: number },
  from: number,
): Pick<EntrySpan, 'marker' | 'number'> {
  const before = (lines[line] ?? '').slice(0, offset);
  const marker = { ...trimmedRange([before], 0, from), line };
  const number = listMarkerIn(before, marker.start)?.number;
  return { marker, number: number ? { line, ...number } : null };
}

/** A line from a character on, without the white space at both ends. */
export function trimmedRange(lines: readonly string[], at: number, from: number): TextRange {
  const line = lines[at] ?? '';
  let [start, end] = [from, line.length];
  while (end > start && isSpace(line.charAt(end - 1))) end--;
  while (start < end && isSpace(line.charAt(start))) start++;
  return { line: at, start, end };
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}
