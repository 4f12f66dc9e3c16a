/** Exports of one opened text, made in a worker: one at a time, and of the newest plan alone. */
import type { PrintedBlock } from '../../formats/chunks.ts';
import type { Opened } from '../../formats/opened.ts';
import type { Plan } from '../../plan/schema.ts';
import { ownWorker } from '../../ui/own-worker.ts';
import { blocksAfter } from './blocks-difference.ts';
import type { PatchAnswer, PatchRequest } from './patching.worker.ts';
import workerUrl from './patching.worker.ts?worker&url';

export interface Wanted {
  readonly plan: Plan;
  readonly empty: boolean;
}

export interface Patched extends Wanted {
  readonly blocks: readonly PrintedBlock[];
}

export interface Patching {
  /** Asks for the export of a plan. One that is not begun yet is dropped for it. */
  readonly want: (wanted: Wanted) => void;
  readonly end: () => void;
}

/**
 * `onPatched` gets what was asked for; `onError`, why there is none of a plan, or of any more. Throws
 * where the browser runs no worker.
 */
export function startPatching(
  opened: Opened,
  onPatched: (patched: Patched) => void,
  onError: (error: Error) => void,
): Patching {
  // What goes to a worker is copied: the plan is as large as its text.
  const rest = Math.min(opened.text.length / CHARACTERS_A_MS, LONGEST_REST);
  let next: Wanted | null = null;
  let running: Wanted | null = null;
  let blocks: readonly PrintedBlock[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const worker = ownWorker(workerUrl);
  const post = (request: PatchRequest) => worker.postMessage(request);
  const end = () => {
    clearTimeout(timer);
    worker.terminate();
  };
  const begin = () => {
    timer = undefined;
    if (running || !next) return;
    running = next;
    next = null;
    post(running);
  };

  worker.addEventListener('message', ({ data }: MessageEvent<PatchAnswer>) => {
    const done = running;
    running = null;
    if (timer === undefined) begin();
    // The next plan may be one that can be exported.
    if ('message' in data) return onError(new Error(data.message));
    blocks = blocksAfter(blocks, data);
    if (done) onPatched({ ...done, blocks });
  });
  worker.addEventListener('error', ({ message }) => {
    end();
    const unstarted = 'The browser did not start what makes this view; an export has them.';
    onError(new Error(message || unstarted));
  });
  post({ opened });

  return {
    want(wanted) {
      next = wanted;
      clearTimeout(timer);
      timer = setTimeout(begin, rest);
    },
    end,
  };
}

const CHARACTERS_A_MS = 1_000;
/** Milliseconds without a change that it waits for. */
const LONGEST_REST = 1_000;
