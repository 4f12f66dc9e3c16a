/** Makes exports of an opened text beside the page: each reads the whole text again. */
import type { PrintedBlock } from '../../formats/chunks.ts';
import { exportBlocks } from '../../formats/export.ts';
import type { Opened } from '../../formats/opened.ts';
import type { Plan } from '../../plan/schema.ts';

/** The opened text comes first, alone and once: it is read once. */
export type PatchRequest =
  | { readonly opened: Opened }
  | { readonly plan: Plan; readonly empty: boolean };

export type PatchAnswer = readonly PrintedBlock[] | { readonly message: string };

let opened: Opened | undefined;

addEventListener('message', ({ data }: MessageEvent<PatchRequest>) => {
  if ('opened' in data) opened = data.opened;
  else postMessage(answerTo(data.plan, data.empty));
});

function answerTo(plan: Plan, empty: boolean): PatchAnswer {
  try {
    return exportBlocks(plan, plan.format, { opened, empty });
  } catch (error) {
    return { message: (error as Error).message };
  }
}
