/** What a key press means in a pair. */
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import type { PairRow } from '../rows/pair-rows.ts';

export type PairPart = 'first' | 'second';

/** `next`: the second half, then a new row. `drop`: the blank row goes. */
export type PairCommand = 'next' | 'drop' | 'remove' | 'up' | 'down';

/** The command of a key press in one half of a pair; null for a key that types. */
export function pairKey(
  press: KeyPress,
  row: Pick<PairRow, 'first' | 'second'>,
): PairCommand | null {
  const key = pressed(press, LATE_KEYS.row);
  const isEmpty = row.first === '' && row.second === '';
  return key === 'drop' && !isEmpty ? null : key;
}
