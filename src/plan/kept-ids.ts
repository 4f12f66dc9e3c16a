import type { Plan, Step, Task } from './schema.ts';

/**
 * A plan with the ids of `kept`, where both come from the same text, or from two versions of it:
 * tasks and steps are matched by name, and the renamed ones by place where there are as many.
 */
export function withIdsOf(plan: Plan, kept: Plan): Plan {
  const tasks = matched(plan.tasks, kept.tasks).map(([task, before]) => {
    if (!before) return task;
    const ids = new Map<string, string>();
    const steps = matched(task.steps, before.steps).map(([step, old]) => {
      if (old) ids.set(step.id, old.id);
      return { ...step, id: old?.id ?? step.id };
    });
    return { ...task, id: before.id, steps: steps.map((step) => withStepIds(step, ids)) };
  });
  return { ...plan, tasks };
}

function withStepIds(step: Step, ids: ReadonlyMap<string, string>): Step {
  const dependsOn = step.dependsOn.map((entry) =>
    'step' in entry ? { step: ids.get(entry.step) ?? entry.step } : entry,
  );
  return { ...step, dependsOn };
}

function matched<V extends Task | Step>(
  read: readonly V[],
  kept: readonly V[],
): (readonly [V, V | undefined])[] {
  const left = new Map<string, V[]>();
  // Of several with one name the first is at the end, to be taken by `pop`: `shift` is slow for
  // many.
  for (const each of kept.toReversed()) {
    const same = left.get(each.name);
    if (same) same.push(each);
    else left.set(each.name, [each]);
  }
  const named = read.map(({ name }) => left.get(name)?.pop());
  if (read.length !== kept.length) return read.map((each, at) => [each, named[at]]);
  const renamed = new Set([...left.values()].flat());
  return read.map((each, at) => {
    const there = kept[at];
    return [each, named[at] ?? (there && renamed.has(there) ? there : undefined)];
  });
}
