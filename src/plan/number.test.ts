/** Numbers as people write them. */
import { expect, it } from 'vitest';
import { countOf, numberLike } from './number.ts';

it.each([
  ['2', 3, '3'],
  ['02', 3, '03'],
  ['09', 10, '10'],
  ['B', 3, 'C'],
  ['II', 3, 'III'],
  ['I', 5, 'V'],
  ['II', 11, '11'],
  ['PH', 2, '2'],
])('like %s, %i is %s', (like, count, expected) => {
  expect(numberLike(like, count)).toBe(expected);
});

it.each([
  ['B', 2],
  ['IV', 4],
  ['Sow', 0],
  ['IIII', 0],
])('%s counts %i', (number, count) => {
  expect(countOf(number)).toBe(count);
});

it('counts in other series, too', () => {
  const words = [['one', 'two', 'three']];
  expect(['two', 'Two', 'TWO'].map((like) => numberLike(like, 3, words))).toEqual([
    'three',
    'Three',
    'THREE',
  ]);
  expect(countOf('Three', words)).toBe(3);
});
