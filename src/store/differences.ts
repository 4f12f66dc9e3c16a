/** Differences of long texts, made beside the page: to look through a megabyte freezes it. */
import { type Difference, differenceOf } from '../markdown/difference.ts';
import type { TwoTexts } from './differences.worker.ts';
import workerUrl from './differences.worker.ts?worker&url';
import { answerOf } from './own-worker.ts';

/** Whether texts are compared in no time that is felt. */
export function areShort({ before, after }: TwoTexts): boolean {
  return before.length + after.length < SHORT;
}

/**
 * `differenceOf` that keeps the page free. Where no worker can make it, it is made here after all.
 * `signal` gives it up; it rejects with the signal's reason then.
 */
export async function differenceBeside(texts: TwoTexts, signal: AbortSignal): Promise<Difference> {
  try {
    return await answerOf<Difference>(workerUrl, texts, signal);
  } catch {
    signal.throwIfAborted();
    return differenceOf(texts.before, texts.after);
  }
}

/** Characters. */
const SHORT = 200_000;
