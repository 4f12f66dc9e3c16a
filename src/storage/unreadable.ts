/**
 * Stored values that could not be read. What is damaged or foreign is moved aside, and deleted on
 * request alone; what a newer Planform wrote stays where it is, and cannot be deleted from here.
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
import { preferencesKind } from './preferences.ts';
import { guessedName, quarantineKind } from './quarantine.ts';
import { recovered } from './recover.ts';
import { StorageError } from './storage-error.ts';
import { tabOf } from './tab.ts';

export interface UnreadableValue {
  /** Names this value to `discardUnreadable`; nothing to show. */
  readonly key: string;
  /** Whether a newer Planform wrote it: then it is no fault, and needs that one to be read. */
  readonly isNewer: boolean;
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
  const local = unreadableInLocal(environment);
  const journal = await inJournal(environment);
  const listed = new Set(local.map(({ isNewer, planId }) => (isNewer ? planId : undefined)));
  // Both stores have a newer plan; it is one all the same.
  const more = journal.filter(({ isNewer, planId }) => !isNewer || !listed.has(planId));
  const values = [...local, ...more];
  const when = (value: UnreadableValue) => value.foundAt ?? Number.POSITIVE_INFINITY;
  return values.sort((one, other) => (when(other) > when(one) ? 1 : -1));
}

/**
 * Deletes one for good, because the person asked for it. Throws a
 * `StorageError` where it cannot be deleted, and for a newer Planform's.
 */
export async function discardUnreadable(
  key: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  const value = (await listUnreadable(environment)).find((each) => each.key === key);
  if (value?.isNewer) throw new StorageError(`It was not deleted. ${value.reason}`);
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
  const answer = await onJournal(environment, async (journal) => {
    const quarantined = await journal.getAll('quarantine');
    const heads = await journal.getAll('heads');
    const newer = heads.filter(({ head }) => head?.version > planKind.version);
    return {
      quarantined,
      plans: await Promise.all(newer.map(({ id }) => journal.get('plans', id))),
    };
  });
  if (!answer.done) return [];
  const { quarantined, plans } = answer.result;
  return [
    ...quarantined.map((entry) => ({ ...entry, key: JOURNAL + entry.key, isNewer: false })),
    ...plans.flatMap((plan) =>
      plan ? (inPlace(environment, plan.id, plan.id, plan.text) ?? []) : [],
    ),
  ];
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
    // Their own modules move these aside as soon as they meet a damaged one. Of a newer list,
    // nothing is missed: a list is made from the plans.
    case 'list':
      return undefined;
    case 'preferences': {
      const answer = readStored(text, preferencesKind);
      if (answer.state !== 'newer') return undefined;
      const reason = `${answer.reason} What you change here holds until this tab is closed.`;
      const name = 'The preferences';
      return { key, isNewer: true, name, planId: undefined, reason, foundAt: undefined, text };
    }
    case 'quarantine':
      return fromQuarantine(key, text);
    case 'plan':
    case 'draft':
      return inPlace(environment, key, meaning.planId, text);
    case 'unknown': {
      const reason = 'This Planform does not know what it is. It stays as it is.';
      const name = `The value “${key}”`;
      return { key, isNewer: false, name, planId: undefined, reason, foundAt: undefined, text };
    }
  }
}

function fromQuarantine(key: string, text: string): UnreadableValue {
  const entry = readStored(text, quarantineKind);
  if (entry.state === 'read') return { planId: undefined, ...entry.value, key, isNewer: false };
  const { state, reason } = entry;
  const name = 'An unreadable value';
  const isNewer = state === 'newer';
  return { key, isNewer, name, planId: undefined, reason, foundAt: undefined, text };
}

/**
 * A plan that stands in its place and cannot be read: a newer one, or a damaged one that could not
 * be moved; undefined for any other. Its shape is looked at when it is opened.
 */
function inPlace(
  environment: StorageEnvironment,
  key: string,
  planId: string,
  text: string,
): UnreadableValue | undefined {
  const head = headOf(text);
  const sound = head?.kind === planKind.name && head.version <= planKind.version;
  if (sound && isIntact(text, head)) return undefined;
  const answer = readStored(text, planKind);
  if (answer.state === 'read') return undefined;
  const { state, reason } = answer;
  const name = guessedName(text, planId, nameInList(environment, planId));
  const isNewer = state === 'newer';
  return { key, isNewer, name, planId, reason, foundAt: undefined, text };
}
