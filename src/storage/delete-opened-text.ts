import type { StorageEnvironment } from './environment.ts';
import { onJournal } from './journal-connection.ts';

/** Deletes the text of a plan that is deleted for good. Never rejects: what stays is in nobody's way. */
export async function deleteOpenedText(id: string, environment: StorageEnvironment): Promise<void> {
  await onJournal(environment, (journal) => journal.delete('opened', id));
}
