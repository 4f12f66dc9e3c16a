/** What is missing or weak in a plan: every rule, over the fields that a format prints. */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { Plan } from '../plan/schema.ts';
import { halves } from './halves.ts';
import { names } from './names.ts';
import type { Problem, Rule } from './rule.ts';
import { stepFields } from './step-fields.ts';
import { wayBack } from './way-back.ts';

const RULES: readonly Rule[] = [names, stepFields, halves, wayBack];

/**
 * The problems of `plan` as the format with id `format` shows it, a rule after the
 * other. Throws where there is no such format.
 */
export function checkPlan(plan: Plan, format: string): Problem[] {
  const definition = formatFor(format, plan.ownFormat);
  return RULES.flatMap((rule) => rule(plan, definition));
}
