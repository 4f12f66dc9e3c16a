/**
 * Keeps the open plan saved while it is typed in.
 *
 * Within half a second of an edit the plan is in the journal, durably, and for
 * plans under 100 kB in local storage too (larger ones follow when the browser
 * is idle, and when the page is hidden). When saving fails it keeps trying,
 * and says so until it succeeds. It never overwrites what another tab saved
 * and this one has not seen.
 */
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import type { LoadedPlan } from './library.ts';

/** How saving stands. A new object at each change, the same one until then. */
export interface SaveStatus {
  /**
   * `saved`: all that was typed is stored. `saving`: an edit is on its way.
   * `failed`: no store takes the plan; it is tried again by itself.
   * `conflict`: another tab saved its own version, and there was no room to
   * keep both yet; neither is overwritten, and it is tried again by itself.
   */
  readonly state: 'saved' | 'saving' | 'failed' | 'conflict';
  /**
   * How loudly to show it. `quiet`: beside the title. `warning`: so that it is
   * noticed (saved, but in one store alone). `error`: standing, until it is over.
   */
  readonly tone: 'quiet' | 'warning' | 'error';
  /** A whole sentence or two for the person: what is the case, and what to do. */
  readonly message: string;
  /** Since when the state has been this one, in milliseconds since 1970. */
  readonly since: number;
}

/** Something happened to the open plan outside this tab. Each carries a sentence to show. */
export type RemoteChange =
  /** Another tab saved a newer version, and this one had nothing unsaved: show `plan` instead. */
  | { readonly kind: 'taken'; readonly plan: Plan; readonly message: string }
  /** Another tab saved its own version while this one had edits: theirs is now a plan of its own. */
  | { readonly kind: 'copied'; readonly copyId: string; readonly message: string }
  /** Another tab removed the plan. It is still open here; the next edit brings it back. */
  | { readonly kind: 'removed'; readonly message: string }
  /**
   * The stored plan may not be overwritten (a newer Planform wrote it): what is
   * typed here goes on into a plan of its own, `planId` from now on.
   */
  | { readonly kind: 'moved'; readonly planId: string; readonly message: string };

export interface PlanSaver {
  /** The plan that is written to. Changes only with a `moved` event. */
  readonly planId: string;
  readonly status: SaveStatus;
  /** Says that the plan is now this one. Cheap, to be called at each key press; writes later. */
  changed(plan: Plan): void;
  /** Saves what is not saved yet, now. Resolves with how that went; never rejects. */
  flush(): Promise<SaveStatus>;
  /** Calls at each change of `status` (fit for `useSyncExternalStore`). Returns what ends that. */
  subscribe(listener: () => void): () => void;
  /**
   * Calls when the plan changes outside this tab. After `taken`, the plan it
   * brought counts as saved, and need not be passed to `changed`.
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
  throw new Error(`Not written yet: ${loaded.id} ${environment.now()}`);
}
