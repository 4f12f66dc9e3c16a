/**
 * Stored values that could not be read: damaged, foreign, of another shape, or
 * written by a newer Planform. They are moved aside (a newer one stays where it
 * is) and never deleted but on request.
 */
import { browserEnvironment } from './browser-environment.ts';
import { headOf, isIntact } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { onJournal } from './journal-connection.ts';
import { type KeyMeaning, meaningOf, ownKeys } from './keys.ts';
import { readStored } from './kind.ts';
import { nameInList } from './list-cache.ts';
import { removeKey } from './local-plans.ts';
import { planKind } from './plan-kind.ts';
import { guessedName, quarantineKind } from './quarantine.ts';
import { recovered } from './recover.ts';
import { StorageError } from './storage-error.ts';
import { tabOf } from './tab.ts';

export interface UnreadableValue {
  /** Names this value to `discardUnreadable`; nothing to show. */
  readonly key: string;
  /** Which plan it is: its name as far as it can be made out, or what else it is. */
  readonly name: string;
  /** The plan that it stands for, where that is known. */
  readonly planId: string | undefined;
  /** What is wrong and where, as a sentence for the person. */
  readonly reason: string;
  /** When it was found, in milliseconds since 1970; undefined for one that stays in place. */
  readonly foundAt: number | undefined;
  /** The stored text as it stands, for a download. */
  readonly text: string;
}

/** Every value that could not be read, last found first. Resolves even where stores fail. */
export async function listUnreadable(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<readonly UnreadableValue[]> {
  await recovered(environment);
  const values = [...unreadableInLocal(environment), ...(await inJournal(environment))];
  const when = (value: UnreadableValue) => value.foundAt ?? Number.POSITIVE_INFINITY;
  return values.sort((one, other) => (when(other) > when(one) ? 1 : -1));
}

/**
 * Deletes one for good, because the person asked for it. Throws a
 * `StorageError` where it cannot be deleted.
 */
export async function discardUnreadable(
  key: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  const { announce } = tabOf(environment);
  const failure = key.startsWith(JOURNAL)
    ? await discardFromJournal(environment, key.slice(JOURNAL.length))
    : discardFromLocal(environment, key);
  if (failure !== undefined) throw new StorageError(`It could not be deleted: ${failure}.`);
  announce(key, 'discarded');
}

/** Before the keys of values that lie in the journal's quarantine; no local key begins so. */
const JOURNAL = 'journal:';

async function discardFromJournal(environment: StorageEnvironment, key: string) {
  const answer = await onJournal(environment, (journal) => journal.delete('quarantine', key));
  return answer.done ? undefined : answer.failure;
}

function discardFromLocal(environment: StorageEnvironment, key: string): string | undefined {
  const outcome = removeKey(environment, key);
  return outcome.state === 'failed' ? outcome.failure : undefined;
}

async function inJournal(environment: StorageEnvironment): Promise<UnreadableValue[]> {
  const answer = await onJournal(environment, (journal) => journal.getAll('quarantine'));
  if (!answer.done) return [];
  return answer.result.map((entry) => ({ ...entry, key: JOURNAL + entry.key }));
}

function unreadableInLocal(environment: StorageEnvironment): UnreadableValue[] {
  try {
    const storage = environment.local();
    return ownKeys(storage).flatMap((key) => {
      const meaning = meaningOf(key);
      const text = storage.getItem(key);
      const value = meaning && text !== null && unreadable(environment, key, meaning, text);
      return value ? [value] : [];
    });
  } catch {
    // The list of plans tells it where local storage cannot be read: see plan-list.ts.
    return [];
  }
}

/** What is unreadable about a value of local storage; undefined where nothing is. */
function unreadable(
  environment: StorageEnvironment,
  key: string,
  meaning: KeyMeaning,
  text: string,
): UnreadableValue | undefined {
  switch (meaning.of) {
    // Their own modules move these aside as soon as they meet a damaged one.
    case 'list':
    case 'preferences':
      return undefined;
    case 'quarantine':
      return fromQuarantine(key, text);
    case 'plan':
    case 'draft': {
      const { planId } = meaning;
      const reason = problemInPlace(text);
      if (reason === undefined) return undefined;
      const name = guessedName(text, planId, nameInList(environment, planId));
      return { key, name, planId, reason, foundAt: undefined, text };
    }
    case 'unknown': {
      const reason = 'This Planform does not know what it is. It stays as it is.';
      const name = `The value “${key}”`;
      return { key, name, planId: undefined, reason, foundAt: undefined, text };
    }
  }
}

function fromQuarantine(key: string, text: string): UnreadableValue {
  const entry = readStored(text, quarantineKind);
  if (entry.state === 'read') return { planId: undefined, ...entry.value, key };
  const { reason } = entry;
  return { key, name: 'An unreadable value', planId: undefined, reason, foundAt: undefined, text };
}

/**
 * Why a plan that stands in its place cannot be read: a newer one, or a damaged
 * one that could not be moved. Its shape is looked at when it is opened.
 */
function problemInPlace(text: string): string | undefined {
  const head = headOf(text);
  const sound = head?.kind === planKind.name && head.version <= planKind.version;
  if (sound && isIntact(text, head)) return undefined;
  const answer = readStored(text, planKind);
  return answer.state === 'read' ? undefined : answer.reason;
}
