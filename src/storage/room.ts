/** How much of the browser's room is taken and by what, and whether the browser keeps what is there. */
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { localFailure } from './failure.ts';
import { historyBytes } from './history-room.ts';
import { onJournal } from './journal-connection.ts';
import { journalHeadSchema } from './journal-schema.ts';
import { type KeyMeaning, meaningOf, ownKeys } from './keys.ts';

/**
 * What takes room: plans and templates, those that were deleted, texts that were opened, earlier
 * versions with the steps of undo, and the rest.
 */
export type Taker = 'plans' | 'deleted' | 'opened' | 'history' | 'unreadable' | 'rest';

export interface Room {
  /** About how many bytes each takes in both stores together, the most first; none that takes nothing. */
  readonly takers: readonly { readonly what: Taker; readonly bytes: number }[];
  /** What the browser says of the whole site, in bytes; null where it says nothing. */
  readonly site: { readonly taken: number; readonly quota: number } | null;
  /** Whether the browser deletes nothing by itself; null where it does not say. */
  readonly isKept: boolean | null;
  /** Why a store could not be looked through, as clauses for the person. */
  readonly failures: readonly string[];
}

/** The room as it is now. Reads all that is stored; never rejects. */
export async function readRoom(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Room> {
  const bytes = new Map<Taker, number>();
  const add = (what: Taker, text: string) =>
    bytes.set(what, (bytes.get(what) ?? 0) + BYTES * text.length);
  const journal = await inJournal(environment, add);
  const local = inLocal(environment, add);
  const history = await historyBytes(environment);
  if (history.done && history.result > 0) bytes.set('history', history.result);
  const { manager } = environment;
  const [estimate, isKept] = await Promise.all([
    manager?.estimate().catch(() => null),
    manager?.persisted().catch(() => null),
  ]);
  const { usage, quota } = estimate ?? {};
  return {
    takers: [...bytes]
      .map(([what, count]) => ({ what, bytes: count }))
      .sort((one, other) => other.bytes - one.bytes),
    site: usage === undefined || quota === undefined ? null : { taken: usage, quota },
    isKept: isKept ?? null,
    failures: [
      ...new Set([journal, local, history.done ? '' : history.failure].filter((why) => why !== '')),
    ],
  };
}
/** Stores keep texts as UTF-16; what else they need for one is not known. */
const BYTES = 2;

/** Asks the browser to delete nothing by itself, as it may where the disk is nearly full. Its answer. */
export async function askToKeep(
  environment: StorageEnvironment = browserEnvironment(),
): Promise<boolean> {
  return (await environment.manager?.persist().catch(() => false)) ?? false;
}

type Add = (what: Taker, text: string) => void;

/** Why the journal could not be looked through; '' where it could. */
async function inJournal(environment: StorageEnvironment, add: Add): Promise<string> {
  const answer = await onJournal(environment, async (journal) => {
    const reading = journal.transaction(['heads', 'plans', 'opened', 'quarantine']);
    const [heads, plans, opened, quarantine] = await Promise.all([
      reading.objectStore('heads').getAll(),
      reading.objectStore('plans').getAll(),
      reading.objectStore('opened').getAll(),
      reading.objectStore('quarantine').getAll(),
      reading.done,
    ]);
    return { heads, plans, opened, quarantine };
  });
  if (!answer.done) return answer.failure;
  const { heads, plans, opened, quarantine } = answer.result;
  const deleted = new Set<string>();
  for (const value of heads) {
    const { data } = journalHeadSchema.safeParse(value);
    if (data?.head.removedAt !== undefined) deleted.add(data.id);
    add('rest', JSON.stringify(value));
  }
  const isDeleted = ({ id }: { readonly id: string }) => deleted.has(id);
  for (const value of plans) add(isDeleted(value) ? 'deleted' : 'plans', JSON.stringify(value));
  for (const value of opened) add(isDeleted(value) ? 'deleted' : 'opened', JSON.stringify(value));
  for (const value of quarantine) add('unreadable', JSON.stringify(value));
  return '';
}

/** Why local storage could not be looked through; '' where it could. */
function inLocal(environment: StorageEnvironment, add: Add): string {
  try {
    const storage = environment.local();
    for (const key of ownKeys(storage)) {
      add(TAKERS[meaningOf(key)?.of ?? 'unknown'], `${key}${storage.getItem(key) ?? ''}`);
    }
    return '';
  } catch (error) {
    return localFailure(error);
  }
}

const TAKERS: Readonly<Record<KeyMeaning['of'], Taker>> = {
  plan: 'plans',
  draft: 'plans',
  quarantine: 'unreadable',
  list: 'rest',
  preferences: 'rest',
  unknown: 'rest',
};
