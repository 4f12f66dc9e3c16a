/** Opening a plan of this browser. What is open is saved by `saver.ts`. */
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { unreadableStores } from './failure.ts';
import { withPlanLock } from './lock.ts';
import { type NewerPlan, newerPlan } from './newer-plan.ts';
import type { PlanOrigin } from './origin.ts';
import type { PlanRecord } from './plan-kind.ts';
import { type Settled, settlePlan } from './settle.ts';
import { type OpenPlan, tabOf } from './tab.ts';

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
 * The newest version of a plan to edit, whichever store has it, or what this tab typed and no store has
 * taken so far: its saver ends, and the next one goes on. Load it afresh each
 * time it is opened (no query may keep it): an old
 * answer, edited on, counts as a second version and is kept as a copy.
 * Throws a `StorageError` where neither store can be read.
 */
export async function loadPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<LoadedPlan | NewerPlan | UnreadablePlan | MissingPlan> {
  const open = await flushedSaver(environment, id);
  const unsaved = open?.unsaved();
  if (!open || !unsaved) return storedPlan(id, environment);
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

/**
 * The same version, to make something of and not to edit: where the plan is open in this tab, its saver
 * goes on. Throws as `loadPlan` does.
 */
export async function readPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Pick<LoadedPlan, 'state' | 'plan'> | NewerPlan | UnreadablePlan | MissingPlan> {
  const unsaved = (await flushedSaver(environment, id))?.unsaved();
  return unsaved ? { state: 'ready', plan: unsaved.plan } : storedPlan(id, environment);
}

/** The plan as the stores have it. */
async function storedPlan(
  id: string,
  environment: StorageEnvironment,
): Promise<LoadedPlan | NewerPlan | UnreadablePlan | MissingPlan> {
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

/** The saver of a plan that is open in this tab, after it has tried to store what is typed. */
async function flushedSaver(
  environment: StorageEnvironment,
  id: string,
): Promise<OpenPlan | undefined> {
  const open = tabOf(environment).openPlans.get(id);
  await open?.flush();
  return open?.isStopped ? undefined : open;
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
