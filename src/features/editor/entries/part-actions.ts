/**
 * Changing a heading or label of the document. Each leaves focus where the work goes on, and says what
 * happened, or why it can't be.
 */
import { flushSync } from 'react-dom';
import type { PartChange } from '../../../formats/built-in/changed-parts.ts';
import type { Meaning } from '../../../formats/built-in/corrected.ts';
import { formatOf } from '../../../formats/built-in/format-of.ts';
import {
  fieldBelow,
  type MarkedPart,
  markedPart,
  wordsOf,
} from '../../../formats/built-in/marked-part.ts';
import { fieldsIn, keyOfPart } from '../../../formats/language/parts.ts';
import type { Opened } from '../../../formats/patch/opened.ts';
import type { Plan } from '../../../plan/schema.ts';
import { readOpenedText } from '../../../storage/opened-texts.ts';
import { kindOfPlace, type Spot } from '../../../store/place.ts';
import { late, withLate } from '../../../ui/late.ts';
import { announce } from '../../../ui/live-region.tsx';
import { FIELD } from '../../../ui/screen-address.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { cardElement, cardKey, cardLeft, headingElement, spotOf } from '../context/card-address.ts';
import type { Editor } from '../context/editor-context.ts';
import type { FocusPart, PartTarget } from '../context/opened-plan.ts';
import { showSpot } from '../context/show-spot.ts';

const lateChanges = late(
  'what changes headings',
  async () => await import('../../../formats/change-format.ts'),
);

/** Resolves once it has loaded: it reads whole texts. */
function changing(): Promise<typeof import('../../../formats/change-format.ts')> {
  return new Promise((resolve) => withLate(lateChanges, resolve));
}

/** The heading or label that a target names, as it is now; null where it is gone. */
export function partOf({ store }: Editor, { place, key }: PartTarget): MarkedPart | null {
  const format = formatOf(store.state.getState().plan);
  return markedPart(format, { of: kindOfPlace(place), key })?.part ?? null;
}

/** What a spot of the form shows the heading or label of: its field, else its card; null for none. */
export function partAt({ store }: Editor, { place, card, field }: Spot): PartTarget | null {
  const of = kindOfPlace(place);
  const format = formatOf(store.state.getState().plan);
  const part = fieldsIn(format)[of].find(({ path }) => path === field);
  if (part?.mark) return { place, key: keyOfPart(part) };
  return card?.startsWith(SECTION) ? { place, key: card.slice(SECTION.length) } : null;
}

/** What the ids of cards of sections begin with. */
const SECTION = 'section:';

/** What a correction calls a heading or label: its field, or its key where it only has others below it. */
export function addressOfPart(part: MarkedPart): string {
  return fieldBelow(part)?.path ?? keyOfPart(part);
}

/** Changes it, and the text with it. Resolves with whether it could be. */
export async function changePart(
  editor: Editor,
  target: PartTarget,
  change: PartChange,
  focus: FocusPart,
): Promise<boolean> {
  const part = partOf(editor, target);
  if (!part) return false;
  const name = wordsOf(part) ?? '';
  const address = { of: kindOfPlace(target.place), key: target.key };
  const { changedPlan } = await changing();
  const opened = await openedText(editor);
  if (opened === undefined) return false;
  const { plan } = editor.store.state.getState();
  const next = changedPlan(plan, opened, address, change);
  if (!next) {
    if (change.as !== 'renamed') showToast({ text: refusal(name, change) });
    return false;
  }
  commit(editor, next, `${WHAT[change.as]} “${name}”`, target, focus);
  if (change.as === 'removed') offerUndo(editor, plan, next, name, target, focus);
  else announce(`“${name}” ${DONE[change.as]}.`);
  return true;
}

/** Says what it is. Resolves with whether it can be that. */
export async function correctPart(
  editor: Editor,
  target: PartTarget,
  is: Meaning,
  focus: FocusPart,
): Promise<boolean> {
  const part = partOf(editor, target);
  if (!part) return false;
  const path = addressOfPart(part);
  const { correctedPlan } = await changing();
  const opened = await openedText(editor);
  if (opened === undefined) return false;
  const { plan } = editor.store.state.getState();
  const next = correctedPlan(plan, opened, { of: kindOfPlace(target.place), path, is });
  if (!next) return false;
  const name = wordsOf(part) ?? '';
  commit(editor, next, `what “${name}” is`, target, focus);
  announce(`What “${name}” is, is as you said. Its text is as it was.`);
  return true;
}

/** What the plan was opened from; null where it began here. Undefined, told, where that can't be read. */
async function openedText({ planId }: Editor): Promise<Opened | null | undefined> {
  try {
    return await readOpenedText(planId);
  } catch (error) {
    const { message } = error as Error;
    const text = `Nothing was changed: the text that this plan was opened from can’t be read. ${message}`;
    showToast({ text, tone: 'danger' });
    return undefined;
  }
}

function commit(
  editor: Editor,
  next: Plan,
  what: string,
  target: PartTarget,
  focus: FocusPart,
): void {
  const { store, openCard } = editor;
  const { open, field } = openCard.getState();
  const { activeElement } = document;
  const card = spotOf(activeElement) ? activeElement?.closest<HTMLElement>('article') : null;
  const left = card ? cardLeft(card) : null;
  flushSync(() => store.commit(next, { what, place: target.place, field: null }));
  const part = partOf(editor, target);
  if (!part) {
    const neighbour = left?.();
    if (neighbour) headingElement(neighbour.id)?.focus();
    else focus(target);
    return;
  }
  // Another format closes the card that is open.
  if (open !== null && cardElement(open)) openCard.open(open, field ?? undefined);
  focus(target);
}

/** Puts focus on its field in an open card, else on the heading of its card. */
export function focusPart(editor: Editor, target: PartTarget): void {
  const { place, key } = target;
  const part = partOf(editor, target);
  const field = part && fieldBelow(part)?.path;
  const open = cardElement(editor.openCard.getState().open ?? '');
  const isOpen = open !== null && !!field && FIELD.find(open, field) !== null;
  const heading = headingElement(cardKey(place, SECTION + key));
  if (isOpen || !heading) {
    if (field) showSpot(editor, { place, card: null, field }, isOpen ? 'open' : 'reveal');
    return;
  }
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'nearest' });
}

function offerUndo(
  editor: Editor,
  before: Plan,
  after: Plan,
  name: string,
  target: PartTarget,
  focus: FocusPart,
): void {
  showToast({
    text: `“${name}” removed.`,
    action: {
      label: 'Undo',
      onAction: () => {
        const { store } = editor;
        if (store.state.getState().plan !== after) {
          showToast({ text: 'The plan was edited since: use Undo to go back to before that.' });
          return;
        }
        flushSync(() =>
          store.commit(before, { what: `“${name}” again`, place: target.place, field: null }),
        );
        focus(target);
        announce(`“${name}” is back.`);
      },
    },
  });
}

/** In an edit: "Undone: …". */
const WHAT = {
  renamed: 'new words for',
  moved: 'move of',
  nested: 'nesting of',
  removed: 'removal of',
} as const;

const DONE = { renamed: 'renamed', moved: 'moved', nested: 'nested' } as const;

function refusal(name: string, change: PartChange): string {
  if (change.as === 'removed') return `“${name}” can’t be removed: the steps stand below it.`;
  if (change.as === 'nested') {
    return change.by > 0
      ? `“${name}” can’t be nested: no heading above it can take it in, or the text would read as something else.`
      : `“${name}” can’t go out a level: it is in no heading, or the text would read as something else.`;
  }
  const way = change.as === 'moved' && change.by < 0 ? 'up' : 'down';
  return `“${name}” can’t move ${way}: there is nothing of its like, or the text would read as something else.`;
}
