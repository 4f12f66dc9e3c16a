import type { ListRow } from './list-rows.ts';

/** `1`, `2.1` … for each row, as a person would number them. */
export function numbersOf(rows: readonly ListRow[]): string[] {
  const counts: number[] = [];
  return rows.map(({ depth }) => {
    counts.length = Math.min(counts.length, depth + 1);
    counts[depth] = (counts[depth] ?? 0) + 1;
    return Array.from(counts, (count) => count ?? 1).join('.');
  });
}
