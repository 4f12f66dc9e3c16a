import type { MouseEvent } from 'react';
import type { StepPlace } from '../../../store/steps.ts';
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { late, withLate } from '../../../ui/late.ts';
import type { Editor } from '../context/editor-context.ts';

const lateKeys = late('what selects steps', () => import('./selection-keys.ts'));

/**
 * Keys on the heading of a step that are about several steps, as `selection-keys.ts` has them.
 * Whether the key was one of them.
 */
export function selectionKey(editor: Editor, place: StepPlace, press: KeyPress): boolean {
  const keys = lateKeys.now();
  if (keys) return keys.selectionKey(editor, place, press);
  // Nothing is selected yet, so that no other key is about a selection.
  if (pressed(press, KEYS.step) === null) return false;
  press.preventDefault();
  withLate(lateKeys, (come) => come.selectionKey(editor, place, press));
  return true;
}

/** A click on a step with Shift selects up to it, with Ctrl or Cmd it alone. Whether it was one of these. */
export function selectionClick(editor: Editor, place: StepPlace, event: MouseEvent): boolean {
  const { shiftKey, ctrlKey, metaKey } = event;
  if (!shiftKey && !ctrlKey && !metaKey) return false;
  withLate(lateKeys, (keys) => keys.selectionClick(editor, place, { shiftKey }));
  return true;
}
