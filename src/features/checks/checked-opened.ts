import type { Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/** What the checks need of the plan that is open in the editor. */
export interface CheckedOpened {
  readonly store: PlanStore;
  /** Leads to a field. */
  readonly show: (spot: Spot, how: 'open') => void;
}
