/** A worker from the build; `url` is what `?worker&url` gives. Throws where the browser runs none. */
export function ownWorker(url: string): Worker {
  return new Worker(trustedUrl(url), { type: 'module' });
}

/**
 * What a worker, which is started for it, answers to one message. `signal` ends it, whatever it is doing;
 * the promise then rejects with the signal's reason. Rejects, too, where the browser runs no worker.
 */
export async function answerOf<T>(url: string, message: unknown, signal: AbortSignal): Promise<T> {
  const worker = ownWorker(url);
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      worker.onerror = reject;
      worker.postMessage(message);
    });
  } finally {
    worker.terminate();
  }
}

/** The page's policy takes no plain text for the address of a script; this one comes from the build. */
function trustedUrl(url: string): string {
  policy ??= trustedTypes?.createPolicy('planform-worker', { createScriptURL: (own) => own });
  return (policy?.createScriptURL(url) ?? url) as string;
}

interface UrlPolicy {
  createScriptURL(url: string): unknown;
}
let policy: UrlPolicy | undefined;
const { trustedTypes } = globalThis as {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): UrlPolicy;
  };
};
