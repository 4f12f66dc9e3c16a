/** Reading a text anew after a person said what one of its headings or labels is. */
import { OWN_FORMAT } from '../plan/own-format.ts';
import type { Plan } from '../plan/schema.ts';
import { type Correction, corrected } from './built-in/corrected.ts';
import { formatFor } from './built-in/format-of.ts';
import { type ReadResult, readPlan } from './read.ts';

/**
 * `text` as it reads after a correction of `plan`, which was read from it in its own format. Null where
 * it can't be so: another heading has that field, or what stands there fits no field of that kind, as
 * words are no code.
 */
export function readCorrected(text: string, plan: Plan, correction: Correction): ReadResult | null {
  const definition = plan.ownFormat && corrected(plan.ownFormat, correction);
  if (!definition) return null;
  const read = readPlan(text, formatFor(OWN_FORMAT, definition));
  const fits = correction.is.as === 'text' || lengthOfOthers(read.plan) <= lengthOfOthers(plan);
  return fits ? read : null;
}

/** Characters that stand in no field. */
function lengthOfOthers(plan: Plan): number {
  const holders = [plan, ...plan.tasks, ...plan.tasks.flatMap(({ steps }) => steps)];
  const others = holders.flatMap(({ other }) => other);
  return others.reduce((sum, { text }) => sum + text.length, 0);
}
