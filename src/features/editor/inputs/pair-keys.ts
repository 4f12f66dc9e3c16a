/** What a key press means in a pair. */
import type { KeyboardEvent } from 'react';
import type { PairRow } from '../rows/pair-rows.ts';

export type PairPart = 'first' | 'second';

/** `next`: the second half, then a new row. `drop`: the blank row goes. */
export type PairCommand = 'next' | 'drop' | 'remove' | 'up' | 'down';

/** The command of a key press in one half of a pair; null for a key that types. */
export function pairKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  row: Pick<PairRow, 'first' | 'second'>,
): PairCommand | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey) return null;
  if (altKey && key === 'ArrowUp') return 'up';
  if (altKey && key === 'ArrowDown') return 'down';
  if (key === 'Enter' && !shiftKey && !altKey) return 'next';
  if (key === 'Backspace' && row.first === '' && row.second === '') return 'drop';
  return null;
}
