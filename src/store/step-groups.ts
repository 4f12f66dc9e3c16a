/** What is done to several steps of a task at once. Each gives back a new plan. */
import { copiedParts } from '../plan/copied-parts.ts';
import type { Plan, Step } from '../plan/schema.ts';
import { type Place, type StepGroup, stepsIn, taskOf } from './place.ts';
import { type RemovedStep, withStepRemoved, withStepRestored, withSteps } from './steps.ts';

export interface RemovedSteps {
  readonly of: 'steps';
  readonly task: string;
  /** In the order in which they went. */
  readonly removed: readonly RemovedStep[];
}

/** Without the steps of a group; `unnamed` is as in `withStepRemoved`. null where none is there. */
export function withStepsRemoved(
  plan: Plan,
  group: StepGroup,
  unnamed: (number: string) => string,
): { readonly plan: Plan; readonly removed: RemovedSteps } | null {
  const removed: RemovedStep[] = [];
  let now = plan;
  // From the last, so that those before keep their numbers, by which the unnamed are called.
  for (const { id } of stepsIn(plan, group).toReversed()) {
    const done = withStepRemoved(now, { task: group.task, step: id }, unnamed);
    if (!done) continue;
    now = done.plan;
    removed.push(done.removed);
  }
  return removed.length === 0
    ? null
    : { plan: now, removed: { of: 'steps', task: group.task, removed } };
}

/** With removed steps back where they were; null where none of them is missing, or their task is gone. */
export function withStepsRestored(
  plan: Plan,
  { task, removed }: RemovedSteps,
): { readonly plan: Plan; readonly place: Place } | null {
  let now: Plan | null = null;
  for (const each of removed.toReversed()) {
    now = withStepRestored(now ?? plan, each)?.plan ?? now;
  }
  return now && { plan: now, place: { task } };
}

/** With each step of a group past its neighbour: up (-1) or down (1). null where none can move. */
export function withStepsMoved(plan: Plan, group: StepGroup, by: -1 | 1): Plan | null {
  const task = taskOf(plan, group.task);
  if (!task) return null;
  const steps = by < 0 ? [...task.steps] : task.steps.toReversed();
  let isMoved = false;
  for (let at = 1; at < steps.length; at++) {
    const [before, step] = [steps[at - 1], steps[at]];
    // One that stands at the end, and those behind it, stay.
    if (!before || !step || !group.steps.has(step.id) || group.steps.has(before.id)) continue;
    [steps[at - 1], steps[at]] = [step, before];
    isMoved = true;
  }
  if (!isMoved) return null;
  return withSteps(plan, group.task, () => (by < 0 ? steps : steps.toReversed()), group.steps);
}

/**
 * With copies of `steps` in a task after the step with the id `after` (first, for null). They get
 * ids of their own; where one waits for another of them, its copy waits for the copy; for others,
 * it waits by the id where the task has it. null where the task is gone.
 */
export function withStepsInserted(
  plan: Plan,
  task: string,
  after: string | null,
  steps: readonly Step[],
): { readonly plan: Plan; readonly steps: readonly Step[] } | null {
  const holder = taskOf(plan, task);
  if (!holder || steps.length === 0) return null;
  const copied = copiedParts(steps);
  const there = new Set([...holder.steps, ...copied].map(({ id }) => id));
  const copies = copied.map((step) => ({
    ...step,
    dependsOn: step.dependsOn.filter((each) => !('step' in each) || there.has(each.step)),
  }));
  const at = after === null ? 0 : holder.steps.findIndex(({ id }) => id === after) + 1;
  return {
    plan: withSteps(plan, task, (own) => own.toSpliced(at, 0, ...copies)),
    steps: copies,
  };
}
