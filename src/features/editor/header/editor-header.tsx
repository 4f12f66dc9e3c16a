import ArrowLeft from 'lucide-react/icons/arrow-left';
import Redo2 from 'lucide-react/icons/redo-2';
import Undo2 from 'lucide-react/icons/undo-2';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PlanSaver } from '../../../storage/saver.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { KEYS } from '../../../ui/keys.ts';
import { useEditor } from '../context/editor-context.ts';
import { SaveState } from '../saving/save-status.tsx';
import { FormatSwitch } from './format-switch.tsx';
import { TitleInput } from './title-input.tsx';

interface EditorHeaderProps {
  readonly home: string;
  readonly saver: PlanSaver | null;
  readonly tools: ReactNode;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The bar above an open plan: the way back, what it is called, how it is saved, what to do with it. */
export function EditorHeader({ home, saver, tools, onUndo, onRedo }: EditorHeaderProps) {
  const editor = useEditor();
  const canUndo = useStore(editor.store.state, ({ history }) => history.past.length > 0);
  const canRedo = useStore(editor.store.state, ({ history }) => history.future.length > 0);
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-2 py-1.5 sm:px-3">
      <a
        href={home}
        aria-label="All plans"
        title="All plans"
        className="inline-flex size-control items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
      </a>
      <TitleInput />
      <div className="ms-auto px-1">
        <SaveState saver={saver} />
      </div>
      <div className="flex items-center gap-1">
        <IconButton
          label="Undo"
          shortcut={KEYS.edit.undo}
          icon={<Undo2 />}
          aria-disabled={!canUndo}
          className={UNDO}
          onClick={onUndo}
        />
        <IconButton
          label="Redo"
          shortcut={KEYS.edit.redo}
          icon={<Redo2 />}
          aria-disabled={!canRedo}
          className={UNDO}
          onClick={onRedo}
        />
        <FormatSwitch />
        {tools}
      </div>
    </header>
  );
}

/** Not disabled, or the one that was just clicked would lose the focus. */
const UNDO = 'aria-disabled:cursor-not-allowed aria-disabled:opacity-45';
