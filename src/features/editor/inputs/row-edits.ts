/** Rows without nesting: adding, moving, removing. */
import type { Keyed } from '../rows/keys.ts';

/** With `row` after the one with the key `after`. */
export function withRowAfter<Row extends Keyed>(
  rows: readonly Row[],
  after: string,
  row: Row,
): Row[] {
  return rows.toSpliced(rows.findIndex(({ key }) => key === after) + 1, 0, row);
}

/** With one row past its neighbour, or null at the ends. */
export function withRowMoved<Row extends Keyed>(
  rows: readonly Row[],
  key: string,
  by: -1 | 1,
): Row[] | null {
  const from = rows.findIndex((row) => row.key === key);
  const row = rows[from];
  if (!row || !rows[from + by]) return null;
  return rows.toSpliced(from, 1).toSpliced(from + by, 0, row);
}

/** With one row changed. */
export function withRow<Row extends Keyed>(
  rows: readonly Row[],
  key: string,
  part: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}

/** Without one row, and the key of the one that takes its place on screen, if any. */
export function withoutRow<Row extends Keyed>(
  rows: readonly Row[],
  key: string,
): { readonly rows: Row[]; readonly next: string | undefined } {
  const at = rows.findIndex((row) => row.key === key);
  const rest = rows.toSpliced(at, 1);
  return { rows: rest, next: (rest[at] ?? rest[at - 1])?.key };
}
