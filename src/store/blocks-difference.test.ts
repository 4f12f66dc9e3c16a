import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksAfter, differenceOf } from './blocks-difference.ts';

const block = fc.constantFrom('a', 'b', 'c').map((path) => ({
  pieces: [{ text: 'same\n', path }],
  text: 'same\n',
}));
const blocks = fc.array(block, { maxLength: 6 });

it('gives the blocks back, and copies none of those at both ends', () => {
  fc.assert(
    fc.property(blocks, blocks, blocks, blocks, (start, before, now, end) => {
      const [old, next] = [
        [...start, ...before, ...end],
        [...start, ...now, ...end],
      ];
      const difference = differenceOf(old, next);
      expect(blocksAfter(old, difference)).toEqual(next);
      expect(difference.between.length).toBeLessThanOrEqual(now.length);
    }),
  );
});
