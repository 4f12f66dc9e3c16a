/** Plans in the journal. Writes are durable when they resolve, and nothing rejects. */
import type { IDBPTransaction } from 'idb';
import { newId } from '../plan/id.ts';
import type { StorageEnvironment } from './environment.ts';
import { onJournal } from './journal-connection.ts';
import { type JournalSchema, journalHeadSchema, journalPlanSchema } from './journal-schema.ts';
import { readStored, type Unreadable } from './kind.ts';
import { copiesInLocal } from './local-plans.ts';
import { type PlanRecord, type PlanWrite, planKind, replayOf } from './plan-kind.ts';
import { guessedName } from './quarantine.ts';
import { isOf, type Lineage } from './revision.ts';
import { failed, type StoreRead, type StoreWrite } from './store-answer.ts';

type Stores = ('plans' | 'heads' | 'quarantine')[];
type Writing = IDBPTransaction<JournalSchema, Stores, 'readwrite'>;

/**
 * The plan that the journal has. Where it has the very text that was just read
 * from local storage (`known`), that is the answer, without reading it twice.
 */
export async function readJournal(
  environment: StorageEnvironment,
  id: string,
  known?: StoreRead,
): Promise<StoreRead> {
  const answer = await onJournal(environment, (journal) => journal.get('plans', id));
  if (!answer.done) return failed(answer);
  if (answer.result === undefined) return { state: 'none' };
  if (known?.state === 'read' && known.text === answer.result.text) return known;
  return recordOf(answer.result);
}

/**
 * Writes a plan where the journal has none, or has a revision that it supersedes.
 * In the same step, a damaged one is moved to the journal's quarantine, and
 * copies of other versions that only local storage has are taken in: what is
 * replaced here may be the last safe place of their text.
 */
export function writeJournal(
  environment: StorageEnvironment,
  write: PlanWrite,
): Promise<StoreWrite> {
  const { id, head, summary, text } = write;
  return replace(environment, id, head, async (writing) => {
    await takeCopies(environment, writing, id);
    await writing.objectStore('plans').put({ id, text });
    await writing.objectStore('heads').put({ id, head, summary });
  });
}

/** Takes a plan out, where the journal has this revision or one that it supersedes. */
export function removeFromJournal(
  environment: StorageEnvironment,
  id: string,
  over: Lineage,
): Promise<StoreWrite> {
  return replace(environment, id, over, async (writing) => {
    await writing.objectStore('plans').delete(id);
    await writing.objectStore('heads').delete(id);
  });
}

async function replace(
  environment: StorageEnvironment,
  id: string,
  over: Lineage,
  change: (writing: Writing) => Promise<void>,
): Promise<StoreWrite> {
  const answer = await onJournal(environment, async (journal): Promise<StoreWrite> => {
    const stores: Stores = ['plans', 'heads', 'quarantine'];
    const writing = journal.transaction(stores, 'readwrite', { durability: 'strict' });
    const steps = async (): Promise<StoreWrite> => {
      const found = await unseenIn(writing, id, over);
      if (found && found.state !== 'damaged') return { state: 'unseen', found };
      if (found) await moveAside(environment, writing, id, found);
      await change(writing);
      return { state: 'written' };
    };
    const [outcome] = await Promise.all([steps(), writing.done]);
    return outcome;
  });
  return answer.done ? answer.result : failed(answer);
}

/**
 * The plan that stands in the way; undefined where there is none or it is a seen one. A newer
 * Planform's stands in the way whatever its revision is.
 */
async function unseenIn(
  writing: Writing,
  id: string,
  over: Lineage,
): Promise<PlanRecord | Unreadable | undefined> {
  const known = journalHeadSchema.safeParse(await writing.objectStore('heads').get(id));
  const { version, revision } = known.data?.head ?? { version: 0, revision: '' };
  if (version === planKind.version && isOf(over, revision)) return undefined;
  const value = await writing.objectStore('plans').get(id);
  if (value === undefined) return undefined;
  const record = recordOf(value);
  return record.state === 'read' && isOf(over, record.head.revision) ? undefined : record;
}

async function takeCopies(
  environment: StorageEnvironment,
  writing: Writing,
  planId: string,
): Promise<void> {
  for (const { id, text } of copiesInLocal(environment, planId)) {
    if ((await writing.objectStore('plans').getKey(id)) !== undefined) continue;
    const copy = readStored(text, planKind);
    if (copy.state !== 'read') continue;
    const { head, summary } = replayOf(id, copy);
    await writing.objectStore('plans').put({ id, text });
    await writing.objectStore('heads').put({ id, head, summary });
  }
}

async function moveAside(
  environment: StorageEnvironment,
  writing: Writing,
  id: string,
  { text, reason }: Unreadable,
): Promise<void> {
  const known = journalHeadSchema.safeParse(await writing.objectStore('heads').get(id));
  const name = guessedName(text, id, known.success ? known.data.summary.name : undefined);
  const foundAt = environment.now();
  const key = `${id}:${newId()}`;
  await writing.objectStore('quarantine').put({ key, planId: id, name, reason, foundAt, text });
}

function recordOf(value: unknown): PlanRecord | Unreadable {
  const record = journalPlanSchema.safeParse(value);
  if (record.success) return readStored(record.data.text, planKind);
  const reason = 'It is nothing that Planform wrote.';
  return { state: 'damaged', reason, text: JSON.stringify(value) ?? String(value) };
}
