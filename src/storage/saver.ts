/**
 * Keeps the open plan saved while it is typed in.
 *
 * Within half a second of an edit the plan is in the journal, durably, and for
 * plans under 100 kB in local storage too (larger ones follow when the browser
 * is idle, and when the page is hidden). When saving fails it keeps trying,
 * and says so until it succeeds. It never overwrites what another tab saved
 * and this one has not seen, and writes nothing but drafts once a newer Planform has saved the plan.
 */
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import type { LoadedPlan } from './load-plan.ts';
import { OpenPlanSaver } from './open-plan-saver.ts';
import type { RemoteEvent } from './remote-event.ts';
import type { Status } from './save-status.ts';

/** How saving stands, for the person to see. */
export type SaveStatus = Status;

/** Something happened to the open plan outside this tab. Most carry a sentence to show. */
export type RemoteChange = RemoteEvent;

export interface PlanSaver {
  /** The plan that is written to. */
  readonly planId: string;
  readonly status: SaveStatus;
  /** Says that the plan is now this one. Cheap, to be called at each key press; writes later. */
  changed(plan: Plan): void;
  /** Saves what is not saved yet, now. Resolves with how that went; never rejects. */
  flush(): Promise<SaveStatus>;
  /** Calls at each change of `status` (fit for `useSyncExternalStore`). Returns what ends that. */
  subscribe(listener: () => void): () => void;
  /**
   * Calls when the plan changes outside this tab. While nobody listens, other
   * tabs' versions are not taken. The plan that `taken` or `merged` brought is known here, and need
   * not be passed to `changed`.
   */
  onRemoteChange(listener: (change: RemoteChange) => void): () => void;
  /**
   * Saves the rest and ends. Where that fails, what was typed stays in memory,
   * is tried again, and is what `loadPlan` gives until it is stored.
   */
  close(): Promise<void>;
}

/**
 * Starts keeping a plan saved, from what `loadPlan` gave. One saver per plan
 * and tab; close it when the plan is closed.
 */
export function keepSaved(
  loaded: LoadedPlan,
  environment: StorageEnvironment = browserEnvironment(),
): PlanSaver {
  return new OpenPlanSaver(environment, loaded);
}
