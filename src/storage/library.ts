/**
 * The plans that are kept in this browser: list, create, rename, duplicate,
 * remove and restore; `load-plan.ts` opens one. Everything here is a plain promise, for
 * TanStack Query to wrap. What is open is saved by `saver.ts`.
 *
 * Every function may be called from several tabs at once. Those that write
 * resolve when the plan is durably stored, and throw a `StorageError` (with a
 * sentence for the person) where no store took it; nothing is changed then.
 */
import { newId } from '../plan/id.ts';
import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import { storeNew } from './copy.ts';
import { deletedAsOver, deletedForGood, goneAt } from './deleted-plans.ts';
import type { StorageEnvironment } from './environment.ts';
import { unreadableStores } from './failure.ts';
import { type MissingPlan, readPlan, type UnreadablePlan } from './load-plan.ts';
import type { NewerPlan } from './newer-plan.ts';
import { copyOpenedText } from './opened-texts.ts';
import { NOTHING_SEEN } from './origin.ts';
import { plansInStores } from './plan-list.ts';
import type { Summary } from './plan-summary.ts';
import { FREE_SPACE, rewritePlan } from './rewrite.ts';
import { StorageError } from './storage-error.ts';
import { type StoredChange, tabOf } from './tab.ts';

/** A plan as a list shows it, without loading it. */
export type PlanSummary = Summary;

export interface PlanList {
  /** Newest change first. Removed plans are not in it. */
  readonly plans: readonly PlanSummary[];
  /**
   * Sentences for the person where the list may not be whole or safe: one of
   * the two stores cannot be read. Mostly empty.
   */
  readonly warnings: readonly string[];
}

/** All plans. Throws a `StorageError` where neither store can be read. */
export async function listPlans(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<PlanList> {
  const { plans, failures } = await plansInStores(environment);
  if (failures.length > 1) throw unreadableStores(failures);
  return {
    plans: plans.filter((plan) => plan.removedAt === undefined).map((plan) => plan.summary),
    warnings: failures.map(
      (failure) => `Some plans or their last changes may be missing here: ${failure}.`,
    ),
  };
}

/** Stores a new plan. Returns its id. */
export async function createPlan(
  plan: Plan,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<string> {
  const id = newId();
  const done = await storeNew(environment, id, plan, environment.now());
  if (!done) throw new StorageError(`The plan could not be stored. ${FREE_SPACE}`);
  return id;
}

/**
 * A new plan that is opened right away. Where no store takes it, it begins in
 * this tab's memory: its saver says so and goes on trying. Returns its id.
 */
export async function beginPlan(
  plan: Plan,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<string> {
  const id = newId();
  if (await storeNew(environment, id, plan, environment.now())) return id;
  const { openPlans } = tabOf(environment);
  openPlans.set(id, {
    isStopped: false,
    unsaved: () => ({ plan, origin: NOTHING_SEEN }),
    flush: () => Promise.resolve(),
    handOver: () => openPlans.delete(id),
  });
  return id;
}

/** A plan to make something of. Throws a `StorageError` where it is not to be had. */
export async function loadedPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Plan> {
  const found = await readPlan(id, environment);
  if (found.state !== 'ready') throw new StorageError(notThere(found));
  return found.plan;
}

/** Gives a plan this title. Tabs that have it open take the title over. */
export async function renamePlan(
  id: string,
  title: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  await rewritePlan(environment, id, ({ value }) => ({ plan: { ...value, title } }));
}

/** Stores a copy named "… (copy)", with the text that the plan was opened from. Returns the copy's id. */
export async function duplicatePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<string> {
  const plan = await loadedPlan(id, environment);
  const copy = await createPlan({ ...plan, title: `${planName(plan)} (copy)` }, environment);
  await copyOpenedText(id, copy, environment);
  return copy;
}

/**
 * Takes a plan out of the list. It is kept for 30 days (`goneAt`), across a close of the
 * tab, so that `restorePlan` can undo this; see `listRemovedPlans`.
 */
export async function removePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  await rewritePlan(environment, id, ({ value, head }) => ({
    plan: value,
    savedAt: head.savedAt,
    // A clock that is behind would have it deleted for good too early.
    removedAt: Math.max(environment.now(), head.savedAt),
  }));
}

/** Puts a removed plan back into the list, as it was. */
export async function restorePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  await rewritePlan(environment, id, ({ value, head }) => ({ plan: value, savedAt: head.savedAt }));
}

/** A plan in the trash. */
export interface RemovedPlan extends PlanSummary {
  /** When it was removed, and from when on it is deleted for good, in milliseconds since 1970. */
  readonly removedAt: number;
  readonly goneAt: number;
}

/**
 * Removed plans that `restorePlan` can still bring back, last removed first. Those whose time is over
 * are deleted for good.
 */
export async function listRemovedPlans(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<readonly RemovedPlan[]> {
  const { plans } = await plansInStores(environment);
  const removed = plans.flatMap(({ summary, removedAt }) =>
    removedAt === undefined ? [] : [{ ...summary, removedAt, goneAt: goneAt(removedAt) }],
  );
  // The page may be open for weeks, and looks for these itself only when it is loaded.
  const gone = new Set<string>();
  for (const { id, removedAt } of removed) {
    if (await deletedAsOver(environment, id, removedAt)) gone.add(id);
  }
  return removed
    .filter(({ id }) => !gone.has(id))
    .sort((one, other) => other.removedAt - one.removedAt);
}

/**
 * Deletes a removed plan for good, with its earlier versions, its steps of undo and the text that it
 * was opened from. Throws a `StorageError` where it is not removed any more, or cannot be deleted.
 */
export async function deleteRemovedPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  const isGone = await deletedForGood(environment, id, (head) => head.removedAt !== undefined);
  if (!isGone) throw new StorageError('The plan could not be deleted. Look at the list again.');
  tabOf(environment).announce(id, 'deleted');
}

/**
 * Calls after every change to the library, by this tab or another: also at each
 * save of an open plan. Returns what ends that.
 */
export function onLibraryChange(
  listener: (change: LibraryChange) => void,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  const { listeners } = tabOf(environment);
  const onChange = ({ id, revision, remote }: StoredChange) => {
    if (revision !== '') listener({ id, remote });
  };
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

export interface LibraryChange {
  /** The plan that was saved, created, removed or restored. */
  readonly id: string;
  /** Whether it was another tab that did it. */
  readonly remote: boolean;
}

function notThere(plan: NewerPlan | UnreadablePlan | MissingPlan): string {
  return plan.state === 'missing'
    ? 'There is no such plan any more.'
    : `“${plan.name}” cannot be read. ${plan.reason}`;
}
