import type { Plan } from '../plan/schema.ts';
import { type Copy, keepCopy } from './copy.ts';
import type { StorageEnvironment } from './environment.ts';
import type { Newer } from './kind.ts';
import { type PlanOrigin, withSeen } from './origin.ts';
import { type PlanRecord, type PlanWrite, planWrite } from './plan-kind.ts';
import { isOf } from './revision.ts';
import type { Written } from './store-answer.ts';
import { isStored, writePlan } from './write-plan.ts';

export interface Attempt {
  /**
   * `unchanged`: the stores had this text already, and nothing was written. `newer`: a newer
   * Planform's version stands there, which may not be written over.
   */
  readonly outcome: 'stored' | 'unchanged' | 'failed' | 'conflict' | 'newer';
  readonly origin: PlanOrigin;
  /** Other tabs' versions that are plans of their own now. */
  readonly copies: readonly Copy[];
  /** The write that was tried last, and what came of it in each store. */
  readonly write: PlanWrite;
  readonly written: Written | undefined;
}

interface ToSave {
  readonly planId: string;
  readonly origin: PlanOrigin;
  /**
   * The plan as it is now, under a revision of its run that comes after these.
   * A draft may be left while this waits, and a later revision supersedes it:
   * so each has to have the text that is newest when it is issued.
   */
  readonly issue: (seen: readonly string[]) => { readonly plan: Plan; readonly revision: string };
  /**
   * Takes what another tab's version changed since `base` into the plan as it is now; false where
   * both changed the same text.
   */
  readonly merge: (base: Plan, theirs: Plan) => Promise<boolean>;
}

/**
 * Saves a plan as a new revision. Where another tab's version that this one
 * has not seen stands in the way, it is merged, or becomes a plan of its own first. For the
 * holder of the plan's lock. Never rejects.
 */
export async function attemptSave(
  environment: StorageEnvironment,
  { planId, origin: before, issue, merge }: ToSave,
): Promise<Attempt> {
  let origin = before;
  const copies: Copy[] = [];
  for (let round = 0; ; round++) {
    const supersedes = [...origin.seen];
    const { plan, revision } = issue(supersedes);
    const write = planWrite(planId, plan, { revision, supersedes, savedAt: environment.now() });
    const attempt = { copies, write };
    if (round === 0 && write.head.checksum === origin.checksum) {
      return { ...attempt, outcome: 'unchanged', origin, written: undefined };
    }
    origin = withSeen(origin, revision);
    const written = await writePlan(environment, write);
    if (isStored(written)) {
      origin = { ...origin, checksum: write.head.checksum, base: { plan, revision } };
    }
    const found = unseenIn(written);
    if (!found) {
      return { ...attempt, outcome: isStored(written) ? 'stored' : 'failed', origin, written };
    }
    if (found.state === 'newer') return { ...attempt, outcome: 'newer', origin, written };
    const known = [before.checksum, write.head.checksum].includes(found.head.checksum);
    const isOther = !known && found.head.removedAt === undefined;
    const { base } = origin;
    const isBased = base !== undefined && isOf(found.head, base.revision);
    if (isOther && isBased && (await merge(base.plan, found.value))) {
      origin = { ...origin, base: { plan: found.value, revision: found.head.revision } };
    } else if (isOther) {
      const copy = await keepCopy(environment, planId, found, 'other tab');
      if (!copy || round === MOST_ROUNDS) {
        // One store may have it, the other one not: the next attempt is not to pass it over.
        const halfway = { ...origin, checksum: '' };
        return { ...attempt, outcome: 'conflict', origin: halfway, written };
      }
      copies.push(copy);
    }
    origin = withSeen(origin, found.head.revision, ...found.head.supersedes);
  }
}
const MOST_ROUNDS = 5;

/** What stood in the way of a write; undefined where nothing did. */
export function unseenIn({ local, journal }: Written): PlanRecord | Newer | undefined {
  if (local.state === 'unseen') return local.found;
  return journal.state === 'unseen' ? journal.found : undefined;
}
