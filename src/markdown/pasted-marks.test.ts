import { expect, test } from 'vitest';
import { BOX_SIGNS, ITEM_SIGNS, itemMark, pastedBox } from './pasted-marks.ts';

test.each(ITEM_SIGNS)('$sign makes an item: $why', ({ example, family, level }) => {
  const mark = itemMark(example, []);
  expect(mark?.family).toBe(family);
  expect(example.slice(mark?.length)).toBe('Build');
  if (example.includes('\t')) expect(mark?.level).toBe(level);
});

test.each(ITEM_SIGNS.filter(({ needsTab }) => needsTab))(
  '$sign makes none where a space follows: it may be a word',
  ({ example }) => expect(itemMark(example.replace('\t', ' '), [])).toBeNull(),
);

test.each(BOX_SIGNS)('$sign is a box: $why', ({ example, box }) => {
  const rest = example.slice(itemMark(example, [])?.length ?? 0);
  const found = pastedBox(rest);
  expect(found?.box).toBe(box);
  expect(rest.slice(found?.length)).toBe('Build');
});

test.each(['Build', '-Build', '1.5 times', '[a] Build', '✅Build', '', 'a.b\tc'])(
  '%j begins with no sign',
  (line) => {
    expect(itemMark(line, [])).toBeNull();
    expect(pastedBox(line)).toBeNull();
  },
);
