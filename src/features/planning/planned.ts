import { useCallback, useEffect, useState } from 'react';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/** What help with planning needs of the plan that is open in the editor. */
export interface PlannedPlan {
  readonly store: PlanStore;
  /** Leads to a field. */
  readonly show: (spot: Spot, how: 'open') => void;
}

/** The plan as it is in the pauses of typing, and what takes it as it is now: after what was done here. */
export function usePausedPlan({ state }: PlanStore): readonly [Plan, () => void] {
  const [plan, setPlan] = useState(() => state.getState().plan);
  const look = useCallback(() => setPlan(state.getState().plan), [state]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unfollow = state.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    });
    return () => {
      clearTimeout(timer);
      unfollow();
    };
  }, [state, look]);
  return [plan, look];
}

/** Milliseconds without a change. */
const PAUSE = 150;
