import type { StorageEnvironment, TabChannel } from './environment.ts';

let environment: StorageEnvironment | undefined;

/** The environment of this page: one object, whoever asks. */
export function browserEnvironment(): StorageEnvironment {
  environment ??= createEnvironment();
  return environment;
}

function createEnvironment(): StorageEnvironment {
  return {
    local: () => window.localStorage,
    database: () => window.indexedDB as IDBFactory | undefined,
    locks: navigator.locks as LockManager | undefined,
    manager: navigator.storage as StorageManager | undefined,
    channel: createChannel(),
    onLocalWrite(call) {
      window.addEventListener('storage', ({ key, newValue }) => {
        if (key !== null && newValue !== null) call(key);
      });
    },
    now: () => Date.now(),
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    whenIdle,
    onHide(call) {
      const onVisibility = () => document.visibilityState === 'hidden' && call();
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('pagehide', call);
      return () => {
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('pagehide', call);
      };
    },
    onShow(call) {
      const onVisibility = () => document.visibilityState === 'visible' && call();
      document.addEventListener('visibilitychange', onVisibility);
      window.addEventListener('pageshow', call);
      return () => {
        document.removeEventListener('visibilitychange', onVisibility);
        window.removeEventListener('pageshow', call);
      };
    },
    holdPage(hold) {
      if (hold) window.addEventListener('beforeunload', askBeforeLeaving);
      else window.removeEventListener('beforeunload', askBeforeLeaving);
    },
  };
}

/** Safari has no `requestIdleCallback`: a short wait stands in for it there. */
function whenIdle(call: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(call, { timeout: 10_000 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(call, 1_000);
  return () => clearTimeout(timer);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Between tabs of this site. A tab that is frozen misses messages; whoever
 * listens looks at the stores again when its page is shown. A browser that
 * forbids storage may forbid this too, as it is made or as it is used: the tabs
 * then hear of each other by what they write to local storage.
 */
function createChannel(): TabChannel {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel('planform');
  } catch {
    return { post: () => undefined, subscribe: () => () => undefined };
  }
  return {
    post(message) {
      try {
        channel.postMessage(message);
      } catch {
        // Nothing but freshness hangs on a message, and saving must go on.
      }
    },
    subscribe(listener) {
      const onMessage = (event: MessageEvent) => listener(event.data);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
