import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { Turned } from '../../store/commits.ts';
import { type EntryPlace, holderAt } from '../../store/place.ts';
import { type Command, commandOf } from '../../ui/commands.ts';
import { KEYS } from '../../ui/keys.ts';
import { announce } from '../../ui/live-region.tsx';
import { TITLE } from '../../ui/screen-address.ts';
import { cardElement, cardKey, spotOf } from './context/card-address.ts';
import type { Editor } from './context/editor-context.ts';
import { showSpot } from './context/show-spot.ts';
import { focusAfterRemoval, neighbourOf } from './entries/entry-actions.ts';
import { focusHeading } from './entries/entry-card.ts';
import { type Caret, isPlanText } from './text/caret.ts';
import { placeCaret } from './text/place-caret.ts';

/** Takes the last edit back, goes to where it was, and says so. */
export function undo(editor: Editor): void {
  const edit = turned(editor, 'undo');
  announce(edit ? `Undone: ${edit.what}.` : 'There is nothing to undo.');
}

/** Makes the last undone edit again. */
export function redo(editor: Editor): void {
  const edit = turned(editor, 'redo');
  announce(edit ? `Done again: ${edit.what}.` : 'There is nothing to do again.');
}

/** Undo and redo as actions, with their keys. */
export function undoActions(editor: Editor): readonly Command[] {
  return [
    {
      id: 'undo',
      ...commandOf(KEYS.edit.undo),
      isFor: isNotAnothersText,
      run: () => undo(editor),
    },
    {
      id: 'redo',
      ...commandOf(KEYS.edit.redo),
      isFor: isNotAnothersText,
      run: () => redo(editor),
    },
  ];
}

/**
 * Undo and redo that come from elsewhere than our keys: the browser's menu, the
 * system's, a gesture. In the plan's texts they mean the plan's history.
 */
export function useNativeUndo(editor: Editor): void {
  useEffect(() => {
    const handleBeforeInput = (event: InputEvent) => {
      const { inputType, isComposing, target } = event;
      if (!/^history(?:Undo|Redo)$/.test(inputType) || !isPlanText(target)) return;
      event.preventDefault();
      if (isComposing) return;
      if (inputType === 'historyUndo') undo(editor);
      else redo(editor);
    };
    document.addEventListener('beforeinput', handleBeforeInput);
    return () => document.removeEventListener('beforeinput', handleBeforeInput);
  }, [editor]);
}

/** A search, or whatever else is typed in beside the plan, has the browser's own undo. */
function isNotAnothersText(focused: Element | null): boolean {
  const isText = focused?.matches('textarea, input:not([type=checkbox], [type=radio])');
  return !isText || isPlanText(focused);
}

function turned(editor: Editor, way: 'undo' | 'redo'): Turned | null {
  const { store } = editor;
  const { past, future } = store.state.getState().history;
  const place = (way === 'undo' ? past : future).at(-1)?.edit.place;
  const neighbour = place && isEntry(place) ? neighbourOf(editor, place) : null;
  const edit = flushSync(() => store[way]());
  if (edit) show(editor, edit, neighbour);
  // Another format has other cards: what had the focus may be gone with its own.
  const [first] = store.state.getState().plan.tasks;
  if (document.activeElement === document.body && first) focusHeading({ task: first.id });
  return edit;
}

/** Goes to where an edit was: to its selection, else to its field, its task or its step. */
function show(editor: Editor, edit: Turned, neighbour: EntryPlace | null): void {
  const { place, field } = edit;
  const caret = edit.selection as Caret | null;
  if (caret && showCaret(editor, caret)) return;
  if (field === null) {
    if (!isEntry(place)) return;
    const { plan } = editor.store.state.getState();
    // A step that had moved to another task is in the one it came from.
    const home = plan.tasks.find(({ steps }) => steps.some(({ id }) => id === place.step));
    const now = home ? { ...place, task: home.id } : place;
    if (holderAt(plan, now)) focusHeading(now);
    else focusAfterRemoval(editor, place, neighbour);
    return;
  }
  const here = spotOf(document.activeElement);
  const isThere = here?.field === field && cardKey(here.place, '') === cardKey(place, '');
  if (isThere) document.activeElement?.scrollIntoView({ block: 'nearest' });
  else showSpot(editor, { place, card: null, field }, 'reveal');
}

function showCaret({ openCard }: Editor, caret: Caret): boolean {
  const { spot } = caret;
  if (!spot) {
    const [title] = TITLE.all(document);
    return title !== undefined && placeCaret(title, caret);
  }
  const key = cardKey(spot.place, spot.card ?? '');
  const card = cardElement(key);
  if (!card) return false;
  if (openCard.getState().open !== key) openCard.open(key, spot.field ?? undefined);
  return placeCaret(card, caret);
}

function isEntry(place: Turned['place']): place is EntryPlace {
  return place.task !== undefined;
}
