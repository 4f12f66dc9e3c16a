import { ownWorker } from '../../store/own-worker.ts';
import type { InputResult } from './read-input.ts';
import type { ReadRequest } from './reading.worker.ts';
import workerUrl from './reading.worker.ts?worker&url';

/**
 * Reads a text in a worker of its own. `signal` ends it, whatever it is doing; the promise then
 * rejects with the signal's reason. Rejects, too, where the browser runs no worker.
 */
export function readInWorker(request: ReadRequest, signal: AbortSignal): Promise<InputResult> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = ownWorker(workerUrl);
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    signal.addEventListener('abort', () => end(() => reject(signal.reason)));
    worker.addEventListener('message', ({ data }: MessageEvent<InputResult>) =>
      end(() => resolve(data)),
    );
    worker.addEventListener('error', ({ message }) =>
      end(() => reject(new Error(message || 'The browser did not start the reader.'))),
    );
    worker.postMessage(request);
  });
}
