/**
 * The plans that are kept in this browser: list, create, load, rename,
 * duplicate, remove and restore. Everything here is a plain promise, for
 * TanStack Query to wrap. What is open is saved by `saver.ts`.
 *
 * Every function may be called from several tabs at once. Those that write
 * resolve when the plan is durably stored, and throw a `StorageError` (with a
 * sentence for the person) where no store took it; nothing is changed then.
 */
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import type { PlanOrigin } from './origin.ts';

/** A plan as a list shows it, without loading it. */
export interface PlanSummary {
  readonly id: string;
  /** Its title, else its first task's name, else "Untitled plan". */
  readonly name: string;
  /** Id of its format. */
  readonly format: string;
  readonly tasks: number;
  readonly steps: number;
  /** When it was last saved, in milliseconds since 1970. */
  readonly changedAt: number;
}

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
export function listPlans(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<PlanList> {
  return todo(environment);
}

/** Stores a new plan. Returns its id. */
export function createPlan(
  plan: Plan,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<string> {
  return todo(environment, plan);
}

/**
 * The newest version of a plan, whichever store has it. Load it afresh each
 * time it is opened (in TanStack Query: `staleTime: 0, gcTime: 0`): an old
 * answer, edited on, counts as a second version and is kept as a copy.
 * Throws a `StorageError` where neither store can be read.
 */
export function loadPlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<LoadedPlan | UnreadablePlan | MissingPlan> {
  return todo(environment, id);
}

/** Gives a plan this title. Tabs that have it open take the title over. */
export function renamePlan(
  id: string,
  title: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  return todo(environment, id, title);
}

/** Stores a copy named "… (copy)". Returns the copy's id. */
export function duplicatePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<string> {
  return todo(environment, id);
}

/**
 * Takes a plan out of the list. It is kept for 30 days, across a close of the
 * tab, so that `restorePlan` can undo this; see `listRemovedPlans`.
 */
export function removePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  return todo(environment, id);
}

/** Puts a removed plan back into the list, as it was. */
export function restorePlan(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  return todo(environment, id);
}

/** Removed plans that `restorePlan` can still bring back, last removed first. */
export function listRemovedPlans(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<readonly PlanSummary[]> {
  return todo(environment);
}

/**
 * Calls after every change to the library, by this tab or another: also at each
 * save of an open plan. Returns what ends that.
 */
export function onLibraryChange(
  listener: (change: LibraryChange) => void,
  environment: StorageEnvironment = browserEnvironment(),
): () => void {
  return todo(environment, listener);
}

export interface LibraryChange {
  /** The plan that was saved, created, removed or restored. */
  readonly id: string;
  /** Whether it was another tab that did it. */
  readonly remote: boolean;
}

function todo(...unused: unknown[]): never {
  throw new Error(`Not written yet (${unused.length}).`);
}
