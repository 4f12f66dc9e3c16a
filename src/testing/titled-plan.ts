import { emptyPlan } from '../plan/blank.ts';
import type { Plan } from '../plan/schema.ts';

let shared: Plan | undefined;

/**
 * A plan that differs from others by its title alone (its ids are the same),
 * and is about so many characters larger.
 */
export function titled(title: string, filler = 0): Plan {
  shared ??= emptyPlan('task');
  return { ...shared, title, assistantNote: 'x'.repeat(filler) };
}
