import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedAfter, textAfter } from '../../../testing/marked-text.ts';
import { nextItem, shiftedItems } from './list-lines.ts';

describe('Enter', () => {
  test.each([
    ['- one|', '- one\n- |'],
    ['- o|ne', '- o\n- |ne'],
    ['- one| two', '- one\n- |two'],
    ['* one|', '* one\n* |'],
    ['9. nine|', '9. nine\n10. |'],
    ['1) one|', '1) one\n2) |'],
    ['- [ ] one|', '- [ ] one\n- [ ] |'],
    ['- [x] one|', '- [x] one\n- [ ] |'],
    ['text\n  - one|\nmore', 'text\n  - one\n  - |\nmore'],
    ['- o‹ne\ntw›o', '- o\n- |o'],
    ['- |', '|'],
    ['- one\n- [ ] |', '- one\n|'],
    ['- one\n  - |', '- one\n- |'],
    ['1. one\n   1. |', '1. one\n2. |'],
    ['- one\n- |\n- two', '- one\n|\n- two'],
  ])('in %j', (marked, expected) => {
    expect(markedAfter(marked, nextItem)).toBe(expected);
  });

  test.each(['text|', '|- one', '-| one', '-no item|', '1.5 times|', '```\n- code|\n```', '|'])(
    'is a line break in %j',
    (marked) => {
      expect(markedAfter(marked, nextItem)).toBe(marked);
    },
  );
});

describe('Tab', () => {
  test.each<[string, 1 | -1, string]>([
    ['- one\n- t|wo', 1, '- one\n  - t|wo'],
    ['1. one\n2. t|wo', 1, '1. one\n   1. t|wo'],
    ['1. one\n   1. in\n2. t|wo', 1, '1. one\n   1. in\n   2. t|wo'],
    ['- one\n- t|wo\n  - in two\n- three', 1, '- one\n  - t|wo\n    - in two\n- three'],
    ['- one\n- ‹two\n- three›\n- four', 1, '- one\n  - ‹two\n  - three›\n- four'],
    ['- one\n- [ ] |', 1, '- one\n  - [ ] |'],
    ['- one\n  - t|wo', -1, '- one\n- t|wo'],
    ['1. one\n   1. t|wo', -1, '1. one\n2. t|wo'],
    ['- a\n  - b\n    - c|', -1, '- a\n  - b\n  - c|'],
    ['- one\n\t- t|wo', -1, '- one\n- t|wo'],
    ['- one\n\n- t|wo', 1, '- one\n\n  - t|wo'],
  ])('in %j by %i', (marked, by, expected) => {
    expect(markedAfter(marked, (text, range) => shiftedItems(text, range, by))).toBe(expected);
  });

  test.each<[string, 1 | -1]>([
    ['- o|ne', 1],
    ['- o|ne', -1],
    ['text\n\nmo|re', 1],
    ['- one\n\ntext\n\n- t|wo', 1],
    ['- one\n  - in|', 1],
    ['```\n- a\n- b|\n```', 1],
  ])('leaves the text in %j by %i', (marked, by) => {
    expect(markedAfter(marked, (text, range) => shiftedItems(text, range, by))).toBe(marked);
  });
});

const lines = fc.array(
  fc.tuple(
    fc.constantFrom('- ', '* ', '- [ ] ', ''),
    fc.nat({ max: 3 }),
    fc.constantFrom('a', '', 'ב'),
  ),
  { minLength: 1, maxLength: 8 },
);

test('what went in comes out the same, and Enter keeps all that was typed', () => {
  fc.assert(
    fc.property(lines, fc.nat(), (parts, somewhere) => {
      const text = parts.map(([sign, depth, said]) => '  '.repeat(depth) + sign + said).join('\n');
      const at = somewhere % (text.length + 1);
      const range = { start: at, end: at };
      const inward = shiftedItems(text, range, 1);
      if (inward) {
        const after = textAfter(text, inward);
        expect(after.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        expect(inward.start).toBeGreaterThan(at);
        const outward = shiftedItems(after, inward, -1);
        expect(outward && textAfter(after, outward)).toBe(text);
      }
      const next = nextItem(text, range);
      const words = (from: string) => from.replaceAll(/[^aב]/g, '');
      if (next) expect(words(textAfter(text, next))).toBe(words(text));
    }),
    { numRuns: 500 },
  );
});
