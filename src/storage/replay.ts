import type { StorageEnvironment } from './environment.ts';
import { writeJournal } from './journal.ts';
import { removeLocal, writeLocal } from './local-plans.ts';
import { type PlanOrigin, seenRevisions } from './origin.ts';
import { type PlanRecord, planWrite, replayOf } from './plan-kind.ts';
import { revisionAfter } from './revision.ts';
import { tabOf } from './tab.ts';
import { isStored, originAfter, type Written, writePlan, writeRemoved } from './write-plan.ts';

interface Replay {
  readonly newest: PlanRecord;
  /** What may be overwritten. */
  readonly origin: PlanOrigin;
  /** All revisions that were read and are kept, here or as copies. */
  readonly supersedes: readonly string[];
  /** Whether others diverged from it, so that it takes a new revision to come after all. */
  readonly merges: boolean;
  /** The stores that have something else. */
  readonly behind: { readonly local: boolean; readonly journal: boolean };
}

interface Replayed {
  /** The record as it stands now. */
  readonly record: PlanRecord;
  readonly origin: PlanOrigin;
  /** Whether at least one store has it. */
  readonly held: boolean;
}

/** Writes the version that counts to the stores that lack it. Never rejects. */
export async function replayed(
  environment: StorageEnvironment,
  id: string,
  replay: Replay,
): Promise<Replayed> {
  const { newest, behind } = replay;
  if (replay.merges) {
    const merged = await written(environment, id, replay);
    if (merged) return merged;
  }
  const write = replayOf(id, newest);
  const seen = seenRevisions(replay.origin);
  const journal: Written['journal'] = behind.journal
    ? await writeJournal(environment, write, seen)
    : LEFT;
  const inJournal = !behind.journal || journal.state === 'written';
  let local: Written['local'] = LEFT;
  let { origin } = replay;
  if (newest.head.removedAt !== undefined && inJournal) {
    if (origin.local.length > 0 && removeLocal(environment, id, seen).state === 'written') {
      origin = { ...origin, local: [] };
    }
  } else if (behind.local) {
    local = writeLocal(environment, write, seen);
  }
  const result = { local, journal, origin: originAfter(origin, write, local, journal) };
  if (isStored(result)) tabOf(environment).announce(id, newest.head.revision);
  return {
    record: newest,
    origin: result.origin,
    held: inJournal || isStored(result) || !behind.local,
  };
}

/** The version that counts as a new revision after all others; undefined where no store took it. */
async function written(
  environment: StorageEnvironment,
  id: string,
  { newest, origin, supersedes }: Replay,
): Promise<Replayed | undefined> {
  const all = [...new Set([...supersedes, ...seenRevisions(origin)])];
  const { savedAt, removedAt } = newest.head;
  const write = planWrite(id, newest.value, {
    revision: revisionAfter(all),
    supersedes: all,
    savedAt,
    ...(removedAt === undefined ? {} : { removedAt }),
  });
  const put = removedAt === undefined ? writePlan : writeRemoved;
  const outcome = await put(environment, write, origin);
  if (!isStored(outcome)) return undefined;
  tabOf(environment).announce(id, write.head.revision);
  const record = { ...newest, head: write.head, text: write.text };
  return { record, origin: outcome.origin, held: true };
}

const LEFT = { state: 'left' } as const;
