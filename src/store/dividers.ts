/** Steps that come, go and move: what divides them stays in its place, and their numbers follow. */
import { dividersOf, isDivider, withoutDividers } from '../plan/dividers.ts';
import { renumbered, renumberedTasks } from '../plan/renumbered.ts';
import type { Plan, Step, Task } from '../plan/schema.ts';
import type { Other } from '../plan/values.ts';
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
  return withDividersInPlace(
    task,
    steps.map((step, at) => withNumber(step, numbers[at] ?? '')),
    moved,
  );
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

function withDividersInPlace(task: Task, steps: readonly Step[], moved: ReadonlySet<string>): Task {
  const isDivided = (list: readonly Step[]) => list.some(({ other }) => other.some(isDivider));
  if (!isDivided(task.steps) && !isDivided(steps)) return { ...task, steps: [...steps] };
  const before = new Map(task.steps.map(({ id }, at) => [id, at]));
  const stays = (step: Step | undefined) =>
    step !== undefined && before.has(step.id) && !moved.has(step.id);
  const positions = new Map(steps.map((step, at) => [step.id, at]));
  const result = steps.map((step) => versionOf(step, withoutDividers(step)));
  const first: Other[] = [];
  task.steps.forEach((own, at) => {
    const dividers = dividersOf(own);
    if (dividers.length === 0) return;
    const near = task.steps
      .slice(0, at + 1)
      .findLast((step) => positions.has(step.id) && stays(step));
    let to = near ? (positions.get(near.id) ?? 0) : -1;
    // What is new behind it, or came from above, is above what divides.
    for (let next = steps[to + 1]; next && !stays(next); next = steps[to + 1]) {
      if ((before.get(next.id) ?? -1) > at) break;
      to++;
    }
    const target = result[to];
    if (target) {
      result[to] = versionOf(target, { ...target, other: [...target.other, ...dividers] });
    } else first.push(...dividers.map((each) => ({ ...each, after: '<steps' })));
  });
  return { ...task, steps: result, other: withAhead(task.other, first) };
}

/** What stands before all steps comes before what stands behind them. */
function withAhead(other: readonly Other[], ahead: readonly Other[]): Other[] {
  const behind = other.findIndex(({ after }) => after === 'steps');
  return other.toSpliced(behind < 0 ? other.length : behind, 0, ...ahead);
}

const NONE: ReadonlySet<string> = new Set();
