import { type Copy, keepCopy } from './copy.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { headOf } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { readJournal, removeFromJournal } from './journal.ts';
import { planKey } from './keys.ts';
import type { Unreadable } from './kind.ts';
import { moveDamagedPlan, readLocal, removeKey, removeLocal } from './local-plans.ts';
import { NOTHING_SEEN, type PlanOrigin } from './origin.ts';
import type { PlanRecord } from './plan-kind.ts';
import { reconciled } from './reconcile.ts';
import { mergedRecord, replayed } from './replay.ts';
import { isOf, NO_LINEAGE, together } from './revision.ts';
import type { StoreRead } from './store-answer.ts';
import { isStored } from './write-plan.ts';

/** A plan after all that the stores have of it was brought together. */
export interface Settled {
  /** The version that counts, maybe a removed one; undefined where there is none to read. */
  readonly record: PlanRecord | undefined;
  readonly origin: PlanOrigin;
  /** Other versions, now plans of their own. */
  readonly copies: readonly Copy[];
  /** A value that could not be read; where it is a newer one, nothing was written. */
  readonly unreadable: Unreadable | undefined;
  /** Where there is a newer one: what stands beside it and is not in it, last saved first. */
  readonly beside: readonly PlanRecord[];
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
  const none = {
    record: undefined,
    origin: NOTHING_SEEN,
    copies: [],
    unreadable,
    beside: [],
    failures,
  };
  if (unreadable?.state === 'newer') return { ...none, beside: besideNewer(answers) };

  if (unreadable) await moveDamaged(environment, id, local, journal, drafts);
  const [first, ...rest] = answers.filter((answer) => answer.state === 'read');
  if (!first) return none;

  const records = [first, ...rest] as const;
  const { newest, divergent } = reconciled(records);
  const kept = await Promise.all(
    divergent.map(async (version) => ({
      version,
      copy: await keepCopy(environment, id, version, 'recovered'),
    })),
  );
  // What could not be kept is not seen, and so is not overwritten.
  const unkept = new Set(kept.flatMap((k) => (k.copy ? [] : k.version.head.revision)));
  const seen = together(
    ...[newest, ...records]
      .filter(({ head }) => !unkept.has(head.revision))
      .map(({ head }) => [head.revision, ...head.supersedes]),
  );
  const merged =
    divergent.length > 0 ? await mergedRecord(environment, id, newest, seen) : undefined;
  const record = merged?.record ?? newest;
  const standing =
    merged?.standing ??
    (await replayed(environment, id, newest, {
      local: local.state === 'none' ? 'nothing' : holds(local, newest),
      journal: holds(journal, newest),
    }));
  if (isStored(standing)) dropDrafts(environment, drafts, unkept);
  return {
    record,
    origin: {
      seen: together([record.head.revision], seen),
      checksum: record.head.checksum,
      base: { plan: record.value, revision: record.head.revision },
      standing,
    },
    copies: kept.flatMap((k) => k.copy ?? []),
    unreadable,
    beside: [],
    failures,
  };
}

/** A newer value before a damaged one, since nothing may be written over it. */
function worstOf(answers: readonly StoreRead[]): Unreadable | undefined {
  const unreadable = answers.flatMap((answer) =>
    answer.state === 'damaged' || answer.state === 'newer' ? [answer] : [],
  );
  return unreadable.find((answer) => answer.state === 'newer') ?? unreadable[0];
}

/**
 * The plans among `answers` that hold text which no newer Planform's value descends from; each text
 * once.
 */
function besideNewer(answers: readonly StoreRead[]): PlanRecord[] {
  const newer = answers.flatMap((answer) =>
    answer.state === 'newer' ? (headOf(answer.text) ?? []) : [],
  );
  const records = answers.filter((answer) => answer.state === 'read');
  const others = records.filter(
    ({ head }) =>
      head.removedAt === undefined && !newer.some((lineage) => isOf(lineage, head.revision)),
  );
  const texts = new Map(others.map((record) => [record.head.checksum, record]));
  return [...texts.values()].sort((one, other) => other.head.savedAt - one.head.savedAt);
}

function holds(answer: StoreRead, { head }: PlanRecord): 'this' | 'other' {
  return answer.state === 'read' && answer.head.revision === head.revision ? 'this' : 'other';
}

async function moveDamaged(
  environment: StorageEnvironment,
  id: string,
  local: StoreRead,
  journal: StoreRead,
  drafts: readonly Draft[],
): Promise<void> {
  if (local.state === 'damaged') removeLocal(environment, id, NO_LINEAGE);
  if (journal.state === 'damaged') await removeFromJournal(environment, id, NO_LINEAGE);
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
