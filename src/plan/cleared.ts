/**
 * Other content whose text was cleared stays in the open plan, so that it can be typed into again.
 * It is printed nowhere, and the schema drops it when the plan is loaded again.
 */
import type { Other, Plan, Step, Task } from './schema.ts';

export function isCleared({ text }: Other): boolean {
  return text === '';
}

/** The plan without cleared content; the same object where there is none. */
export function withoutCleared(plan: Plan): Plan {
  const holders = [plan, ...plan.tasks.flatMap((task) => [task, ...task.steps])];
  if (!holders.some(({ other }) => other.some(isCleared))) return plan;
  const tasks = plan.tasks.map((task) => settled({ ...task, steps: task.steps.map(settled) }));
  return settled({ ...plan, tasks });
}

function settled<H extends Plan | Task | Step>(holder: H): H {
  return { ...holder, other: holder.other.filter((each) => !isCleared(each)) };
}
