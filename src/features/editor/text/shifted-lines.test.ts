import { expect, test } from 'vitest';
import { shiftedLines } from './shifted-lines.ts';

/** `[` and `]` are the selection, `|` a caret. */
function shift(marked: string, by: -1 | 1): string {
  const caret = marked.indexOf('|');
  const start = caret < 0 ? marked.indexOf('[') : caret;
  const end = caret < 0 ? marked.indexOf(']') - 1 : caret;
  const value = marked.replaceAll(/[[\]|]/g, '');
  const edit = shiftedLines(value, start, end, by);
  if (!edit) return marked;
  const after = value.slice(0, edit.from) + edit.text + value.slice(edit.to);
  if (edit.start === edit.end) return `${after.slice(0, edit.start)}|${after.slice(edit.start)}`;
  return `${after.slice(0, edit.start)}[${after.slice(edit.start, edit.end)}]${after.slice(edit.end)}`;
}

test.each<[string, 1 | -1, string]>([
  ['a|b', 1, 'a  |b'],
  ['\tx\na|b', 1, '\tx\na\t|b'],
  ['one\n[two\nthree]\nfour', 1, 'one\n  [two\n  three]\nfour'],
  ['[one\n]two', 1, '  [one\n]two'],
  ['[one\n\ntwo]', 1, '  [one\n\n  two]'],
  ['  one\n    t|wo', -1, '  one\n  t|wo'],
  ['|  one', -1, '|one'],
  [' o|ne', -1, 'o|ne'],
  ['\t\to|ne', -1, '\to|ne'],
  ['[  one\n two\nthree]', -1, '[one\ntwo\nthree]'],
  ['on|e', -1, 'on|e'],
])('%j by %i', (marked, by, expected) => {
  expect(shift(marked, by)).toBe(expected);
});
