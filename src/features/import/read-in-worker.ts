import { ownWorker } from '../../store/own-worker.ts';
import type { InputResult } from './read-input.ts';
import type { ReadRequest } from './reading.worker.ts';
import workerUrl from './reading.worker.ts?worker&url';

/**
 * Reads a text in a worker; of many texts, a few at a time. `signal` ends it, whatever it is doing;
 * the promise then rejects with the signal's reason. Rejects, too, where the browser runs no worker.
 */
export async function readInWorker(
  request: ReadRequest,
  signal: AbortSignal,
): Promise<InputResult> {
  let worker: Worker | undefined;
  if (running < MOST) running += 1;
  else worker = await new Promise<Worker | undefined>((resolve) => waiting.push(resolve));
  try {
    signal.throwIfAborted();
    worker ??= ownWorker(workerUrl);
    return await answer(worker, request, signal);
  } catch (error) {
    // It may be in the middle of a text still.
    worker?.terminate();
    worker = undefined;
    throw error;
  } finally {
    const next = waiting.shift();
    if (next) next(worker);
    else {
      running -= 1;
      worker?.terminate();
    }
  }
}

/** Each is a thread that loads the reader: a folder of files would start hundreds of them. */
const MOST = 4;
let running = 0;
/** Who waits for a place, and takes over the worker that had it. */
const waiting: ((worker: Worker | undefined) => void)[] = [];

function answer(worker: Worker, request: ReadRequest, signal: AbortSignal): Promise<InputResult> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onmessage = ({ data }: MessageEvent<InputResult>) => resolve(data);
    worker.onerror = ({ message }) =>
      reject(new Error(message || 'The browser did not start the reader.'));
    worker.postMessage(request);
  });
}
