/**
 * All that storage takes from its surroundings. `browser-environment.ts` is the
 * real one; a test brings its own and needs no globals.
 */
export interface StorageEnvironment {
  /** The browser's local storage. Throws where the browser forbids access to it. */
  local(): Storage;
  /** The browser's database; undefined where there is none. Throws where it is forbidden. */
  database(): IDBFactory | undefined;
  /** Web Locks; undefined where there are none (pages that are not served securely). */
  readonly locks: Pick<LockManager, 'request' | 'query'> | undefined;
  /** What says how much room there is, and keeps it; undefined as `locks` is. */
  readonly manager: Pick<StorageManager, 'estimate' | 'persisted' | 'persist'> | undefined;
  /** Carries messages to the other tabs of this site, never back to this one. */
  readonly channel: TabChannel;
  /**
   * Calls with each key of local storage that another tab writes, once it is written, whatever
   * version of Planform that tab has: what goes over the channel may be in words of its own.
   */
  onLocalWrite(call: (key: string) => void): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds. Returns what cancels that. */
  after(milliseconds: number, call: () => void): () => void;
  /** Calls once when the browser has nothing better to do. Returns what cancels that. */
  whenIdle(call: () => void): () => void;
  /** Calls each time the page is hidden or left. There may be no time for anything that waits. */
  onHide(call: () => void): () => void;
  /** Calls each time the page is shown again. */
  onShow(call: () => void): () => void;
  /** While held, the browser asks before it closes the page. */
  holdPage(hold: boolean): void;
}

/** A line to the other tabs. Messages may be lost: nothing but freshness may hang on them. */
export interface TabChannel {
  post(message: unknown): void;
  subscribe(listener: (message: unknown) => void): () => void;
}
