import Plus from 'lucide-react/icons/plus';
import { announce } from '../../../ui/live-region.tsx';
import { ROWS } from '../../../ui/screen-address.ts';
import { useStable } from '../../../ui/use-stable.ts';
import { pastedCells, withPasted } from '../rows/pasted-cells.ts';
import {
  type CellAt,
  HEAD,
  type TableEdit,
  toCellBelow,
  withCell,
  withColumnAt,
  withoutTableRow,
  withRowAt,
} from '../rows/table-edits.ts';
import { isBlankRow } from '../rows/table-rows.ts';
import { useRowFocus } from '../rows/use-row-focus.ts';
import type { InputProps } from './kind-input.ts';
import { withRowMoved } from './row-edits.ts';
import { StarterButton } from './starter-button.tsx';
import { columnName, TableHead } from './table-head.tsx';
import type { RowCommand } from './table-keys.ts';
import { TableRowView } from './table-row-view.tsx';

/**
 * A table as a grid of texts. Tab goes on to the next cell and Enter to the one below, in a new row at
 * the end; Backspace in a blank row removes it, Alt with the arrows moves it.
 */
export function TableInput({ label, draft, onDraft }: InputProps<'table'>) {
  const { columns, rows } = draft;
  const { container, focusNext } = useRowFocus([HEAD_ROW, ...rows]);

  const apply = (edit: TableEdit | null, at: number | null = END): boolean => {
    if (!edit) return false;
    focusNext({ key: edit.focus.row, part: edit.focus.column, at });
    // Focus goes there once the rows are set, be they the same.
    onDraft({ ...edit.draft });
    return true;
  };

  const run = useStable((cell: CellAt, command: RowCommand): boolean => {
    const at = rows.findIndex(({ key }) => key === cell.row);
    switch (command) {
      case 'below':
        apply(toCellBelow(draft, cell));
        break;
      case 'above':
        apply(withRowAt(draft, at));
        break;
      case 'behind':
        apply(withRowAt(draft, at + 1));
        break;
      case 'drop':
        return rows.length > 1 && apply(withoutTableRow(draft, cell, -1));
      case 'remove':
        apply(withoutTableRow(draft, cell, 1));
        announce('Row removed.');
        break;
      case 'up':
      case 'down': {
        const moved = withRowMoved(rows, cell.row, command === 'up' ? -1 : 1);
        if (!moved) announce(command === 'up' ? 'This row is the first.' : 'This row is the last.');
        else {
          apply({ draft: { columns, rows: moved }, focus: cell }, null);
          const place = moved.findIndex(({ key }) => key === cell.row) + 1;
          announce(`Moved to place ${place} of ${moved.length}.`);
        }
      }
    }
    return true;
  });

  const change = useStable((cell: CellAt, text: string) => onDraft(withCell(draft, cell, text)));

  const paste = useStable((cell: CellAt, text: string): boolean => {
    const cells = pastedCells(text);
    return cells !== null && apply(withPasted(draft, cell, cells));
  });

  const addRow = () => {
    const last = rows.at(-1);
    const [first] = columns;
    if (last && first && isBlankRow(last)) {
      apply({ draft, focus: { row: last.key, column: first.key } });
    } else apply(withRowAt(draft, rows.length));
  };

  return (
    <div ref={container} {...ROWS.attributes()} className="flex flex-col gap-1">
      <div className="-mx-1 overflow-x-auto p-1">
        <table aria-label={label} className="w-full border-collapse">
          <TableHead label={label} draft={draft} apply={apply} change={change} />
          <tbody>
            {rows.map((row, at) => (
              <TableRowView
                key={row.key}
                label={label}
                number={at + 1}
                row={row}
                columns={columns}
                run={run}
                change={change}
                paste={paste}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap gap-1">
        <StarterButton icon={<Plus />} label={`Add a row to ${label}`} onClick={addRow}>
          Row
        </StarterButton>
        <StarterButton
          icon={<Plus />}
          label={`Add a column to ${label}`}
          onClick={() => {
            apply(withColumnAt(draft, columns.length));
            announce(`${columnName('', columns.length)} added.`);
          }}
        >
          Column
        </StarterButton>
      </div>
    </div>
  );
}

const HEAD_ROW = { key: HEAD };
const END = Number.POSITIVE_INFINITY;
