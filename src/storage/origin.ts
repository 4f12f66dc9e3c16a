import type { StoreRead } from './store-answer.ts';

/**
 * What a tab knows to stand in each store for a plan: the revisions it has
 * read or written. It may overwrite those and no others.
 */
export interface PlanOrigin {
  /** Revisions that local storage may hold, all of them seen by this tab. */
  readonly local: readonly string[];
  /** Revisions that the journal may hold, all of them seen by this tab. */
  readonly journal: readonly string[];
  /** Checksum of the plan that was read or written last. */
  readonly checksum: string;
}

/** Every revision that a write from this origin may replace. */
export function seenRevisions(origin: PlanOrigin): readonly string[] {
  return [...new Set([...origin.local, ...origin.journal])];
}

/**
 * What a store may hold, all of it seen, after reading `answer` from it where
 * the version that counts supersedes `inherited`. A store that cannot be read
 * may hold any of those.
 */
export function mayHold(answer: StoreRead, inherited: readonly string[]): readonly string[] {
  switch (answer.state) {
    case 'read':
      return [answer.head.revision];
    case 'failed':
      return inherited;
    case 'none':
    case 'damaged':
    case 'newer':
      return [];
  }
}

/** The same, where either store may also hold this revision. */
export function withSeen(origin: PlanOrigin, revision: string): PlanOrigin {
  return {
    ...origin,
    local: [...origin.local, revision],
    journal: [...origin.journal, revision],
  };
}
