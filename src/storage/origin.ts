import type { Plan } from '../plan/schema.ts';
import { together } from './revision.ts';
import type { Standing } from './store-answer.ts';

/** What a tab goes on from when it edits a plan. */
export interface PlanOrigin {
  /**
   * The revisions that this tab's plan contains or descends from, each with the
   * earlier ones of its run. It may overwrite those and no others.
   */
  readonly seen: readonly string[];
  /** Checksum of the plan that was read or written last. */
  readonly checksum: string;
  /** The version in the stores that this tab's plan was made from; undefined where it was in none. */
  readonly base?: { readonly plan: Plan; readonly revision: string };
  /** How the stores stood after it was read; undefined where that is for the saver to know. */
  readonly standing?: Standing;
}

export const NOTHING_SEEN: PlanOrigin = { seen: [], checksum: '' };

/** `origin` after these revisions have been seen, too. */
export function withSeen(origin: PlanOrigin, ...revisions: readonly string[]): PlanOrigin {
  return { ...origin, seen: together(revisions, origin.seen) };
}
