/**
 * A list of items as it is typed: one row an item, nesting as a depth. Rows in
 * order are what a person sees; the tree of items is what the plan keeps.
 */

import { type ItemName, wholeText } from '../../../markdown/item-name.ts';
import { normalItemText } from '../../../plan/text.ts';
import type { Box, Item } from '../../../plan/values.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

export interface ListRow extends Keyed {
  /** 0 at the top. A row is at most one deeper than the row before it. */
  readonly depth: number;
  readonly box: Box;
  /**
   * The name before its text, typed in a box of its own: blank while it has no words; null for none.
   * Left out where nobody has looked for one yet (`named-rows.ts`): it is in the text then.
   */
  readonly name?: ItemName | null;
  readonly text: string;
}

/** Levels that the form nests; a file may have more, and keeps them. */
export const LEVELS = 8;

export function blankRow(box: Box, depth = 0): ListRow {
  return { key: newKey(), depth, box, name: null, text: '' };
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
      isBlank: isBlankRow,
      text: { ofRow: tidy, ofValue: (value) => value.text },
      make: (value, key, was) => {
        const row = { key, ...value };
        if (!was) return row;
        if (tidy(was) === value.text) return { ...was, ...row, text: was.text };
        // A text that had no name has none that comes while it is typed in.
        return was.name === null ? { ...row, name: null } : row;
      },
    }),
  );
  return rows.length > 0 ? rows : [blankRow(box)];
}

/** The items of `rows`, blank ones included: the plan's schema leaves those out. */
export function itemsOfRows(rows: readonly ListRow[]): Item[] {
  const top: Item[] = [];
  const open: Item[][] = [top];
  for (const row of rows) {
    const { depth, box } = row;
    const item: Item = { box, text: wholeText(row), children: [] };
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

/** Whether an item says nothing: it has neither a name nor a text. */
export function isBlankRow(row: ListRow): boolean {
  return isBlankText(wholeText(row));
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
    depths.set(row.key, above.filter((each) => !isBlankRow(each)).length);
    above.push(row);
  }
  return depths;
}

function tidy(row: ListRow): string {
  return normalItemText(wholeText(row));
}

function flat(items: readonly Item[], depth: number): Pick<ListRow, 'depth' | 'box' | 'text'>[] {
  return items.flatMap(({ box, text, children }) => [
    { depth, box, text },
    ...flat(children, depth + 1),
  ]);
}
