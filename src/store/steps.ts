/** Adding, copying, moving and removing the steps of a task. Each gives back a new plan. */
import { blankStep } from '../plan/blank.ts';
import { withoutDividers } from '../plan/dividers.ts';
import { newId } from '../plan/id.ts';
import type { Dependency, Plan, Step } from '../plan/schema.ts';
import { shownNumber } from '../plan/step-numbers.ts';
import { withStepsInPlace } from './dividers.ts';
import { insertedAfter, movedTo, putBack, versionOf } from './entries.ts';
import { indexOfId, type Place, stepOf, taskOf, withTask } from './place.ts';

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
  const copy = { ...step, id: newId() };
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
  const name = step.name || unnamed(shownNumber(step, at));
  const steps = task.steps.toSpliced(at, 1).map((other) => {
    const dependsOn = inWords(other.dependsOn, step.id, name);
    return dependsOn === other.dependsOn ? other : { ...other, dependsOn };
  });
  return {
    plan: withSteps(plan, place.task, () => steps),
    removed: {
      of: 'step',
      task: place.task,
      // What divides it from the next one stays.
      step: withoutDividers(step),
      siblings: task.steps,
      inWords: task.steps.reduce(
        (all, other, index) =>
          other === step
            ? all
            : inWords(all, other.id, other.name || unnamed(shownNumber(other, index))),
        step.dependsOn,
      ),
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
  const isGone = (each: Dependency) => 'step' in each && !stepOf(task, each.step);
  const { inWords: words } = removed;
  const step = removed.step.dependsOn.some(isGone)
    ? {
        ...removed.step,
        dependsOn: removed.step.dependsOn.map((each, at) =>
          isGone(each) ? (words[at] ?? each) : each,
        ),
      }
    : removed.step;
  return {
    plan: withSteps(plan, removed.task, (steps) =>
      relinked(putBack(steps, step, removed.siblings)),
    ),
    place: { task: removed.task, step: removed.step.id },
  };
}

function inWords(dependencies: Dependency[], id: string, name: string): Dependency[] {
  if (timesIn(dependencies, id) === 0) return dependencies;
  return dependencies.map((each) => {
    if (!('step' in each) || each.step !== id) return each;
    const words = { text: name };
    saidInWords.set(words, id);
    return words;
  });
}

/**
 * The step that a dependency in words stands for. It is by identity: words that somebody has
 * changed, or typed, are another object, and stay words.
 */
const saidInWords = new WeakMap<Dependency, string>();

/** With the steps of a task that are there again in the dependencies that name them. */
function relinked(steps: readonly Step[]): Step[] {
  const there = new Set(steps.map(({ id }) => id));
  const linked = (each: Dependency): Dependency => {
    const id = saidInWords.get(each);
    return id !== undefined && there.has(id) ? { step: id } : each;
  };
  return steps.map((step) => {
    const dependsOn = step.dependsOn.map(linked);
    const isSame = dependsOn.every((each, at) => each === step.dependsOn[at]);
    return isSame ? step : versionOf(step, { ...step, dependsOn });
  });
}

function timesIn(dependencies: Dependency[], id: string): number {
  return dependencies.filter((each) => 'step' in each && each.step === id).length;
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
  return withTask(plan, task, (old) => withStepsInPlace(old, change(old.steps), moved));
}
