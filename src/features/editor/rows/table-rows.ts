/** A table as it is typed. */
import { normalLine } from '../../../plan/text.ts';
import type { Table } from '../../../plan/values.ts';
import { aligned, type Keyed, newKey } from './keys.ts';

export interface TableColumn extends Keyed {
  readonly name: string;
}

/** A cell for each column. */
export interface TableRow extends Keyed {
  readonly cells: readonly string[];
}

export interface TableDraft {
  readonly columns: readonly TableColumn[];
  /** At least one. */
  readonly rows: readonly TableRow[];
}

/**
 * The draft of a table, which has `usual` columns where it is empty. Where there was one before, its
 * columns and rows keep their keys.
 */
export function draftOfTable(
  { columns: names, rows: values }: Table,
  usual: readonly string[],
  old?: TableDraft,
): TableDraft {
  const columns = aligned(columnsFor(names, usual, old), old?.columns ?? [], {
    same: ({ name }, value) => normalLine(name) === value,
    isBlank: () => false,
    make: (name, key) => ({ key, name }),
  });
  const rows = aligned(values, old?.rows ?? [], {
    same: ({ cells }, value) =>
      cells.length === value.length && cells.every((cell, at) => normalLine(cell) === value[at]),
    isBlank: isBlankRow,
    make: (value, key, was) => ({
      key,
      cells: value.map((cell, at) => {
        const typed = was?.cells[at];
        return typed !== undefined && normalLine(typed) === cell ? typed : cell;
      }),
    }),
  });
  const wide = rows.map((row) => withWidth(row, columns.length));
  return { columns, rows: wide.length > 0 ? wide : [blankRow(columns.length)] };
}

/** The names of the columns to show: of a table without any, those that are usual, or two to name. */
function columnsFor(
  names: readonly string[],
  usual: readonly string[],
  old: TableDraft | undefined,
): readonly string[] {
  if (names.length > 0) return names;
  if (usual.length > 0) return usual;
  return old?.columns.every(({ name }) => normalLine(name) === '')
    ? old.columns.map(() => '')
    : ['', ''];
}

function withWidth(row: TableRow, width: number): TableRow {
  if (row.cells.length === width) return row;
  return { ...row, cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? '') };
}

/** The table of a draft, blank rows included: the plan's schema leaves those out. */
export function tableOfDraft({ columns, rows }: TableDraft): Table {
  return { columns: columns.map(({ name }) => name), rows: rows.map(({ cells }) => [...cells]) };
}

/** A row without words, with so many cells. */
export function blankRow(width: number): TableRow {
  return { key: newKey(), cells: new Array<string>(width).fill('') };
}

export function isBlankRow({ cells }: TableRow): boolean {
  return cells.every((cell) => normalLine(cell) === '');
}
