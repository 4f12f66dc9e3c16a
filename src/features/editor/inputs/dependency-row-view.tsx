import type { KeyboardEvent } from 'react';
import { ROW } from '../../../ui/screen-address.ts';
import type { DependencyRow } from '../rows/dependency-rows.ts';
import { isComposing, TextBox } from '../text/text-box.tsx';
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

  const handleKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.altKey && by !== null) props.onMove(by);
    else if (row.step === null && event.key === 'Enter' && !event.shiftKey) {
      if (row.text.trim() !== '') props.onNext();
    } else if (event.key === 'Backspace' && row.text === '') props.onRemove(true);
    else return;
    event.preventDefault();
  };

  return (
    <li className="group/row flex items-start gap-1">
      {row.step === null ? (
        <TextBox
          aria-label={name}
          {...ROW.attributes(row.key)}
          value={row.text}
          onText={props.onText}
          onKeyDown={handleKeyDown}
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
        onMove={props.onMove}
        onRemove={() => props.onRemove(false)}
      />
    </li>
  );
}
