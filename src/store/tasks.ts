/** Adding, copying, moving and removing the tasks of a plan. Each gives back a new plan. */
import { blankTask } from '../plan/blank.ts';
import { copiedPart } from '../plan/copied-parts.ts';
import { withoutDividers } from '../plan/dividers.ts';
import type { Plan, Task } from '../plan/schema.ts';
import type { Dependency } from '../plan/values.ts';
import { withNumbersBack, withNumbersInPlace, withTasksInPlace } from './dividers.ts';
import { insertedAfter, movedTo, putBack } from './entries.ts';
import { indexOfId, taskOf } from './place.ts';
import { relinked, waitsInWords, withGoneInWords, withoutPart } from './waits.ts';

export interface TaskPlace {
  readonly task: string;
}

export interface TaskEdit {
  readonly plan: Plan;
  readonly place: TaskPlace;
}

/** A removed task, and what it takes to bring it back. */
export interface RemovedTask {
  readonly of: 'task';
  readonly task: Task;
  /** The tasks of the plan when it went. */
  readonly siblings: readonly Task[];
  /** What it waits for, with the names of the tasks, for those that go meanwhile. */
  readonly inWords: readonly Dependency[];
  /** The empty task that took the place of the last one, else null. */
  readonly standIn: Task | null;
}

/** With a new task after the one with the id `after`; first, where that is null. */
export function withTaskAdded(plan: Plan, after: string | null): TaskEdit {
  const task = blankTask();
  return {
    plan: withTasksInPlace(plan, insertedAfter(plan.tasks, task, after)),
    place: { task: task.id },
  };
}

/** With a copy of a task right after it, its steps with ids of their own; null where it is gone. */
export function withTaskDuplicated(plan: Plan, id: string): TaskEdit | null {
  const task = taskOf(plan, id);
  if (!task) return null;
  const copy = copiedPart(task);
  return {
    plan: withNumbersInPlace(plan, withTasksInPlace(plan, insertedAfter(plan.tasks, copy, id))),
    place: { task: copy.id },
  };
}

/** With a task at another position (from 0); null where nothing moves. */
export function withTaskMoved(plan: Plan, id: string, to: number): Plan | null {
  const tasks = movedTo(plan.tasks, id, to);
  if (!tasks) return null;
  return withNumbersInPlace(plan, withTasksInPlace(plan, tasks, new Set([id])));
}

/**
 * Without a task. A plan always has one: an empty task takes the place of the last. `unnamed` is as
 * in `withStepRemoved`.
 */
export function withTaskRemoved(
  plan: Plan,
  id: string,
  unnamed: (number: string) => string,
): { readonly plan: Plan; readonly removed: RemovedTask } | null {
  const at = indexOfId(plan.tasks, id);
  const task = plan.tasks[at];
  if (!task) return null;
  const nameOf = (each: Task, index: number) => each.name || unnamed(String(index + 1));
  const rest = withoutPart(plan.tasks, at, nameOf(task, at));
  const standIn = rest.length === 0 ? blankTask() : null;
  return {
    plan: withNumbersInPlace(plan, withTasksInPlace(plan, standIn ? [standIn] : rest)),
    removed: {
      of: 'task',
      // What divides it from the next one stays.
      task: withoutDividers(task),
      siblings: plan.tasks,
      inWords: waitsInWords(task, plan.tasks, nameOf),
      standIn,
    },
  };
}

/** With a removed task back in its place; an empty stand-in that nobody touched makes way. */
export function withTaskRestored(plan: Plan, removed: RemovedTask): TaskEdit | null {
  if (taskOf(plan, removed.task.id)) return null;
  const tasks = plan.tasks.filter((each) => each !== removed.standIn);
  const task = withGoneInWords(removed.task, removed.inWords, tasks);
  return {
    plan: withNumbersBack(
      withTasksInPlace(plan, relinked(putBack(tasks, task, removed.siblings))),
      removed.siblings,
    ),
    place: { task: removed.task.id },
  };
}
