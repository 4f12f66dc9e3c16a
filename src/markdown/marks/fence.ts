/** The lines around code: ``` and ~~~. */
import { afterSpace, type Range, trimmedRange } from '../range.ts';
import type { MarkRow } from './mark-row.ts';

/** The run of backticks or tildes. */
export interface Fence extends Range {
  /** What stands behind it: a language, the name of a file. */
  readonly info: Range;
}

/** The fence that opens code at `from`, behind indentation of any width, or null. */
export function fenceIn(line: string, from = 0): Fence | null {
  const start = afterSpace(line, from);
  const sign = line.charAt(start);
  if (sign !== '`' && sign !== '~') return null;
  let end = start;
  while (line.charAt(end) === sign) end++;
  if (end - start < 3 || (sign === '`' && line.includes('`', end))) return null;
  return { start, end, info: trimmedRange(line, { start: end, end: line.length }) };
}

/** Whether a line closes code that `signs` opened: as many of them, or more, and nothing else. */
export function closesFence(line: string, signs: string): boolean {
  const fence = fenceIn(line);
  if (!fence || fence.info.end > fence.info.start) return false;
  return line.startsWith(signs, fence.start);
}

export const fenceRow: MarkRow = {
  name: 'fence',
  grammar: 'three or more backticks or tildes, and what the code is',
  why: 'What stands inside is code, and no mark of anything. Backticks behind backticks on the same line are a span of code.',
  parse: fenceIn,
  examples: [
    ['```ts', { mark: '```', info: 'ts' }],
    ['  ~~~~ sh title="a" ', { mark: '~~~~', info: 'sh title="a"' }],
    ['```', { mark: '```', info: '' }],
    ['~~~ a ~ b', { mark: '~~~', info: 'a ~ b' }],
  ],
  nearMisses: [
    ['``', 'two'],
    ['```code``` in text', 'a span of code'],
    ['\\```', 'a backslash takes the mark away'],
  ],
};
