import type { StorageEnvironment } from './environment.ts';
import { writeJournal } from './journal.ts';
import { removeLocal, writeLocal } from './local-plans.ts';
import { type PlanRecord, type PlanWrite, planWrite, replayOf } from './plan-kind.ts';
import { newRun, revisionAfter } from './revision.ts';
import type { Standing, StoreWrite, Written } from './store-answer.ts';
import { tabOf } from './tab.ts';
import { isStored, writePlan, writeRemoved } from './write-plan.ts';

/** What each store has of the version that counts. */
export interface Holding {
  /** `nothing` says that local storage has no version of the plan at all. */
  readonly local: 'this' | 'other' | 'nothing';
  readonly journal: 'this' | 'other';
}

/**
 * Writes the version that counts to the stores that lack it. Returns how they
 * stand then. For the holder of the plan's lock. Never rejects.
 */
export async function replayed(
  environment: StorageEnvironment,
  id: string,
  record: PlanRecord,
  holding: Holding,
): Promise<Standing> {
  const write = replayOf(id, record);
  const journal = holding.journal === 'this' ? HELD : await writeJournal(environment, write);
  const standing = { write, journal, local: localReplay(environment, write, holding, journal) };
  const isWritten =
    (holding.journal !== 'this' && journal.state === 'written') ||
    (holding.local !== 'this' && standing.local.state === 'written');
  if (isWritten) tabOf(environment).announce(id, record.head.revision);
  return standing;
}

function localReplay(
  environment: StorageEnvironment,
  write: PlanWrite,
  holding: Holding,
  journal: StoreWrite,
): Written['local'] {
  if (write.head.removedAt !== undefined && journal.state === 'written') {
    if (holding.local !== 'nothing') removeLocal(environment, write.id, write.head);
    return { state: 'left' };
  }
  return holding.local === 'this' ? HELD : writeLocal(environment, write);
}

/**
 * Writes the version that counts as a new revision that comes after all of
 * `seen`. Returns it and how the stores stand, or undefined where none took it.
 * For the holder of the plan's lock. Never rejects.
 */
export async function mergedRecord(
  environment: StorageEnvironment,
  id: string,
  record: PlanRecord,
  seen: readonly string[],
): Promise<{ record: PlanRecord; standing: Standing } | undefined> {
  const { savedAt, removedAt } = record.head;
  const write = planWrite(id, record.value, {
    revision: revisionAfter(seen, newRun()),
    supersedes: [...seen],
    savedAt,
    ...(removedAt === undefined ? {} : { removedAt }),
  });
  const put = removedAt === undefined ? writePlan : writeRemoved;
  const standing = { write, ...(await put(environment, write)) };
  if (!isStored(standing)) return undefined;
  tabOf(environment).announce(id, write.head.revision);
  return { record: { ...record, head: write.head, text: write.text }, standing };
}

const HELD = { state: 'written' } as const;
