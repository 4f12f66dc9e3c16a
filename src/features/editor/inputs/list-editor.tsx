import Plus from 'lucide-react/icons/plus';
import type { Box } from '../../../plan/values.ts';
import { ROW, ROWS } from '../../../ui/screen-address.ts';
import { useStable } from '../../../ui/use-stable.ts';
import { isGroupCommand } from '../items/item-commands.ts';
import { focusedRow } from '../items/item-elements.ts';
import { useItemSelection } from '../items/use-item-selection.tsx';
import { numbersOf } from '../rows/item-numbers.ts';
import * as edits from '../rows/list-edits.ts';
import type { ListRow } from '../rows/list-rows.ts';
import { namedRows } from '../rows/named-rows.ts';
import { useRowFocus } from '../rows/use-row-focus.ts';
import { itemsSaid, type ListCommand, listEditFor } from './list-commands.ts';
import { ListRowView } from './list-row-view.tsx';
import { StarterButton } from './starter-button.tsx';

export interface ListEditorProps {
  /** What the items are called in front of their numbers: `Actions`. */
  readonly label: string;
  /** The box of a new item. */
  readonly box: Box;
  /** Whether the items have numbers before them. */
  readonly isNumbered?: boolean;
  readonly openings: readonly string[];
  readonly rows: readonly ListRow[];
  readonly onRows: (rows: readonly ListRow[]) => void;
}

/**
 * A list that is typed as one text: Enter, Backspace, Tab and Alt with the arrows make,
 * join, nest and move items. Tab leaves the list where it has nothing to nest, and
 * always after Escape.
 */
export function ListEditor(props: ListEditorProps) {
  const { label, box, isNumbered = false, openings, onRows } = props;
  const rows = namedRows(props.rows);
  const { container, focusNext } = useRowFocus(rows);
  const numbers = numbersOf(rows);

  const items = useItemSelection({ rows, box, container, focusNext, onRows });
  const isSelected = (at: number) =>
    items.span !== null && at >= items.span.start && at < items.span.end;

  const apply = (edit: edits.ListEdit | null): boolean => {
    if (!edit) return false;
    // What moves keeps the focus in the text that had it.
    const isInName = focusedRow(container.current)?.part === 'name';
    const kept = edit.caret.at === null ? { part: isInName ? 'name' : 'text' } : {};
    focusNext({ ...kept, ...edit.caret });
    onRows(edit.rows);
    return true;
  };

  /** Runs a command on the row with this key; says to screen readers what became of it. */
  const run = useStable((key: string, command: ListCommand): boolean => {
    const at = rows.findIndex((row) => row.key === key);
    if (isSelected(at) && isGroupCommand(command.do)) {
      items.run(command.do);
      return true;
    }
    items.end();
    const edit = listEditFor(command, rows, at, box);
    itemsSaid(command, edit);
    return apply(edit);
  });

  const change = useStable((key: string, part: Partial<Pick<ListRow, 'name' | 'text' | 'box'>>) => {
    if (part.box === undefined) items.end();
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  });

  const add = (text: string) => {
    // The next key is meant for the new item.
    items.end();
    apply(edits.appended(rows, text, box));
  };

  const goTo = useStable((key: string, by: -1 | 1, part: edits.NamedPart): boolean => {
    const to = rows[rows.findIndex((row) => row.key === key) + by];
    if (!to) return false;
    const controls = container.current ? ROW.all(container.current, to.key) : [];
    const areas = controls.filter((control) => control instanceof HTMLTextAreaElement);
    const area = part === 'name' ? areas[0] : areas.at(-1);
    area?.focus();
    return area !== undefined;
  });

  return (
    <div
      ref={container}
      {...ROWS.attributes()}
      className="group/list flex flex-col gap-1"
      {...items.handlers}
    >
      <ul className="flex flex-col">
        {rows.map((row, at) => (
          <ListRowView
            key={row.key}
            rowKey={row.key}
            list={label}
            number={numbers[at] ?? ''}
            depth={row.depth}
            isNumbered={isNumbered && row.depth === 0}
            box={row.box}
            name={row.name}
            text={row.text}
            first={at === 0}
            only={rows.length === 1}
            isSelected={isSelected(at)}
            isSelecting={items.span !== null}
            select={items.select}
            run={run}
            change={change}
            goTo={goTo}
          />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-1">
        <StarterButton icon={<Plus />} label={`Add to ${label}`} onClick={() => add('')}>
          Item
        </StarterButton>
        {openings.map((opening) => (
          <StarterButton
            key={opening}
            label={`Add to ${label}: ${opening}`}
            onClick={() => add(`${opening} `)}
          >
            {opening}
          </StarterButton>
        ))}
        <span className="ms-auto hidden ps-2 text-xs text-ink-faint group-focus-within/list:inline pointer-coarse:hidden!">
          Tab nests; Esc, then Tab leaves
        </span>
      </div>
      {items.bar}
    </div>
  );
}
