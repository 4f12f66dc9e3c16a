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
}

/** What can be done with what is selected, below the form. */
export function SelectionToolbar({ label, count, actions }: SelectionToolbarProps) {
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-4 z-10 flex justify-center px-3">
      <div
        role="toolbar"
        aria-label={label}
        // Focus stays with what is selected, whose keys go on working.
        onMouseDown={(event) => event.preventDefault()}
        className="pointer-events-auto flex flex-wrap items-center gap-1 rounded-lg border border-transparent bg-raised py-1 ps-3 pe-1 shadow-raised rise"
      >
        <p className="me-2 text-sm font-medium">{count} selected</p>
        {actions.map(({ run, ...action }) => (
          <IconButton key={action.label} {...action} onClick={run} />
        ))}
      </div>
    </div>
  );
}
