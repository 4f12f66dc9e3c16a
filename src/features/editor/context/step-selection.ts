/** Which steps are selected, to do something with all of them: steps of one task at a time. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Plan } from '../../../plan/schema.ts';
import { indexOfId, type StepGroup, stepsIn, taskOf } from '../../../store/place.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import type { StepPlace } from '../../../store/steps.ts';

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

/** Selects a step, or takes it out of the selection. */
export function toggleStep(store: SelectionStore, { task, step }: StepPlace): void {
  const now = store.getState();
  const steps = new Set(now?.task === task ? now.steps : []);
  if (!steps.delete(step)) steps.add(step);
  store.setState(steps.size === 0 ? null : { task, steps, anchor: step }, true);
}

/** Takes out of the selection what is no longer in the plan. */
export function keepExisting(store: SelectionStore, plan: Plan): void {
  const now = store.getState();
  if (!now) return;
  const there = stepsIn(plan, now).map(({ id }) => id);
  if (there.length < now.steps.size) selectSteps(store, now.task, there);
}

/** Selects what lies between `from` (else the beginning of the selection) and a step, both included. */
export function extendTo(
  store: SelectionStore,
  plan: PlanStore,
  { task, step }: StepPlace,
  from?: string,
): void {
  const steps = taskOf(plan.state.getState().plan, task)?.steps ?? [];
  const now = store.getState();
  const anchor = from ?? (now?.task === task ? now.anchor : step);
  const [start, end] = [indexOfId(steps, anchor), indexOfId(steps, step)].toSorted((a, b) => a - b);
  if (start === undefined || end === undefined || start < 0) return;
  const ids = steps.slice(start, end + 1).map(({ id }) => id);
  store.setState({ task, steps: new Set(ids), anchor }, true);
}
