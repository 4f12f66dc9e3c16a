/**
 * Which card of the form is open: one at a time. An open card has its fields'
 * inputs, a closed one shows what is in them.
 */
import { flushSync } from 'react-dom';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../../../store/place.ts';

export interface OpenCardState {
  /** Key of the open card, or null. */
  readonly open: string | null;
  /** The field that focus goes to once the card is open; null for the first. */
  readonly field: string | null;
  /** Which entry of that field, from 0; null for the first. */
  readonly entry: number | null;
  /** Counts the openings: an open card that is opened again gets the focus again. */
  readonly openings: number;
}

export interface OpenCardStore
  extends Pick<StoreApi<OpenCardState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /** Opens a card and puts focus into its first field, or the one with this path, or an entry of that. */
  open(key: string, field?: string, entry?: number): void;
  /** Closes the open card and puts focus on its heading. */
  close(): void;
  /** Closes it without moving focus: for when the cards themselves change. */
  drop(): void;
}

/** A name for a card that no other card of the plan has. It is the id of its element, too. */
export function cardKey(place: Place, card: string): string {
  return `card ${place.task ?? ''} ${place.step ?? ''} ${card}`.replaceAll(/\s+/g, '_');
}

/** The id of the button in the heading of a card. */
export function headingId(key: string): string {
  return `${key}_heading`;
}

export function createOpenCardStore(start: Pick<OpenCardState, 'open' | 'field'>): OpenCardStore {
  const store = createStore<OpenCardState>()(() => ({ ...start, entry: null, openings: 0 }));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    open(key, field, entry) {
      keepInPlace(key, () =>
        store.setState(({ openings }) => ({
          open: key,
          field: field ?? null,
          entry: entry ?? null,
          openings: openings + 1,
        })),
      );
    },
    drop() {
      store.setState({ open: null, field: null });
    },
    close() {
      const { open } = store.getState();
      if (open === null) return;
      keepInPlace(open, () => store.setState({ open: null, field: null }));
      const heading = document.getElementById(headingId(open));
      heading?.focus({ preventScroll: true });
      // The end of a long card is where one closes it, and its heading is out of sight there.
      heading?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** Makes a change while the card stays where it is on screen, whatever grows or shrinks above it. */
function keepInPlace(key: string, change: () => void): void {
  const card = document.getElementById(key);
  const before = card?.getBoundingClientRect().top;
  flushSync(change);
  const after = card?.getBoundingClientRect().top;
  const scroller = card?.closest<HTMLElement>('[data-scroller]');
  if (scroller && before !== undefined && after !== undefined) scroller.scrollTop += after - before;
}
