import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksOf, lineDiff, matches } from './line-diff.ts';

describe('the difference between two texts', () => {
  it('is empty for the same text, and says which lines came, went and changed', () => {
    expect(lineDiff('a\nb\n', 'a\nb\n')).toEqual([]);
    expect(lineDiff('a\nb\nc\n', 'a\nx\nc\n')).toEqual([
      { old: { start: 1, end: 2 }, new: { start: 1, end: 2 } },
    ]);
    expect(lineDiff('a\nc\n', 'a\nb\nc\n')).toEqual([
      { old: { start: 1, end: 1 }, new: { start: 1, end: 2 } },
    ]);
  });

  it('counts line endings and the missing last one', () => {
    expect(lineDiff('a\r\nb', 'a\nb')).toHaveLength(1);
    expect(lineDiff('a\nb\n', 'a\nb')).toEqual([
      { old: { start: 1, end: 2 }, new: { start: 1, end: 2 } },
    ]);
  });

  it('matches the same entries, in the order of both', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });
    fc.assert(
      fc.property(list, list, (old, now) => {
        const pairs = matches(old, now);
        for (const [i, j] of pairs) expect(old[i]).toBe(now[j]);
        pairs.slice(1).forEach(([i, j], k) => {
          expect(i).toBeGreaterThan(pairs[k]?.[0] ?? -1);
          expect(j).toBeGreaterThan(pairs[k]?.[1] ?? -1);
        });
      }),
    );
  });

  it('leads from one list to the other', () => {
    const list = fc.array(fc.integer({ min: 0, max: 300 }).map(String), { maxLength: 400 });
    fc.assert(
      fc.property(list, list, (old, now) => {
        const result = [...old];
        for (const { old: from, new: to } of hunksOf(
          matches(old, now),
          old.length,
          now.length,
        ).toReversed()) {
          result.splice(from.start, from.end - from.start, ...now.slice(to.start, to.end));
        }
        expect(result).toEqual(now);
      }),
      { numRuns: 50 },
    );
  });

  it('finds few changes in a long text', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `${i % 100 === 0 ? '' : `line ${i}`}\n`);
    const changed = lines
      .with(10, 'x\n')
      .toSpliced(40_000, 1)
      .toSpliced(20_000, 0, 'new\n', 'lines\n');
    expect(lineDiff(lines.join(''), changed.join(''))).toHaveLength(3);
  });
});
