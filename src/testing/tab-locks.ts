/** Web Locks for the tabs of one test: exclusive, in order, let go when their tab dies. */
export class TabLocks {
  private readonly queues = new Map<string, Entry[]>();

  /** The lock manager as one tab sees it. */
  forTab(isAlive: () => boolean): Pick<LockManager, 'request'> {
    const request = (name: string, options: LockOptions, work: LockGrantedCallback<unknown>) =>
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
    return { request } as unknown as Pick<LockManager, 'request'>;
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

interface Entry {
  readonly isAlive: () => boolean;
  started: boolean;
  start: () => void;
}
