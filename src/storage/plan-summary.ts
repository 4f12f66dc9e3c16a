import * as z from 'zod/mini';
import { outlineOf, totalOf } from '../formats/derived/outline.ts';
import { planName } from '../plan/name.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import type { Plan } from '../plan/schema.ts';

export const summarySchema = z.object({
  id: z.string(),
  /** Its title, else its first task's name, else "Untitled plan". */
  name: z.string(),
  /** Id of its format. */
  format: z.string(),
  // Heads in the journal that an earlier Planform wrote lack the fields that have a default here.
  /** What a template calls the format that the plan has of it; '' for any other format. */
  formatName: z._default(z.string(), ''),
  tasks: z.int(),
  steps: z.int(),
  template: z._default(z.boolean(), false),
  /**
   * Fields of its form, how many of them are filled in; boxes in it, how many are ticked. No field
   * at all means that nobody has counted: by the next save, it is known.
   */
  fields: z._default(z.int(), 0),
  filled: z._default(z.int(), 0),
  boxes: z._default(z.int(), 0),
  ticked: z._default(z.int(), 0),
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
    formatName: plan.format === OWN_FORMAT ? (plan.ownFormat?.name ?? '') : '',
    tasks: plan.tasks.length,
    steps: plan.tasks.reduce((count, task) => count + task.steps.length, 0),
    template: plan.template,
    ...totalOf(outlineOf(plan)),
    changedAt,
  };
}
