import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedPosition } from './carried-position.ts';

/** A caret as `|` in both texts. */
function carry(before: string, after: string): string {
  const position = carriedPosition(before.replace('|', ''), after, before.indexOf('|'));
  return `${after.slice(0, position)}|${after.slice(position)}`;
}

test.each([
  ['one |two', 'one two three', 'one |two three'],
  ['one two|', 'zero one two', 'zero one two|'],
  ['one t|wo', 'zero one two', 'zero one t|wo'],
  ['one |two three', 'one three', 'one |three'],
  ['one tw|o three', 'one 2 three', 'one 2| three'],
  ['|one', '', '|'],
  ['on|e', '', '|'],
  ['|', 'one', '|one'],
])('%s with the text %s', (before, after, expected) => {
  expect(carry(before, after)).toBe(expected);
});

test('a caret stays where it is in the same text, and inside any other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(), (before, after, somewhere) => {
      const position = somewhere % (before.length + 1);
      expect(carriedPosition(before, before, position)).toBe(position);
      const carried = carriedPosition(before, after, position);
      expect(carried).toBeGreaterThanOrEqual(0);
      expect(carried).toBeLessThanOrEqual(after.length);
    }),
  );
});
