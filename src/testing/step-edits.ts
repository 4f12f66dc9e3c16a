/** Edits of the steps of a plan, made as the form makes them. For tests only. */
import type { Plan, Step } from '../plan/schema.ts';
import { withStepsInPlace } from '../store/dividers.ts';

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
  const changed = withStepsInPlace(task, change(task.steps), new Set(id ? [id] : []));
  return { ...plan, tasks: [changed, ...others] };
}
