import { type IDBPDatabase, wrap } from 'idb';
import type { StorageEnvironment } from './environment.ts';
import { databaseFailure } from './failure.ts';
import { DATABASE, DATABASE_VERSION, type JournalSchema } from './journal-schema.ts';
import { tabOf } from './tab.ts';

export type Journal = IDBPDatabase<JournalSchema>;

/** What came of some work on the database, or why it was not done. */
export type JournalAnswer<Result> =
  | { readonly done: true; readonly result: Result }
  | {
      readonly done: false;
      readonly failure: string;
      /**
       * True where the work may still be done: the database did not refuse it, it did not answer in
       * time.
       */
      readonly uncertain: boolean;
    };

/**
 * Does `work` on the database, and answers within three seconds whatever
 * happens. Never rejects. A connection that broke is opened anew next time; where there is no room,
 * it is tried once more if something else can go (`makeRoom`).
 */
export async function onJournal<Result>(
  environment: StorageEnvironment,
  work: (journal: Journal) => Promise<Result>,
  { canMakeRoom = true } = {},
): Promise<JournalAnswer<Result>> {
  try {
    const result = await answered(environment, connection(environment).then(work));
    return { done: true, result };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name !== 'QuotaExceededError') disconnect(environment);
    else if (canMakeRoom && (await tabOf(environment).makeRoom?.())) {
      return await onJournal(environment, work, { canMakeRoom: false });
    }
    return { done: false, failure: databaseFailure(error), uncertain: name === 'TimeoutError' };
  }
}

/** What `work` gives, or a `TimeoutError` after three seconds: databases are known to hang. */
export function answered<Result>(
  environment: StorageEnvironment,
  work: Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const cancel = environment.after(PATIENCE, () =>
      reject(new DOMException('No answer', 'TimeoutError')),
    );
    work.then(resolve, reject).finally(cancel);
  });
}
const PATIENCE = 3_000;

/** Closes the connection once what is under way on it has ended; the next work opens another. */
function disconnect(environment: StorageEnvironment): void {
  const tab = tabOf(environment);
  tab.connection?.then(
    (journal) => journal.close(),
    () => undefined,
  );
  tab.connection = undefined;
}

function connection(environment: StorageEnvironment): Promise<Journal> {
  const tab = tabOf(environment);
  tab.connection ??= opened(environment);
  return tab.connection;
}

/** `idb`'s own `openDB` takes the global database; this takes the environment's. */
async function opened(environment: StorageEnvironment): Promise<Journal> {
  const database = environment.database();
  if (!database) throw new Error('there is none');
  const request = database.open(DATABASE, DATABASE_VERSION);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const { result } = request;
    if (oldVersion < 1) {
      for (const store of ['plans', 'heads']) result.createObjectStore(store, { keyPath: 'id' });
      result.createObjectStore('quarantine', { keyPath: 'key' });
    }
    if (oldVersion < 2) result.createObjectStore('opened', { keyPath: 'id' });
  });
  const journal = (await wrap(request)) as unknown as Journal;
  const forget = () => {
    tabOf(environment).connection = undefined;
  };
  journal.addEventListener('close', forget);
  // A newer Planform in another tab waits for this connection to close.
  journal.addEventListener('versionchange', () => {
    forget();
    journal.close();
  });
  return journal;
}
