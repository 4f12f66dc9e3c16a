import { type Copy, keepCopy } from './copy.ts';
import { type Draft, draftsOf } from './drafts.ts';
import type { StorageEnvironment } from './environment.ts';
import { readJournal, removeFromJournal } from './journal.ts';
import { planKey } from './keys.ts';
import type { Unreadable } from './kind.ts';
import { moveDamagedPlan, readLocal, removeKey, removeLocal } from './local-plans.ts';
import { mayHold, type PlanOrigin } from './origin.ts';
import type { PlanRecord } from './plan-kind.ts';
import { reconciled } from './reconcile.ts';
import { replayed } from './replay.ts';
import type { StoreRead } from './store-answer.ts';

/** A plan after all that the stores have of it was brought together. */
export interface Settled {
  /** The version that counts, maybe a removed one; undefined where there is none to read. */
  readonly record: PlanRecord | undefined;
  readonly origin: PlanOrigin;
  /** Other versions, now plans of their own. */
  readonly copies: readonly Copy[];
  /** A value that could not be read; where it is a newer one, nothing was written. */
  readonly unreadable: Unreadable | undefined;
  /** Why a store could not be read, as clauses for the person. */
  readonly failures: readonly string[];
}

/**
 * Brings together what local storage, the journal and drafts hold of a plan:
 * damaged values are moved aside, the newest version goes to the store that
 * lags behind, versions that diverge become copies, and drafts are merged. For
 * the holder of the plan's lock. Never rejects; what fails stays as it was.
 */
export async function settlePlan(environment: StorageEnvironment, id: string): Promise<Settled> {
  const local = readLocal(environment, planKey(id));
  const journal = await readJournal(environment, id, local);
  const drafts = draftsOf(environment, id);
  const answers = [local, journal, ...drafts.map((draft) => draft.answer)];
  const failures = answers.flatMap((answer) => (answer.state === 'failed' ? answer.failure : []));
  const unreadable = worstOf(answers);
  const none = { record: undefined, origin: NOTHING_SEEN, copies: [], unreadable, failures };
  if (unreadable?.state === 'newer') return none;

  if (unreadable) await moveDamaged(environment, id, local, journal, drafts);
  const [first, ...rest] = answers.filter((answer) => answer.state === 'read');
  if (!first) return none;

  const { newest, divergent } = reconciled([first, ...rest]);
  const kept = await Promise.all(
    divergent.map(async (version) => ({
      version,
      copy: await keepCopy(environment, id, version, 'recovered'),
    })),
  );
  const unkept = new Set(kept.flatMap((k) => (k.copy ? [] : k.version.head.revision)));
  const seen = [first, ...rest].map((record) => record.head).filter((h) => !unkept.has(h.revision));
  const inherited = [newest.head.revision, ...newest.head.supersedes];
  const known = (answer: StoreRead) =>
    mayHold(answer, inherited).filter((revision) => !unkept.has(revision));
  const before = {
    local: known(local),
    journal: known(journal),
    checksum: newest.head.checksum,
  };
  const outcome = await replayed(environment, id, {
    newest,
    origin: before,
    supersedes: seen.map((head) => head.revision),
    merges: divergent.length > 0,
    behind: { local: !holds(local, newest), journal: !holds(journal, newest) },
  });
  if (outcome.held) dropDrafts(environment, drafts, unkept);
  return {
    record: outcome.record,
    origin: outcome.origin,
    copies: kept.flatMap((k) => k.copy ?? []),
    unreadable,
    failures,
  };
}

const NOTHING_SEEN: PlanOrigin = { local: [], journal: [], checksum: '' };

/** A newer value before a damaged one, since nothing may be written over it. */
function worstOf(answers: readonly StoreRead[]): Unreadable | undefined {
  const unreadable = answers.flatMap((answer) =>
    answer.state === 'damaged' || answer.state === 'newer' ? [answer] : [],
  );
  return unreadable.find((answer) => answer.state === 'newer') ?? unreadable[0];
}

function holds(answer: StoreRead, record: PlanRecord): boolean {
  return answer.state === 'read' && answer.head.revision === record.head.revision;
}

async function moveDamaged(
  environment: StorageEnvironment,
  id: string,
  local: StoreRead,
  journal: StoreRead,
  drafts: readonly Draft[],
): Promise<void> {
  if (local.state === 'damaged') removeLocal(environment, id, []);
  if (journal.state === 'damaged') await removeFromJournal(environment, id, []);
  for (const { key, answer } of drafts) {
    if (answer.state !== 'damaged') continue;
    const { text, reason } = answer;
    moveDamagedPlan(environment, { key, planId: id }, { text, reason });
  }
}

function dropDrafts(
  environment: StorageEnvironment,
  drafts: readonly Draft[],
  unkept: ReadonlySet<string>,
): void {
  for (const { key, answer } of drafts) {
    if (answer.state === 'read' && !unkept.has(answer.head.revision)) removeKey(environment, key);
  }
}
