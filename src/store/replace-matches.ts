import type { Plan } from '../plan/schema.ts';
import type { PlanStore } from './plan-store.ts';
import { shared } from './shared.ts';

/** Takes the plan as it is now with so many matches replaced (`plan/search.ts`): one edit. */
export function replaceMatches(store: PlanStore, replaced: Plan, count: number): void {
  const after = shared(store.state.getState().plan, replaced);
  const what = count === 1 ? 'replacement' : `${count} replacements`;
  store.commit(after, { what, place: {}, field: null });
}
