/** Makes exports of an opened text beside the page: each reads the whole text again. */
import type { PrintedBlock } from '../../formats/chunks.ts';
import { exportBlocks } from '../../formats/export.ts';
import type { Opened } from '../../formats/opened.ts';
import type { Plan } from '../../plan/schema.ts';
import { type BlocksDifference, differenceOf } from './blocks-difference.ts';

/** The opened text comes first, alone and once: it is read once. */
export type PatchRequest =
  | { readonly opened: Opened }
  | { readonly plan: Plan; readonly empty: boolean };

/** What became of the answer before, which the page has; or why there is none. */
export type PatchAnswer = BlocksDifference | { readonly message: string };

let opened: Opened | undefined;
let before: readonly PrintedBlock[] = [];

addEventListener('message', ({ data }: MessageEvent<PatchRequest>) => {
  if ('opened' in data) opened = data.opened;
  else postMessage(answerTo(data.plan, data.empty));
});

function answerTo(plan: Plan, empty: boolean): PatchAnswer {
  try {
    const now = exportBlocks(plan, plan.format, { opened, empty });
    const difference = differenceOf(before, now);
    before = now;
    return difference;
  } catch (error) {
    return { message: (error as Error).message };
  }
}
