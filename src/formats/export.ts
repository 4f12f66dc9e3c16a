/**
 * Exporting: the Markdown that a person gets. This is the one way out for the app;
 * what the standard layout is, `print.ts` says.
 */
import type { Plan } from '../plan/schema.ts';
import { type PrintOptions, printPlan } from './print.ts';

/**
 * The Markdown of `plan` in the format with id `format`. Throws where there is no
 * such format.
 */
export function exportPlan(plan: Plan, format: string, options: PrintOptions = {}): string {
  return printPlan(plan, format, options);
}
