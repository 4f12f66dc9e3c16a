import { memo } from 'react';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import type { CellAt } from '../rows/table-edits.ts';
import type { TableColumn, TableRow } from '../rows/table-rows.ts';
import { TextBox } from '../text/text-box.tsx';
import { RowActions } from './row-actions.tsx';
import { CELL, CELL_TEXT, columnName } from './table-head.tsx';
import { cellKey, type RowCommand } from './table-keys.ts';

interface TableRowViewProps {
  readonly label: string;
  readonly number: number;
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly run: (cell: CellAt, command: RowCommand) => boolean;
  readonly change: (cell: CellAt, text: string) => void;
  readonly paste: (cell: CellAt, text: string) => boolean;
}

/** A row of a table, with what can be done with it. */
export const TableRowView = memo(function TableRowView(props: TableRowViewProps) {
  const { label, number, row, columns, run, change, paste } = props;
  const first = { row: row.key, column: columns[0]?.key ?? '' };
  const name = `${label}, row ${number}`;
  return (
    <tr className="group/row">
      {columns.map((column, at) => {
        const cell = { row: row.key, column: column.key };
        return (
          <td key={column.key} className={CELL}>
            <TextBox
              single
              variant="plain"
              aria-label={`${columnName(column.name, at)}, row ${number}`}
              {...ROW.attributes(row.key)}
              {...ROW_PART.attributes(column.key)}
              value={row.cells[at] ?? ''}
              onText={(text) => change(cell, text)}
              onKey={(press) => {
                const command = cellKey(press, row);
                if (command && run(cell, command)) press.preventDefault();
              }}
              onPasteText={(text) => paste(cell, text)}
              className={CELL_TEXT}
            />
          </td>
        );
      })}
      <td className="w-control-sm ps-1 align-top">
        <RowActions
          name={name}
          rowKey={row.key}
          items={[
            { label: 'Add a row above', onSelect: () => run(first, 'above') },
            { label: 'Add a row below', onSelect: () => run(first, 'behind') },
            {
              label: 'Move up',
              shortcut: LATE_KEYS.cell.up,
              apart: true,
              onSelect: () => run(first, 'up'),
            },
            {
              label: 'Move down',
              shortcut: LATE_KEYS.cell.down,
              onSelect: () => run(first, 'down'),
            },
            {
              label: 'Remove',
              danger: true,
              apart: true,
              onSelect: () => run(first, 'remove'),
            },
          ]}
          className="mt-0.5"
        />
      </td>
    </tr>
  );
});
