/** Which steps are selected, to do something with all of them: steps of one task at a time. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../../plan/schema.ts';
import { type StepGroup, stepsIn } from '../../../store/place.ts';

export interface StepSelection extends StepGroup {
  /** Where the selection began: a range goes from there. */
  readonly anchor: string;
}

/** The selection; null while nothing is selected. */
export type SelectionStore = StoreApi<StepSelection | null>;

export function createSelectionStore(): SelectionStore {
  return createStore<StepSelection | null>()(() => null);
}

export function selectSteps(store: SelectionStore, task: string, ids: readonly string[]): void {
  const [anchor] = ids;
  store.setState(anchor === undefined ? null : { task, steps: new Set(ids), anchor }, true);
}

/** Takes out of the selection what is no longer in the plan. */
export function keepExisting(store: SelectionStore, plan: Plan): void {
  const now = store.getState();
  if (!now) return;
  const there = stepsIn(plan, now).map(({ id }) => id);
  if (there.length < now.steps.size) selectSteps(store, now.task, there);
}
