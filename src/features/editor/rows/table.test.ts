import { describe, expect, it } from 'vitest';
import { NO_TABLE, normalTable } from '../../../plan/values.ts';
import { pastedCells, withPasted } from './pasted-cells.ts';
import {
  HEAD,
  toCellBelow,
  withCell,
  withColumnAt,
  withColumnMoved,
  withoutColumn,
  withoutTableRow,
  withRowAt,
} from './table-edits.ts';
import { draftOfTable, type TableDraft, tableOfDraft } from './table-rows.ts';

const TABLE = {
  columns: ['What', 'Paid'],
  rows: [
    ['Wood', 'yes'],
    ['Nails', 'no'],
  ],
};

function draft(): TableDraft {
  return draftOfTable(TABLE, []);
}

function cellAt({ columns, rows }: TableDraft, row: number, column: number) {
  return { row: rows[row]?.key ?? HEAD, column: columns[column]?.key ?? '' };
}

/** What the plan gets of a draft. */
function said(of: TableDraft | undefined) {
  return of && normalTable(tableOfDraft(of));
}

describe('the draft of a table', () => {
  it('has the usual columns where it is empty, else two without names, and a blank row', () => {
    const shape = (usual: string[]) => {
      const { columns, rows } = draftOfTable(NO_TABLE, usual);
      return [columns.map(({ name }) => name), rows.map(({ cells }) => cells)];
    };
    expect(shape(['One'])).toEqual([['One'], [['']]]);
    expect(shape([])).toEqual([['', ''], [['', '']]]);
    expect(said(draftOfTable(NO_TABLE, []))).toEqual(NO_TABLE);
    expect(said(draft())).toEqual(TABLE);
  });

  it('keeps its keys and its blank row where the table changes elsewhere', () => {
    const typed = withRowAt(draft(), 2).draft;
    const next = draftOfTable(
      { ...TABLE, rows: [['Oak', 'yes'], ...TABLE.rows.slice(1)] },
      [],
      typed,
    );
    expect(next.rows.map(({ key }) => key)).toEqual(typed.rows.map(({ key }) => key));
    expect(next.rows.map(({ cells }) => cells[0])).toEqual(['Oak', 'Nails', '']);
    expect(next.columns).toEqual(typed.columns);
    // A space that is just typed stays.
    const spaced = withCell(typed, cellAt(typed, 0, 0), 'Wood ');
    expect(draftOfTable(TABLE, [], spaced).rows[0]?.cells[0]).toBe('Wood ');
  });

  it('has a cell for each column, and keeps columns that nobody has named', () => {
    const { draft: wide } = withColumnAt(draftOfTable(NO_TABLE, []), 2);
    const again = draftOfTable(NO_TABLE, [], wide);
    expect(again.columns).toEqual(wide.columns);
    expect(again.rows.map(({ cells }) => cells.length)).toEqual([3]);
  });
});

describe('an edit of a table', () => {
  it('goes to the cell below, in a new row at the end, but for a blank one', () => {
    const table = draft();
    expect(toCellBelow(table, cellAt(table, 0, 1))).toEqual({
      draft: table,
      focus: cellAt(table, 1, 1),
    });
    const added = toCellBelow(table, cellAt(table, 1, 1));
    expect(added?.draft.rows.map(({ cells }) => cells)).toEqual([...TABLE.rows, ['', '']]);
    expect(added?.focus).toEqual(added && cellAt(added.draft, 2, 1));
    expect(added && toCellBelow(added.draft, added.focus)).toBeNull();
  });

  it('takes a row out, and leaves a blank one', () => {
    const table = draft();
    const one = withoutTableRow(table, cellAt(table, 1, 0), -1);
    expect(said(one.draft)?.rows).toEqual([['Wood', 'yes']]);
    expect(one.focus).toEqual(cellAt(table, 0, 0));
    const next = withoutTableRow(table, cellAt(table, 0, 0), 1);
    expect(next.focus).toEqual(cellAt(table, 1, 0));
    const none = withoutTableRow(one.draft, cellAt(one.draft, 0, 0), 1);
    expect(none.draft.rows.map(({ cells }) => cells)).toEqual([['', '']]);
    expect(none.focus).toEqual(cellAt(none.draft, 0, 0));
  });

  it('adds, moves and takes out a column with its cells', () => {
    const table = draft();
    const { draft: more, focus } = withColumnAt(table, 1);
    expect(said(more)).toEqual({
      columns: ['What', '', 'Paid'],
      rows: [
        ['Wood', '', 'yes'],
        ['Nails', '', 'no'],
      ],
    });
    expect(focus).toEqual({ row: HEAD, column: more.columns[1]?.key });
    const key = table.columns[0]?.key ?? '';
    const moved = withColumnMoved(table, key, 1);
    expect(said(moved?.draft)).toEqual({
      columns: ['Paid', 'What'],
      rows: [
        ['yes', 'Wood'],
        ['no', 'Nails'],
      ],
    });
    expect(withColumnMoved(table, key, -1)).toBeNull();
    const less = withoutColumn(table, key);
    expect(said(less?.draft)).toEqual({ columns: ['Paid'], rows: [['yes'], ['no']] });
    expect(less && withoutColumn(less.draft, less.focus.column)).toBeNull();
  });

  it('writes a cell, and the name of a column', () => {
    const table = draft();
    expect(said(withCell(table, cellAt(table, 1, 1), 'yes'))?.rows[1]).toEqual(['Nails', 'yes']);
    const { column } = cellAt(table, 0, 1);
    expect(said(withCell(table, { row: HEAD, column }, 'Done'))?.columns).toEqual(['What', 'Done']);
  });
});

describe('what is pasted into a cell', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\t',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      '"two\nlines"\t"say ""hi"""\nx\ty',
      [
        ['two<br>lines', 'say "hi"'],
        ['x', 'y'],
      ],
    ],
    ['say "hi"\tb', [['say "hi"', 'b']]],
    [
      '| a | b \\| c |\n|---|---|\n| d | |\n',
      [
        ['a', 'b | c'],
        ['d', ''],
      ],
    ],
    [
      'a | b\n--- | ---\nc | d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('is cells: %j', (text, rows) => {
    expect(pastedCells(text)?.rows).toEqual(rows);
  });

  it.each(['words', 'two\nlines', '| a | b |', '| a |\n|---|\nwords below'])(
    'is text: %j',
    (text) => {
      expect(pastedCells(text)).toBeNull();
    },
  );

  function pasted(table: TableDraft, row: number, column: number, text: string) {
    const cells = pastedCells(text);
    return cells ? said(withPasted(table, cellAt(table, row, column), cells).draft) : null;
  }

  it('stands from that cell on, in rows and columns that it brings', () => {
    expect(pasted(draft(), 1, 1, 'a\tb\nc\td')).toEqual({
      columns: ['What', 'Paid', ''],
      rows: [
        ['Wood', 'yes', ''],
        ['Nails', 'a', 'b'],
        ['', 'c', 'd'],
      ],
    });
  });

  it('has no head where that says what the columns are called', () => {
    const body = {
      ...TABLE,
      rows: [
        ['Oak', 'no'],
        ['Nails', 'no'],
      ],
    };
    expect(pasted(draft(), 0, 0, '| What | Paid |\n|--|--|\n| Oak | no |')).toEqual(body);
    expect(pasted(draft(), 0, 0, 'What\tPaid\nOak\tno')?.rows).toEqual([
      ['What', 'Paid'],
      ['Oak', 'no'],
    ]);
    expect(pasted(draft(), 1, 0, '| Who | Paid |\n|--|--|\n| Oak | no |')?.rows).toEqual([
      ['Wood', 'yes'],
      ['Who', 'Paid'],
      ['Oak', 'no'],
    ]);
  });

  it('names the columns of a new table', () => {
    const table = draftOfTable(NO_TABLE, []);
    expect(pasted(table, 0, 0, 'Who\tWhen\tWhy\nAnn\tMay\t')).toEqual({
      columns: ['Who', 'When', 'Why'],
      rows: [['Ann', 'May', '']],
    });
    expect(pasted(table, 0, 0, 'Ann\tMay')?.rows).toEqual([['Ann', 'May']]);
  });
});
