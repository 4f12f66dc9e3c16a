import { expect, it } from 'vitest';
import { sameOthers } from './same-others.ts';

const entry = (text: string, after: string) => ({ text, after });

it.each([
  [
    'in their order',
    [
      ['a', ''],
      ['b', ''],
    ],
    [
      ['b', ''],
      ['c', ''],
    ],
    [[1, 0]],
  ],
  ['beside another field', [['a', 'objective']], [['a', 'actions']], [[0, 0]]],
  [
    'by their field, where two say the same',
    [
      ['a', 'objective'],
      ['a', 'actions'],
    ],
    [['a', 'actions']],
    [[1, 0]],
  ],
] as const)('takes entries with the same words for the same ones: %s', (_, old, now, pairs) => {
  const entries = (list: readonly (readonly [string, string])[]) =>
    list.map((each) => entry(...each));
  expect(sameOthers(entries(old), entries(now))).toEqual(pairs);
});
