import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';
import { copyId } from './copy-id.ts';
import type { StorageEnvironment } from './environment.ts';
import { type PlanRecord, planWrite } from './plan-kind.ts';
import { newRun, revisionAfter } from './revision.ts';
import { tabOf } from './tab.ts';
import { isStored, writePlan } from './write-plan.ts';

export interface Copy {
  readonly id: string;
  readonly name: string;
}

/**
 * Keeps another version of a plan as a plan of its own, "… ({remark})". The
 * same version is kept once, however often this is called. Returns undefined
 * where no store took it.
 */
export async function keepCopy(
  environment: StorageEnvironment,
  planId: string,
  { value, head }: Pick<PlanRecord, 'value' | 'head'>,
  remark: string,
): Promise<Copy | undefined> {
  const id = copyId(planId, head.revision);
  const name = `${planName(value)} (${remark})`;
  const isKept = await storeNew(environment, id, { ...value, title: name }, head.savedAt);
  return isKept ? { id, name } : undefined;
}

/** Stores a plan under an id of its own. Returns whether a store has it now, or had it before. */
export async function storeNew(
  environment: StorageEnvironment,
  id: string,
  plan: Plan,
  savedAt: number,
): Promise<boolean> {
  const revision = revisionAfter([], newRun());
  const write = planWrite(id, plan, { revision, supersedes: [], savedAt });
  const written = await writePlan(environment, write);
  const wasThere = written.local.state === 'unseen' || written.journal.state === 'unseen';
  if (!isStored(written) && !wasThere) return false;
  tabOf(environment).announce(id, write.head.revision);
  return true;
}
