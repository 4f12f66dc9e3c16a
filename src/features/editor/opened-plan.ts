import type { StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/** The plan that is open, for parts of the app that are not the editor's. */
export interface OpenedPlan {
  readonly store: PlanStore;
  /** The plan as it is now. */
  readonly plan: () => Plan;
  /** Where focus is in the form, or was last; null before it was anywhere. */
  readonly focused: ReadableSpot;
  /** Which card stands at the top of the form's window: where the person reads. */
  readonly inView: ReadableSpot;
  /**
   * Brings a part of the form into sight. Without a card, it is the one with the field,
   * or the first of the place. Nothing happens where it is gone.
   */
  readonly show: (spot: Spot, how: Showing) => void;
}

/** `open`: its card opens, and the field has focus; `reveal`: the card's heading has; `scroll`: focus stays. */
export type Showing = 'open' | 'reveal' | 'scroll';

export type ReadableSpot = Pick<
  StoreApi<Spot | null>,
  'getState' | 'getInitialState' | 'subscribe'
>;
