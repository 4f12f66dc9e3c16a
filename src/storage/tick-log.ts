/** When which boxes of a plan were ticked, beside the plan: its text says only that they are. */
import type { Tick } from '../plan/ticks.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { completed, onHistory } from './history-connection.ts';
import { type LoggedTick, loggedTickSchema } from './history-schema.ts';

/** As many as are kept of a plan; the oldest go first. */
export const MOST_TICKS = 2_000;

/** Adds to the log of a plan. Returns whether it is kept; never rejects: the plan has the boxes. */
export async function logTicks(
  planId: string,
  ticks: readonly Tick[],
  environment: StorageEnvironment = browserEnvironment(),
): Promise<boolean> {
  const at = environment.now();
  const answer = await onHistory(environment, async (history) => {
    const writing = history.transaction('ticks', 'readwrite');
    const index = writing.store.index('planId');
    return await completed(writing, async () => {
      const keys = await index.getAllKeys(planId);
      const over = Math.max(0, keys.length + ticks.length - MOST_TICKS);
      await Promise.allSettled([
        ...keys.slice(0, over).map((key) => writing.store.delete(key)),
        ...ticks.map((tick) => writing.store.add({ ...tick, planId, at })),
      ]);
    });
  });
  return answer.done;
}

export interface TickLog {
  /** The last one first. */
  readonly ticks: readonly LoggedTick[];
  /** Why they cannot be read, as a sentence; null where they can. */
  readonly failure: string | null;
}

/** The log of a plan. Never rejects. */
export async function readTickLog(
  planId: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<TickLog> {
  const answer = await onHistory(environment, (history) =>
    history.getAllFromIndex('ticks', 'planId', planId),
  );
  if (!answer.done) return { ticks: [], failure: `The log cannot be read: ${answer.failure}.` };
  const ticks = answer.result.flatMap((value) => loggedTickSchema.safeParse(value).data ?? []);
  return { ticks: ticks.reverse(), failure: null };
}
