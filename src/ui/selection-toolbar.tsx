import { type ReactNode, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { type KeyPress, onKeyPress, pressed } from './key-press.ts';
import { LATE_KEYS } from './late-keys.ts';
import type { Shortcut } from './shortcut.ts';

export interface SelectionAction {
  readonly label: string;
  readonly icon: ReactNode;
  readonly shortcut?: Shortcut;
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

  const handleKey = (press: KeyPress<HTMLElement>) => {
    const key = pressed(press, LATE_KEYS.toolbar);
    const buttons = [...press.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(press.target as HTMLButtonElement);
    if (at < 0 || key === null) return;
    press.preventDefault();
    const to = { right: at + 1, left: at - 1, first: 0, last: -1 }[key];
    buttons.at(to % buttons.length)?.focus();
  };

  return (
    <div className="flex justify-center border-t border-line bg-surface px-3 py-1">
      <div
        role="toolbar"
        aria-label={label}
        onKeyDown={onKeyPress(handleKey)}
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
