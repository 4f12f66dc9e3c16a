/** Brings parts of a plan back to where they were in an earlier version, and leaves all else. */
import type { Part, Plan } from '../../plan/schema.ts';

/** `plan` with a task as `before` has it, in its place there; its steps are taken from where they are. */
export function withTask(plan: Plan, before: Plan, id: string): Plan {
  const task = before.tasks.find((each) => each.id === id);
  if (!task) return plan;
  const without = task.steps.reduce((now, step) => withoutStep(now, step.id), plan);
  return { ...without, tasks: inserted(without.tasks, task, before.tasks) };
}

/** `plan` with a step in the task and place that it has in `before`: as it is now, else as it was. */
export function withStep(plan: Plan, before: Plan, id: string): Plan {
  const old = before.tasks.find(({ steps }) => steps.some((step) => step.id === id));
  const was = old?.steps.find((step) => step.id === id);
  if (!old || !was || !plan.tasks.some((task) => task.id === old.id)) return plan;
  const is = plan.tasks.flatMap(({ steps }) => steps).find((step) => step.id === id);
  return withPart(withoutStep(plan, id), old.id, (task) => ({
    ...task,
    steps: inserted(task.steps, is ?? was, old.steps),
  }));
}

export function withoutStep(plan: Plan, id: string): Plan {
  const tasks = plan.tasks.map((task) =>
    task.steps.some((step) => step.id === id)
      ? { ...task, steps: task.steps.filter((step) => step.id !== id) }
      : task,
  );
  return { ...plan, tasks };
}

/** `plan` without a task; those of its steps that `before` has elsewhere go home. A last task stays. */
export function withoutTask(plan: Plan, before: Plan, id: string): Plan {
  const gone = plan.tasks.find((task) => task.id === id);
  if (!gone || plan.tasks.length === 1) return plan;
  const now = gone.steps.reduce((each, step) => withStep(each, before, step.id), plan);
  return { ...now, tasks: now.tasks.filter((task) => task.id !== id) };
}

/** `plan` with the steps of a task, or its tasks for '', in their order in `before`; others stay where they are. */
export function inOrder(plan: Plan, before: Plan, task: string): Plan {
  if (task === '') return { ...plan, tasks: ordered(plan.tasks, before.tasks) };
  const old = before.tasks.find(({ id }) => id === task);
  return old
    ? withPart(plan, task, (part) => ({ ...part, steps: ordered(part.steps, old.steps) }))
    : plan;
}

/** `plan` with a task or step changed; as it is where that is not there. */
export function withPart(plan: Plan, id: string, change: (part: Part) => Part): Plan {
  const tasks = plan.tasks.map((task) => {
    if (task.id === id) return change(task);
    if (!task.steps.some((step) => step.id === id)) return task;
    return { ...task, steps: task.steps.map((step) => (step.id === id ? change(step) : step)) };
  });
  return { ...plan, tasks };
}

/** `list` with a part behind the nearest of those that stand before it in `before`. */
function inserted(list: readonly Part[], part: Part, before: readonly Part[]): Part[] {
  const at = before.findIndex(({ id }) => id === part.id);
  const above = before.slice(0, at).findLast(({ id }) => list.some((each) => each.id === id));
  return list.toSpliced(list.findIndex(({ id }) => id === above?.id) + 1, 0, part);
}

function ordered(list: readonly Part[], before: readonly Part[]): Part[] {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const placeOf = ({ id }: Part) => places.get(id) ?? -1;
  const sorted = list.filter(({ id }) => places.has(id)).sort((a, b) => placeOf(a) - placeOf(b));
  return list.map((part) => (places.has(part.id) ? (sorted.shift() ?? part) : part));
}
