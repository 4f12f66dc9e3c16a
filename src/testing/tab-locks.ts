/**
 * Web Locks for the tabs of one test: exclusive ones in order, shared ones at once, under names of their
 * own; all are let go when their tab dies.
 */
export class TabLocks {
  private readonly queues = new Map<string, Entry[]>();
  private readonly shared = new Set<SharedLock>();

  /** The lock manager as one tab sees it. */
  forTab(isAlive: () => boolean): Pick<LockManager, 'request' | 'query'> {
    const request = (name: string, options: LockOptions, work: LockGrantedCallback<unknown>) => {
      return options.mode === 'shared'
        ? this.share({ name, isAlive }, work)
        : exclusive(name, options, work);
    };
    const exclusive = (name: string, options: LockOptions, work: LockGrantedCallback<unknown>) =>
      new Promise((resolve, reject) => {
        const entry: Entry = { isAlive, started: false, start: () => undefined };
        const queue = this.queues.get(name) ?? [];
        this.queues.set(name, queue);
        const leave = () => {
          queue.splice(queue.indexOf(entry), 1);
          this.advance(queue);
        };
        options.signal?.addEventListener('abort', () => {
          if (entry.started) return;
          leave();
          reject(new DOMException('The request was aborted.', 'AbortError'));
        });
        entry.start = () => {
          entry.started = true;
          Promise.resolve(work(null)).finally(leave).then(resolve, reject);
        };
        queue.push(entry);
        this.advance(queue);
      });
    const query = () => {
      const held = [...this.shared].filter((lock) => lock.isAlive());
      return Promise.resolve({ held: held.map(({ name }) => ({ name })), pending: [] });
    };
    return { request, query } as unknown as Pick<LockManager, 'request' | 'query'>;
  }

  private async share(lock: SharedLock, work: LockGrantedCallback<unknown>): Promise<unknown> {
    await Promise.resolve();
    this.shared.add(lock);
    try {
      return await work(null);
    } finally {
      this.shared.delete(lock);
    }
  }

  /** Gives the locks of dead tabs to those who wait. */
  release(): void {
    for (const queue of this.queues.values()) this.advance(queue);
  }

  private advance(queue: Entry[]): void {
    while (queue[0] && !queue[0].isAlive()) queue.shift();
    // Nobody gets a lock at once in a browser, not even a free one.
    queueMicrotask(() => {
      const [first] = queue;
      if (first && !first.started && first.isAlive()) first.start();
    });
  }
}

interface SharedLock {
  readonly name: string;
  readonly isAlive: () => boolean;
}

interface Entry {
  readonly isAlive: () => boolean;
  started: boolean;
  start: () => void;
}
