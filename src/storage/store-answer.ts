import type { Unreadable } from './kind.ts';
import type { PlanRecord } from './plan-kind.ts';

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
  /** Nothing was written: the store has something that the writer has not seen. */
  | { readonly state: 'unseen'; readonly found: PlanRecord | Unreadable };
