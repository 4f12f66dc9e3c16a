import { classNames } from '../../../ui/class-names.ts';
import { isPressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { announce } from '../../../ui/live-region.tsx';
import { ROW, ROW_PART } from '../../../ui/screen-address.ts';
import {
  type CellAt,
  HEAD,
  type TableEdit,
  withColumnAt,
  withColumnMoved,
  withoutColumn,
} from '../rows/table-edits.ts';
import type { TableDraft } from '../rows/table-rows.ts';
import { TextBox } from '../text/text-box.tsx';
import { RowActions } from './row-actions.tsx';

interface TableHeadProps {
  readonly label: string;
  readonly draft: TableDraft;
  /** Makes an edit; false where there is none to make. */
  readonly apply: (edit: TableEdit | null) => boolean;
  readonly change: (cell: CellAt, text: string) => void;
}

/** The names of the columns, each with what can be done with the column. */
export function TableHead({ label, draft, apply, change }: TableHeadProps) {
  const { columns, rows } = draft;

  const move = (key: string, by: -1 | 1) => {
    const edit = withColumnMoved(draft, key, by);
    const at = edit?.draft.columns.findIndex((column) => column.key === key) ?? -1;
    apply(edit);
    if (edit) announce(`Moved to place ${at + 1} of ${columns.length}.`);
  };
  const remove = (key: string) => {
    if (apply(withoutColumn(draft, key))) announce('Column removed.');
  };

  return (
    <thead>
      <tr>
        {columns.map(({ key, name }, at) => (
          <th key={key} scope="col" className={classNames(CELL, 'bg-sunken font-normal')}>
            <div className="group/row flex items-start">
              <TextBox
                single
                variant="plain"
                aria-label={`${label}, name of column ${at + 1}`}
                placeholder={columnName('', at)}
                {...ROW.attributes(HEAD)}
                {...ROW_PART.attributes(key)}
                value={name}
                onText={(text) => change({ row: HEAD, column: key }, text)}
                onKey={(press) => {
                  const [first] = rows;
                  if (!first || !isPressed(press, LATE_KEYS.cell.below)) return;
                  press.preventDefault();
                  apply({ draft, focus: { row: first.key, column: key } });
                }}
                className={classNames(CELL_TEXT, 'font-semibold')}
              />
              <RowActions
                name={`${label}, ${columnName(name, at)}`}
                rowKey={HEAD}
                isStop
                items={[
                  {
                    label: 'Rename',
                    onSelect: () => apply({ draft, focus: { row: HEAD, column: key } }),
                  },
                  {
                    label: 'Add a column before',
                    apart: true,
                    onSelect: () => apply(withColumnAt(draft, at)),
                  },
                  {
                    label: 'Add a column behind',
                    onSelect: () => apply(withColumnAt(draft, at + 1)),
                  },
                  {
                    label: 'Move left',
                    apart: true,
                    disabled: at === 0,
                    onSelect: () => move(key, -1),
                  },
                  {
                    label: 'Move right',
                    disabled: at === columns.length - 1,
                    onSelect: () => move(key, 1),
                  },
                  {
                    label: 'Remove the column',
                    danger: true,
                    apart: true,
                    disabled: columns.length === 1,
                    onSelect: () => remove(key),
                  },
                ]}
                className="mt-0.5"
              />
            </div>
          </th>
        ))}
        <td className="w-control-sm" />
      </tr>
    </thead>
  );
}

/** What a column goes by on screen: its name, else its number. */
export function columnName(name: string, at: number): string {
  return name.trim() === '' ? `Column ${at + 1}` : name;
}

export const CELL = 'min-w-32 border border-line p-0 text-start align-top';
export const CELL_TEXT = 'min-h-0! rounded-none! px-2 py-1!';
