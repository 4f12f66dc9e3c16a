/**
 * Several items of a list at once. They are always neighbours on one level, with all that is
 * inside them: a selection that leaves the item it began in takes that item as a whole.
 */
import { wholeText } from '../../../markdown/item-name.ts';
import type { Box } from '../../../plan/values.ts';
import { newKey } from './keys.ts';
import { blankRow, endOf, LEVELS, type ListRow, settled } from './list-rows.ts';

/** The rows of such items, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface SpanEdit {
  readonly rows: ListRow[];
  /** Where the items are now, or their copies. */
  readonly span: Span;
}

/** One item, with those inside it. */
export function spanAt(rows: readonly ListRow[], at: number): Span {
  return { start: at, end: endOf(rows, at) };
}

/** The least span with both rows in it. */
export function spanBetween(rows: readonly ListRow[], one: number, other: number): Span {
  let [start, end] = one < other ? [one, other + 1] : [other, one + 1];
  const depth = Math.min(...rows.slice(start, end).map((row) => row.depth));
  while ((rows[start]?.depth ?? 0) > depth) start--;
  while ((rows[end]?.depth ?? -1) > depth) end++;
  return { start, end };
}

/** The next row, up (-1) or down (1), that changes what a span from `anchor` has in it; null at the ends. */
export function nextHead(
  rows: readonly ListRow[],
  anchor: number,
  head: number,
  by: -1 | 1,
): number | null {
  const now = spanBetween(rows, anchor, head);
  for (let at = head + by; rows[at]; at += by) {
    const { start, end } = spanBetween(rows, anchor, at);
    if (start !== now.start || end !== now.end) return at;
  }
  return null;
}

/** Past the neighbour on the same level: -1 up, 1 down. */
export function spanMoved(rows: readonly ListRow[], span: Span, by: -1 | 1): SpanEdit | null {
  const { start, end } = span;
  const depth = rows[start]?.depth;
  const other = by < 0 ? siblingBefore(rows, start) : end;
  if (depth === undefined || rows[other]?.depth !== depth) return null;
  const [first, second, after] = by < 0 ? [other, start, end] : [start, end, endOf(rows, end)];
  const turned = [...rows.slice(second, after), ...rows.slice(first, second)];
  const moved = by < 0 ? first : first + after - second;
  return {
    rows: [...rows.slice(0, first), ...turned, ...rows.slice(after)],
    span: { start: moved, end: moved + end - start },
  };
}

/** Into the item before. */
export function spanNested(rows: readonly ListRow[], span: Span): SpanEdit | null {
  const [row, before] = [rows[span.start], rows[span.start - 1]];
  if (!row || !before || row.depth > before.depth) return null;
  const deepest = Math.max(...rows.slice(span.start, span.end).map(({ depth }) => depth));
  return deepest >= LEVELS - 1 ? null : shifted(rows, span, 1);
}

/** A level up. */
export function spanUnnested(rows: readonly ListRow[], span: Span): SpanEdit | null {
  const row = rows[span.start];
  return !row || row.depth === 0 ? null : shifted(rows, span, -1);
}

/** The rows without a span; a blank row stays where nothing else does. */
export function withoutSpan(rows: readonly ListRow[], span: Span, box: Box): ListRow[] {
  const rest = settled(rows.toSpliced(span.start, span.end - span.start));
  return rest.length > 0 ? rest : [blankRow(box)];
}

/** With copies behind the items. */
export function spanDuplicated(rows: readonly ListRow[], span: Span): SpanEdit {
  const copies = rows.slice(span.start, span.end).map((row) => ({ ...row, key: newKey() }));
  return spanFollowed(rows, span, copies);
}

/** With other rows behind the items. The first of those is as deep as these. */
export function spanFollowed(
  rows: readonly ListRow[],
  { end }: Span,
  more: readonly ListRow[],
): SpanEdit {
  const span = { start: end, end: end + more.length };
  return { rows: settled(rows.toSpliced(end, 0, ...more)), span };
}

/** All boxes ticked; where all were, none. null where there is no box. */
export function spanTicked(rows: readonly ListRow[], span: Span): SpanEdit | null {
  const boxes = rows.slice(span.start, span.end).filter(({ box }) => box !== 'none');
  if (boxes.length === 0) return null;
  const box = boxes.every((row) => row.box === 'done') ? 'open' : 'done';
  const isIn = (at: number) => at >= span.start && at < span.end;
  return {
    rows: rows.map((row, at) => (isIn(at) && row.box !== 'none' ? { ...row, box } : row)),
    span,
  };
}

/** The items as a Markdown list, the first of them on its first level. */
export function spanMarkdown(rows: readonly ListRow[], { start, end }: Span): string {
  const base = rows[start]?.depth ?? 0;
  const lines = rows.slice(start, end).map((row) => {
    const { depth, box } = row;
    const indent = '  '.repeat(depth - base);
    // What goes on below an item belongs to it as far as it is indented.
    const inside = wholeText(row).replaceAll(/\n(?=[^\n])/g, `\n${indent}  `);
    return `${indent}- ${SIGNS[box]}${inside}`.trimEnd();
  });
  return lines.join('\n');
}

const SIGNS = { none: '', open: '[ ] ', done: '[x] ' } as const;

function shifted(rows: readonly ListRow[], span: Span, by: number): SpanEdit {
  const isIn = (at: number) => at >= span.start && at < span.end;
  const moves = rows.map((row, at) => (isIn(at) ? { ...row, depth: row.depth + by } : row));
  return { rows: settled(moves), span };
}

function siblingBefore(rows: readonly ListRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let other = at - 1;
  while ((rows[other]?.depth ?? -1) > depth) other--;
  return other;
}
