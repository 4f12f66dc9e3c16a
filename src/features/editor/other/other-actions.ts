/** What is done with other content as a whole. Each leaves focus where the work goes on, and says what happened. */
import { flushSync } from 'react-dom';
import { firstWords } from '../../../markdown/first-words.ts';
import { type OtherPlace, otherPath } from '../../../store/other-place.ts';
import type { RemovedOther } from '../../../store/others.ts';
import type { Spot } from '../../../store/place.ts';
import * as edits from '../../../store/structure.ts';
import { announce } from '../../../ui/live-region.tsx';
import { CARD } from '../../../ui/screen-address.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { cardLeft, headingElement } from '../context/card-address.ts';
import type { Editor } from '../context/editor-context.ts';
import { elementOf, showSpot } from '../context/show-spot.ts';
import { OTHER } from './other.ts';
import type { Target } from './targets.ts';

/** Moves it into a field, and puts the caret behind it there. */
export function moveInto(editor: Editor, piece: OtherPlace, target: Target): void {
  const { place, part, value, label } = target;
  if (!flushSync(() => edits.moveOther(editor.store, piece, place, part, value))) return;
  const spot = { place, card: null, field: part.path };
  showSpot(editor, spot, 'open');
  focusEnd(editor, spot);
  announce(`Moved into ${label}.`);
}

/** Removes it; a message offers to bring it back. */
export function removeOther(editor: Editor, piece: OtherPlace): void {
  const before = elementOf(editor, { ...piece, card: null, field: otherPath(piece.at) });
  const own = CARD.around(before);
  const left = own && cardLeft(own);
  const removed = flushSync(() => edits.removeOther(editor.store, piece));
  if (!removed) return;
  const card = left?.();
  if (card) headingElement(card.id)?.focus({ preventScroll: true });
  showToast({
    text: `${said(removed)} removed.`,
    action: { label: 'Undo', onAction: () => restore(editor, removed) },
  });
}

function restore(editor: Editor, removed: RemovedOther): void {
  const place = flushSync(() => edits.restore(editor.store, removed));
  if (!place) return;
  showSpot(editor, { place, card: null, field: otherPath(removed.at) }, 'reveal');
  announce(`${said(removed)} is back.`);
}

/** `Other content “Retrospective”`. */
function said({ other }: RemovedOther): string {
  const words = firstWords(other.text);
  return words === '' ? OTHER : `${OTHER} “${words}”`;
}

/** Puts the caret at the end of the last text of a field. */
function focusEnd(editor: Editor, spot: Spot): void {
  const texts = elementOf(editor, spot)?.querySelectorAll('textarea');
  const last = texts && [...texts].at(-1);
  if (!last) return;
  last.focus({ preventScroll: true });
  last.setSelectionRange(last.value.length, last.value.length);
  last.scrollIntoView({ block: 'nearest' });
}
