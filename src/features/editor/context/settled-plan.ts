/** The plan as it is in the pauses of typing, for what stands beside the form. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../../plan/schema.ts';
import type { PlanStore } from '../../../store/plan-store.ts';

export type SettledPlan = Pick<StoreApi<Plan>, 'getState' | 'getInitialState' | 'subscribe'>;

/**
 * Follows the plan, not at each key: once there was no change for a moment, and while there is no
 * such pause, every now and then. One for all who follow, so that they cost one frame together.
 */
export function settledPlan({ state }: Pick<PlanStore, 'state'>): SettledPlan {
  const settled = createStore<Plan>()(() => state.getState().plan);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  const settle = () => {
    timer = undefined;
    settled.setState(state.getState().plan, true);
  };
  state.subscribe(() => {
    const now = Date.now();
    if (timer === undefined) due = now + LATEST;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(PAUSE, due - now)));
  });
  return settled;
}

/** Milliseconds without a change. */
const PAUSE = 120;
/** Milliseconds after a change that was not followed yet. */
const LATEST = 400;
