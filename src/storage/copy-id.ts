/**
 * The id of the plan that keeps a diverging revision of another plan. It is made of both, so that
 * two tabs that keep the same revision make one copy.
 */
export function copyId(planId: string, revision: string): string {
  return `${planId}-${revision}`;
}

/** Whether `id` names a plan that keeps a revision of this one, or a copy of such a copy. */
export function isCopyOf(id: string, planId: string): boolean {
  return id.startsWith(`${planId}-`);
}
