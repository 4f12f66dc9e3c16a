/** Deleting plans for good: by themselves after some days in the trash, or on request. */
import type { Head } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { removeFromJournal } from './journal.ts';
import { onJournal } from './journal-connection.ts';
import { removeLocal } from './local-plans.ts';
import { withPlanLock } from './lock.ts';
import { settlePlan } from './settle.ts';
import { deleteHistory } from './versions.ts';

/** How long a removed plan can be brought back. */
export const DAYS_KEPT = 30;

/** From when on a plan that was removed then is deleted for good, in milliseconds since 1970. */
export function goneAt(removedAt: number): number {
  return removedAt + DAYS_KEPT * 86_400_000;
}

export function isExpired(environment: StorageEnvironment, removedAt: number | undefined): boolean {
  return removedAt !== undefined && goneAt(removedAt) < environment.now();
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
    const local = removeLocal(environment, id, record.head);
    const journal = await removeFromJournal(environment, id, record.head);
    if (local.state !== 'written' || journal.state !== 'written') return false;
    // What stays of these is in nobody's way.
    await onJournal(environment, (open) => open.delete('opened', id));
    await deleteHistory(id, environment);
    return true;
  });
}
