import type { PlanRecord } from './plan-kind.ts';
import { covers } from './revision.ts';

/** Which of several versions of one plan counts, and which others hold text of their own. */
export interface Reconciled {
  readonly newest: PlanRecord;
  /** Versions that nothing supersedes and whose text differs: each must be kept. */
  readonly divergent: readonly PlanRecord[];
}

/**
 * Compares the versions of one plan that its stores and drafts hold. A version
 * that another one supersedes is done with. Of the rest the last saved counts.
 * A removed version that does not count is done with too: its text was taken
 * out by the person.
 */
export function reconciled(records: readonly [PlanRecord, ...PlanRecord[]]): Reconciled {
  const heads = records.filter(
    ({ head }) => !records.some((other) => covers(other.head.supersedes, head.revision)),
  );
  const newest = heads.reduce(later, heads[0] ?? records[0]);
  const texts = new Set([newest.head.checksum]);
  const divergent = heads.filter(({ head }) => {
    if (head.removedAt !== undefined || texts.has(head.checksum)) return false;
    texts.add(head.checksum);
    return true;
  });
  return { newest, divergent };
}

function later(one: PlanRecord, other: PlanRecord): PlanRecord {
  if (one.head.savedAt !== other.head.savedAt) {
    return one.head.savedAt > other.head.savedAt ? one : other;
  }
  return one.head.revision >= other.head.revision ? one : other;
}
