import Plus from 'lucide-react/icons/plus';
import { announce } from '../../../ui/live-region.tsx';
import { ROWS } from '../../../ui/screen-address.ts';
import { useStable } from '../../../ui/use-stable.ts';
import { blankPair, isBlankPair, type PairRow } from '../rows/pair-rows.ts';
import { type FocusTarget, useRowFocus } from '../rows/use-row-focus.ts';
import type { PairCommand, PairPart } from './pair-keys.ts';
import { PairRowView } from './pair-row-view.tsx';
import { withoutRow, withRow, withRowAfter, withRowMoved } from './row-edits.ts';
import { StarterButton } from './starter-button.tsx';

export interface PairsEditorProps {
  readonly label: string;
  /** What the two halves are called. */
  readonly names: readonly [first: string, second: string];
  readonly codeFirst: boolean;
  /** What a row is called, where the name of its first half does not say it. */
  readonly noun?: string;
  readonly rows: readonly PairRow[];
  readonly onRows: (rows: readonly PairRow[]) => void;
}

/**
 * Rows of two texts. Enter goes from the first to the second and on to a new row;
 * Backspace in a blank row removes it, Alt with the arrows moves it.
 */
export function PairsEditor({
  label,
  names,
  codeFirst,
  noun = names[0],
  rows,
  onRows,
}: PairsEditorProps) {
  const { container, focusNext } = useRowFocus(rows);

  const setRows = (next: readonly PairRow[], target: FocusTarget) => {
    focusNext(target);
    onRows(next);
  };

  const run = useStable((key: string, command: PairCommand, part: PairPart): boolean => {
    const at = rows.findIndex((row) => row.key === key);
    const end = Number.POSITIVE_INFINITY;
    if (command === 'next') {
      const row = blankPair();
      setRows(withRowAfter(rows, key, row), { key: row.key, part: 'first', at: 0 });
    } else if (command === 'drop') {
      const before = rows[at - 1];
      const after = rows[at + 1];
      if (before) setRows(rows.toSpliced(at, 1), { key: before.key, part: 'second', at: end });
      else if (after) setRows(rows.toSpliced(at, 1), { key: after.key, part: 'first', at: 0 });
      else return false;
    } else if (command === 'remove') {
      const { rows: rest, next } = withoutRow(rows, key);
      if (rest.length === 0) rest.push(blankPair());
      setRows(rest, { key: next ?? rest[0]?.key ?? key, part: 'first', at: end });
      announce('Row removed.');
    } else {
      const moved = withRowMoved(rows, key, command === 'up' ? -1 : 1);
      if (!moved) announce(command === 'up' ? 'This row is the first.' : 'This row is the last.');
      else {
        setRows(moved, { key, part, at: null });
        const place = moved.findIndex((row) => row.key === key) + 1;
        announce(`Moved to place ${place} of ${moved.length}.`);
      }
    }
    return true;
  });

  const change = useStable((key: string, part: Partial<PairRow>) =>
    onRows(withRow(rows, key, part)),
  );

  return (
    <div ref={container} {...ROWS.attributes()} className="flex flex-col gap-1">
      <div aria-hidden="true" className="hidden gap-1 text-xs text-ink-faint sm:flex">
        <div className="flex flex-1 gap-1">
          <span className="flex-2 ps-2.5">{names[0]}</span>
          <span className="flex-3 ps-2.5">{names[1]}</span>
        </div>
        <span className="w-control-sm" />
      </div>
      <ul className="flex flex-col gap-2 sm:gap-0.5">
        {rows.map((row, at) => (
          <PairRowView
            key={row.key}
            rowKey={row.key}
            label={label}
            number={at + 1}
            firstName={names[0]}
            secondName={names[1]}
            codeFirst={codeFirst}
            first={row.first}
            second={row.second}
            run={run}
            change={change}
          />
        ))}
      </ul>
      <div>
        <StarterButton
          icon={<Plus />}
          label={`Add to ${label}`}
          onClick={() => {
            const last = rows.at(-1);
            if (last && isBlankPair(last))
              setRows([...rows], { key: last.key, part: 'first', at: 0 });
            else if (last) run(last.key, 'next', 'first');
          }}
        >
          {noun}
        </StarterButton>
      </div>
    </div>
  );
}
