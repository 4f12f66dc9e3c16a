import * as z from 'zod/mini';
import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';

export const summarySchema = z.object({
  id: z.string(),
  /** Its title, else its first task's name, else "Untitled plan". */
  name: z.string(),
  /** Id of its format. */
  format: z.string(),
  tasks: z.int(),
  steps: z.int(),
  /** When it was last saved, in milliseconds since 1970. */
  changedAt: z.number(),
});
/** A plan as a list shows it, without loading it. */
export type Summary = Readonly<z.output<typeof summarySchema>>;

/** What a list shows of a plan that was saved at `changedAt`. */
export function summaryOf(id: string, plan: Plan, changedAt: number): Summary {
  return {
    id,
    name: planName(plan),
    format: plan.format,
    tasks: plan.tasks.length,
    steps: plan.tasks.reduce((count, task) => count + task.steps.length, 0),
    changedAt,
  };
}
