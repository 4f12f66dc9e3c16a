/** A rule across the page: `---`, `* * *`, `___`. */
import { afterSpace, type Range } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** The thematic break that a line is, whatever its indentation, or null. */
export function thematicBreakIn(line: string): Range | null {
  const start = afterSpace(line, 0);
  const sign = line.charAt(start);
  if (sign !== '-' && sign !== '*' && sign !== '_') return null;
  let count = 0;
  let end = start;
  for (let at = start; at < line.length; at++) {
    if (line.charAt(at) === sign) {
      count++;
      end = at + 1;
    } else if (line.charAt(at) !== ' ' && line.charAt(at) !== '\t') return null;
  }
  return count >= 3 ? { start, end } : null;
}

export const thematicBreakRow: MarkRow = {
  name: 'thematic break',
  grammar: 'three or more of one of `-`, `*`, `_`, with or without spaces between',
  why: 'It separates parts and says nothing. How far in it may stand depends on the list around it, which the block structure knows.',
  parse: thematicBreakIn,
  examples: [
    ['---', { mark: '---' }],
    ['  * * *  ', { mark: '* * *' }],
    ['_\t_\t_', { mark: '_\t_\t_' }],
    ['----------', { mark: '----------' }],
  ],
  nearMisses: [
    ['--', 'two'],
    ['-*-', 'two signs'],
    ['--- a/file', 'text behind it'],
    ['===', 'an underline'],
    ['\\---', 'a backslash takes the mark away'],
  ],
};
