/** Selecting steps one by one, and as far as one of them. */
import { indexOfId, taskOf } from '../../../store/place.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import type { StepPlace } from '../../../store/steps.ts';
import type { SelectionStore } from './step-selection.ts';

/** Selects a step, or takes it out of the selection. */
export function toggleStep(store: SelectionStore, { task, step }: StepPlace): void {
  const now = store.getState();
  const steps = new Set(now?.task === task ? now.steps : []);
  if (!steps.delete(step)) steps.add(step);
  store.setState(steps.size === 0 ? null : { task, steps, anchor: step }, true);
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
