/** What divides the steps of a task stays in its place when steps come, go and move. */
import { dividersOf, isDivider, withoutDividers } from '../plan/dividers.ts';
import type { Step, Task } from '../plan/schema.ts';
import { renumbered } from '../plan/step-numbers.ts';
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
