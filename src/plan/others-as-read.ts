/** Other content of plans that an older Planform opened, which took it for that of another part. */
import { isSameValue } from './same.ts';
import type { Holder, Plan } from './schema.ts';

/**
 * `now` with its other content where a text has it by the reader of today, as `read` says; `was` is the plan
 * as it was read when the text was opened. Only where nobody edited what is elsewhere now: `now` itself,
 * where somebody did, or where a task or step that would have it is gone.
 */
export function withOthersAsRead(now: Plan, was: Plan, read: Plan): Plan {
  if (read === was) return now;
  const [before, after] = [holdersOf(was), holdersOf(now)];
  const places = holdersOf(read);
  const isKept = [...before].every(([id, { other }]) => other.length === 0 || places.has(id));
  const elsewhere = [...places].filter(([id, { other }]) => {
    return !isSameValue(other, before.get(id)?.other ?? []);
  });
  const isUnedited = elsewhere.every(([id]) => {
    const [old, own] = [before.get(id), after.get(id)];
    return old !== undefined && own !== undefined && isSameValue(own.other, old.other);
  });
  if (!isKept || !isUnedited || elsewhere.length === 0) return now;
  const others = new Map(elsewhere.map(([id, { other }]) => [id, other]));
  const placed = <H extends Holder>(holder: H, id: string): H => {
    const other = others.get(id);
    return other ? { ...holder, other } : holder;
  };
  const tasks = now.tasks.map((task) => {
    const steps = task.steps.map((step) => placed(step, step.id));
    const isSame = steps.every((step, at) => step === task.steps[at]);
    return placed(isSame ? task : { ...task, steps }, task.id);
  });
  return placed({ ...now, tasks }, PLAN);
}

/** No part has this id. */
const PLAN = '';

/** The plan, its tasks and their steps, by their ids. */
function holdersOf(plan: Plan): ReadonlyMap<string, Holder> {
  const parts = plan.tasks.flatMap((task) => [task, ...task.steps]);
  return new Map<string, Holder>([[PLAN, plan], ...parts.map((part) => [part.id, part] as const)]);
}
