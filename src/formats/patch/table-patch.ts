/** The rows of a table that is changed in the text that it was read from. */

import type { Lines } from '../../markdown/blocks.ts';
import { type EditedLine, type LineEdits, lineText } from '../../markdown/line-edits.ts';
import { columnsAfter, columnsOf, styledRow, withColumns } from './table-rows.ts';

/** A table whose rows, and the head where that is one, are entries of a value. */
export interface TableOfEntries extends Lines {
  /** The lines of rows that say nothing. */
  readonly spare: readonly number[];
  /** Its head before and after the edit, as we would print it; '' for both where it can't change. */
  readonly heads: readonly [was: string, now: string];
}

export class TablePatch {
  private readonly edits: LineEdits;
  private readonly columns: ReturnType<typeof columnsOf>;
  private readonly spare: ReadonlySet<number>;
  /** The line behind the last of `spare` that says something now. */
  filled = 0;

  constructor(edits: LineEdits, { start, end, spare, heads: [was, now] }: TableOfEntries) {
    const lines = Array.from({ length: end - start }, (_, i) => edits.line(start + i));
    this.edits = edits;
    this.spare = new Set(spare);
    this.columns = columnsAfter(columnsOf(lines), was, now);
    for (const at of spare) edits.replace(at, withColumns(edits.line(at), this.columns, ''));
  }

  /** Makes a row say `now` that says `was`, both as we would print them; a head has two lines. */
  change({ start }: Lines, was: readonly string[], now: readonly string[]): void {
    const [[row = ''], [wasRow = '', wasRule]] = [now, was];
    if (now.join('\n') === was.join('\n')) return;
    const { edits, columns } = this;
    edits.replace(start, styledRow(row, edits.line(start), columns, wasRow));
    if (wasRule === undefined) return;
    edits.replace(start + 1, withColumns(edits.line(start + 1), columns, '---'));
  }

  /** A new row, written like the one in the line `near`. */
  newRow(row: string, near: number): string {
    return styledRow(row, this.edits.line(near), this.columns, null);
  }

  /** Puts a new row into the line `at`, where that is a row that says nothing; whether it is. */
  fills(at: number, [row = '']: readonly EditedLine[]): boolean {
    if (!this.spare.has(at)) return false;
    this.edits.replace(at, lineText(row));
    this.filled = at + 1;
    return true;
  }
}
