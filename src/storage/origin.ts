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
