/** Which words of a line are those of its mark. */
import { expect, it } from 'vitest';
import { markRange } from './mark-range.ts';

it.each<[line: string, words: string]>([
  ['## Risks', 'Risks'],
  ['  ##  Risks ##', 'Risks'],
  ['# #', '#'],
  ['##', ''],
  ['<steps>', 'steps'],
  ['  </steps>', 'steps'],
  ['**Goal**: dry', 'Goal'],
  ['- **Goal:** dry', 'Goal'],
  ['  Goal: dry', 'Goal'],
  ['A garden', 'A garden'],
])('%s', (line, words) => {
  const { line: at, start, end } = markRange(['', line], 1);
  expect([at, line.slice(start, end)]).toEqual([1, words]);
});
