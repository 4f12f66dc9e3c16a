import { fencedLines } from '../../../markdown/fenced-lines.ts';

/** A change of a text, as one replacement, with the selection that it leaves. */
export interface TextEdit {
  /** The part of the text that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The selection afterwards. */
  readonly start: number;
  readonly end: number;
}

/** Part of a text, by positions of characters; empty for a caret. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A change that leaves the text and only moves the selection. */
export function selecting(start: number, end = start): TextEdit {
  return { from: start, to: start, text: '', start, end };
}

/** A selection of the whole lines that a range touches; one that ends at the start of a line does not mean it. */
export function linesAround(text: string, { start, end }: Range): Range {
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const next = text.indexOf('\n', last);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

/** Whether a position is inside a fenced code block, where Markdown's signs are plain text. */
export function isInFence(text: string, position: number): boolean {
  const before = text.slice(0, linesAround(text, { start: position, end: position }).start);
  return fencedLines(before).at(-1)?.role === 'code';
}
