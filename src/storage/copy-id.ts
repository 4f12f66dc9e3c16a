/** The id of the plan that keeps this revision of a plan: the same whoever keeps it. */
export function copyId(planId: string, revision: string): string {
  return `${planId}-${revision}`;
}

/** Whether `id` names a plan that keeps a revision of this one, or a copy of such a copy. */
export function isCopyOf(id: string, planId: string): boolean {
  return id.startsWith(`${planId}-`);
}
