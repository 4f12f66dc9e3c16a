/** Spots of the form as elements of the page, and back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { formatOf } from '../../../formats/built-in/registry.ts';
import {
  cardsFor,
  type FormCard,
  type FormModel,
  formModel,
} from '../../../formats/derived/form.ts';
import type { Plan } from '../../../plan/schema.ts';
import { otherPath } from '../../../store/others.ts';
import { holderAt, kindOfPlace, type Place, type Spot } from '../../../store/place.ts';
import type { Editor } from './editor-context.ts';
import { cardKey, headingId } from './open-card.ts';
import type { Showing } from './opened-plan.ts';
import { cardOfOther } from './other-places.ts';

export type SpotStore = StoreApi<Spot | null>;

export function createSpotStore(): SpotStore {
  return createStore<Spot | null>()(() => null);
}

/** Remembers a spot; another object for the same spot changes nothing. */
export function setSpot(store: SpotStore, spot: Spot): void {
  const now = store.getState();
  const same =
    now?.card === spot.card &&
    now.field === spot.field &&
    now.place.task === spot.place.task &&
    now.place.step === spot.place.step;
  if (!same) store.setState(spot, true);
}

/** Where an element of the form belongs; null outside of all cards. */
export function spotOf(element: Element | null): Spot | null {
  const card = element?.closest<HTMLElement>('[data-card]');
  if (!card) return null;
  const { task, step } = card.dataset;
  const place = {
    ...(task === undefined ? {} : { task }),
    ...(step === undefined ? {} : { step }),
  };
  const field = element?.closest<HTMLElement>('[data-field]')?.dataset.field ?? null;
  return { place, card: card.dataset.card ?? null, field };
}

/** Brings a spot into sight, as `OpenedPlan.show` says. */
export function showSpot(editor: Editor, spot: Spot, how: Showing): void {
  const key = keyOfSpot(editor, spot);
  const card = document.getElementById(key);
  if (!card) return;
  if (how === 'open') {
    card.scrollIntoView({ block: 'nearest' });
    editor.openCard.open(key, spot.field ?? undefined, spot.entry);
    return;
  }
  const field = spot.field === null ? null : card.querySelector(fieldSelector(spot.field));
  if (how === 'reveal') document.getElementById(headingId(key))?.focus({ preventScroll: true });
  (field ?? card).scrollIntoView({ block: how === 'reveal' && !field ? 'start' : 'nearest' });
}

/** The element that shows a spot: its field in a card, else the card; null where it is gone. */
export function elementOf(editor: Editor, spot: Spot): HTMLElement | null {
  const card = document.getElementById(keyOfSpot(editor, spot));
  return spot.field === null ? card : (card?.querySelector(fieldSelector(spot.field)) ?? card);
}

function keyOfSpot(editor: Editor, { place, card, field }: Spot): string {
  const { plan } = editor.store.state.getState();
  const model = formModel(formatOf(plan.format));
  return cardKey(place, card ?? cardWith(model, plan, place, field));
}

/** Selects the element of a field within its card. */
export function fieldSelector(path: string): string {
  return `[data-field="${CSS.escape(path)}"]`;
}

/** The id of the card that shows a field or a piece of other content; of the first card of the place for none. */
function cardWith(model: FormModel, plan: Plan, place: Place, field: string | null): string {
  const of = kindOfPlace(place);
  const cards = cardsFor(model, of);
  if (field === null) return cards[0]?.id ?? 'outside';
  const other = holderAt(plan, place)?.other.find((_, at) => otherPath(at) === field);
  if (other) return cardOfOther(model, of, other.after);
  const holds = ({ groups }: FormCard) =>
    groups.some(({ fields }) => fields.some(({ path }) => path === field));
  return cards.find(holds)?.id ?? 'outside';
}
