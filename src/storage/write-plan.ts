import type { StorageEnvironment } from './environment.ts';
import { writeJournal } from './journal.ts';
import { removeLocal, writeLocal } from './local-plans.ts';
import type { PlanWrite } from './plan-kind.ts';
import type { Written } from './store-answer.ts';

/** Up to this many UTF-16 units, a plan goes to local storage at once; a larger one later. */
export const LOCAL_AT_ONCE = 100_000;

/**
 * Writes a plan to both stores, each of which takes it only over what it
 * supersedes. Local storage comes first for a small plan, since it does not
 * wait; for a large one only where the journal fails. For the holder of the
 * plan's lock. Never rejects.
 */
export async function writePlan(
  environment: StorageEnvironment,
  write: PlanWrite,
): Promise<Written> {
  const later = write.text.length > LOCAL_AT_ONCE;
  const local = later ? LEFT : writeLocal(environment, write);
  if (local.state === 'unseen') return { local, journal: LEFT };
  const journal = await writeJournal(environment, write);
  return later && journal.state === 'failed'
    ? { local: writeLocal(environment, write), journal }
    : { local, journal };
}

/**
 * Writes a plan as removed: to the journal alone, so that local storage has
 * room again; to local storage where the journal fails. For the holder of the
 * plan's lock. Never rejects.
 */
export async function writeRemoved(
  environment: StorageEnvironment,
  write: PlanWrite,
): Promise<Written> {
  const journal = await writeJournal(environment, write);
  if (journal.state === 'failed') return { local: writeLocal(environment, write), journal };
  // Where it stays after all, the journal's revision still says that it is removed.
  if (journal.state === 'written') removeLocal(environment, write.id, write.head);
  return { local: LEFT, journal };
}

/** Whether at least one store has it. */
export function isStored({ local, journal }: Written): boolean {
  return local.state === 'written' || journal.state === 'written';
}

const LEFT = { state: 'left' } as const;
