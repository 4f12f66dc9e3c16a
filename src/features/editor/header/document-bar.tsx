import ArrowLeft from 'lucide-react/icons/arrow-left';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PlanSaver } from '../../../storage/saver.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { KEYS } from '../../../ui/keys.ts';
import { SaveState } from '../saving/save-status.tsx';

interface DocumentBarProps {
  /** The way back: its address, and what is there. */
  readonly home: { readonly address: string; readonly label: string };
  readonly store: PlanStore;
  readonly saver: PlanSaver | null;
  /** The input for what it is called. */
  readonly title: ReactNode;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** What else can be done with it. */
  readonly children: ReactNode;
}

/** The bar above an open plan or template: the way back, what it is called, how it is saved, what to do with it. */
export function DocumentBar(props: DocumentBarProps) {
  const { home, store, saver, title, onUndo, onRedo, children } = props;
  const canUndo = useStore(store.state, ({ history }) => history.past.length > 0);
  const canRedo = useStore(store.state, ({ history }) => history.future.length > 0);
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-2 py-1.5 sm:px-3">
      <a
        href={home.address}
        aria-label={home.label}
        title={home.label}
        className="inline-flex size-control items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
      </a>
      {title}
      <div className="ms-auto px-1">
        <SaveState saver={saver} />
      </div>
      <div className="flex max-w-full min-w-0 items-center gap-1">
        <IconButton
          label="Undo"
          shortcut={KEYS.edit.undo}
          icon={<Undo2 />}
          aria-disabled={!canUndo}
          className={HISTORY}
          onClick={onUndo}
        />
        <IconButton
          label="Redo"
          shortcut={KEYS.edit.redo}
          icon={<Redo2 />}
          aria-disabled={!canRedo}
          className={HISTORY}
          onClick={onRedo}
        />
        {children}
      </div>
    </header>
  );
}

/** Not disabled, or the one that was just clicked would lose the focus. */
const HISTORY = 'aria-disabled:cursor-not-allowed aria-disabled:opacity-45';
