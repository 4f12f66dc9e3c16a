import type { ReactNode } from 'react';
import { IconButton } from '../../../ui/icon-button.tsx';

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

/** What can be done with what is selected: below the form, where it covers nothing. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { label, count, actions, keepsFocus = false } = props;
  return (
    <div className="flex justify-center border-t border-line bg-surface px-3 py-1">
      <div
        role="toolbar"
        aria-label={label}
        onMouseDown={(event) => {
          if (keepsFocus) event.preventDefault();
        }}
        className="flex flex-wrap items-center gap-x-1"
      >
        <p className="me-2 text-sm font-medium">{count} selected</p>
        {actions.map(({ run, ...action }) => (
          <IconButton key={action.label} {...action} onClick={run} />
        ))}
      </div>
    </div>
  );
}
