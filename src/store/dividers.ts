/** Tasks and steps that come, go and move: what divides them stays in its place, and the numbers of steps follow. */
import { withAhead, withDividersInPlace } from '../plan/dividers-in-place.ts';
import { renumbered, renumberedTasks } from '../plan/renumbered.ts';
import type { Plan, Step, Task } from '../plan/schema.ts';
import { versionOf } from './entries.ts';

/**
 * The task with `steps` in place of its own, numbered anew. What stood behind a step stays behind it, or behind
 * the one before where that one goes or is `moved`; what comes there now stands above it.
 */
export function withStepsInPlace(
  task: Task,
  steps: readonly Step[],
  moved: ReadonlySet<string> = NONE,
): Task {
  const numbers = renumbered(task.steps, steps, moved);
  const numbered = steps.map((step, at) => withNumber(step, numbers[at] ?? ''));
  const { parts, ahead } = withDividersInPlace(task.steps, numbered, moved, versionOf);
  return { ...task, steps: parts, other: withAhead(task.other, ahead, 'steps') };
}

/** The plan with `tasks` in place of its own, as `withStepsInPlace` has steps; their steps keep their numbers. */
export function withTasksInPlace(
  plan: Plan,
  tasks: readonly Task[],
  moved: ReadonlySet<string> = NONE,
): Plan {
  const { parts, ahead } = withDividersInPlace(plan.tasks, tasks, moved, versionOf);
  return { ...plan, tasks: parts, other: withAhead(plan.other, ahead, 'tasks') };
}

/**
 * `now` with the numbers of all steps, where those of `plan`, as it was, go on from task to task. Steps
 * of `moved` left their place.
 */
export function withNumbersInPlace(plan: Plan, now: Plan, moved: ReadonlySet<string> = NONE): Plan {
  const tasks = renumberedTasks(plan.tasks, now.tasks, moved);
  if (tasks === now.tasks) return now;
  const versions = tasks.map((task, at) => {
    const before = now.tasks[at];
    if (!before || task === before) return task;
    const steps = task.steps.map((step, i) => {
      const own = before.steps[i];
      return own && own !== step ? versionOf(own, step) : step;
    });
    return { ...before, steps };
  });
  return { ...now, tasks: versions };
}

/**
 * `plan` with the numbers that its steps had in `tasks`, before a part went that is back now; as it is,
 * where other steps came or went meanwhile.
 */
export function withNumbersBack(plan: Plan, tasks: readonly Task[]): Plan {
  const numbers = new Map(
    tasks.flatMap(({ steps }) => steps.map(({ id, number }) => [id, number] as const)),
  );
  const all = plan.tasks.flatMap(({ steps }) => steps);
  if (all.length !== numbers.size || all.some(({ id }) => !numbers.has(id))) return plan;
  const now = plan.tasks.map((task) => {
    const steps = task.steps.map((step) => withNumber(step, numbers.get(step.id) ?? ''));
    return steps.every((step, at) => step === task.steps[at]) ? task : { ...task, steps };
  });
  return { ...plan, tasks: now };
}

function withNumber(step: Step, number: string): Step {
  return step.number === number ? step : versionOf(step, { ...step, number });
}

const NONE: ReadonlySet<string> = new Set();
