/** Cards of the form as elements of the page, and back. */
import type { Place, Spot } from '../../../store/place.ts';
import {
  type AddressAttributes,
  CARD,
  CARD_STEP,
  CARD_TASK,
  FIELD,
} from '../../../ui/screen-address.ts';

/** A name for a card that no other card of the plan has. It is the id of its element, too. */
export function cardKey(place: Place, card: string): string {
  return `card ${place.task ?? ''} ${place.step ?? ''} ${card}`.replaceAll(/\s+/g, '_');
}

/** The id of the button in the heading of a card, which names the card. */
export function headingId(key: string): string {
  return `${key}_heading`;
}

/** For the element of a card: `card` is its id among the cards of its place. */
export function cardAttributes(place: Place, card: string): AddressAttributes & { id: string } {
  return {
    id: cardKey(place, card),
    ...CARD.attributes(card),
    ...(place.task === undefined ? {} : CARD_TASK.attributes(place.task)),
    ...(place.step === undefined ? {} : CARD_STEP.attributes(place.step)),
  };
}

/** The element of the card with this key; null where there is none. */
export function cardElement(key: string): HTMLElement | null {
  return document.getElementById(key);
}

/** What has the focus where a card is closed: the button in its heading. */
export function headingElement(key: string): HTMLElement | null {
  return document.getElementById(headingId(key));
}

/** Where an element of the form belongs; null outside of all cards. */
export function spotOf(element: Element | null): Spot | null {
  const shown = CARD.around(element);
  if (!shown) return null;
  const task = CARD_TASK.of(shown);
  const step = CARD_STEP.of(shown);
  const place = { ...(task === null ? {} : { task }), ...(step === null ? {} : { step }) };
  return { place, card: CARD.of(shown), field: FIELD.of(FIELD.around(element)) };
}

/** Call it before a change that may take a card away: what it gives says which one is left there. */
export function cardLeft(card: HTMLElement): () => HTMLElement | undefined {
  const cards = CARD.all(document);
  const at = cards.indexOf(card);
  return () => [card, cards[at + 1], cards[at - 1]].find((each) => each?.isConnected);
}
