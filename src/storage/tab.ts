/**
 * What storage keeps in memory for one tab: its id, its connection to the
 * database, who listens, and the savers of its open plans.
 */
import type { IDBPDatabase } from 'idb';
import * as z from 'zod/mini';
import { newId } from '../plan/id.ts';
import type { Plan } from '../plan/schema.ts';
import { headOf } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import type { JournalSchema } from './journal-schema.ts';
import { meaningOf, PREFERENCES_KEY } from './keys.ts';
import { isNewer } from './kind.ts';
import type { PlanOrigin } from './origin.ts';
import { planKind } from './plan-kind.ts';

/** The saver of an open plan, as other parts of storage in the same tab see it. */
export interface OpenPlan {
  /** Whether it writes nothing any more, because a newer Planform saved the plan. */
  readonly isStopped: boolean;
  /** What is typed and not stored yet; undefined where all is stored. */
  unsaved(): { plan: Plan; origin: PlanOrigin } | undefined;
  /** Saves what is not saved yet. */
  flush(): Promise<unknown>;
  /** Ends the saver: another one goes on from what `unsaved` gave. */
  handOver(): void;
}

const changeSchema = z.object({
  id: z.string(),
  /** The revision that was written; '' for something that is not a plan. */
  revision: z.string(),
});
/** A change to what is stored. For preferences, `id` is their key. */
export type StoredChange = z.output<typeof changeSchema> & { readonly remote: boolean };

export interface Tab {
  readonly id: string;
  connection: Promise<IDBPDatabase<JournalSchema>> | undefined;
  /** Gives up what plans can do without, where the browser has no room; whether there is more now. */
  makeRoom?: () => Promise<boolean>;
  readonly openPlans: Map<string, OpenPlan>;
  /** The last holder of each lock, where the browser has no Web Locks. */
  readonly lockQueues: Map<string, Promise<unknown>>;
  readonly listeners: Set<(change: StoredChange) => void>;
  /** Tells this tab and the others what was written. */
  announce(id: string, revision: string): void;
  /**
   * Those who have something that no store took so far: while there is one, the browser asks before
   * it closes the page.
   */
  readonly holders: Set<object>;
  /** Whatever other parts keep for this tab, by a key of their own. */
  readonly memory: Map<symbol, unknown>;
}

const tabs = new WeakMap<StorageEnvironment, Tab>();

/** This tab's memory. */
export function tabOf(environment: StorageEnvironment): Tab {
  const known = tabs.get(environment);
  if (known) return known;
  const listeners = new Set<(change: StoredChange) => void>();
  const tell = (change: StoredChange) => {
    for (const listener of [...listeners]) listener(change);
  };
  const tab: Tab = {
    id: newId(),
    connection: undefined,
    openPlans: new Map(),
    lockQueues: new Map(),
    listeners,
    announce(id, revision) {
      environment.channel.post({ id, revision });
      tell({ id, revision, remote: false });
    },
    holders: new Set(),
    memory: new Map(),
  };
  environment.channel.subscribe((message) => {
    const change = changeSchema.safeParse(message);
    if (change.success) tell({ ...change.data, remote: true });
  });
  environment.onLocalWrite((key) => {
    const change = changeAt(environment, key);
    if (change) tell(change);
  });
  tabs.set(environment, tab);
  return tab;
}

/**
 * What another tab's write to a key says; undefined where it is no plan, or cannot be read. A newer
 * Planform's text is a change though its revision was seen: it is of another version.
 */
function changeAt(environment: StorageEnvironment, key: string): StoredChange | undefined {
  const meaning = meaningOf(key);
  if (key === PREFERENCES_KEY) return { id: key, revision: '', remote: true };
  if (meaning?.of !== 'plan') return undefined;
  try {
    const text = environment.local().getItem(key) ?? '';
    const revision = isNewer(text, planKind) ? 'newer' : (headOf(text)?.revision ?? 'unknown');
    return { id: meaning.planId, revision, remote: true };
  } catch {
    // Not silent: where local storage cannot be read, the list of plans says so (`plan-list.ts`).
    return undefined;
  }
}

/** Has the browser ask before it closes the page, as long as any `holder` holds it. */
export function holdPage(environment: StorageEnvironment, holder: object, hold: boolean): void {
  const { holders } = tabOf(environment);
  const before = holders.size > 0;
  if (hold) holders.add(holder);
  else holders.delete(holder);
  if (holders.size > 0 !== before) environment.holdPage(!before);
}
