/** Moving a task or step to any place: among its siblings, or a step to another task. */

import { flushSync } from 'react-dom';
import { shortened } from '../../../plan/shortened.ts';
import { shownNumber } from '../../../plan/step-numbers.ts';
import { type EntryPlace, holderAt } from '../../../store/place.ts';
import type { StepPlace } from '../../../store/steps.ts';
import * as edits from '../../../store/structure.ts';
import { announce } from '../../../ui/live-region.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { cardKey } from '../context/card-address.ts';
import type { Editor } from '../context/editor-context.ts';
import type { EntryTarget, FocusEntry } from '../context/opened-plan.ts';
import { nounOf, positionOf } from './entry-actions.ts';
import { cardOf } from './entry-card.ts';

/** Moves it there, and says to screen readers where it is; nothing happens where it is there already. */
export function moveTo(
  editor: Editor,
  place: EntryPlace,
  to: EntryTarget,
  focus: FocusEntry,
): void {
  const { store } = editor;
  const { task, step } = place;
  if (step !== undefined && to.task !== undefined && to.task !== task) {
    moveToTask(editor, { task, step }, { task: to.task, at: to.at }, focus);
    return;
  }
  const moved = flushSync(() =>
    step === undefined
      ? edits.moveTask(store, task, to.at)
      : edits.moveStep(store, { task, step }, to.at),
  );
  if (!moved) return;
  focus(place);
  announce(`${nounOf(editor, place)} moved to ${positionWords(editor, place)}.`);
}

function moveToTask(
  editor: Editor,
  place: StepPlace,
  to: Required<EntryTarget>,
  focus: FocusEntry,
): void {
  const { store, openCard } = editor;
  const noun = nounOf(editor, place);
  // A card is open by its name, which has the task in it.
  if (openCard.getState().open === cardKey(place, cardOf(place))) openCard.drop();
  const moved = flushSync(() => edits.moveStepToTask(store, place, to));
  if (!moved) return;
  focus(moved.place);
  const where = positionWords(editor, moved.place);
  announce(`${noun} moved to ${nameOf(editor, { task: to.task })}, ${where}.`);
  if (moved.inWords > 0) showToast({ text: inWordsText(moved.inWords, noun.toLowerCase()) });
}

/** What an entry is called: `Task 2: Move the reports`. */
export function nameOf(editor: Editor, place: EntryPlace): string {
  const [at] = positionOf(editor, place);
  const holder = holderAt(editor.store.state.getState().plan, place);
  const shown = holder && 'number' in holder ? shownNumber(holder, at) : at + 1;
  const number = `${nounOf(editor, place)} ${shown}`;
  const name = holder && 'name' in holder ? holder.name : '';
  return name === '' ? number : `${number}: ${shortened(name)}`;
}

function positionWords(editor: Editor, place: EntryPlace): string {
  const [at, count] = positionOf(editor, place);
  return `place ${at + 1} of ${count}`;
}

function inWordsText(count: number, noun: string): string {
  return count === 1
    ? `One ${noun} waited for another that is not in its task any more: it names it in words now.`
    : `${count} times a ${noun} waited for another that is not in its task any more: it is named in words now.`;
}
