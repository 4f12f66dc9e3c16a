/**
 * What keys do in a list. Each edit gives the new rows and where the caret goes, or
 * null where it has nothing to do.
 */
import { fencedLines, openedFence } from '../../../markdown/fenced-lines.ts';
import { type ItemName, wholeText } from '../../../markdown/item-name.ts';
import { NO_NAME, namedText } from '../../../markdown/named-text.ts';
import type { Box } from '../../../plan/values.ts';
import {
  type SpanEdit,
  spanAt,
  spanDuplicated,
  spanMoved,
  spanNested,
  spanUnnested,
  withoutSpan,
} from './item-groups.ts';
import { newKey } from './keys.ts';
import {
  blankRow,
  endOf,
  isBlankRow,
  isBlankText,
  LEVELS,
  type ListRow,
  settled,
} from './list-rows.ts';
import type { PastedItem } from './pasted.ts';

export interface Caret {
  readonly key: string;
  /** Which text of the row it is in, where the row has two. */
  readonly part?: NamedPart;
  /** Characters before the caret, Infinity for the end; null where it stays as it is. */
  readonly at: number | null;
}

/** The two texts of an item with a name. */
export type NamedPart = 'name' | 'text';

export interface ListEdit {
  readonly rows: ListRow[];
  readonly caret: Caret;
}

/** Part of a row's text, by positions of characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const END = Number.POSITIVE_INFINITY;

/**
 * Enter: the next item, with what stood behind the caret. At the start of an item it
 * makes room before it; in a blank nested one it goes a level up. Below an item with a name, a new
 * one has room for a name.
 */
export function entered(
  rows: readonly ListRow[],
  at: number,
  range: Range,
  box: Box,
): ListEdit | null {
  const row = rows[at];
  if (!row) return null;
  if (isBlankRow(row)) return unnested(rows, at);
  const before = row.text.slice(0, range.start);
  const behind = row.text.slice(range.end).replace(/^[ \t]+/, '');
  if (before === '' && behind !== '' && !row.name) {
    const rest = { ...row, text: behind };
    return { rows: rows.toSpliced(at, 1, blankRow(box, row.depth), rest), caret: caretIn(row, 0) };
  }
  // A new item at the end of one with items inside goes before those: it must not take them.
  const inside = behind === '' && endOf(rows, at) > at + 1;
  const depth = inside ? row.depth + 1 : row.depth;
  const name = behind === '' ? blankName(row) : null;
  const next = { ...blankRow(box, depth), name, text: behind };
  return { rows: rows.toSpliced(at, 1, { ...row, text: before }, next), caret: caretIn(next, 0) };
}

/** Backspace at the start of an item: it joins the one before; a blank one just goes. */
export function joined(rows: readonly ListRow[], at: number): ListEdit | null {
  const row = rows[at];
  const before = rows[at - 1];
  if (!row) return null;
  if (!before) {
    const next = rows[at + 1];
    if (!next || !isBlankRow(row)) return null;
    return { rows: settled(rows.toSpliced(at, 1)), caret: caretIn(next, 0) };
  }
  const behind = isBlankRow(row) ? '' : wholeText(row);
  const box = isBlankRow(before) && behind !== '' ? row.box : before.box;
  const both = { ...before, box, text: before.text + behind };
  return {
    rows: settled(rows.toSpliced(at - 1, 2, both)),
    caret: caretIn(before, before.text.length),
  };
}

/** Without an item and the items inside it; a blank row stays where it was the only one. */
export function removed(rows: readonly ListRow[], at: number, box: Box): ListEdit | null {
  if (!rows[at]) return null;
  const rest = withoutSpan(rows, spanAt(rows, at), box);
  const next = rest[at] ?? rest.at(-1);
  return next ? { rows: rest, caret: caretIn(next, END) } : null;
}

/** An item, with those inside it, past its neighbour on the same level: -1 up, 1 down. */
export function moved(rows: readonly ListRow[], at: number, by: -1 | 1): ListEdit | null {
  return rows[at] ? withCaret(spanMoved(rows, spanAt(rows, at), by)) : null;
}

/** Tab: an item, with those inside it, goes into the one before. */
export function nested(rows: readonly ListRow[], at: number): ListEdit | null {
  return rows[at] ? withCaret(spanNested(rows, spanAt(rows, at))) : null;
}

/** Shift+Tab: an item, with those inside it, goes a level up. */
export function unnested(rows: readonly ListRow[], at: number): ListEdit | null {
  return rows[at] ? withCaret(spanUnnested(rows, spanAt(rows, at))) : null;
}

/** Room for a name before the text of an item, written like the nearest one of its level. */
export function withName(rows: readonly ListRow[], at: number): ListEdit | null {
  const row = rows[at];
  if (!row || row.name) return null;
  const found = namedText(row.text);
  const named = [...rows.slice(0, at).reverse(), ...rows.slice(at + 1)].filter(({ name }) => name);
  const like = named.find(({ depth }) => depth === row.depth) ?? named[0];
  const name = found.name ?? blankName(like) ?? NO_NAME;
  const next = { ...row, name, text: found.text };
  const caret = { key: row.key, part: 'name', at: END } as const;
  return { rows: rows.with(at, next), caret };
}

/** The name of an item as the beginning of its text. */
export function withoutName(rows: readonly ListRow[], at: number): ListEdit | null {
  const row = rows[at];
  if (!row?.name) return null;
  const next = { ...row, name: null, text: wholeText(row) };
  return { rows: rows.with(at, next), caret: caretIn(next, next.text.length - row.text.length) };
}

/** A copy of an item, with those inside it, behind it; the caret goes there. */
export function duplicated(rows: readonly ListRow[], at: number): ListEdit | null {
  return rows[at] ? withCaret(spanDuplicated(rows, spanAt(rows, at)), END) : null;
}

/** A new item with this text at the end; a blank last row is used for it. */
export function appended(rows: readonly ListRow[], text: string, box: Box): ListEdit {
  const last = rows.at(-1);
  const reuse = last && isBlankRow(last) ? last : undefined;
  const name = text === '' ? blankName(last) : null;
  const row = { ...(reuse ?? blankRow(box)), name, text };
  const kept = reuse ? rows.slice(0, -1) : rows;
  return { rows: [...kept, row], caret: caretIn(row, END) };
}

/** Several pasted items in place of `range` of the row at `at`. */
export function pastedInto(
  rows: readonly ListRow[],
  at: number,
  range: Range,
  items: readonly PastedItem[],
  box: Box,
): ListEdit | null {
  const row = rows[at];
  const [first] = items;
  if (!row || !first) return null;
  const before = row.text.slice(0, range.start);
  const behind = row.text.slice(range.end);
  const plain = plainBox(items, box);
  const added = rowsOfPasted(items, box, row.depth);
  if (isBlankText(before) && !row.name) {
    const [head, ...tail] = added;
    const kept = isBlankText(behind) ? (first.box ?? plain) : row.box;
    if (head) added.splice(0, added.length, { ...head, key: row.key, box: kept }, ...tail);
  } else if (first.marked && isBlankText(behind)) {
    added.unshift({ ...row, text: before });
  } else {
    const [head, ...tail] = added;
    const text = head && glued(before, wholeText(head));
    if (text !== undefined) added.splice(0, added.length, { ...row, text }, ...tail);
  }
  const last = added.at(-1);
  if (!last) return null;
  added.splice(-1, 1, { ...last, text: glued(last.text, behind) });
  return {
    rows: settled(rows.toSpliced(at, 1, ...added)),
    caret: caretIn(last, last.text.length),
  };
}

/** Two parts of a text as one: a fence begins and ends a line. */
function glued(before: string, behind: string): string {
  const lastRole = fencedLines(before).at(-1)?.role;
  const isFence = openedFence(behind) !== '' || lastRole === 'closes';
  return before === '' || behind === '' || !isFence ? before + behind : `${before}\n${behind}`;
}

/** Pasted items as new rows, the first at `depth`; `box` is that of a new item. */
export function rowsOfPasted(items: readonly PastedItem[], box: Box, depth = 0): ListRow[] {
  const plain = plainBox(items, box);
  return items.map((item) => ({
    key: newKey(),
    depth: Math.min(depth + item.depth, Math.max(depth, LEVELS - 1)),
    box: item.box ?? plain,
    text: item.text,
  }));
}

/** Where some items come with boxes, those without have none; else all are new items. */
function plainBox(items: readonly PastedItem[], box: Box): Box {
  return items.some((item) => item.box !== null) ? 'none' : box;
}

function withCaret(edit: SpanEdit | null, at: number | null = null): ListEdit | null {
  const row = edit?.rows[edit.span.start];
  return edit && row ? { rows: edit.rows, caret: caretIn(row, at) } : null;
}

/** In the text of a row; in its name, where it has only room for one. */
function caretIn(row: ListRow, at: number | null): Caret {
  const { key, name } = row;
  if (!name || at === null) return { key, at };
  return { key, at, part: name.name === '' && row.text === '' ? 'name' : 'text' };
}

/** Room for a name that is written like that of `row`; null where this has none. */
function blankName(row: ListRow | undefined): ItemName | null {
  return row?.name ? { ...row.name, behind: row.name.behind.replace(/\n$/, ' '), name: '' } : null;
}
