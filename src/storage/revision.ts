/**
 * A revision names one state of a stored value: `7-k3f9x2ab`, a count that
 * grows and a random part, since two tabs may both write a seventh. Which of
 * two revisions is newer is not read from the count: each names those that it
 * supersedes.
 */
import { newId } from '../plan/id.ts';

/** A new revision that comes after these. */
export function revisionAfter(revisions: readonly string[]): string {
  return `${Math.max(0, ...revisions.map(countOf)) + 1}-${newId()}`;
}

function countOf(revision: string): number {
  const count = Number.parseInt(revision, 10);
  return Number.isNaN(count) ? 0 : count;
}
