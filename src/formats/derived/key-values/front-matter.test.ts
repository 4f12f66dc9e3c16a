import { describe, expect, it } from 'vitest';
import { commentsOf, keyValues, withValue } from './key-values.ts';

const pairs = (text: string) => keyValues(text)?.map(({ key, value }) => [key, value]);

const TOP = `---
# who keeps it
title: "Move: house"   # keep the quotes
owner:
  name: Ann # of the crew
  'phone no': 12
tags:
  - big
  - "very: heavy"

rooms:
- name: hall
  size: 4
-   attic
note: >
  First
  line.

  Second.
how: |-
  # no comment
    deep

  end
done: [a, "b", 'c']
empty:
---`;

describe('front matter', () => {
  it('is keys and values, with the way to those within', () => {
    expect(pairs(TOP)).toEqual([
      ['title', 'Move: house'],
      ['owner › name', 'Ann'],
      ['owner › phone no', '12'],
      ['tags › 1', 'big'],
      ['tags › 2', 'very: heavy'],
      ['rooms › 1 › name', 'hall'],
      ['rooms › 1 › size', '4'],
      ['rooms › 2', 'attic'],
      ['note', 'First line.\nSecond.'],
      ['how', '# no comment\n  deep\n\nend'],
      ['done', `[a, "b", 'c']`],
      ['empty', ''],
    ]);
    expect(commentsOf(TOP).map(({ line }) => line)).toEqual(['# who keeps it']);
  });

  it.each<[key: string, value: string, before: string, after: string]>([
    ['title', 'Sell: house', '"Move: house"', '"Sell: house"'],
    ['owner › name', 'Bo: jr', 'Ann #', '"Bo: jr" #'],
    ['tags › 1', 'small', 'big', 'small'],
    ['rooms › 2', 'cellar', 'attic', 'cellar'],
    ['rooms › 1 › name', '- x', 'name: hall', 'name: "- x"'],
    ['note', 'One\nTwo ', '  First\n  line.\n\n  Second.', '  One\n\n  Two'],
    ['how', 'a\n\n b', '  # no comment\n    deep\n\n  end', '  a\n\n   b'],
    ['done', `["d", e]`, `[a, "b", 'c']`, `["d", e]`],
    ['empty', '# full', 'empty:', 'empty: "# full"'],
  ])('changes %s in its lines alone', (key, value, before, after) => {
    const index = pairs(TOP)?.findIndex(([name]) => name === key) ?? -1;
    const changed = withValue(TOP, index, value);
    expect(changed).toBe(TOP.replace(before, () => after));
    const expected = pairs(TOP)?.map(([name, old], at) => [
      name,
      at === index ? value.trimEnd() : old,
    ]);
    expect(pairs(changed)).toEqual(expected);
  });

  it('keeps each of its keys while values are cleared and typed again', () => {
    const all = pairs(TOP) ?? [];
    for (const [index, [, value = '']] of all.entries()) {
      const cleared = withValue(TOP, index, '');
      expect(pairs(cleared)).toEqual(all.map(([key, old], at) => [key, at === index ? '' : old]));
      expect(pairs(withValue(cleared, index, value))).toEqual(all);
    }
  });
});
