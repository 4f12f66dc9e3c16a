import { newId } from '../plan/id.ts';
import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import { planWrite } from './plan-kind.ts';
import { newRun, revisionAfter } from './revision.ts';
import { FREE_SPACE, rewritePlan } from './rewrite.ts';
import { StorageError } from './storage-error.ts';
import { tabOf } from './tab.ts';
import { keepVersion } from './versions.ts';
import { isStored, writeRemoved } from './write-plan.ts';

/**
 * Puts what `update` makes of a stored plan in its place. Tabs that have it open take it over, as
 * an edit that they can undo; the plan as it was is kept as an earlier version, or where that
 * fails among the removed ones. Returns the new one. Throws a `StorageError` where it cannot be
 * stored: the plan is as it was then.
 */
export async function updatePlan(
  id: string,
  update: (now: Plan) => Plan,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Plan> {
  return await rewritePlan(environment, id, async ({ value, head }) => {
    const plan = update(value);
    if (JSON.stringify(plan) !== JSON.stringify(value)) {
      const isKept = await keepVersion(id, value, 'update', { environment });
      if (!isKept) await keepRemoved(environment, value, head.savedAt);
    }
    return { plan };
  });
}

async function keepRemoved(
  environment: StorageEnvironment,
  plan: Plan,
  savedAt: number,
): Promise<void> {
  const id = newId();
  const before = { ...plan, title: `${planName(plan)} (before the update)` };
  const head = { revision: revisionAfter([], newRun()), supersedes: [], savedAt };
  const write = planWrite(id, before, { ...head, removedAt: environment.now() });
  const written = await writeRemoved(environment, write);
  if (!isStored(written)) {
    throw new StorageError(`The plan as it was could not be kept. ${FREE_SPACE}`);
  }
  tabOf(environment).announce(id, write.head.revision);
}
