import { classNames } from '../../../ui/class-names.ts';
import { InlineText } from './inline-text.tsx';
import type { ViewProps } from './kind-view.ts';

export function TableView({ value }: Pick<ViewProps<'table'>, 'value'>) {
  return <CellTable head={value.columns} rows={value.rows} />;
}

interface CellTableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of texts in Markdown. */
export function CellTable({ head, rows }: CellTableProps) {
  return (
    <table className="w-full border-collapse text-start text-sm">
      <thead>
        <tr>
          {head.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing but its place
            <th key={at} scope="col" dir="auto" className={classNames(CELL, 'font-semibold')}>
              <InlineText text={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place
          <tr key={row}>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has nothing but its place
              <td key={at} dir="auto" className={CELL}>
                <InlineText text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CELL = 'sm:min-w-14 border border-line px-2 py-1 text-start align-top wrap-anywhere';
