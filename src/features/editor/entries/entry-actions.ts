/**
 * What can be done with a task or a step as a whole. Each leaves focus where the work
 * goes on and says to screen readers what happened.
 */

import { flushSync } from 'react-dom';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import { formModel } from '../../../formats/derived/form.ts';
import { shortened } from '../../../plan/shortened.ts';
import { type EntryPlace, indexOfId, type Place, taskOf } from '../../../store/place.ts';
import type { Removed } from '../../../store/structure.ts';
import * as edits from '../../../store/structure.ts';
import { announce } from '../../../ui/live-region.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import type { Editor } from '../context/editor-context.ts';
import type { FocusEntry } from '../context/opened-plan.ts';
import { addStep, addTask, openNew } from './entry-adding.ts';
import { addStepId, focusHeading } from './entry-card.ts';

/** Adds an entry like this one after it. */
export function addAfter(editor: Editor, place: EntryPlace): void {
  if (place.step === undefined) addTask(editor, place.task);
  else addStep(editor, place.task, place.step);
}

/** Adds a copy after this one, and opens it. */
export function duplicate(editor: Editor, place: EntryPlace): void {
  const { store } = editor;
  const { task, step } = place;
  openNew(editor, place, () =>
    step === undefined
      ? edits.duplicateTask(store, task)
      : edits.duplicateStep(store, { task, step }),
  );
}

/** Moves it past its neighbour, up (-1) or down (1). */
export function move(
  editor: Editor,
  place: EntryPlace,
  by: -1 | 1,
  focus: FocusEntry = focusHeading,
): void {
  const { store } = editor;
  const { task, step } = place;
  const noun = nounOf(editor, place);
  const [at, count] = positionOf(editor, place);
  const moved = flushSync(() =>
    step === undefined
      ? edits.moveTask(store, task, at + by)
      : edits.moveStep(store, { task, step }, at + by),
  );
  focus(place);
  if (moved) announce(`${noun} moved to place ${at + by + 1} of ${count}.`);
  else
    announce(
      by < 0
        ? `This ${noun.toLowerCase()} is the first.`
        : `This ${noun.toLowerCase()} is the last.`,
    );
}

/** Removes it; a message offers to bring it back. */
export function remove(editor: Editor, place: EntryPlace, focus: FocusEntry = focusHeading): void {
  const { store } = editor;
  const { task, step } = place;
  const noun = nounOf(editor, place);
  const neighbour = neighbourOf(editor, place);
  const removed = flushSync(() =>
    step === undefined ? edits.removeTask(store, task) : edits.removeStep(store, { task, step }),
  );
  if (!removed) return;
  focusAfterRemoval(editor, place, neighbour, focus);
  const name = removed.of === 'task' ? removed.task.name : removed.step.name;
  showToast({
    text: name === '' ? `${noun} removed.` : `${noun} “${shortened(name)}” removed.`,
    action: { label: 'Undo', onAction: () => restore(editor, removed, noun, focus) },
  });
}

function restore(editor: Editor, removed: Removed, noun: string, focus: FocusEntry): void {
  const { task, step } = flushSync(() => edits.restore(editor.store, removed)) ?? {};
  if (task === undefined) return;
  focus(step === undefined ? { task } : { task, step });
  announce(`${noun} is back.`);
}

/** What it is called in the plan's format: `Step`. */
export function nounOf({ store }: Editor, place: Place): string {
  const model = formModel(formatOf(store.state.getState().plan));
  return place.step === undefined ? model.taskNoun : model.stepNoun;
}

function siblingsOf({ store }: Editor, place: EntryPlace): readonly { readonly id: string }[] {
  const { plan } = store.state.getState();
  return place.step === undefined ? plan.tasks : (taskOf(plan, place.task)?.steps ?? []);
}

/** Its position among its siblings, from 0, and how many they are. */
export function positionOf(
  editor: Editor,
  place: EntryPlace,
): readonly [at: number, count: number] {
  const siblings = siblingsOf(editor, place);
  return [indexOfId(siblings, place.step ?? place.task), siblings.length];
}

/** The one after it, else the one before it. */
export function neighbourOf(editor: Editor, place: EntryPlace): EntryPlace | null {
  const siblings = siblingsOf(editor, place);
  const [at] = positionOf(editor, place);
  const id = (siblings[at + 1] ?? siblings[at - 1])?.id;
  if (id === undefined) return null;
  return place.step === undefined ? { task: id } : { task: place.task, step: id };
}

/** Puts focus where the work goes on once an entry is gone: on its neighbour, if it had one. */
export function focusAfterRemoval(
  editor: Editor,
  place: EntryPlace,
  neighbour: EntryPlace | null,
  focus: FocusEntry = focusHeading,
): void {
  if (neighbour) focus(neighbour);
  else if (place.step !== undefined && focus !== focusHeading) focus({ task: place.task });
  else if (place.step !== undefined) document.getElementById(addStepId(place.task))?.focus();
  else {
    const [first] = siblingsOf(editor, place);
    if (first) focus({ task: first.id });
  }
}
