/** Tasks and steps that come, go and move: what divides them stays in its place, and the numbers of steps follow. */
import { dividersOf, isDivider, withoutDividers } from '../plan/dividers.ts';
import { renumbered, renumberedTasks } from '../plan/renumbered.ts';
import type { Part, Plan, Step, Task } from '../plan/schema.ts';
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
  const numbered = steps.map((step, at) => withNumber(step, numbers[at] ?? ''));
  const { parts, ahead } = withDividersInPlace(task.steps, numbered, moved);
  return { ...task, steps: parts, other: withAhead(task.other, ahead, 'steps') };
}

/** The plan with `tasks` in place of its own, as `withStepsInPlace` has steps; their steps keep their numbers. */
export function withTasksInPlace(
  plan: Plan,
  tasks: readonly Task[],
  moved: ReadonlySet<string> = NONE,
): Plan {
  const { parts, ahead } = withDividersInPlace(plan.tasks, tasks, moved);
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

/** `now` with what divided the parts of `before` in its place; `ahead` is what divides none of them any more. */
function withDividersInPlace(
  before: readonly Part[],
  now: readonly Part[],
  moved: ReadonlySet<string>,
): { readonly parts: Part[]; readonly ahead: readonly Other[] } {
  const isDivided = (list: readonly Part[]) => list.some(({ other }) => other.some(isDivider));
  if (!isDivided(before) && !isDivided(now)) return { parts: [...now], ahead: [] };
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const stays = (part: Part | undefined) =>
    part !== undefined && places.has(part.id) && !moved.has(part.id);
  const positions = new Map(now.map((part, at) => [part.id, at]));
  const parts = now.map((part) => versionOf(part, withoutDividers(part)));
  const ahead: Other[] = [];
  before.forEach((own, at) => {
    const dividers = dividersOf(own);
    if (dividers.length === 0) return;
    const near = before.slice(0, at + 1).findLast((part) => positions.has(part.id) && stays(part));
    let to = near ? (positions.get(near.id) ?? 0) : -1;
    // What is new behind it, or came from above, is above what divides.
    for (let next = now[to + 1]; next && !stays(next); next = now[to + 1]) {
      if ((places.get(next.id) ?? -1) > at) break;
      to++;
    }
    const target = parts[to];
    if (target) {
      parts[to] = versionOf(target, { ...target, other: [...target.other, ...dividers] });
    } else ahead.push(...dividers);
  });
  return { parts, ahead };
}

/** `other` with what stands ahead of all `parts` now, before what stands behind them. */
function withAhead(other: Other[], ahead: readonly Other[], parts: 'steps' | 'tasks'): Other[] {
  if (ahead.length === 0) return other;
  const behind = other.findIndex(({ after }) => after === parts);
  const placed = ahead.map((each) => ({ ...each, after: `<${parts}` }));
  return other.toSpliced(behind < 0 ? other.length : behind, 0, ...placed);
}

const NONE: ReadonlySet<string> = new Set();
