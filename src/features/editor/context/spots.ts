/** Spots of the form, remembered. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Spot } from '../../../store/place.ts';

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
