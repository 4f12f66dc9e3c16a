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
  ['Two', 3, 'Three'],
  ['two', 3, 'three'],
  ['二', 3, '三'],
  ['II', 11, '11'],
  ['Ten', 11, '11'],
  ['PH', 2, '2'],
])('like %s, %i is %s', (like, count, expected) => {
  expect(numberLike(like, count)).toBe(expected);
});

it.each([
  ['B', 2],
  ['IV', 4],
  ['Three', 3],
  ['四', 4],
  ['Sow', 0],
  ['IIII', 0],
])('%s counts %i', (number, count) => {
  expect(countOf(number)).toBe(count);
});
