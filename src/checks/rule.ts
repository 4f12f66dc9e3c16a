/** What a check is: one rule about one thing that a plan may lack. */
import type { Format } from '../formats/language/definition.ts';
import type { Plan } from '../plan/schema.ts';

/** Something that a plan lacks. It is advice: nothing that a person does waits for it. */
export interface Problem {
  /** Path of the field that it is about, from the plan down: `tasks.0.steps.1.validation`. */
  readonly path: string;
  /** What is missing and why it matters, in one sentence. */
  readonly message: string;
}

/** A rule of `checkPlan`. It speaks only of fields that `format` prints. */
export type Rule = (plan: Plan, format: Format) => readonly Problem[];
