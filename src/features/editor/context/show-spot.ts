/** Finding spots on the page, and bringing them into sight. */
import { formatOf } from '../../../formats/built-in/format-of.ts';
import {
  cardIdWith,
  cardsFor,
  type FormCard,
  type FormModel,
  formModel,
} from '../../../formats/derived/form.ts';
import { isDividing } from '../../../plan/dividers.ts';
import type { Plan } from '../../../plan/schema.ts';
import { otherPath } from '../../../store/other-place.ts';
import { holderAt, kindOfPlace, type Place, type Spot } from '../../../store/place.ts';
import { FIELD } from '../../../ui/screen-address.ts';
import { cardElement, cardKey, headingElement } from './card-address.ts';
import type { Editor } from './editor-context.ts';
import type { Showing } from './opened-plan.ts';
import {
  ABOVE_STEPS_CARD,
  anchorsOf,
  DIVIDER_CARD,
  isAboveSteps,
  isPreamble,
  OTHER_CARD,
  PREAMBLE_CARD,
} from './other-places.ts';

/** Brings a spot into sight, as `OpenedPlan.show` says. */
export function showSpot(editor: Editor, spot: Spot, how: Showing): void {
  const key = keyOfSpot(editor, spot);
  const card = builtCard(editor, key);
  if (!card) return;
  if (how === 'open') {
    card.scrollIntoView({ block: 'nearest' });
    editor.openCard.open(key, spot.field ?? undefined, spot.entry);
    return;
  }
  const field = spot.field === null ? null : FIELD.find(card, spot.field);
  if (how === 'reveal') headingElement(key)?.focus({ preventScroll: true });
  (field ?? card).scrollIntoView({ block: how === 'reveal' && !field ? 'start' : 'nearest' });
}

/** The element that shows a spot: its field in a card, else the card; null where it is gone. */
export function elementOf(editor: Editor, spot: Spot): HTMLElement | null {
  const card = builtCard(editor, keyOfSpot(editor, spot));
  return card && spot.field !== null ? (FIELD.find(card, spot.field) ?? card) : card;
}

/** The element of a card, though its turn to be built has not come. */
function builtCard({ unbuilt }: Editor, key: string): HTMLElement | null {
  const card = cardElement(key);
  if (card || unbuilt.size === 0) return card;
  for (const build of unbuilt) build();
  return cardElement(key);
}

function keyOfSpot(editor: Editor, { place, card, field }: Spot): string {
  const { plan } = editor.store.state.getState();
  const model = formModel(formatOf(plan));
  return cardKey(place, card ?? cardWith(model, plan, place, field));
}

/** The id of the card that shows a field or a piece of other content; of the first card of the place for none. */
function cardWith(model: FormModel, plan: Plan, place: Place, field: string | null): string {
  const of = kindOfPlace(place);
  const cards = cardsFor(model, of);
  if (field === null) return cards[0]?.id ?? 'outside';
  const other = holderAt(plan, place)?.other.find((_, at) => otherPath(at) === field);
  if (other) return cardOfOther(model, of, other.after);
  return cardIdWith(model, of, field) ?? 'outside';
}

/** The id of the card that shows other content with this anchor. */
function cardOfOther(model: FormModel, of: FormCard['of'], after: string): string {
  if (of === 'step') return model.stepCard.id;
  if (of === 'plan' && isPreamble(after)) return PREAMBLE_CARD;
  if (isAboveSteps(after)) return ABOVE_STEPS_CARD;
  if (isDividing(after)) return DIVIDER_CARD;
  const cards = cardsFor(model, of);
  const beside = cards.find((card) => anchorsOf([card]).has(after));
  if (beside) return beside.id;
  return of === 'task' && after === '' ? (cards[0]?.id ?? OTHER_CARD) : OTHER_CARD;
}
