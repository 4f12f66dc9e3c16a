/** Adding tasks and steps. */
import type { Place } from '../../../store/place.ts';
import * as edits from '../../../store/structure.ts';
import { cardElement, cardKey } from '../context/card-address.ts';
import type { Editor } from '../context/editor-context.ts';
import { cardOf } from './entry-card.ts';

/** Adds an empty entry after this one, or as the first (null), and opens it. */
export function addStep(editor: Editor, task: string, after: string | null): void {
  const behind = after === null ? null : { task, step: after };
  openNew(editor, behind, () => edits.addStep(editor.store, task, after));
}

/** Adds an empty task after this one, and opens it. */
export function addTask(editor: Editor, after: string | null): void {
  const behind = after === null ? null : { task: after };
  openNew(editor, behind, () => edits.addTask(editor.store, after));
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
