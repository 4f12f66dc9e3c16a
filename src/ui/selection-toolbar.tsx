import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { IconButton } from './icon-button.tsx';

export interface SelectionAction {
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: string;
  readonly run: () => void;
}

interface SelectionToolbarProps {
  /** What is selected: `Selected steps`. */
  readonly label: string;
  /** How many of them: `3 steps`. */
  readonly count: string;
  readonly actions: readonly SelectionAction[];
  /** Whether a click leaves the focus with what is selected, whose keys go on working. */
  readonly keepsFocus?: boolean;
}

/**
 * What can be done with what is selected: below the form, where it covers nothing. One stop for
 * Tab, as toolbars are: the arrows, Home and End go from button to button.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { label, count, actions, keepsFocus = false } = props;
  const [stop, setStop] = useState(0);

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    buttons.at(to % buttons.length)?.focus();
  };

  return (
    <div className="flex justify-center border-t border-line bg-surface px-3 py-1">
      <div
        role="toolbar"
        aria-label={label}
        onKeyDown={handleKeyDown}
        onMouseDown={(event) => {
          if (keepsFocus) event.preventDefault();
        }}
        className="flex flex-wrap items-center gap-x-1"
      >
        <p className="me-2 text-sm font-medium">{count} selected</p>
        {actions.map(({ run, ...action }, at) => (
          <IconButton
            key={action.label}
            {...action}
            tabIndex={at === Math.min(stop, actions.length - 1) ? 0 : -1}
            onFocus={() => setStop(at)}
            onClick={run}
          />
        ))}
      </div>
    </div>
  );
}
