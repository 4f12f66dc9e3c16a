import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../markdown/item-name.ts';
import { namedText } from '../../../markdown/named-text.ts';
import { type Item, items as itemsSchema } from '../../../plan/values.ts';
import { numbersOf } from './item-numbers.ts';
import * as edits from './list-edits.ts';
import { blankRow, itemsOfRows, LEVELS, type ListRow, rowsOfItems } from './list-rows.ts';
import { pastedItems } from './pasted.ts';

/** Rows from lines: two spaces a level, `[ ]` or `[x]` for the box, a name in bold. Keys are the texts. */
function rows(...lines: string[]): ListRow[] {
  return lines.map((line) => {
    const [, indent = '', sign, text = ''] = /^( *)(?:\[([ x])\] )?(.*)$/.exec(line) ?? [];
    const box = sign === undefined ? 'none' : sign === 'x' ? 'done' : 'open';
    return { key: text, depth: indent.length / 2, box, ...namedText(text) };
  });
}

function lines(list: readonly ListRow[] | undefined): string[] {
  return (list ?? []).map((row) => {
    const { depth, box } = row;
    const sign = box === 'none' ? '' : box === 'done' ? '[x] ' : '[ ] ';
    return '  '.repeat(depth) + sign + wholeText(row);
  });
}

const at = (position: number) => ({ start: position, end: position });

describe('Enter', () => {
  test('makes the next item, with the box of new items', () => {
    const edit = edits.entered(rows('[x] one', '[ ] two'), 0, at(3), 'open');
    expect(lines(edit?.rows)).toEqual(['[x] one', '[ ] ', '[ ] two']);
    expect(edit?.caret).toEqual({ key: edit?.rows[1]?.key, at: 0 });
  });
  test('splits at the caret, and takes what was selected out', () => {
    const edit = edits.entered(rows('one two three'), 0, { start: 3, end: 7 }, 'none');
    expect(lines(edit?.rows)).toEqual(['one', 'three']);
  });
  test('at the start makes room before the item, which keeps its caret and box', () => {
    const edit = edits.entered(rows('[x] one'), 0, at(0), 'open');
    expect(lines(edit?.rows)).toEqual(['[ ] ', '[x] one']);
    expect(edit?.caret).toEqual({ key: 'one', at: 0 });
  });
  test('at the end of an item with items inside makes the first of those', () => {
    const edit = edits.entered(rows('one', '  inner'), 0, at(3), 'none');
    expect(lines(edit?.rows)).toEqual(['one', '  ', '  inner']);
  });
  test('in a blank nested item goes a level up, in a blank one does nothing', () => {
    expect(lines(edits.entered(rows('one', '  '), 1, at(0), 'none')?.rows)).toEqual(['one', '']);
    expect(edits.entered(rows('one', ''), 1, at(0), 'none')).toBeNull();
  });
});

describe('Backspace at the start', () => {
  test('removes a blank item and goes to the end of the one before', () => {
    const edit = edits.joined(rows('one', ''), 1);
    expect(lines(edit?.rows)).toEqual(['one']);
    expect(edit?.caret).toEqual({ key: 'one', at: 3 });
  });
  test('joins an item with the one before', () => {
    const edit = edits.joined(rows('[ ] one', '[x] two', '  [ ] inner'), 1);
    expect(lines(edit?.rows)).toEqual(['[ ] onetwo', '  [ ] inner']);
    expect(edit?.caret).toEqual({ key: 'one', at: 3 });
  });
  test('keeps the box of the item where the one before is blank', () => {
    expect(lines(edits.joined(rows('[ ] ', '[x] two'), 1)?.rows)).toEqual(['[x] two']);
  });
  test('removes a blank first item, and never the only one', () => {
    const edit = edits.joined(rows('', '  two'), 0);
    expect(lines(edit?.rows)).toEqual(['two']);
    expect(edit?.caret).toEqual({ key: 'two', at: 0 });
    expect(edits.joined(rows(''), 0)).toBeNull();
    expect(edits.joined(rows('one', 'two'), 0)).toBeNull();
  });
});

describe('moving', () => {
  const list = rows('a', '  a1', 'b', '  b1', '    b2', 'c');
  test('takes the items inside along', () => {
    expect(lines(edits.moved(list, 2, -1)?.rows)).toEqual([
      'b',
      '  b1',
      '    b2',
      'a',
      '  a1',
      'c',
    ]);
    expect(lines(edits.moved(list, 0, 1)?.rows)).toEqual(['b', '  b1', '    b2', 'a', '  a1', 'c']);
  });
  test('stays on its level', () => {
    expect(edits.moved(list, 0, -1)).toBeNull();
    expect(edits.moved(list, 1, 1)).toBeNull();
    expect(edits.moved(list, 3, -1)).toBeNull();
    expect(edits.moved(list, 5, 1)).toBeNull();
  });
});

describe('nesting', () => {
  test('takes the items inside along, there and back', () => {
    const inside = edits.nested(rows('a', 'b', '  c'), 1);
    expect(lines(inside?.rows)).toEqual(['a', '  b', '    c']);
    expect(lines(edits.unnested(inside?.rows ?? [], 1)?.rows)).toEqual(['a', 'b', '  c']);
  });
  test('needs an item before, on the same level', () => {
    expect(edits.nested(rows('a'), 0)).toBeNull();
    expect(edits.nested(rows('a', '  b'), 1)).toBeNull();
    expect(edits.unnested(rows('a'), 0)).toBeNull();
  });
  test('ends at the deepest level, the items inside counted', () => {
    const deep = Array.from({ length: LEVELS }, (_, depth) => `${'  '.repeat(depth)}${depth}`);
    const last = `${'  '.repeat(LEVELS - 1)}last`;
    expect(edits.nested(rows(...deep, last), LEVELS)).toBeNull();
    expect(edits.nested(rows('a', ...deep), 1)).toBeNull();
  });
});

describe('removing', () => {
  test('takes the items inside along and goes to the next', () => {
    const edit = edits.removed(rows('a', '  b', 'c'), 0, 'none');
    expect(lines(edit?.rows)).toEqual(['c']);
    expect(edit?.caret.key).toBe('c');
  });
  test('leaves a blank row', () => {
    expect(lines(edits.removed(rows('a'), 0, 'open')?.rows)).toEqual(['[ ] ']);
  });
});

describe('pasting several lines', () => {
  const paste = (list: ListRow[], row: number, range: edits.Range, text: string) =>
    lines(edits.pastedInto(list, row, range, pastedItems(text), 'open')?.rows);
  test('fills a blank item, with boxes and nesting', () => {
    const text = '- [x] one\n  - [ ] inner\n- [ ] two';
    expect(paste(rows('[ ] '), 0, at(0), text)).toEqual(['[x] one', '  [ ] inner', '[ ] two']);
  });
  test('gives plain lines the box of new items', () => {
    expect(paste(rows('[ ] '), 0, at(0), 'one\ntwo')).toEqual(['[ ] one', '[ ] two']);
  });
  test('gives no box to lines without one among lines with', () => {
    expect(paste(rows('[ ] '), 0, at(0), '- [x] one\n  - why')).toEqual(['[x] one', '  why']);
  });
  test('with bullets goes after the item', () => {
    expect(paste(rows('[x] a', '[ ] b'), 0, at(1), '- c\n- d')).toEqual([
      '[x] a',
      '[ ] c',
      '[ ] d',
      '[ ] b',
    ]);
  });
  test('joins plain lines to the text around the caret', () => {
    expect(paste(rows('[x] ab'), 0, at(1), 'c\nd')).toEqual(['[x] ac', '[ ] db']);
  });
  test('takes the place of what is selected', () => {
    expect(paste(rows('[x] all'), 0, { start: 0, end: 3 }, '- b\n- c')).toEqual(['[ ] b', '[ ] c']);
  });
  test('starts at the level of the item', () => {
    expect(paste(rows('a', '  '), 1, at(0), '- b\n  - c')).toEqual(['a', '  [ ] b', '    [ ] c']);
  });
  test('ends with the caret behind the last', () => {
    const edit = edits.pastedInto(rows('[ ] xy'), 0, at(1), pastedItems('a\nb'), 'open');
    expect(edit?.rows.at(-1)?.key).toBe(edit?.caret.key);
    expect(edit?.caret.at).toBe(1);
  });
});

const anItem = fc.memo(
  (depth): fc.Arbitrary<Item> =>
    fc.record({
      box: fc.constantFrom('none' as const, 'open' as const, 'done' as const),
      text: fc.string({ unit: 'grapheme', minLength: 1 }),
      children: depth > 1 ? fc.array(anItem(depth - 1), { maxLength: 3 }) : fc.constant([]),
    }),
);
const items = fc.array(anItem(4), { maxLength: 6 }).map((list) => itemsSchema.parse(list));

test('rows hold what the items hold', () => {
  fc.assert(
    fc.property(items, (list) => {
      const back = itemsOfRows(rowsOfItems(list, 'open'));
      expect(back).toEqual(list.length > 0 ? list : [{ box: 'open', text: '', children: [] }]);
    }),
  );
});

test('rows that take over other items hold those, and keep their keys where they can', () => {
  fc.assert(
    fc.property(items, items, (list, other) => {
      const before = rowsOfItems(list, 'open');
      const after = rowsOfItems(other, 'open', before);
      expect(itemsSchema.parse(itemsOfRows(after))).toEqual(other);
      expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
      expect(rowsOfItems(list, 'open', before)).toEqual(before);
    }),
  );
});

test('rows that take over keep what is being typed, and blank rows', () => {
  const before = [...rows('one', 'two '), blankRow('open')];
  const theirs: Item[] = [
    { box: 'none', text: 'ONE', children: [] },
    { box: 'none', text: 'two', children: [] },
  ];
  const after = rowsOfItems(theirs, 'open', before);
  expect(lines(after)).toEqual(['ONE', 'two ', '[ ] ']);
  expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});

test('rows that moved, were nested or ticked elsewhere keep their keys', () => {
  const before = rows('one', 'two', '  in two', 'three', 'four');
  const theirs = itemsOfRows(rows('four', '  [x] two', '    in two', 'new', 'one'));
  const after = rowsOfItems(theirs, 'open', before);
  expect(after.map(({ key }) => key)).toEqual(['four', 'two', 'in two', 'three', 'one']);
  expect(lines(after)).toEqual(['four', '  [x] two', '    in two', 'new', 'one']);
});

test('numbers follow the levels', () => {
  expect(numbersOf(rows('a', '  b', '  c', '    d', 'e', '  f'))).toEqual([
    '1',
    '1.1',
    '1.2',
    '1.2.1',
    '2',
    '2.1',
  ]);
});

test('no run of edits breaks the nesting or loses a key', () => {
  const step = fc.tuple(fc.nat(7), fc.nat(), fc.nat(6));
  fc.assert(
    fc.property(items, fc.array(step, { maxLength: 20 }), (list, steps) => {
      let now = rowsOfItems(list, 'open');
      for (const [which, where, position] of steps) {
        const row = where % now.length;
        const range = at(Math.min(position, now[row]?.text.length ?? 0));
        const edit = [
          () => edits.entered(now, row, range, 'open'),
          () => edits.joined(now, row),
          () => edits.removed(now, row, 'open'),
          () => edits.moved(now, row, -1),
          () => edits.moved(now, row, 1),
          () => edits.nested(now, row),
          () => edits.unnested(now, row),
          () => edits.pastedInto(now, row, range, pastedItems('- a\n  - [x] b\nc'), 'open'),
        ][which]?.();
        if (!edit) continue;
        now = edit.rows;
        expect(now.map(({ key }) => key)).toContain(edit.caret.key);
        expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
        expect(rowsOfItems(itemsOfRows(now), 'open').length).toBeLessThanOrEqual(now.length);
        let most = 0;
        for (const { depth } of now) {
          expect(depth).toBeLessThanOrEqual(most);
          most = depth + 1;
        }
      }
    }),
  );
});

describe('an item with a name', () => {
  const list = rows('**Auth**: tokens', '[ ] plain', '**Store:** disk');
  test('is one text in the plan, and two in the form', () => {
    expect(list[0]).toMatchObject({ name: { name: 'Auth' }, text: 'tokens' });
    expect(itemsOfRows(list).map(({ text }) => text)).toEqual([
      '**Auth**: tokens',
      'plain',
      '**Store:** disk',
    ]);
  });
  test('is followed by one with room for a name, written alike', () => {
    const edit = edits.entered(list, 2, at(4), 'none');
    expect(edit?.rows[3]).toMatchObject({ name: { name: '', behind: ':** ' }, text: '' });
    expect(edit?.caret).toMatchObject({ part: 'name' });
    expect(itemsOfRows(edit?.rows ?? []).at(-1)?.text).toBe('');
    const more = edits.appended(list, '', 'none').rows[3];
    expect(more).toMatchObject({ name: { name: '', behind: ':** ' } });
  });
  test('keeps its name when its text is split or joined', () => {
    const split = edits.entered(list, 0, at(0), 'none');
    expect(lines(split?.rows).slice(0, 2)).toEqual(['**Auth**:', 'tokens']);
    const both = edits.joined(split?.rows ?? [], 1);
    expect(lines(both?.rows)).toEqual(lines(list));
    expect(both?.caret).toMatchObject({ part: 'text', at: 0 });
    expect(lines(edits.joined(list, 2)?.rows)).toEqual([
      '**Auth**: tokens',
      '[ ] plain**Store:** disk',
    ]);
  });
  test('gets its name from a neighbour’s signs, and gives it back to its text', () => {
    const named = edits.withName(list, 1);
    expect(named?.rows[1]).toMatchObject({ name: { name: '', behind: '**: ' }, text: 'plain' });
    expect(named?.caret).toMatchObject({ part: 'name' });
    const bare = edits.withoutName(list, 2);
    expect(bare?.rows[2]).toMatchObject({ name: null, text: '**Store:** disk' });
    expect(bare?.caret).toEqual({ key: list[2]?.key, at: 11 });
    expect(edits.withName(bare?.rows ?? [], 2)?.rows[2]).toMatchObject({ text: 'disk' });
    expect(edits.withName(list, 0)).toBeNull();
    expect(edits.withoutName(list, 1)).toBeNull();
  });
  test('takes what is pasted into it behind its name', () => {
    const edit = edits.pastedInto(
      list,
      0,
      { start: 0, end: 6 },
      pastedItems('- a\n- **b**: c'),
      'none',
    );
    expect(lines(edit?.rows).slice(0, 3)).toEqual(['**Auth**:', 'a', '**b**: c']);
  });
});
