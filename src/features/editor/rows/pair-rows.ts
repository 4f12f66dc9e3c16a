/** Pairs as they are typed. */

import { normalItemText } from '../../../plan/text.ts';
import type { Pair } from '../../../plan/values.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

export interface PairRow extends Keyed {
  readonly first: string;
  readonly second: string;
}

/** The rows of `pairs`; where there were rows before, they keep their keys. At least one row. */
export function rowsOfPairs(
  pairs: readonly Pair[],
  old: readonly PairRow[] = [],
): readonly PairRow[] {
  const rows = aligned(pairs, old, {
    same: (row, pair) => tidy(row.first) === pair.first && tidy(row.second) === pair.second,
    isBlank: isBlankPair,
    make: (pair, key, was) => ({
      key,
      first: was && tidy(was.first) === pair.first ? was.first : pair.first,
      second: was && tidy(was.second) === pair.second ? was.second : pair.second,
    }),
  });
  return rows.length > 0 ? rows : [blankPair()];
}

/** The pairs of `rows`, blank ones included: the plan's schema leaves those out. */
export function pairsOfRows(rows: readonly PairRow[]): Pair[] {
  return rows.map(({ first, second }) => ({ first, second }));
}

export function blankPair(): PairRow {
  return { key: newKey(), first: '', second: '' };
}

export function isBlankPair({ first, second }: PairRow): boolean {
  return tidy(first) === '' && tidy(second) === '';
}

function tidy(text: string): string {
  return normalItemText(text);
}
