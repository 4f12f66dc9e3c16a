import { deletedAsOver } from './deleted-plans.ts';
import { draftKeys } from './drafts.ts';
import { type Head, headOf } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { readHeads } from './journal-heads.ts';
import { meaningOf, ownKeys, planKey } from './keys.ts';
import { withPlanLock } from './lock.ts';
import { type Settled, settlePlan } from './settle.ts';
import { tabOf } from './tab.ts';

/**
 * Settles every plan whose stores differ, once per page: replays the journal,
 * merges drafts, moves damaged values aside, and deletes plans that were
 * removed more than 30 days ago. Never rejects. Where a store could not be
 * read, a call some seconds later tries again.
 */
export function recovered(environment: StorageEnvironment): Promise<void> {
  const { memory } = tabOf(environment);
  const known = memory.get(RECOVERY) as Promise<boolean> | undefined;
  const recovery = known ?? recover(environment);
  memory.set(RECOVERY, recovery);
  return recovery.then((whole) => {
    if (!whole && !known) environment.after(RETRY_AFTER, () => memory.delete(RECOVERY));
  });
}
const RETRY_AFTER = 10_000;
const RECOVERY = Symbol('recovery');

/** Returns whether both stores could be read. */
async function recover(environment: StorageEnvironment): Promise<boolean> {
  const journal = await readHeads(environment);
  const heads = new Map<string, Head | undefined>();
  if (journal.state === 'read') {
    for (const { id, head } of journal.heads) heads.set(id, head);
    for (const id of journal.others) heads.set(id, undefined);
  }
  const local = localHeads(environment);
  const drafts = new Set(draftKeys(environment).map(({ planId }) => planId));
  const ids = new Set([...heads.keys(), ...(local?.keys() ?? []), ...drafts]);
  const settle = (id: string) => withPlanLock(environment, id, () => settlePlan(environment, id));
  const onlyInJournal: string[] = [];
  await Promise.all(
    [...ids].map(async (id) => {
      const head = heads.get(id);
      const same = head !== undefined && local?.get(id)?.revision === head.revision;
      if (drafts.has(id) || (local?.has(id) && !same) || !head) await settle(id);
      else if (!same && head.removedAt === undefined) onlyInJournal.push(id);
      await deletedAsOver(environment, id, head?.removedAt);
    }),
  );
  await copyToLocal(onlyInJournal, settle);
  return local !== undefined && journal.state === 'read';
}

/**
 * Gives local storage the plans that it lacks, as long as it has room: where it is full, hundreds
 * of plans would be read on every visit for nothing.
 */
async function copyToLocal(
  ids: readonly string[],
  settle: (id: string) => Promise<Settled>,
): Promise<void> {
  let refused = 0;
  for (const id of ids) {
    if (refused === REFUSALS) return;
    const { origin } = await settle(id);
    if (origin.standing?.local.state === 'failed') refused++;
  }
}
/** A large plan may not fit where smaller ones still do. */
const REFUSALS = 3;

/** The heads of the plans in local storage, undefined for damaged ones; undefined where it fails. */
function localHeads(environment: StorageEnvironment): Map<string, Head | undefined> | undefined {
  try {
    const storage = environment.local();
    const heads = new Map<string, Head | undefined>();
    for (const key of ownKeys(storage)) {
      const meaning = meaningOf(key);
      if (meaning?.of !== 'plan') continue;
      const text = storage.getItem(planKey(meaning.planId));
      if (text !== null) heads.set(meaning.planId, headOf(text));
    }
    return heads;
  } catch {
    // The list of plans tells it where local storage cannot be read: see plan-list.ts.
    return undefined;
  }
}
