import { expect, it } from 'vitest';
import { covers, isOf, revisionAfter, together } from './revision.ts';

it('comes after all that were seen', () => {
  expect(revisionAfter([], 'run')).toBe('1-run');
  expect(revisionAfter(['3-a-b', '12-c'], 'run')).toBe('13-run');
});

it('covers earlier revisions of the same run and no others', () => {
  const seen = ['7-a', '3-b-c'];
  expect(covers(seen, '7-a')).toBe(true);
  expect(covers(seen, '2-a')).toBe(true);
  expect(covers(seen, '8-a')).toBe(false);
  expect(covers(seen, '1-b-c')).toBe(true);
  expect(covers(seen, '1-b')).toBe(false);
  expect(isOf({ revision: '8-a', supersedes: seen }, '8-a')).toBe(true);
});

it('keeps the latest of each run, the first runs first', () => {
  expect(together(['2-a', '5-b'], ['4-a', '1-c'])).toEqual(['4-a', '5-b', '1-c']);
  const many = Array.from({ length: 300 }, (_, run) => `1-${run}`);
  expect(together(many)).toHaveLength(100);
  expect(together(many)[0]).toBe('1-0');
});
