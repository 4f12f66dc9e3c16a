/** Opening a plan of this browser. What is open is saved by `saver.ts`. */
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { unreadableStores } from './failure.ts';
import { withPlanLock } from './lock.ts';
import { type NewerPlan, newerPlan } from './newer-plan.ts';
import type { PlanOrigin } from './origin.ts';
import type { PlanRecord } from './plan-kind.ts';
import { recovered } from './recover.ts';
import { type Settled, settlePlan } from './settle.ts';
import { tabOf } from './tab.ts';

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

/**
 * The newest version of a plan, whichever store has it. Load it afresh each
 * time it is opened (no query may keep it): an old
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
  // So rare that its code comes when it is needed.
  const { listUnreadable } = await import('./unreadable.ts');
  const unreadable = (await listUnreadable(environment)).find((value) => value.planId === id);
  if (unreadable) {
    const { name, reason, text } = unreadable;
    return { state: 'unreadable', id, name, reason, text };
  }
  if (failures.length > 1) throw unreadableStores(failures);
  return { state: 'missing', id, removed: false };
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
