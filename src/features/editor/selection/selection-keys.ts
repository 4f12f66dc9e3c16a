import { indexOfId, taskOf } from '../../../store/place.ts';
import type { StepPlace } from '../../../store/steps.ts';
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { announce } from '../../../ui/live-region.tsx';
import type { Editor } from '../context/editor-context.ts';
import { extendTo, toggleStep } from '../context/selecting.ts';
import { focusHeading } from '../entries/entry-card.ts';
import * as actions from './selection-actions.ts';

/**
 * Keys on the heading of a step that are about several steps. Shift with the arrows selects,
 * Ctrl or Cmd with A all of the task; with a selection, the keys of one step are for all of it.
 * Whether the key was one of them.
 */
export function selectionKey(editor: Editor, place: StepPlace, press: KeyPress): boolean {
  const key = pressed(press, KEYS.step);
  const group = editor.selection.getState();
  const groupKey = group && pressed(press, LATE_KEYS.steps);
  if (key === 'extendUp') extendBy(editor, place, -1);
  else if (key === 'extendDown') extendBy(editor, place, 1);
  else if (key === 'all') actions.selectAll(editor, place.task);
  else if (key === 'toggle') toggle(editor, place);
  else if (!group) return false;
  else if (groupKey === 'up') actions.moveSelected(editor, group, -1);
  else if (groupKey === 'down') actions.moveSelected(editor, group, 1);
  else if (groupKey === 'duplicate') actions.duplicateSelected(editor, group);
  else if (groupKey === 'remove') actions.removeSelected(editor, group);
  else if (groupKey === 'clear') actions.clearSelection(editor);
  else return false;
  press.preventDefault();
  return true;
}

/** What a click on a step with a key down selects: with Shift all up to it, else it alone. */
export function selectionClick(
  editor: Editor,
  place: StepPlace,
  { shiftKey }: { readonly shiftKey: boolean },
): void {
  if (shiftKey) extendTo(editor.selection, editor.store, place);
  else toggleStep(editor.selection, place);
  say(editor);
  focusHeading(place);
}

function toggle(editor: Editor, place: StepPlace): void {
  toggleStep(editor.selection, place);
  say(editor);
  focusHeading(place);
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
