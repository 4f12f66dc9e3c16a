/** Adding, copying, moving and removing the steps of a task. Each gives back a new plan. */
import { blankStep } from '../plan/blank.ts';
import { copiedPart } from '../plan/copied-parts.ts';
import { withoutDividers } from '../plan/dividers.ts';
import type { Plan, Step, Task } from '../plan/schema.ts';
import { shownNumber } from '../plan/step-numbers.ts';
import type { Dependency } from '../plan/values.ts';
import { withNumbersBack, withNumbersInPlace, withStepsInPlace } from './dividers.ts';
import { insertedAfter, movedTo, putBack } from './entries.ts';
import { indexOfId, type Place, stepOf, taskOf, withTask } from './place.ts';
import { relinked, timesIn, waitsInWords, withGoneInWords, withoutPart } from './waits.ts';

/** Where a step is. */
export type StepPlace = Required<Place>;

export interface StepEdit {
  readonly plan: Plan;
  readonly place: StepPlace;
}

/** A removed step, and what it takes to bring it back. */
export interface RemovedStep {
  readonly of: 'step';
  readonly task: string;
  readonly step: Step;
  /** The steps of its task when it went. */
  readonly siblings: readonly Step[];
  /** The tasks of the plan when it went. */
  readonly tasks: readonly Task[];
  /** Its own dependencies with the names of the steps, for those that go meanwhile. */
  readonly inWords: Dependency[];
}

/** With an empty step after the one with the id `after`; first, where that is null. */
export function withStepAdded(plan: Plan, task: string, after: string | null): StepEdit {
  const step = blankStep();
  return {
    plan: withSteps(plan, task, (steps) => insertedAfter(steps, step, after)),
    place: { task, step: step.id },
  };
}

/** With a copy of a step right after it, or null where the step is gone. */
export function withStepDuplicated(plan: Plan, place: StepPlace): StepEdit | null {
  const step = stepAt(plan, place);
  if (!step) return null;
  const copy = copiedPart(step);
  return {
    plan: withSteps(plan, place.task, (steps) => insertedAfter(steps, copy, step.id)),
    place: { task: place.task, step: copy.id },
  };
}

/** With a step at another position in its task (from 0); null where nothing moves. */
export function withStepMoved(plan: Plan, place: StepPlace, to: number): Plan | null {
  const task = taskOf(plan, place.task);
  const steps = task && movedTo(task.steps, place.step, to);
  return steps ? withSteps(plan, place.task, () => steps, new Set([place.step])) : null;
}

/**
 * With a step at a position (from 0) in another task; null where nothing moves. Steps
 * depend on steps of their own task: dependencies between it and those it leaves become
 * text with the name, or with what `unnamed` gives (`inWords` says how many did), until it
 * comes back.
 */
export function withStepMovedToTask(
  plan: Plan,
  place: StepPlace,
  to: { readonly task: string; readonly at: number },
  unnamed: (number: string) => string,
): (StepEdit & { readonly inWords: number }) | null {
  const from = taskOf(plan, place.task);
  const without = withStepRemoved(plan, place, unnamed);
  if (!from || !without || to.task === place.task || !taskOf(plan, to.task)) return null;
  const { step, inWords: dependsOn } = without.removed;
  const moved = dependsOn === step.dependsOn ? step : { ...step, dependsOn };
  return {
    plan: withSteps(without.plan, to.task, (steps) => relinked(steps.toSpliced(to.at, 0, moved))),
    place: { task: to.task, step: step.id },
    inWords:
      from.steps.reduce(
        (count, other) => count + (other === step ? 0 : timesIn(other.dependsOn, step.id)),
        0,
      ) + dependsOn.filter((each, at) => each !== step.dependsOn[at]).length,
  };
}

/**
 * Without a step. Other steps that depended on it keep the dependency as text with
 * its name; `unnamed` gives the text for a step without one, from the number
 * that it is shown with.
 */
export function withStepRemoved(
  plan: Plan,
  place: StepPlace,
  unnamed: (number: string) => string,
): { readonly plan: Plan; readonly removed: RemovedStep } | null {
  const task = taskOf(plan, place.task);
  const at = task ? indexOfId(task.steps, place.step) : -1;
  const step = task?.steps[at];
  if (!task || !step) return null;
  const nameOf = (each: Step, index: number) => each.name || unnamed(shownNumber(each, index));
  const steps = withoutPart(task.steps, at, nameOf(step, at));
  return {
    plan: withSteps(plan, place.task, () => steps),
    removed: {
      of: 'step',
      task: place.task,
      // What divides it from the next one stays.
      step: withoutDividers(step),
      siblings: task.steps,
      tasks: plan.tasks,
      inWords: waitsInWords(step, task.steps, nameOf),
    },
  };
}

/**
 * With a removed step back in its place, and back in the dependencies that name it since it
 * went. What it depends on itself stands in words where that went meanwhile, and only there.
 * null where its task is gone.
 */
export function withStepRestored(plan: Plan, removed: RemovedStep): StepEdit | null {
  const task = taskOf(plan, removed.task);
  if (!task || stepOf(task, removed.step.id)) return null;
  const step = withGoneInWords(removed.step, removed.inWords, task.steps);
  const back = withSteps(plan, removed.task, (steps) =>
    relinked(putBack(steps, step, removed.siblings)),
  );
  return {
    plan: withNumbersBack(back, removed.tasks),
    place: { task: removed.task, step: removed.step.id },
  };
}

function stepAt(plan: Plan, place: StepPlace): Step | undefined {
  const task = taskOf(plan, place.task);
  return task && stepOf(task, place.step);
}

/** With other steps in a task; those with an id of `moved` left their place. */
export function withSteps(
  plan: Plan,
  task: string,
  change: (steps: Step[]) => Step[],
  moved?: ReadonlySet<string>,
): Plan {
  const now = withTask(plan, task, (old) => withStepsInPlace(old, change(old.steps), moved));
  return withNumbersInPlace(plan, now, moved);
}
