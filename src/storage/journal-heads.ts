import type { StorageEnvironment } from './environment.ts';
import { onJournal } from './journal-connection.ts';
import { type JournalHead, journalHeadSchema } from './journal-schema.ts';
import { type Failed, failed } from './store-answer.ts';

/** What the journal knows of all its plans without reading them, and the plans it knows nothing of. */
export async function readHeads(
  environment: StorageEnvironment,
): Promise<{ state: 'read'; heads: JournalHead[]; others: string[] } | Failed> {
  const answer = await onJournal(environment, async (journal) => {
    const reading = journal.transaction(['heads', 'plans']);
    const [values, ids] = await Promise.all([
      reading.objectStore('heads').getAll(),
      reading.objectStore('plans').getAllKeys(),
      reading.done,
    ]);
    const heads = values.flatMap((value) => {
      const head = journalHeadSchema.safeParse(value);
      return head.success ? [head.data] : [];
    });
    const known = new Set(heads.map((head) => head.id));
    return { heads, others: ids.map(String).filter((id) => !known.has(id)) };
  });
  return answer.done ? { state: 'read', ...answer.result } : failed(answer);
}
