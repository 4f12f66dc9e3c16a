import { expect, test } from 'vitest';
import { markedAfter } from '../../../testing/marked-text.ts';
import { shiftedLines } from './shifted-lines.ts';
import type { Range } from './text-edit.ts';

test.each<[string, 1 | -1, string]>([
  ['a|b', 1, 'a  |b'],
  ['\tx\na|b', 1, '\tx\na\t|b'],
  ['one\n‹two\nthree›\nfour', 1, 'one\n  ‹two\n  three›\nfour'],
  ['‹one\n›two', 1, '  ‹one\n›two'],
  ['‹one\n\ntwo›', 1, '  ‹one\n\n  two›'],
  ['  one\n    t|wo', -1, '  one\n  t|wo'],
  ['|  one', -1, '|one'],
  [' o|ne', -1, 'o|ne'],
  ['\t\to|ne', -1, '\to|ne'],
  ['‹  one\n two\nthree›', -1, '‹one\ntwo\nthree›'],
  ['on|e', -1, 'on|e'],
])('%j by %i', (marked, by, expected) => {
  const edit = (text: string, { start, end }: Range) => shiftedLines(text, start, end, by);
  expect(markedAfter(marked, edit)).toBe(expected);
});
