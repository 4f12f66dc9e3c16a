/**
 * Drafts: what a tab could not save in time when its page was hidden or left.
 * There is no time for a lock then, so each tab has a key of its own; whoever
 * opens the plan next merges it.
 */
import type { StorageEnvironment } from './environment.ts';
import { draftKey, meaningOf, ownKeys } from './keys.ts';
import { readLocal, removeKey } from './local-plans.ts';
import type { PlanWrite } from './plan-kind.ts';
import type { StoreRead } from './store-answer.ts';
import { tabOf } from './tab.ts';

export interface Draft {
  readonly key: string;
  readonly answer: StoreRead;
}

/** Every tab's draft of a plan; none where local storage cannot be read. */
export function draftsOf(environment: StorageEnvironment, planId: string): Draft[] {
  return draftKeys(environment)
    .filter((draft) => draft.planId === planId)
    .map(({ key }) => ({ key, answer: readLocal(environment, key) }));
}

/** The keys of all drafts of all plans; none where local storage cannot be read. */
export function draftKeys(environment: StorageEnvironment): { key: string; planId: string }[] {
  try {
    return ownKeys(environment.local()).flatMap((key) => {
      const meaning = meaningOf(key);
      return meaning?.of === 'draft' ? [{ key, planId: meaning.planId }] : [];
    });
  } catch {
    // The list of plans tells it where local storage cannot be read: see plan-list.ts.
    return [];
  }
}

/** Leaves this tab's draft, at once. Returns whether local storage took it. */
export function leaveDraft(environment: StorageEnvironment, { id, text }: PlanWrite): boolean {
  try {
    environment.local().setItem(draftKey(id, tabOf(environment).id), text);
    return true;
  } catch {
    return false;
  }
}

/** Takes this tab's draft back, because the plan is stored. */
export function dropDraft(environment: StorageEnvironment, planId: string): void {
  removeKey(environment, draftKey(planId, tabOf(environment).id));
}
