/** Exports of one opened text for the preview: one at a time, and of the newest plan alone. */

import type { PlacedLine } from '../../formats/derived/placed-lines.ts';
import type { Opened } from '../../formats/patch/opened.ts';
import type { PrintedBlock } from '../../formats/print/chunks.ts';
import type { Plan } from '../../plan/schema.ts';
import { exportsOf } from '../../store/exports.ts';

export interface Wanted {
  readonly plan: Plan;
  readonly empty: boolean;
}

export interface Patched extends Wanted {
  readonly blocks: readonly PrintedBlock[];
  readonly beside: readonly PlacedLine[];
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
  const exports = exportsOf(opened);
  let next: Wanted | null = null;
  let isRunning = false;
  let hasEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const begin = async () => {
    timer = undefined;
    if (isRunning || hasEnded || !next) return;
    const wanted = next;
    next = null;
    isRunning = true;
    try {
      const { blocks, beside } = await exports.made({
        ...wanted,
        format: wanted.plan.format,
        inBlocks: true,
      });
      if (!hasEnded) onPatched({ ...wanted, blocks, beside });
    } catch (error) {
      // The next plan may be one that can be exported.
      if (!hasEnded) onError(error as Error);
    }
    isRunning = false;
    if (timer === undefined) await begin();
  };

  return {
    want(wanted) {
      next = wanted;
      clearTimeout(timer);
      timer = setTimeout(() => void begin(), rest);
    },
    end() {
      hasEnded = true;
      clearTimeout(timer);
      exports.end();
    },
  };
}

const CHARACTERS_A_MS = 1_000;
/** Milliseconds without a change that it waits for. */
const LONGEST_REST = 1_000;
