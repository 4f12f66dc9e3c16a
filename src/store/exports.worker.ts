/** Makes exports of an opened text beside the page: each reads the whole text again. */

import { type Exported, exportedPlan } from '../formats/export.ts';
import type { Opened } from '../formats/patch/opened.ts';
import type { PrintedBlock } from '../formats/print/chunks.ts';
import type { Plan } from '../plan/schema.ts';
import { type BlocksDifference, differenceOf } from './blocks-difference.ts';

/** The opened text comes first, alone and once: it is read once. */
export type ExportRequest = { readonly opened: Opened } | Wanted;

export interface Wanted {
  readonly plan: Plan;
  /** Id of the format, in which the opened text is. */
  readonly format: string;
  /** As in `ExportOptions`. */
  readonly empty: boolean | undefined;
  readonly inBlocks: boolean;
}

/** An export for each plan, in their order; or why there is none. */
export type ExportAnswer = ExportMade | { readonly message: string };

export interface ExportMade extends Exported {
  /** What became of the blocks that were sent last, which the page has; null where none are wanted. */
  readonly blocks: BlocksDifference | null;
}

let opened: Opened | undefined;
let sent: readonly PrintedBlock[] = [];

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  if ('opened' in data) opened = data.opened;
  else postMessage(answerTo(data));
});

function answerTo({ plan, format, empty, inBlocks }: Wanted): ExportAnswer {
  try {
    const { blocks, ...exported } = exportedPlan(plan, format, { opened, empty });
    if (!inBlocks) return { ...exported, blocks: null };
    const now = blocks();
    const difference = differenceOf(sent, now);
    sent = now;
    return { ...exported, blocks: difference };
  } catch (error) {
    return { message: (error as Error).message };
  }
}
