/**
 * The texts that plans were opened from, for exports that change only what was edited (law 3 of
 * docs/design.md), and for opening the same file again. In the browser's database.
 */
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { onJournal } from './journal-connection.ts';
import { journalOpenedSchema } from './journal-schema.ts';
import { readStored, stored } from './kind.ts';
import { planKind } from './plan-kind.ts';
import { newRun, revisionAfter } from './revision.ts';
import { StorageError } from './storage-error.ts';

/** What a plan was opened from, or last saved to. */
export interface OpenedText {
  /** The text, byte for byte as far as a string has them. */
  readonly text: string;
  /** The plan as it was read from it, with the ids that it has since. */
  readonly plan: Plan;
  /** Id of the format that it was read in. */
  readonly format: string;
  /** The name of the file; '' for a pasted text. */
  readonly fileName: string;
  /** The file itself, where the browser lets pages keep one. */
  readonly handle: FileSystemFileHandle | null;
}

/**
 * Keeps what the plan with this id was opened from. Throws a `StorageError` where the browser won't,
 * or where a newer Planform has kept it.
 */
export async function keepOpenedText(
  id: string,
  opened: OpenedText,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  const { plan, ...rest } = opened;
  const revision = revisionAfter([], newRun());
  const head = { revision, supersedes: [], savedAt: environment.now() };
  const value = { id, ...rest, plan: stored(plan, planKind, head).text };
  const answer = await onJournal(environment, async (journal) => {
    const writing = journal.transaction('opened', 'readwrite', { durability: 'strict' });
    // Why it was aborted is what the transaction says, not the request.
    const before = journalOpenedSchema.safeParse(await writing.store.get(id));
    const isTaken = before.success && readStored(before.data.plan, planKind).state === 'newer';
    if (!isTaken) await Promise.allSettled([writing.store.put(value)]);
    await writing.done;
    return isTaken ? 'a newer Planform has kept its own, which stays' : undefined;
  });
  const failure = answer.done ? answer.result : answer.failure;
  if (failure !== undefined) {
    throw new StorageError(
      `The text could not be kept beside the plan: ${failure}. Exports print the plan in the standard layout.`,
    );
  }
}

/**
 * What the plan with this id was opened from; null for a plan that began here. Throws a
 * `StorageError` where there is something that cannot be read.
 */
export async function readOpenedText(
  id: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<OpenedText | null> {
  const answer = await onJournal(environment, (journal) => journal.get('opened', id));
  if (!answer.done) throw unreadable(answer.failure);
  if (answer.result === undefined) return null;
  const found = journalOpenedSchema.safeParse(answer.result);
  if (!found.success) throw unreadable('it is of another shape');
  const { text, format, fileName, handle, plan } = found.data;
  const read = readStored(plan, planKind);
  if (read.state !== 'read') throw unreadable(read.reason);
  return { text, plan: read.value, format, fileName, handle };
}

/**
 * Gives a copy of a plan the text that the plan was opened from; its file is not the copy's. Never
 * rejects: without the text, the copy is exported in the standard layout.
 */
export async function copyOpenedText(
  from: string,
  to: string,
  environment: StorageEnvironment,
): Promise<void> {
  await onJournal(environment, async (journal) => {
    const opened = await journal.get('opened', from);
    if (opened) await journal.put('opened', { ...opened, id: to, fileName: '', handle: null });
  });
}

/**
 * The plans that were opened from a file: this very one, or where that can't be told, one of its
 * name; each with the id of the format that it was read in.
 */
export async function plansOpenedFrom(
  file: File,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<readonly { readonly id: string; readonly format: string }[]> {
  if (file.fileName === '') return [];
  const answer = await onJournal(environment, (journal) => journal.getAll('opened'));
  // Not to know of an earlier opening costs nothing but the question.
  if (!answer.done) return [];
  const found: { id: string; format: string }[] = [];
  for (const { id, format, fileName, handle } of answer.result) {
    if (await isSameFile({ fileName, handle }, file)) found.push({ id, format });
  }
  return found;
}

type File = Pick<OpenedText, 'fileName' | 'handle'>;

async function isSameFile(one: File, other: File): Promise<boolean> {
  const sameName = one.fileName === other.fileName;
  if (!one.handle || !other.handle) return sameName;
  // A handle that is kept may no longer know its file; the name is left then.
  return await one.handle.isSameEntry(other.handle).catch(() => sameName);
}

function unreadable(why: string): StorageError {
  return new StorageError(
    `The text that this plan was opened from cannot be read: ${why}. Exports print the plan in the standard layout.`,
  );
}
