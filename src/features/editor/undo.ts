import { useEffect } from 'react';
import type { Edit } from '../../store/history.ts';
import { announce } from '../../ui/live-region.tsx';
import { cardKey } from './cards/open-card.ts';
import type { Editor } from './editor-context.ts';

/** Takes the last edit back, shows where it was, and says so. */
export function undo({ store }: Editor): void {
  const edit = store.undo();
  if (edit) reveal(edit);
  announce(edit ? `Undone: ${edit.what}.` : 'There is nothing to undo.');
}

/** Makes the last undone edit again. */
export function redo({ store }: Editor): void {
  const edit = store.redo();
  if (edit) reveal(edit);
  announce(edit ? `Done again: ${edit.what}.` : 'There is nothing to do again.');
}

/**
 * Ctrl or Cmd with Z, Shift+Z and Y, outside of text: in a text, they are the
 * browser's, which knows what was typed there.
 */
export function useUndoKeys(editor: Editor): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (isText(event.target) || document.querySelector('dialog[open]')) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo(editor);
      else if (key === 'z' || (key === 'y' && !event.shiftKey)) redo(editor);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, [editor]);
}

function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type !== 'checkbox';
}

/** Scrolls to what an edit was about, where it can be seen. */
function reveal({ place, field }: Edit): void {
  const card = place.step === undefined ? 'task' : 'step';
  const entry = place.task === undefined ? null : document.getElementById(cardKey(place, card));
  const around = entry?.parentElement;
  const target =
    field === null
      ? entry
      : (around?.querySelector(`[data-field="${CSS.escape(field)}"]`) ?? entry);
  target?.scrollIntoView({ block: 'nearest' });
}
