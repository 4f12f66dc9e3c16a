/** Characters of a text that was read, and what it says there as it stands. */
import type { Block } from '../../markdown/blocks.ts';
import { isBlankLine, joinedTrimmed, outdented, outdentLength } from '../../markdown/lines.ts';
import type { Region } from './region.ts';

/** Characters of one line, counted from 0. */
export interface TextRange {
  readonly line: number;
  readonly start: number;
  /** The character after the last. */
  readonly end: number;
}

/** Characters of a text. */
export interface Chars {
  readonly start: number;
  readonly end: number;
}

/** A line of an excerpt in the text that it is from. */
export interface ExcerptLine extends TextRange {
  /** Whether the whole line is the excerpt's; not so behind a label, or in a heading. */
  readonly whole: boolean;
}

export interface Excerpt {
  readonly text: string;
  /** Where each line of `text` stands; null for a blank one that the text has not. */
  readonly lines: readonly (ExcerptLine | null)[];
}

export const NO_EXCERPT: Excerpt = { text: '', lines: [] };

/** A text and the place of it in a line. */
export interface PlacedText {
  readonly line: number;
  readonly text: string;
  /** Character of the line where it begins. */
  readonly offset: number;
}

/** A part of a text that is in one line, with other things beside it. */
export function excerptAt({ line, text, offset }: PlacedText, at: number, length: number): Excerpt {
  const start = offset + at;
  return {
    text: text.slice(at, at + length),
    lines: [{ line, start, end: start + length, whole: false }],
  };
}

/** Excerpts one below the other, with a blank line between each two. */
export function joinedExcerpts(excerpts: readonly Excerpt[]): Excerpt {
  const [first, ...more] = excerpts.filter(({ text }) => text !== '');
  if (!first) return NO_EXCERPT;
  return more.reduce(
    ({ text, lines }, next) => ({
      text: `${text}\n\n${next.text}`,
      lines: [...lines, null, ...next.lines],
    }),
    first,
  );
}

/** Text of some lines of a region, without the document's indentation. */
export function regionText(region: Region, start: number, end: number): string {
  return joinedTrimmed(
    region.lines.slice(start, end).map((line) => outdented(line, region.column)),
  );
}

/** Lines of a region, with their places: blank lines at both ends are left out. */
export function excerptOf(
  { lines, column }: Pick<Region, 'lines' | 'column'>,
  start: number,
  end: number,
): Excerpt {
  let first = start;
  let last = end;
  while (first < last && isBlankLine(lines[first] ?? '')) first++;
  while (last > first && isBlankLine(lines[last - 1] ?? '')) last--;
  const texts: string[] = [];
  const ranges: ExcerptLine[] = [];
  for (let at = first; at < last; at++) {
    const line = lines[at] ?? '';
    texts.push(outdented(line, column));
    ranges.push({ line: at, start: outdentLength(line, column), end: line.length, whole: true });
  }
  return { text: texts.join('\n'), lines: ranges };
}

/** What stands behind the label of a region, on its line. */
export function inlineExcerpt(region: Region): Excerpt {
  if (region.inline === '') return NO_EXCERPT;
  const { line, start: offset } = inlineRange(region);
  return excerptAt({ line, text: region.inline, offset }, 0, region.inline.length);
}

/** The range of what stands behind the label of a region: it goes on to the end of the line. */
export function inlineRange({
  lines,
  start,
  inline,
}: Pick<Region, 'lines' | 'start' | 'inline'>): TextRange {
  const { length } = lines[start - 1] ?? '';
  return { line: start - 1, start: length - inline.length, end: length };
}

/** Blocks that a kind has no use for, as they stand where nothing else is between. */
export function restOf(region: Region, blocks: readonly Block[]): Excerpt {
  if (blocks.length === 0) return NO_EXCERPT;
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of blocks) {
    const last = runs.at(-1);
    if (last && region.lines.slice(last.end, start).every(isBlankLine)) last.end = end;
    else runs.push({ start, end });
  }
  return joinedExcerpts(runs.map(({ start, end }) => excerptOf(region, start, end)));
}
