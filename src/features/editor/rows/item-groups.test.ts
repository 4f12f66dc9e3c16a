import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeText } from '../../../markdown/item-name.ts';
import { NO_NAME } from '../../../markdown/named-text.ts';
import * as groups from './item-groups.ts';
import { LEVELS, type ListRow, settled } from './list-rows.ts';
import { pastedItems } from './pasted.ts';

/** Rows from lines, two spaces a level. Keys are the texts. */
function rows(...lines: string[]): ListRow[] {
  return lines.map((line) => {
    const text = line.trimStart();
    return { key: text, depth: (line.length - text.length) / 2, box: 'open', name: null, text };
  });
}

const lines = (list: readonly ListRow[] | undefined) =>
  list?.map(({ depth, text }) => '  '.repeat(depth) + text);

const LIST = rows('a', '  a1', '    a11', '  a2', 'b', '  b1', 'c');
const names = ({ start, end }: groups.Span) =>
  LIST.slice(start, end)
    .map(({ text }) => text)
    .join(' ');

describe('what is between two rows', () => {
  test.each([
    [0, 0, 'a a1 a11 a2'],
    [1, 1, 'a1 a11'],
    [1, 3, 'a1 a11 a2'],
    [2, 3, 'a1 a11 a2'],
    [3, 4, 'a a1 a11 a2 b b1'],
    [5, 6, 'b b1 c'],
    [4, 1, 'a a1 a11 a2 b b1'],
  ])('%d and %d', (one, other, expected) => {
    expect(names(groups.spanBetween(LIST, one, other))).toBe(expected);
  });

  test('grows by what a person sees, there and back', () => {
    expect(groups.nextHead(LIST, 0, 0, 1)).toBe(4);
    expect(groups.nextHead(LIST, 0, 4, 1)).toBe(6);
    expect(groups.nextHead(LIST, 0, 6, 1)).toBeNull();
    expect(groups.nextHead(LIST, 3, 3, 1)).toBe(4);
    expect(groups.nextHead(LIST, 3, 4, -1)).toBe(3);
    expect(groups.nextHead(LIST, 3, 3, -1)).toBe(2);
    expect(groups.nextHead(LIST, 6, 6, -1)).toBe(5);
    expect(groups.nextHead(LIST, 6, 5, -1)).toBe(3);
  });
});

test('moving goes past the neighbour with all that is inside it', () => {
  const down = groups.spanMoved(LIST, groups.spanBetween(LIST, 0, 0), 1);
  expect(lines(down?.rows)).toEqual(['b', '  b1', 'a', '  a1', '    a11', '  a2', 'c']);
  expect(down?.span).toEqual({ start: 2, end: 6 });
  const up = groups.spanMoved(LIST, { start: 4, end: 7 }, -1);
  expect(lines(up?.rows)).toEqual(['b', '  b1', 'c', 'a', '  a1', '    a11', '  a2']);
  expect(up?.span).toEqual({ start: 0, end: 3 });
  expect(groups.spanMoved(LIST, { start: 1, end: 4 }, -1)).toBeNull();
  expect(groups.spanMoved(LIST, { start: 1, end: 4 }, 1)).toBeNull();
});

test('ticking ticks all, then none, and gives no boxes', () => {
  const mixed: ListRow[] = [
    { key: '1', depth: 0, box: 'done', name: null, text: '1' },
    { key: '2', depth: 0, box: 'none', name: null, text: '2' },
    { key: '3', depth: 0, box: 'open', name: null, text: '3' },
  ];
  const all = groups.spanTicked(mixed, { start: 0, end: 3 });
  expect(all?.rows.map(({ box }) => box)).toEqual(['done', 'none', 'done']);
  const none = groups.spanTicked(all?.rows ?? [], { start: 0, end: 3 });
  expect(none?.rows.map(({ box }) => box)).toEqual(['open', 'none', 'open']);
  expect(groups.spanTicked(mixed, { start: 1, end: 2 })).toBeNull();
});

test('copies are Markdown, from the level of the first, with the lines inside an item', () => {
  const list: ListRow[] = [
    { key: '0', depth: 0, box: 'none', name: null, text: 'not copied' },
    { key: '1', depth: 1, box: 'none', name: null, text: 'one\n```sh\nnpm test\n\n  deep\n```' },
    { key: '2', depth: 2, box: 'done', name: null, text: 'two\nmore' },
    { key: '3', depth: 1, box: 'open', name: null, text: '' },
    { key: '4', depth: 1, box: 'none', name: { ...NO_NAME, name: 'Why' }, text: 'rain' },
  ];
  expect(groups.spanMarkdown(list, { start: 1, end: 5 })).toBe(
    '- one\n  ```sh\n  npm test\n\n    deep\n  ```\n  - [x] two\n    more\n- [ ]\n- **Why**: rain',
  );
});

const aBox = fc.constantFrom('none' as const, 'open' as const, 'done' as const);
const aRow = fc.record({
  depth: fc.nat(LEVELS - 1),
  box: aBox,
  name: fc.constantFrom(null, { ...NO_NAME, name: 'Name' }),
  text: fc.stringMatching(/^\w+$/),
});
/** Rows that hang together, with a span in them. */
const aSelection = fc
  .tuple(fc.array(aRow, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat())
  .map(([made, one, other]) => {
    const list = settled(made.map((row, at) => ({ ...row, key: `k${at}` })));
    const [anchor, head] = [one % list.length, other % list.length];
    return { list, anchor, head, span: groups.spanBetween(list, anchor, head) };
  });
const keys = (list: readonly ListRow[]) => list.map(({ key }) => key);
const isWhole = (list: readonly ListRow[]) => expect(settled(list)).toEqual(list);

test('a span has both its rows, and all that is inside of what it has', () => {
  fc.assert(
    fc.property(aSelection, ({ list, anchor, head, span }) => {
      const [first, ...rest] = list.slice(span.start, span.end);
      expect(Math.min(anchor, head)).toBeGreaterThanOrEqual(span.start);
      expect(Math.max(anchor, head)).toBeLessThan(span.end);
      expect(rest.every(({ depth }) => depth >= (first?.depth ?? 0))).toBe(true);
      expect(list[span.end]?.depth ?? 0).toBeLessThanOrEqual(first?.depth ?? 0);
    }),
  );
});

test('moving keeps all items, their levels, and the order among those that move and that stay', () => {
  fc.assert(
    fc.property(aSelection, fc.constantFrom(-1 as const, 1 as const), ({ list, span }, by) => {
      const edit = groups.spanMoved(list, span, by);
      if (!edit) return;
      const moved = list.slice(span.start, span.end);
      expect(edit.rows.slice(edit.span.start, edit.span.end)).toEqual(moved);
      expect(edit.rows.filter((row) => !moved.includes(row))).toEqual(
        list.filter((row) => !moved.includes(row)),
      );
      isWhole(edit.rows);
      const back = groups.spanMoved(edit.rows, edit.span, by < 0 ? 1 : -1);
      expect(back).toEqual({ rows: list, span });
    }),
  );
});

test('nesting and un-nesting again changes nothing; both lose nothing', () => {
  fc.assert(
    fc.property(aSelection, ({ list, span }) => {
      const inside = groups.spanNested(list, span);
      if (inside) {
        isWhole(inside.rows);
        expect(keys(inside.rows)).toEqual(keys(list));
        expect(groups.spanUnnested(inside.rows, span)?.rows).toEqual(list);
      }
      const out = groups.spanUnnested(list, span);
      if (out) {
        isWhole(out.rows);
        expect(keys(out.rows)).toEqual(keys(list));
      }
    }),
  );
});

test('duplicating doubles what is selected, under keys of its own', () => {
  fc.assert(
    fc.property(aSelection, ({ list, span }) => {
      const edit = groups.spanDuplicated(list, span);
      const bare = (some: readonly ListRow[]) => some.map(({ key: _, ...row }) => row);
      const { start, end } = edit.span;
      expect(bare(edit.rows.slice(start, end))).toEqual(bare(list.slice(span.start, span.end)));
      expect(edit.rows.toSpliced(start, end - start)).toEqual(list);
      expect(new Set(keys(edit.rows)).size).toBe(edit.rows.length);
      isWhole(edit.rows);
    }),
  );
});

test('removing takes what is selected and nothing else', () => {
  fc.assert(
    fc.property(aSelection, ({ list, span }) => {
      const rest = groups.withoutSpan(list, span, 'open');
      const left = list.toSpliced(span.start, span.end - span.start);
      if (left.length > 0) expect(rest).toEqual(left);
      else expect(rest).toMatchObject([{ depth: 0, box: 'open', text: '' }]);
    }),
  );
});

test('a copy that is pasted has the texts, the levels and the boxes', () => {
  fc.assert(
    fc.property(aSelection, ({ list, span }) => {
      const copied = list.slice(span.start, span.end);
      const base = copied[0]?.depth ?? 0;
      const pasted = pastedItems(groups.spanMarkdown(list, span));
      expect(pasted.map(({ depth, box, text }) => ({ depth, box: box ?? 'none', text }))).toEqual(
        copied.map((row) => ({ depth: row.depth - base, box: row.box, text: wholeText(row) })),
      );
    }),
  );
});
