/** What a line of a quote begins with: `>`. */
import { afterSpace, type Range } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

export interface QuoteMark extends Range {
  /** Where the text starts: behind one space. */
  readonly content: number;
}

/** The sign of a quote that a line begins with at `from`, or null. */
export function quoteMarkIn(line: string, from = 0): QuoteMark | null {
  const start = afterSpace(line, from);
  if (line.charAt(start) !== '>' || start - from > 3) return null;
  const next = line.charAt(start + 1);
  return { start, end: start + 1, content: start + (next === ' ' || next === '\t' ? 2 : 1) };
}

export const quoteRow: MarkRow = {
  name: 'quote',
  grammar: '`>`, with a space behind it or none',
  why: 'The quotes of CommonMark. Nothing in a quote is a mark of the document around it.',
  parse: quoteMarkIn,
  examples: [
    ['> said', { mark: '>', content: 2 }],
    ['  >said', { mark: '>', content: 3 }],
    ['>', { mark: '>', content: 1 }],
    ['> > said', { mark: '>', content: 2 }],
  ],
  nearMisses: [
    ['    > said', 'indented code'],
    ['\\> said', 'a backslash takes the mark away'],
    ['a > b', 'text'],
  ],
};
