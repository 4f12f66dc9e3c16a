import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

/**
 * `works`; `full`: every transaction that writes is aborted; `down`: nothing can
 * be opened, read or written; `silent`: nothing is ever answered.
 */
export type DatabaseState = 'works' | 'full' | 'down' | 'silent';

/** A database in memory that can be made to fail, for the tabs of one test. */
export class FaultyDatabase {
  state: DatabaseState = 'works';
  private readonly factory = new IDBFactory();
  private busy = 0;

  /** The factory as one tab sees it. A dead tab's transactions do nothing any more. */
  forTab(isAlive: () => boolean): IDBFactory {
    const open = (name: string, version: number) => {
      this.refuse(isAlive);
      if (this.state === 'silent') return silentRequest();
      const request = this.factory.open(name, version);
      this.during(request, ['success', 'error']);
      request.addEventListener('success', () => this.guard(request.result, isAlive));
      return request;
    };
    return { open } as unknown as IDBFactory;
  }

  /** Resolves when no request is under way. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.busy > 0) quiet = -1;
    }
  }

  private guard(database: IDBDatabase, isAlive: () => boolean): void {
    const begin = database.transaction.bind(database);
    database.transaction = (stores, mode, options) => {
      this.refuse(isAlive);
      if (this.state === 'silent') return silentTransaction();
      const transaction = begin(stores, mode, options);
      this.during(transaction, ['complete', 'abort']);
      const fails = this.state === 'full' && mode === 'readwrite';
      if (fails) setImmediate(() => transaction.abort());
      return transaction;
    };
  }

  private refuse(isAlive: () => boolean): void {
    if (this.state === 'down' || !isAlive()) {
      throw new DOMException('Internal error.', 'UnknownError');
    }
  }

  private during(target: EventTarget, ends: readonly string[]): void {
    this.busy++;
    for (const end of ends) target.addEventListener(end, () => this.busy--);
  }
}

function silentRequest(): IDBOpenDBRequest {
  const nothing = { value: () => undefined };
  return Object.create(IDBOpenDBRequest.prototype, { addEventListener: nothing });
}

/** Has what `idb` and its callers use of a transaction, and never answers. */
function silentTransaction(): IDBTransaction {
  const never = () => new Promise(() => undefined);
  const store = new Proxy({}, { get: () => never });
  return { store, objectStore: () => store, done: never() } as unknown as IDBTransaction;
}
