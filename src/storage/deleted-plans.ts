/** Deleting plans for good: by themselves after some days in the trash, or on request. */
import type { Head } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { completed, onHistory } from './history-connection.ts';
import { overSchema } from './history-schema.ts';
import { removeFromJournal } from './journal.ts';
import { onJournal } from './journal-connection.ts';
import { removeLocal } from './local-plans.ts';
import { withPlanLock } from './lock.ts';
import { settlePlan } from './settle.ts';
import { deleteHistory } from './versions.ts';

/** How long a removed plan can be brought back. */
export const DAYS_KEPT = 30;
const DAY = 86_400_000;

/** From when on a plan that was removed then is deleted for good, in milliseconds since 1970. */
export function goneAt(removedAt: number): number {
  return removedAt + DAYS_KEPT * DAY;
}

export function isExpired(environment: StorageEnvironment, removedAt: number | undefined): boolean {
  return removedAt !== undefined && goneAt(removedAt) < environment.now();
}

/**
 * Deletes a plan for good whose time in the trash is over, not at the first look but a day later: a
 * clock may be wrong for a while. Returns whether it is gone; never rejects.
 */
export async function deletedAsOver(
  environment: StorageEnvironment,
  id: string,
  removedAt: number | undefined,
): Promise<boolean> {
  if (removedAt === undefined || !isExpired(environment, removedAt)) return false;
  if (!(await wasOver(environment, id, removedAt))) return false;
  return await deletedForGood(environment, id, (head) => isExpired(environment, head.removedAt));
}

/** Whether the time of a plan was over a day ago, too; else that it is now is noted. */
async function wasOver(
  environment: StorageEnvironment,
  id: string,
  removedAt: number,
): Promise<boolean> {
  const now = environment.now();
  const answer = await onHistory(environment, async (history) => {
    const writing = history.transaction('over', 'readwrite');
    return await completed(writing, async () => {
      const { data } = overSchema.safeParse(await writing.store.get(id));
      const isKnown = data?.removedAt === removedAt && data.at <= now;
      if (isKnown) return now - data.at >= DAY;
      await Promise.allSettled([writing.store.put({ id, removedAt, at: now })]);
      return false;
    });
  });
  return answer.done && answer.result;
}

/**
 * Deletes a plan with all that goes with it, where its newest version is one that `isMeant` says.
 * Returns whether both stores have it no more. Never rejects.
 */
export async function deletedForGood(
  environment: StorageEnvironment,
  id: string,
  isMeant: (head: Head) => boolean,
): Promise<boolean> {
  return await withPlanLock(environment, id, async () => {
    const { record } = await settlePlan(environment, id);
    if (!record || !isMeant(record.head)) return false;
    // What the browser has no database for is not in it.
    const journal = environment.database()
      ? (await removeFromJournal(environment, id, record.head)).state
      : 'written';
    if (journal !== 'written') return false;
    if (removeLocal(environment, id, record.head).state !== 'written') return false;
    // What stays of these is in nobody's way.
    await onJournal(environment, (open) => open.delete('opened', id));
    await deleteHistory(id, environment);
    return true;
  });
}
