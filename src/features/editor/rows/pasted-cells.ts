/** Cells that are pasted into a table: from a spreadsheet, or as a table in Markdown. */
import { cellsOf, delimiterRowIn, tableRowIn } from '../../../markdown/marks/table-row.ts';
import { normalLine, withLf } from '../../../plan/text.ts';
import { newKey } from './keys.ts';
import type { CellAt, TableEdit } from './table-edits.ts';
import { blankRow, isBlankRow, type TableDraft } from './table-rows.ts';

/** Rows of cells. */
export interface PastedCells {
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row is the head of a table in Markdown. */
  readonly hasHead: boolean;
}

/** The cells that a text is; null where it is none: words, or lines of them. */
export function pastedCells(text: string): PastedCells | null {
  const lines = withLf(text).replace(/\n+$/, '').split('\n');
  const [head = '', rule = '', ...body] = lines;
  if (delimiterRowIn(rule) && [head, ...body].every((line) => tableRowIn(line))) {
    return { rows: [head, ...body].map(cellsOf), hasHead: true };
  }
  return text.includes('\t') ? { rows: separatedCells(lines.join('\n')), hasHead: false } : null;
}

/**
 * Cells with tabs between them, as spreadsheets copy them: one that has line breaks or tabs in it
 * stands in quotation marks, and those in it are doubled.
 */
function separatedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(CELL)) {
    const cell = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(cell.split('\n').map(normalLine).join('<br>'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;

/**
 * A table with `pasted` in it, from a cell on to the right and down; it gets the rows and columns that
 * it lacks. A head that says what the columns there are called is no row; where none has a name and
 * nothing is in the table, the first row names them.
 */
export function withPasted(draft: TableDraft, at: CellAt, pasted: PastedCells): TableEdit {
  const column = Math.max(
    0,
    draft.columns.findIndex(({ key }) => key === at.column),
  );
  const row = Math.max(
    0,
    draft.rows.findIndex(({ key }) => key === at.row),
  );
  const [head = [], ...body] = pasted.rows;
  const isNew =
    draft.columns.every(({ name }) => normalLine(name) === '') && draft.rows.every(isBlankRow);
  const saysNames = head.every((name, i) => draft.columns[column + i]?.name === name);
  const isHead = body.length > 0 && (isNew || (pasted.hasHead && saysNames));
  const cells = isHead ? body : pasted.rows;
  const width = Math.max(draft.columns.length, ...cells.map(({ length }) => column + length));
  const columns = Array.from({ length: width }, (_, i) => {
    const own = draft.columns[i] ?? { key: newKey(), name: '' };
    return isNew && isHead ? { ...own, name: head[i - column] ?? own.name } : own;
  });
  const height = Math.max(draft.rows.length, row + cells.length);
  const rows = Array.from({ length: height }, (_, i) => {
    const own = draft.rows[i] ?? blankRow(width);
    const put = cells[i - row];
    if (!put && own.cells.length === width) return own;
    const texts = columns.map((_, k) => put?.[k - column] ?? own.cells[k] ?? '');
    return { ...own, cells: texts };
  });
  const last = rows[row + cells.length - 1];
  return { draft: { columns, rows }, focus: { row: last?.key ?? at.row, column: at.column } };
}
