import type { Holder, Plan } from './schema.ts';

/** The plan, its tasks, and the steps of these: all that has fields. */
export function holdersOf(plan: Plan): readonly Holder[] {
  return [plan, ...plan.tasks, ...plan.tasks.flatMap(({ steps }) => steps)];
}
