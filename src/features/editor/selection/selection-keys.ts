import type { KeyboardEvent, MouseEvent } from 'react';
import { indexOfId, taskOf } from '../../../store/place.ts';
import type { StepPlace } from '../../../store/steps.ts';
import { announce } from '../../../ui/live-region.tsx';
import type { Editor } from '../context/editor-context.ts';
import { extendTo, toggleStep } from '../context/step-selection.ts';
import { focusHeading } from '../entries/entry-actions.ts';
import * as actions from './selection-actions.ts';

/**
 * Keys on the heading of a step that are about several steps. Shift with the arrows selects,
 * Ctrl/Cmd+A all of the task; with a selection, the keys of one step are for all of it.
 * Whether the key was one of them.
 */
export function selectionKey(editor: Editor, place: StepPlace, event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey } = event;
  const mod = event.ctrlKey || event.metaKey;
  const group = editor.selection.getState();
  const isArrow = key === 'ArrowUp' || key === 'ArrowDown';
  const by = key === 'ArrowUp' ? -1 : 1;
  if (isArrow && shiftKey && !altKey && !mod) extendBy(editor, place, by);
  else if (mod && !altKey && !shiftKey && key.toLowerCase() === 'a') {
    actions.selectAll(editor, place.task);
  } else if (key === ' ' && mod) toggle(editor, place);
  else if (!group || mod) return false;
  else if (isArrow && altKey && !shiftKey) actions.moveSelected(editor, group, by);
  else if (key === 'ArrowDown' && altKey && shiftKey) actions.duplicateSelected(editor, group);
  else if (key === 'Delete' || key === 'Backspace') actions.removeSelected(editor, group);
  else if (key === 'Escape') actions.clearSelection(editor);
  else return false;
  event.preventDefault();
  return true;
}

/** A click on a step with Shift selects up to it, with Ctrl or Cmd it alone. Whether it was one of these. */
export function selectionClick(editor: Editor, place: StepPlace, event: MouseEvent): boolean {
  if (event.shiftKey) extendTo(editor.selection, editor.store, place);
  else if (event.ctrlKey || event.metaKey) return toggle(editor, place);
  else return false;
  say(editor);
  focusHeading(place);
  return true;
}

function toggle(editor: Editor, place: StepPlace): true {
  toggleStep(editor.selection, place);
  say(editor);
  focusHeading(place);
  return true;
}

function extendBy(editor: Editor, { task, step }: StepPlace, by: -1 | 1): void {
  const steps = taskOf(editor.store.state.getState().plan, task)?.steps ?? [];
  const to = steps[indexOfId(steps, step) + by] ?? steps[indexOfId(steps, step)];
  if (!to) return;
  const isFirst = editor.selection.getState()?.task !== task;
  extendTo(editor.selection, editor.store, { task, step: to.id }, isFirst ? step : undefined);
  focusHeading({ task, step: to.id });
  say(editor);
}

function say(editor: Editor): void {
  const count = editor.selection.getState()?.steps.size ?? 0;
  announce(count === 0 ? 'Nothing is selected.' : `${actions.countOf(editor, count)} selected.`);
}
