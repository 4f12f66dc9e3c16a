import type { Newer, Unreadable } from './kind.ts';
import type { PlanRecord, PlanWrite } from './plan-kind.ts';

/** The store itself did not do it. */
export interface Failed {
  readonly state: 'failed';
  /** Why, as a clause for the person. */
  readonly failure: string;
  /** True where a write may still come about: the store did not refuse, it only did not answer. */
  readonly uncertain: boolean;
}

/** What a store has for a plan. */
export type StoreRead = PlanRecord | Unreadable | Failed | { readonly state: 'none' };

/** What came of writing a plan to a store. */
export type StoreWrite =
  | { readonly state: 'written' }
  | Failed
  /** Nothing was written: the store has something that the writer has not seen, or a newer Planform's. */
  | { readonly state: 'unseen'; readonly found: PlanRecord | Newer };

/** What came of a write to both stores. `left` means that a store was not tried. */
export interface Written {
  readonly local: StoreWrite | { readonly state: 'left' };
  readonly journal: StoreWrite | { readonly state: 'left' };
}

/** A text, and what each store has of it. */
export interface Standing extends Written {
  readonly write: PlanWrite;
}

/** What did not work, without what else is known of it. */
export function failed({ failure, uncertain }: { failure: string; uncertain: boolean }): Failed {
  return { state: 'failed', failure, uncertain };
}
