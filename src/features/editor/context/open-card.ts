/**
 * Which card of the form is open: one at a time. An open card has its fields'
 * inputs, a closed one shows what is in them.
 */
import { flushSync } from 'react-dom';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { FORM_SCROLLER } from '../../../ui/screen-address.ts';
import { cardElement, cardLeft, headingElement } from './card-address.ts';

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
  /** Opens the card of an entry that was just added, behind another one or as the first. */
  openNew(key: string, behind: Element | null): void;
  /** Closes the open card and puts focus on its heading. */
  close(): void;
  /** Closes it without moving focus: for when the cards themselves change. */
  drop(): void;
  /** Calls `listener` whenever this card was opened or closed, until what it returns is called. */
  watch(key: string, listener: () => void): () => void;
}

export function createOpenCardStore(start: Pick<OpenCardState, 'open' | 'field'>): OpenCardStore {
  const store = createStore<OpenCardState>()(() => ({ ...start, entry: null, openings: 0 }));
  // By card: each of 1,000 steps asking whether it is meant would be felt.
  const watchers = new Map<string, Set<() => void>>();
  store.subscribe((now, before) => {
    if (now.open === before.open) return;
    for (const key of [before.open, now.open]) {
      if (key !== null) for (const tell of watchers.get(key) ?? []) tell();
    }
  });
  const setOpen = (open: string, field?: string, entry?: number) =>
    store.setState(({ openings }) => ({
      open,
      field: field ?? null,
      entry: entry ?? null,
      openings: openings + 1,
    }));
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    open(key, field, entry) {
      keepInPlace(cardElement(key), 'top', () => setOpen(key, field, entry));
    },
    openNew(key, behind) {
      keepInPlace(behind, 'bottom', () => setOpen(key));
    },
    drop() {
      store.setState({ open: null, field: null });
    },
    close() {
      const { open } = store.getState();
      if (open === null) return;
      const card = cardElement(open);
      const left = card && cardLeft(card);
      keepInPlace(card, 'top', () => store.setState({ open: null, field: null }));
      const heading = headingElement(left?.()?.id ?? open);
      heading?.focus({ preventScroll: true });
      // The end of a long card is where one closes it, and its heading is out of sight there.
      heading?.scrollIntoView({ block: 'nearest' });
    },
    watch(key, listener) {
      const all = watchers.get(key) ?? new Set();
      watchers.set(key, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0 && watchers.get(key) === all) watchers.delete(key);
      };
    },
  };
}

/**
 * Makes a change while an edge of an element stays where it is on screen, whatever grows or
 * shrinks above it; where focus went is in sight all the same.
 */
function keepInPlace(element: Element | null, edge: 'top' | 'bottom', change: () => void): void {
  const before = element?.getBoundingClientRect()[edge];
  flushSync(change);
  const scroller = FORM_SCROLLER.around(element);
  if (!element || !scroller || before === undefined) return;
  const by = element.getBoundingClientRect()[edge] - before;
  if (Math.abs(by) < 1) return;
  scroller.scrollTop += by;
  if (scroller.contains(document.activeElement)) {
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }
}
