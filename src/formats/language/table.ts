/** Tables as people write pairs in them: what a kind has to know of one that it reads from. */

/** What the columns of the two halves are called, in small letters. */
export type ColumnNames = readonly [first: readonly string[], second: readonly string[]];

/** The columns of a table, and which of them are the halves of a pair. */
export interface TableLayout {
  readonly headers: readonly string[];
  readonly first: number;
  readonly second: number;
}
