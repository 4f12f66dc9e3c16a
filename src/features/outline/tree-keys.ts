/** The keys of a tree, after the tree view pattern of the ARIA practices. */
import { type OutlineRows, parentOf, textOf } from './rows.ts';

/** What a key does in a tree: focus goes to a row, or a row is folded or unfolded. */
export type TreeMove = { readonly to: number } | { readonly toggle: number };

/** A key that goes from row to row, as the table of keys names it. */
export type TreeKey = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** What it does on the row at `index`; null for nothing. */
export function treeMove(
  rows: OutlineRows,
  index: number,
  key: TreeKey,
  isRightToLeft: boolean,
): TreeMove | null {
  const { list } = rows;
  const inwards = isRightToLeft ? 'left' : 'right';
  const isOpen = list[index]?.isOpen ?? null;
  if (key === 'down') return { to: Math.min(index + 1, list.length - 1) };
  if (key === 'up') return { to: Math.max(index - 1, 0) };
  if (key === 'first') return { to: 0 };
  if (key === 'last') return { to: list.length - 1 };
  if (key === inwards) {
    if (isOpen === null) return null;
    return isOpen ? { to: index + 1 } : { toggle: index };
  }
  if (isOpen) return { toggle: index };
  const parent = parentOf(rows, index);
  return parent < 0 ? null : { to: parent };
}

/**
 * The row that what was typed leads to, beginning below `index`, or on it where more than
 * one sign was typed: a name that begins so, or a number. -1 for none.
 */
export function typedRow({ list }: OutlineRows, index: number, typed: string): number {
  const wanted = typed.toLocaleLowerCase();
  const first = typed.length > 1 ? index : index + 1;
  for (let n = 0; n < list.length; n++) {
    const at = (first + n) % list.length;
    const entry = list[at]?.entry;
    if (!entry) continue;
    const isNumber = entry.number > 0 && String(entry.number).startsWith(wanted);
    if (isNumber || textOf(entry).toLocaleLowerCase().startsWith(wanted)) return at;
  }
  return -1;
}
