/**
 * Exports that are true to an opened text, made beside the page: each reads the whole text
 * again, and several times where an edit is hard to say in it. Whoever exports the same text at
 * the same time shares a worker, and the last export that it made.
 */

import { type Exported, type ExportOptions, exportedPlan, isPatched } from '../formats/export.ts';
import type { Opened } from '../formats/patch/opened.ts';
import type { PrintedBlock } from '../formats/print/chunks.ts';
import type { Plan } from '../plan/schema.ts';
import { blocksAfter } from './blocks-difference.ts';
import type { ExportAnswer, ExportRequest, Wanted } from './exports.worker.ts';
import workerUrl from './exports.worker.ts?worker&url';
import { ownWorker } from './own-worker.ts';

export interface Made extends Exported {
  /** Its blocks; none where they were not asked for. */
  readonly blocks: readonly PrintedBlock[];
}

/** Somebody's access to the exports of an opened text. */
export interface Exports {
  /**
   * The export of a plan in the format of the text. Rejects where it cannot be made, or no longer
   * beside the page.
   */
  readonly made: (wanted: Wanted) => Promise<Made>;
  /** Ends the access; with the last one, the worker, whatever it is doing. */
  readonly end: () => void;
}

/** Throws where the browser runs no worker. */
export function exportsOf(opened: Opened): Exports {
  const known = [...makers].find((each) => each.isOf(opened));
  const maker = known ?? new Maker(opened);
  maker.users += 1;
  return {
    made: (wanted) => maker.made(wanted),
    end: () => {
      maker.users -= 1;
      if (maker.users === 0) maker.end();
    },
  };
}

/**
 * `exportedPlan` that keeps the page free. Where no worker can make it, it is made here after all.
 * `signal` gives it up; it rejects with the signal's reason then.
 */
export async function exportedBeside(
  plan: Plan,
  format: string,
  options: ExportOptions,
  signal: AbortSignal,
): Promise<Exported> {
  if (!isPatched(plan, format, options)) return exportedPlan(plan, format, options);
  try {
    return await madeOnce(
      options.opened,
      { plan, format, empty: options.empty, inBlocks: false },
      signal,
    );
  } catch {
    signal.throwIfAborted();
    return exportedPlan(plan, format, options);
  }
}

async function madeOnce(opened: Opened, wanted: Wanted, signal: AbortSignal): Promise<Exported> {
  signal.throwIfAborted();
  const exports = exportsOf(opened);
  try {
    return await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      exports.made(wanted).then(resolve, reject);
    });
  } finally {
    exports.end();
  }
}

/** Those whose worker runs. */
const makers = new Set<Maker>();

interface Waiting {
  readonly resolve: (made: Made) => void;
  readonly reject: (error: Error) => void;
}

/** A worker for one opened text. It answers in the order of what it is asked. */
class Maker {
  users = 0;
  private readonly opened: Opened;
  private readonly worker = ownWorker(workerUrl);
  private readonly waiting: Waiting[] = [];
  private last: { readonly wanted: Wanted; readonly answer: Promise<Made> } | null = null;
  private blocks: readonly PrintedBlock[] = [];
  private failure: Error | null = null;

  constructor(opened: Opened) {
    this.opened = opened;
    makers.add(this);
    this.worker.addEventListener('message', ({ data }) => this.settle(data));
    this.worker.addEventListener('error', ({ message }) => this.fail(message));
    this.post({ opened: { text: opened.text, plan: opened.plan } });
  }

  isOf({ text, plan }: Opened): boolean {
    return plan === this.opened.plan && text === this.opened.text;
  }

  made(wanted: Wanted): Promise<Made> {
    if (this.failure) return Promise.reject(this.failure);
    if (this.last && serves(this.last.wanted, wanted)) return this.last.answer;
    const answer = new Promise<Made>((resolve, reject) => {
      // What cannot be sent has no answer, and takes no other's.
      this.post(wanted);
      this.waiting.push({ resolve, reject });
    });
    this.last = { wanted, answer };
    return answer;
  }

  end(): void {
    makers.delete(this);
    this.worker.terminate();
  }

  private post(request: ExportRequest): void {
    this.worker.postMessage(request);
  }

  private settle(answer: ExportAnswer): void {
    const asked = this.waiting.shift();
    if ('message' in answer) {
      asked?.reject(new Error(answer.message));
      return;
    }
    const { text, differing, beside, blocks } = answer;
    if (blocks) this.blocks = blocksAfter(this.blocks, blocks);
    asked?.resolve({ text, differing, beside, blocks: blocks ? this.blocks : [] });
  }

  private fail(message: string): void {
    this.end();
    this.failure = new Error(
      message || 'The browser did not start what makes this view; an export has them.',
    );
    for (const { reject } of this.waiting.splice(0)) reject(this.failure);
  }
}

function serves(one: Wanted, other: Wanted): boolean {
  const isSame =
    one.plan === other.plan && one.format === other.format && one.empty === other.empty;
  return isSame && (one.inBlocks || !other.inBlocks);
}
