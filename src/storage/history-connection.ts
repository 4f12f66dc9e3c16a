import { type IDBPDatabase, wrap } from 'idb';
import type { StorageEnvironment } from './environment.ts';
import { databaseFailure } from './failure.ts';
import { HISTORY, HISTORY_VERSION, type HistorySchema } from './history-schema.ts';
import { answered } from './journal-connection.ts';
import { tabOf } from './tab.ts';

export type HistoryDatabase = IDBPDatabase<HistorySchema>;

/** What came of some work on it, or why it was not done, as a clause for the person. */
export type HistoryAnswer<Result> =
  | { readonly done: true; readonly result: Result }
  | { readonly done: false; readonly failure: string; readonly isFull: boolean };

/**
 * Does `work` on the database of earlier versions, as `onJournal` does on that of plans: it answers
 * within three seconds, never rejects, and a connection that broke is opened anew next time.
 */
export async function onHistory<Result>(
  environment: StorageEnvironment,
  work: (history: HistoryDatabase) => Promise<Result>,
): Promise<HistoryAnswer<Result>> {
  const { memory } = tabOf(environment);
  try {
    const known = memory.get(CONNECTION) as Promise<HistoryDatabase> | undefined;
    const connection = known ?? opened(environment);
    memory.set(CONNECTION, connection);
    return { done: true, result: await answered(environment, connection.then(work)) };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    const isFull = name === 'QuotaExceededError';
    if (!isFull) disconnect(memory);
    return { done: false, failure: databaseFailure(error), isFull };
  }
}

/** What `work` gives once the transaction that it writes in is done; rejects with why it is not. */
export async function completed<Result>(
  { done }: { readonly done: Promise<void> },
  work: () => Promise<Result>,
): Promise<Result> {
  const [result] = await Promise.all([work(), done]);
  return result;
}

const CONNECTION = Symbol('history');

function disconnect(memory: Map<symbol, unknown>): void {
  const connection = memory.get(CONNECTION) as Promise<HistoryDatabase> | undefined;
  connection?.then(
    (history) => history.close(),
    () => undefined,
  );
  memory.delete(CONNECTION);
}

async function opened(environment: StorageEnvironment): Promise<HistoryDatabase> {
  const database = environment.database();
  if (!database) throw new Error('there is none');
  const request = database.open(HISTORY, HISTORY_VERSION);
  request.addEventListener('upgradeneeded', () => {
    const { result } = request;
    result.createObjectStore('versions', { keyPath: 'key' }).createIndex('planId', 'planId');
    result.createObjectStore('texts', { keyPath: 'key' });
    result.createObjectStore('steps', { keyPath: 'id' });
    result.createObjectStore('over', { keyPath: 'id' });
    result.createObjectStore('ticks', { autoIncrement: true }).createIndex('planId', 'planId');
  });
  const history = (await wrap(request)) as unknown as HistoryDatabase;
  const { memory } = tabOf(environment);
  history.addEventListener('close', () => memory.delete(CONNECTION));
  // A newer Planform in another tab waits for this connection to close.
  history.addEventListener('versionchange', () => {
    memory.delete(CONNECTION);
    history.close();
  });
  return history;
}
