import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellMarkdown, cellText, rowLayout } from './table-rows.ts';

test.each<[row: string, open: string, cells: string[], close: string]>([
  ['| a |  b|', '|', [' a ', '  b'], '|'],
  ['a | b', '', ['a ', ' b'], ''],
  ['  |a|b \\| c|  ', '  |', ['a', 'b \\| c'], '|  '],
  ['| a | |', '|', [' a ', ' '], '|'],
])('%j', (row, open, cells, close) => {
  expect(rowLayout(row)).toEqual({ open, cells, close });
});

test.each([
  [' a<br>b ', 'a\nb'],
  ['a<BR />b<br/>c', 'a\nb\nc'],
  ['a\\<br>b', 'a<br>b'],
  ['a \\| b', 'a | b'],
])('the cell %j says %j', (cell, text) => expect(cellText(cell)).toBe(text));

test('a cell says any text back that does not break a line behind a backslash', () => {
  const part = fc.constantFrom('a', ' ', '|', '\\', '\n', '<br>', '<BR/>', '\\|', '&', '`');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('').trim();
      fc.pre(!/\\\n|\\$/.test(text));
      const [cell = ''] = rowLayout(`| ${cellMarkdown(text)} |`).cells;
      expect(cellText(cell)).toBe(text);
    }),
  );
});
