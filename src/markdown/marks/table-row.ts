/** Rows of tables: `| a | b |`, `a | b`, and the row of dashes below the head. */
import { type Range, sliceOf, trimmedRange } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** A row, from its first bar or cell to its last. */
export interface TableRow extends Range {
  readonly cells: readonly Range[];
  /** Whether it begins and ends with a bar. */
  readonly isFramed: boolean;
}

/** The cells of a line with bars in it, without the spaces around them, or null for one without. */
export function tableRowIn(line: string): TableRow | null {
  const { start, end } = trimmedRange(line, { start: 0, end: line.length });
  const bars: number[] = [];
  for (let at = line.indexOf('|', start); at >= 0; at = line.indexOf('|', at + 1)) {
    if (!isEscaped(line, at)) bars.push(at);
  }
  if (bars.length === 0) return null;
  const opens = bars[0] === start;
  const closes = bars.at(-1) === end - 1 && end - 1 > start;
  const edges = [...(opens ? [] : [start - 1]), ...bars, ...(closes ? [] : [end])];
  const cells = edges
    .slice(1)
    .map((edge, i) => trimmedRange(line, { start: (edges[i] ?? 0) + 1, end: edge }));
  return { start, end, cells, isFramed: opens && closes };
}

/** In a table a backslash right before a bar makes it text, whatever stands before the backslash. */
function isEscaped(line: string, at: number): boolean {
  return line.charAt(at - 1) === '\\';
}

/** The texts of a row's cells, as they were before their bars were escaped. */
export function cellsOf(line: string): readonly string[] {
  const { cells } = tableRowIn(line) ?? {
    cells: [trimmedRange(line, { start: 0, end: line.length })],
  };
  return cells.map((cell) => sliceOf(line, cell).replaceAll('\\|', '|'));
}

/** The row of dashes that makes the line above it the head of a table, or null. */
export function delimiterRowIn(line: string): TableRow | null {
  const row = DELIMITERS.test(line) ? tableRowIn(line) : null;
  return row?.cells.every((cell) => DASHES.test(sliceOf(line, cell))) ? row : null;
}

/** A quick look: most lines are none. */
const DELIMITERS = /^[ \t:|-]+$/;
const DASHES = /^:?-+:?$/;

export const tableRowRow: MarkRow = {
  name: 'row of a table',
  grammar: 'cells with `|` between them, and around them or not',
  why: 'Both ways are tables on every page that renders them. A bar in a cell has a backslash before it.',
  parse: tableRowIn,
  examples: [
    ['| a | b |', { mark: '| a | b |', cells: ['a', 'b'], isFramed: true }],
    ['a | b', { mark: 'a | b', cells: ['a', 'b'], isFramed: false }],
    ['| a \\| b | |', { cells: ['a \\| b', ''], isFramed: true }],
    ['| a | b', { cells: ['a', 'b'], isFramed: false }],
    ['|', { cells: [''], isFramed: false }],
  ],
  nearMisses: [
    ['a \\| b', 'the bar is text'],
    ['a, b', 'no bar'],
  ],
};

export const delimiterRowRow: MarkRow = {
  name: 'row of dashes',
  grammar: 'a row whose cells are dashes, with colons for how a column stands',
  why: 'It alone tells a table from lines of text with bars.',
  parse: delimiterRowIn,
  examples: [
    ['| --- | :-: |', { cells: ['---', ':-:'], isFramed: true }],
    ['---|---', { cells: ['---', '---'], isFramed: false }],
    ['|-|', { cells: ['-'] }],
  ],
  nearMisses: [
    ['---', 'a thematic break'],
    ['| --- | a |', 'a word'],
    ['| - - |', 'dashes apart'],
    ['| : |', 'no dash'],
  ],
};
