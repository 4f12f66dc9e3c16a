/** Spots of the form as elements of the page, and back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type FormCard, type FormModel, formModel } from '../../formats/form.ts';
import { formatOf } from '../../formats/registry.ts';
import type { Spot } from '../../store/place.ts';
import { cardKey, headingId } from './cards/open-card.ts';
import type { Editor } from './editor-context.ts';
import type { Showing } from './opened-plan.ts';

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

function keyOfSpot(editor: Editor, spot: Spot): string {
  const model = formModel(formatOf(editor.store.state.getState().plan.format));
  return cardKey(spot.place, spot.card ?? cardWith(model, spot));
}

/** Selects the element of a field within its card. */
export function fieldSelector(path: string): string {
  return `[data-field="${CSS.escape(path)}"]`;
}

/** The id of the card that has the spot's field; of the first card of the place for none. */
function cardWith(model: FormModel, { place, field }: Spot): string {
  const cards = cardsOf(model, place);
  const holds = ({ groups }: FormCard) =>
    groups.some(({ fields }) => fields.some(({ path }) => path === field));
  return (field === null ? cards[0]?.id : cards.find(holds)?.id) ?? 'outside';
}

function cardsOf(model: FormModel, place: Spot['place']): readonly FormCard[] {
  if (place.step !== undefined) return [model.stepCard];
  if (place.task === undefined) return model.planCards;
  const { taskCards, taskCardsAfterSteps, notesCard } = model;
  return [...taskCards, ...taskCardsAfterSteps, ...(notesCard ? [notesCard] : [])];
}
