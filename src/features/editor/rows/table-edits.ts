/** What is done with a table while it is typed: each edit gives the new draft and where focus goes. */
import { newKey } from './keys.ts';
import { blankRow, isBlankRow, type TableDraft, type TableRow } from './table-rows.ts';

/** A cell by the keys of its row, or of the head, and its column. */
export interface CellAt {
  readonly row: string;
  readonly column: string;
}

export interface TableEdit {
  readonly draft: TableDraft;
  /** The cell that has the focus then. */
  readonly focus: CellAt;
}

/** The key of the head among those of rows. */
export const HEAD = 'head';

/**
 * Enter: to the cell below, which is in a new row behind the last one. Null where that is blank: one is
 * there already.
 */
export function toCellBelow(draft: TableDraft, at: CellAt): TableEdit | null {
  const { rows } = draft;
  const from = rows.findIndex(({ key }) => key === at.row);
  const below = rows[from + 1];
  if (below) return { draft, focus: { ...at, row: below.key } };
  const last = rows[from];
  return last && isBlankRow(last) ? null : withRowAt(draft, rows.length, at.column);
}

/** A new row before the one with this number, with the focus in a column, by default the first. */
export function withRowAt(
  draft: TableDraft,
  at: number,
  column = draft.columns[0]?.key ?? '',
): TableEdit {
  const row = blankRow(draft.columns.length);
  return {
    draft: { ...draft, rows: draft.rows.toSpliced(at, 0, row) },
    focus: { row: row.key, column },
  };
}

/** Without a row; a table has at least one. `by`: which neighbour the focus goes to first. */
export function withoutTableRow(draft: TableDraft, { row, column }: CellAt, by: -1 | 1): TableEdit {
  const at = draft.rows.findIndex(({ key }) => key === row);
  const rows = draft.rows.toSpliced(at, 1);
  if (rows.length === 0) rows.push(blankRow(draft.columns.length));
  const next = rows[by < 0 ? Math.max(0, at - 1) : Math.min(at, rows.length - 1)];
  return { draft: { ...draft, rows }, focus: { row: next?.key ?? HEAD, column } };
}

/** With a new column before the one with this number, and the focus in its name. */
export function withColumnAt(draft: TableDraft, at: number): TableEdit {
  const column = { key: newKey(), name: '' };
  return {
    draft: {
      columns: draft.columns.toSpliced(at, 0, column),
      rows: withCells(draft.rows, (cells) => cells.toSpliced(at, 0, '')),
    },
    focus: { row: HEAD, column: column.key },
  };
}

/** Without a column; null for the last one. */
export function withoutColumn(draft: TableDraft, key: string): TableEdit | null {
  const at = draft.columns.findIndex((column) => column.key === key);
  const columns = draft.columns.toSpliced(at, 1);
  const next = columns[at] ?? columns[at - 1];
  if (!next) return null;
  return {
    draft: { columns, rows: withCells(draft.rows, (cells) => cells.toSpliced(at, 1)) },
    focus: { row: HEAD, column: next.key },
  };
}

/** With a column past its neighbour; null at the edges. */
export function withColumnMoved(draft: TableDraft, key: string, by: -1 | 1): TableEdit | null {
  const from = draft.columns.findIndex((column) => column.key === key);
  if (!draft.columns[from + by]) return null;
  const moved = <T>(list: readonly T[]): T[] =>
    list.toSpliced(from, 1).toSpliced(from + by, 0, ...list.slice(from, from + 1));
  return {
    draft: { columns: moved(draft.columns), rows: withCells(draft.rows, moved) },
    focus: { row: HEAD, column: key },
  };
}

/** With another text in a cell, or as the name of a column. */
export function withCell(draft: TableDraft, { row, column }: CellAt, text: string): TableDraft {
  const at = draft.columns.findIndex(({ key }) => key === column);
  if (row === HEAD) {
    const columns = draft.columns.map((each, i) => (i === at ? { ...each, name: text } : each));
    return { ...draft, columns };
  }
  const rows = draft.rows.map((each) =>
    each.key === row ? { ...each, cells: each.cells.with(at, text) } : each,
  );
  return { ...draft, rows };
}

function withCells(
  rows: readonly TableRow[],
  change: (cells: readonly string[]) => readonly string[],
): TableRow[] {
  return rows.map((row) => ({ ...row, cells: change(row.cells) }));
}
