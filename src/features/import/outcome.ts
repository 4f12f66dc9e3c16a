import { templateRows } from '../../formats/derived/template-rows.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { countsOf } from './recognised.ts';
import type { Entry } from './use-reading.ts';

/**
 * What was read, in a sentence for those who do not see it: `Move the queue: 4 steps, 31 actions`.
 * '' where it is one text that cannot be opened: that is said beside it.
 */
export function outcomeOf(entries: readonly Entry[]): string {
  const plans = entries.flatMap(({ result }) => (result?.ok ? [result.plan] : []));
  if (entries.length > 1) return `${plans.length} of ${entries.length} texts can be opened.`;
  return plans.map((plan) => `${planName(plan)}: ${figuresOf(plan)}.`).join('');
}

function figuresOf(plan: Plan): string {
  if (plan.templateText === '') return countsOf(plan);
  const fields = templateRows(plan).filter(({ shape }) => shape !== null).length;
  return `a template with ${fields} ${fields === 1 ? 'field' : 'fields'}`;
}
