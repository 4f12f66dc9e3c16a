import type { Plan } from './schema.ts';

/**
 * What a plan goes by in lists, titles and file names: its title, else the name
 * of its first task that has one, else "Untitled plan". Never empty.
 */
export function planName(plan: Plan): string {
  return plan.title || plan.tasks.find((task) => task.name !== '')?.name || 'Untitled plan';
}
