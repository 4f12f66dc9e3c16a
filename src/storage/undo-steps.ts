/** The steps of undo and redo of a plan, so that they go on after it was closed and opened again. */
import * as z from 'zod/mini';
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import { checksumOf } from './checksum.ts';
import type { StorageEnvironment } from './environment.ts';
import { completed, onHistory } from './history-connection.ts';
import { historyStepsSchema } from './history-schema.ts';
import { type Kind, readStored, stored } from './kind.ts';
import { planJson } from './plan-json.ts';
import { newRun, revisionAfter } from './revision.ts';

const stepSchema = z.object({
  what: z.string(),
  place: z.object({ task: z.optional(z.string()), step: z.optional(z.string()) }),
  field: z.nullable(z.string()),
  /** Which of `plans` stands on the other side of it. */
  plan: z.int(),
});

const stepsSchema = z.object({
  /** Checksum of the plan that they lead to: they are of no other. */
  leadsTo: z.string(),
  /** The version of the plans in them. */
  version: z.int(),
  past: z.array(stepSchema),
  future: z.array(stepSchema),
  /** Parts that differ from those of that plan, each once; a part is what `partSchema` reads. */
  parts: z.array(
    z.object({
      rest: z.unknown(),
      /** Its steps: the ids of those that are as in that plan, the places of others among these. */
      steps: z.array(z.union([z.string(), z.int()])),
    }),
  ),
  /** Plans without their tasks, each once. */
  rests: z.array(z.unknown()),
  plans: z.array(z.object({ rest: z.int(), tasks: z.array(z.union([z.string(), z.int()])) })),
});
export type KeptSteps = z.output<typeof stepsSchema>;

export const stepsKind: Kind<KeptSteps> = {
  name: 'steps',
  version: 1,
  migrations: [],
  schema: stepsSchema,
};

/** By this, the steps of undo know the plan that they lead to. */
export function planChecksum(plan: Plan): string {
  return checksumOf(planJson(plan).sum);
}

/** Keeps steps in the place of earlier ones. Returns whether they are kept; never rejects. */
export async function keepSteps(
  planId: string,
  steps: KeptSteps,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<boolean> {
  const head = {
    revision: revisionAfter([], newRun()),
    supersedes: [],
    savedAt: environment.now(),
  };
  const { text } = stored(steps, stepsKind, head);
  const answer = await onHistory(environment, async (history) => {
    const writing = history.transaction('steps', 'readwrite');
    await completed(writing, () => Promise.allSettled([writing.store.put({ id: planId, text })]));
  });
  return answer.done;
}

/**
 * The steps that lead to the plan with this checksum; null where there are none that can be read. Those
 * that cannot be read are no loss of the plan, and the next ones take their place.
 */
export async function readSteps(
  planId: string,
  leadsTo: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<KeptSteps | null> {
  const answer = await onHistory(environment, (history) => history.get('steps', planId));
  const found = historyStepsSchema.safeParse(answer.done ? answer.result : undefined);
  if (!found.success) return null;
  const read = readStored(found.data.text, stepsKind);
  return read.state === 'read' && read.value.leadsTo === leadsTo ? read.value : null;
}
