import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test.each([
  ['a name that fits', 'a'.repeat(60), 'a'.repeat(60)],
  ['one that does not', 'a'.repeat(61), `${'a'.repeat(59)}…`],
  ['signs of two units that fit', '🧭'.repeat(60), '🧭'.repeat(60)],
  ['signs of two units that do not', '🧭'.repeat(61), `${'🧭'.repeat(59)}…`],
  ['a space at the cut', `${'a'.repeat(58)} ${'b'.repeat(10)}`, `${'a'.repeat(58)}…`],
])('%s', (_, text, short) => {
  expect(shortened(text)).toBe(short);
});
