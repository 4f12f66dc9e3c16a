/** What a key press means in a cell of a table. */
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { isBlankRow, type TableRow } from '../rows/table-rows.ts';

/** `above`, `behind`: a new row there. `drop`: the blank row goes. */
export type RowCommand = 'below' | 'above' | 'behind' | 'up' | 'down' | 'drop' | 'remove';

/** The command of a key press in a cell of `row`; null for a key that types. */
export function cellKey(press: KeyPress, row: TableRow): RowCommand | null {
  const key = pressed(press, LATE_KEYS.cell);
  return key === 'drop' && !isBlankRow(row) ? null : key;
}
