/** Adding tasks and steps, and finding their headings: what the form does by its own buttons. */
import type { Place } from '../../../store/place.ts';
import { cardElement, cardKey, headingElement } from '../context/card-address.ts';
import type { Editor } from '../context/editor-context.ts';

/** Adds an empty entry after this one, or as the first (null), and opens it. */
export function addStep(editor: Editor, task: string, after: string | null): void {
  const behind = after === null ? null : { task, step: after };
  openNew(editor, behind, () => editor.store.addStep(task, after));
}

/** Adds an empty task after this one, and opens it. */
export function addTask(editor: Editor, after: string | null): void {
  const behind = after === null ? null : { task: after };
  openNew(editor, behind, () => editor.store.addTask(after));
}

/** Adds an entry, and opens its card: one change of the page. */
export function openNew(editor: Editor, behind: Place | null, add: () => Place | null): void {
  editor.uncover();
  const card = behind && cardElement(cardKey(behind, cardOf(behind)));
  const place = add();
  if (!place) return;
  editor.openCard.openNew(
    cardKey(place, cardOf(place)),
    card?.closest('[role=listitem], section') ?? null,
  );
}

/** The id of its own card, which has its name for heading. */
export function cardOf(place: Place): string {
  return place.step === undefined ? 'task' : 'step';
}

/** Puts focus on the heading of a task or step, and it in sight. */
export function focusHeading(place: Place): void {
  const heading = headingElement(cardKey(place, cardOf(place)));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'nearest' });
}

/** The id of the button below the steps of a task. */
export function addStepId(task: string): string {
  return `add_step_${task}`;
}
