import type { StorageEnvironment } from './environment.ts';
import { writeJournal } from './journal.ts';
import { removeLocal, writeLocal } from './local-plans.ts';
import { type PlanOrigin, seenRevisions } from './origin.ts';
import type { PlanWrite } from './plan-kind.ts';
import type { StoreWrite } from './store-answer.ts';

/** Up to this many UTF-16 units, a plan goes to local storage at once; a larger one later. */
export const LOCAL_AT_ONCE = 100_000;

/** What came of a write. `left` means that the store was not tried. */
export interface Written {
  readonly local: StoreWrite | { readonly state: 'left' };
  readonly journal: StoreWrite | { readonly state: 'left' };
  /** What the tab knows to stand in the stores now. */
  readonly origin: PlanOrigin;
}

/**
 * Writes a plan to both stores, each of which takes it only over what `origin`
 * has seen. Local storage comes first for a small plan, since it does not
 * wait; for a large one only where the journal fails. For the holder of the
 * plan's lock. Never rejects.
 */
export async function writePlan(
  environment: StorageEnvironment,
  write: PlanWrite,
  origin: PlanOrigin,
): Promise<Written> {
  const seen = seenRevisions(origin);
  const later = write.text.length > LOCAL_AT_ONCE;
  const first = later ? LEFT : writeLocal(environment, write, seen);
  if (first.state === 'unseen') return { local: first, journal: LEFT, origin };
  const journal = await writeJournal(environment, write, seen);
  const local = later && journal.state === 'failed' ? writeLocal(environment, write, seen) : first;
  return { local, journal, origin: originAfter(origin, write, local, journal) };
}

/**
 * Writes a plan as removed: to the journal alone, so that local storage has
 * room again; to local storage where the journal fails. For the holder of the
 * plan's lock. Never rejects.
 */
export async function writeRemoved(
  environment: StorageEnvironment,
  write: PlanWrite,
  origin: PlanOrigin,
): Promise<Written> {
  const seen = seenRevisions(origin);
  const journal = await writeJournal(environment, write, seen);
  if (journal.state !== 'written') {
    const local = journal.state === 'failed' ? writeLocal(environment, write, seen) : LEFT;
    return { local, journal, origin: originAfter(origin, write, local, journal) };
  }
  const local = removeLocal(environment, write.id, seen);
  const after = originAfter(origin, write, LEFT, journal);
  return { local, journal, origin: local.state === 'written' ? { ...after, local: [] } : after };
}

/** Whether at least one store has it. */
export function isStored({ local, journal }: Written): boolean {
  return local.state === 'written' || journal.state === 'written';
}

/** What the tab knows after these writes. */
export function originAfter(
  origin: PlanOrigin,
  { head }: PlanWrite,
  local: Written['local'],
  journal: Written['journal'],
): PlanOrigin {
  const stored = local.state === 'written' || journal.state === 'written';
  return {
    local: held(origin.local, head.revision, local),
    journal: held(origin.journal, head.revision, journal),
    checksum: stored ? head.checksum : origin.checksum,
  };
}

function held(
  before: readonly string[],
  revision: string,
  outcome: Written['local'],
): readonly string[] {
  if (outcome.state === 'written') return [revision];
  // Forgetting one would only make a copy that is not needed.
  if (outcome.state === 'failed' && outcome.uncertain) return [...before, revision].slice(-50);
  return before;
}

const LEFT = { state: 'left' } as const;
