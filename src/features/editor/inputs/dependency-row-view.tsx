import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { ROW } from '../../../ui/screen-address.ts';
import type { DependencyRow } from '../rows/dependency-rows.ts';
import { TextBox } from '../text/text-box.tsx';
import { RowMenu } from './row-menu.tsx';

interface DependencyRowViewProps {
  readonly name: string;
  readonly row: DependencyRow;
  /** The name of the step, where the row is one. */
  readonly stepName: string | null;
  readonly onText: (text: string) => void;
  readonly onNext: () => void;
  readonly onMove: (by: -1 | 1) => void;
  /** `backwards`: focus goes to the row before. */
  readonly onRemove: (backwards: boolean) => void;
}

/** One thing that a step waits for. */
export function DependencyRowView(props: DependencyRowViewProps) {
  const { name, row, stepName } = props;

  const handleKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.row);
    if (key === null || (key === 'drop' && row.text !== '')) return;
    press.preventDefault();
    if (key === 'drop') props.onRemove(true);
    else if (key !== 'next') props.onMove(key === 'up' ? -1 : 1);
    else if (row.text.trim() !== '') props.onNext();
  };

  return (
    <li className="group/row flex items-start gap-1">
      {row.step === null ? (
        <TextBox
          aria-label={name}
          {...ROW.attributes(row.key)}
          value={row.text}
          onText={props.onText}
          onKey={handleKey}
        />
      ) : (
        <span dir="auto" className="min-w-0 flex-1 px-2.5 py-1.5">
          {stepName ?? 'A step that is no longer there'}
        </span>
      )}
      <RowMenu
        name={name}
        {...(row.step === null ? {} : { rowKey: row.key })}
        isStop={row.step !== null}
        hasKeys={row.step === null}
        onMove={props.onMove}
        onRemove={() => props.onRemove(false)}
      />
    </li>
  );
}
