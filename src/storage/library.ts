/**
 * The plans that are kept in this browser: list, create, load, rename,
 * duplicate, remove and restore. Everything here is a plain promise, for
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
import type { StorageEnvironment } from './environment.ts';
import { withPlanLock } from './lock.ts';
import { type NewerPlan, newerPlan } from './newer-plan.ts';
import { copyOpenedText } from './opened-texts.ts';
import { NOTHING_SEEN, type PlanOrigin } from './origin.ts';
import type { PlanRecord } from './plan-kind.ts';
import { plansInStores } from './plan-list.ts';
import type { Summary } from './plan-summary.ts';
import { recovered } from './recover.ts';
import { FREE_SPACE, rewritePlan } from './rewrite.ts';
import { type Settled, settlePlan } from './settle.ts';
import { StorageError } from './storage-error.ts';
import { type StoredChange, tabOf } from './tab.ts';
import { listUnreadable } from './unreadable.ts';

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

export interface LoadedPlan {
  readonly state: 'ready';
  readonly id: string;
  readonly plan: Plan;
  readonly changedAt: number;
  /** What was read, and from where. Opaque: hand it to `keepSaved`. */
  readonly origin: PlanOrigin;
  /** False where it was typed in this tab, and no store has taken it so far. */
  readonly stored: boolean;
  /** Sentences for the person: a second version was kept as a copy, a store cannot be read. */
  readonly notices: readonly string[];
}

export interface UnreadablePlan {
  readonly state: 'unreadable';
  readonly id: string;
  /** The best guess at its name. */
  readonly name: string;
  /** What is wrong and where, as a sentence for the person. */
  readonly reason: string;
  /** The stored text as it stands, for a download. */
  readonly text: string;
}

export interface MissingPlan {
  readonly state: 'missing';
  readonly id: string;
  /** True where the plan was removed and `restorePlan` would bring it back. */
  readonly removed: boolean;
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

/**
 * The newest version of a plan, whichever store has it. Load it afresh each
 * time it is opened (in TanStack Query: `staleTime: 0, gcTime: 0`): an old
 * answer, edited on, counts as a second version and is kept as a copy.
 * Throws a `StorageError` where neither store can be read.
 */
export async function loadPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<LoadedPlan | NewerPlan | UnreadablePlan | MissingPlan> {
  const unsaved = await unsavedInThisTab(environment, id);
  if (unsaved) return unsaved;
  await recovered(environment);
  const settled = await withPlanLock(environment, id, () => settlePlan(environment, id));
  const { record, unreadable: found, failures } = settled;
  if (found?.state === 'newer') return newerPlan(environment, id, found, settled);
  if (record && record.head.removedAt === undefined) return loaded(id, record, settled);
  if (record) return { state: 'missing', id, removed: true };
  const unreadable = (await listUnreadable(environment)).find((value) => value.planId === id);
  if (unreadable) {
    const { name, reason, text } = unreadable;
    return { state: 'unreadable', id, name, reason, text };
  }
  if (failures.length > 1) throw unreadableStores(failures);
  return { state: 'missing', id, removed: false };
}

/** A plan to make something of. Throws a `StorageError` where it is not to be had. */
export async function loadedPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Plan> {
  const found = await loadPlan(id, environment);
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
 * Takes a plan out of the list. It is kept for 30 days, across a close of the
 * tab, so that `restorePlan` can undo this; see `listRemovedPlans`.
 */
export async function removePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  await rewritePlan(environment, id, ({ value, head }) => ({
    plan: value,
    savedAt: head.savedAt,
    removedAt: environment.now(),
  }));
}

/** Puts a removed plan back into the list, as it was. */
export async function restorePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  await rewritePlan(environment, id, ({ value, head }) => ({ plan: value, savedAt: head.savedAt }));
}

/** Removed plans that `restorePlan` can still bring back, last removed first. */
export async function listRemovedPlans(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<readonly PlanSummary[]> {
  const { plans } = await plansInStores(environment);
  return plans
    .filter((plan) => plan.removedAt !== undefined)
    .sort((one, other) => (other.removedAt ?? 0) - (one.removedAt ?? 0))
    .map((plan) => plan.summary);
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

/** What was typed in this tab and no store has taken so far: the plan opens with it. */
async function unsavedInThisTab(
  environment: StorageEnvironment,
  id: string,
): Promise<LoadedPlan | undefined> {
  const open = tabOf(environment).openPlans.get(id);
  await open?.flush();
  const unsaved = open?.unsaved();
  if (!open || !unsaved || open.isStopped) return undefined;
  open.handOver();
  const { plan, origin } = unsaved;
  return {
    state: 'ready',
    id,
    plan,
    changedAt: environment.now(),
    origin,
    stored: false,
    notices: [],
  };
}

function loaded(
  id: string,
  { value, head }: PlanRecord,
  { origin, copies, failures }: Settled,
): LoadedPlan {
  const notices = [
    ...copies.map(
      (copy) => `There was another version of this plan. It is kept as “${copy.name}”.`,
    ),
    ...failures.map((failure) => `The last changes to this plan may be missing: ${failure}.`),
  ];
  return {
    state: 'ready',
    id,
    plan: value,
    changedAt: head.savedAt,
    origin,
    stored: true,
    notices,
  };
}

function notThere(plan: NewerPlan | UnreadablePlan | MissingPlan): string {
  return plan.state === 'missing'
    ? 'There is no such plan any more.'
    : `“${plan.name}” cannot be read. ${plan.reason}`;
}

function unreadableStores(failures: readonly string[]): StorageError {
  return new StorageError(
    `Planform cannot read what it stored: ${failures.join('; ')}. Allow this site to store data, and reload the page.`,
  );
}
