/** Plans in local storage. Nothing here waits, and nothing throws. */

import { isCopyOf } from './copy-id.ts';
import { headOf } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { localFailure } from './failure.ts';
import { meaningOf, ownKeys, planKey } from './keys.ts';
import { isNewer, readStored } from './kind.ts';
import { nameInList } from './list-cache.ts';
import { type PlanWrite, planKind } from './plan-kind.ts';
import { guessedName, moveAside } from './quarantine.ts';
import { isOf, type Lineage } from './revision.ts';
import type { Failed, StoreRead, StoreWrite } from './store-answer.ts';

/** The plan that stands under `key`, which is its own key or a draft's. */
export function readLocal(environment: StorageEnvironment, key: string): StoreRead {
  try {
    const text = environment.local().getItem(key);
    return text === null ? { state: 'none' } : readStored(text, planKind);
  } catch (error) {
    return failed(error);
  }
}

/** Writes a plan where local storage has none, or has a revision that it supersedes. */
export function writeLocal(
  environment: StorageEnvironment,
  { id, head, text }: PlanWrite,
): StoreWrite {
  const obstacle = clearWay(environment, id, head);
  if (obstacle) return obstacle;
  try {
    environment.local().setItem(planKey(id), text);
    return { state: 'written' };
  } catch (error) {
    return failed(error);
  }
}

/** Takes a plan out, where local storage has this revision or one that it supersedes. */
export function removeLocal(
  environment: StorageEnvironment,
  id: string,
  over: Lineage,
): StoreWrite {
  const obstacle = clearWay(environment, id, over);
  if (obstacle) return obstacle;
  return removeKey(environment, planKey(id));
}

/** Takes a key out. */
export function removeKey(
  environment: StorageEnvironment,
  key: string,
): Failed | { state: 'written' } {
  try {
    environment.local().removeItem(key);
    return { state: 'written' };
  } catch (error) {
    return failed(error);
  }
}

/** The texts of plans in local storage that keep other versions of this one. */
export function copiesInLocal(
  environment: StorageEnvironment,
  planId: string,
): { readonly id: string; readonly text: string }[] {
  try {
    const storage = environment.local();
    return ownKeys(storage).flatMap((key) => {
      const meaning = meaningOf(key);
      if (meaning?.of !== 'plan' || !isCopyOf(meaning.planId, planId)) return [];
      const text = storage.getItem(key);
      return text === null ? [] : [{ id: meaning.planId, text }];
    });
  } catch {
    // Not silent: where local storage cannot be read, the list of plans says so (`plan-list.ts`).
    return [];
  }
}

/** Moves a damaged value aside, as `moveAside` does; for a plan or a draft. */
export function moveDamagedPlan(
  environment: StorageEnvironment,
  place: { key: string; planId: string },
  damaged: { text: string; reason: string },
): boolean {
  const name = guessedName(damaged.text, place.planId, nameInList(environment, place.planId));
  return moveAside(environment, { ...place, ...damaged, name, foundAt: environment.now() });
}

/**
 * The value that stands in the way of replacing a plan; undefined where none does. A newer
 * Planform's value does whatever its revision is: a plan that it has brought up to its version has
 * the revision that it had before.
 */
function clearWay(
  environment: StorageEnvironment,
  id: string,
  over: Lineage,
): StoreWrite | undefined {
  const key = planKey(id);
  try {
    const text = environment.local().getItem(key);
    if (text === null) return undefined;
    const revision = headOf(text)?.revision;
    const isSeen = revision !== undefined && isOf(over, revision);
    if (isSeen && !isNewer(text, planKind)) return undefined;
    const found = readStored(text, planKind);
    if (found.state !== 'damaged') return { state: 'unseen', found };
    if (moveDamagedPlan(environment, { key, planId: id }, found)) return undefined;
    const failure = 'local storage holds a damaged value and has no room to move it aside';
    return { state: 'failed', failure, uncertain: false };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Failed {
  return { state: 'failed', failure: localFailure(error), uncertain: false };
}
