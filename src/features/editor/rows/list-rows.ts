/**
 * A list of items as it is typed: one row an item, nesting as a depth. Rows in
 * order are what a person sees; the tree of items is what the plan keeps.
 */

import { normalItemText } from '../../../plan/text.ts';
import type { Box, Item } from '../../../plan/values.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

export interface ListRow extends Keyed {
  /** 0 at the top. A row is at most one deeper than the row before it. */
  readonly depth: number;
  readonly box: Box;
  readonly text: string;
}

/** Levels that the form nests; a file may have more, and keeps them. */
export const LEVELS = 8;

export function blankRow(box: Box, depth = 0): ListRow {
  return { key: newKey(), depth, box, text: '' };
}

/** The rows of `items`; where there were rows before, they keep their keys. At least one row. */
export function rowsOfItems(
  items: readonly Item[],
  box: Box,
  old: readonly ListRow[] = [],
): ListRow[] {
  const depths = depthsInPlan(old);
  const rows = settled(
    aligned(flat(items, 0), old, {
      same: (row, value) =>
        depths.get(row.key) === value.depth && row.box === value.box && tidy(row) === value.text,
      isBlank: (row) => isBlankText(row.text),
      text: { ofRow: tidy, ofValue: (value) => value.text },
      make: (value, key, was) => ({
        key,
        ...value,
        text: was && tidy(was) === value.text ? was.text : value.text,
      }),
    }),
  );
  return rows.length > 0 ? rows : [blankRow(box)];
}

/** The items of `rows`, blank ones included: the plan's schema leaves those out. */
export function itemsOfRows(rows: readonly ListRow[]): Item[] {
  const top: Item[] = [];
  const open: Item[][] = [top];
  for (const { depth, box, text } of rows) {
    const item: Item = { box, text, children: [] };
    open.length = Math.min(depth + 1, open.length);
    (open.at(-1) ?? top).push(item);
    open.push(item.children);
  }
  return top;
}

/** The row after the last one inside the row at `at`. */
export function endOf(rows: readonly ListRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  let end = at + 1;
  while ((rows[end]?.depth ?? -1) > depth) end++;
  return end;
}

/** `rows` with no row more than one deeper than the row before it. */
export function settled(rows: readonly ListRow[]): ListRow[] {
  let most = 0;
  return rows.map((row) => {
    const depth = Math.min(row.depth, most);
    most = depth + 1;
    return depth === row.depth ? row : { ...row, depth };
  });
}

export function isBlankText(text: string): boolean {
  return normalItemText(text) === '';
}

/** How deep the plan keeps each row: it leaves blank ones out, and what is in them moves up. */
function depthsInPlan(rows: readonly ListRow[]): Map<string, number> {
  const depths = new Map<string, number>();
  const above: ListRow[] = [];
  for (const row of rows) {
    while ((above.at(-1)?.depth ?? -1) >= row.depth) above.pop();
    depths.set(row.key, above.filter(({ text }) => !isBlankText(text)).length);
    above.push(row);
  }
  return depths;
}

function tidy(row: ListRow): string {
  return normalItemText(row.text);
}

function flat(items: readonly Item[], depth: number): Omit<ListRow, 'key'>[] {
  return items.flatMap(({ box, text, children }) => [
    { depth, box, text },
    ...flat(children, depth + 1),
  ]);
}
