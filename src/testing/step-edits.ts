/** Edits of the steps of a plan, made as the form makes them. For tests only. */
import type { Plan, Step, Task } from '../plan/schema.ts';
import { withNumbersInPlace, withStepsInPlace } from '../store/dividers.ts';
import { ownCopy } from './own-copy.ts';

/**
 * `plan` with other steps in its first task, numbered anew, what divides them in its place.
 * `moved` is the index, before the change, of the step that moves. Throws where there is no task.
 */
export function withSteps(
  plan: Plan,
  change: (steps: readonly Step[]) => readonly Step[],
  moved?: number,
): Plan {
  const [task, ...others] = plan.tasks;
  if (!task) throw new Error('The plan has no task.');
  const id = moved === undefined ? undefined : task.steps[moved]?.id;
  const left = new Set(id ? [id] : []);
  const changed = withStepsInPlace(task, change(task.steps), left);
  return withNumbersInPlace(plan, { ...plan, tasks: [changed, ...others] }, left);
}

/** A change of a plan. */
export type Edit = (plan: Plan) => Plan;

/** An item without a box and without items in it. */
export const item = (text: string) => ({ box: 'none' as const, text, children: [] });

/** A change of the first task. Throws where there is none. */
export const inTask =
  (change: (task: Task) => void): Edit =>
  (plan) => {
    const now = ownCopy(plan);
    const [task] = now.tasks;
    if (!task) throw new Error('The text has a task.');
    change(task);
    return now;
  };

/** A change of a step of the first task, counted from 0. Throws where there is none. */
export const inStep = (at: number, change: (step: Step) => void): Edit =>
  inTask(({ steps }) => {
    const step = steps[at];
    if (!step) throw new Error(`The text has a step ${at}.`);
    change(step);
  });
