import { planName } from '../plan/name.ts';
import type { Plan } from '../plan/schema.ts';
import type { StorageEnvironment } from './environment.ts';
import { type PlanRecord, type PlanWrite, planWrite } from './plan-kind.ts';
import { newRun, revisionAfter } from './revision.ts';
import { tabOf } from './tab.ts';
import { isStored, writePlan } from './write-plan.ts';

export interface Copy {
  readonly id: string;
  readonly name: string;
  /** What the journal did not take: local storage alone has it so far. */
  readonly lagging: PlanWrite | undefined;
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
  const id = `${planId}-${head.revision}`;
  const name = `${planName(value)} (${remark})`;
  const stored = await storeNew(environment, id, { ...value, title: name }, head.savedAt);
  return stored && { id, name, lagging: stored.lagging };
}

/**
 * Stores a plan under an id of its own. Returns undefined where no store has it
 * now or had it before.
 */
export async function storeNew(
  environment: StorageEnvironment,
  id: string,
  plan: Plan,
  savedAt: number,
): Promise<Pick<Copy, 'lagging'> | undefined> {
  const revision = revisionAfter([], newRun());
  const write = planWrite(id, plan, { revision, supersedes: [], savedAt });
  const written = await writePlan(environment, write);
  const wasThere = written.local.state === 'unseen' || written.journal.state === 'unseen';
  if (!isStored(written) && !wasThere) return undefined;
  tabOf(environment).announce(id, write.head.revision);
  return { lagging: written.journal.state === 'failed' ? write : undefined };
}
