import { expect, it } from 'vitest';
import { bytesInWords } from './bytes.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [12_345, '12 kB'],
  [3_400_000, '3.4 MB'],
  [34_000_000, '34 MB'],
  [120_000_000_000, '120 GB'],
  [7_000_000_000_000, '7000 GB'],
])('%i is %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});
