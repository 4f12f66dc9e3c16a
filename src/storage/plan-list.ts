import { type Head, headOf } from './envelope.ts';
import type { StorageEnvironment } from './environment.ts';
import { localFailure } from './failure.ts';
import { readHeads } from './journal-heads.ts';
import type { JournalHead } from './journal-schema.ts';
import { meaningOf, ownKeys } from './keys.ts';
import { legibleIn, readStored } from './kind.ts';
import { type ListCache, readListCache, writeListCache } from './list-cache.ts';
import { planKind } from './plan-kind.ts';
import { type Summary, summaryOf } from './plan-summary.ts';
import { recovered } from './recover.ts';

export interface PlansInStores {
  /** Last saved first, removed ones among them. */
  readonly plans: readonly { readonly summary: Summary; readonly removedAt: number | undefined }[];
  /** Why a store could not be read, as clauses for the person: none, one or both. */
  readonly failures: readonly string[];
}

/** What both stores know of all plans that can be read. Never rejects. */
export async function plansInStores(environment: StorageEnvironment): Promise<PlansInStores> {
  await recovered(environment);
  const failures: string[] = [];
  const journal = await readHeads(environment);
  if (journal.state === 'failed') failures.push(journal.failure);
  const heads = journal.state === 'read' ? journal.heads : [];
  const plans = new Map<string, Entry>();
  try {
    for (const entry of localEntries(environment, heads)) plans.set(entry.summary.id, entry);
  } catch (error) {
    failures.push(localFailure(error));
  }
  for (const entry of heads) {
    const local = plans.get(entry.id);
    if (!local || isNewer(entry.head, local.head)) plans.set(entry.id, entry);
  }
  return {
    plans: [...plans.values()]
      .sort((one, other) => other.head.savedAt - one.head.savedAt)
      .map(({ summary, head }) => ({ summary, removedAt: head.removedAt })),
    failures,
  };
}

type Entry = Pick<JournalHead, 'summary' | 'head'>;

function isNewer(head: Head, than: Head): boolean {
  if (head.supersedes.includes(than.revision)) return true;
  return !than.supersedes.includes(head.revision) && head.savedAt > than.savedAt;
}

/**
 * The plans of local storage. What is known of a revision already, by the list or the journal, is
 * not read again: a full local storage has no room for a longer list. Throws where the storage does.
 */
function localEntries(environment: StorageEnvironment, heads: readonly JournalHead[]): Entry[] {
  const storage = environment.local();
  const before = readListCache(environment);
  const counted = heads.filter(({ summary }) => summary.fields > 0);
  const known = new Map([
    ...counted.map(
      ({ head, summary }) => [summary.id, { revision: head.revision, summary }] as const,
    ),
    ...before.map((entry) => [entry.summary.id, entry] as const),
  ]);
  const entries = ownKeys(storage).flatMap((key) => {
    const meaning = meaningOf(key);
    const text = meaning?.of === 'plan' ? storage.getItem(key) : null;
    if (meaning?.of !== 'plan' || text === null) return [];
    const head = headOf(text);
    const entry = known.get(meaning.planId);
    if (head && head.kind === planKind.name && entry?.revision === head.revision) {
      return { head, summary: entry.summary };
    }
    const read = readStored(text, planKind);
    // A newer Planform's is listed by what can be made out of it: it can be looked at.
    const legible = read.state === 'newer' ? legibleIn(text, planKind) : undefined;
    const value = read.state === 'read' ? read.value : legible?.value;
    if (!head || !value) return [];
    return { head, summary: summaryOf(meaning.planId, value, head.savedAt) };
  });
  const now = entries.map(({ head, summary }) => ({ revision: head.revision, summary }));
  if (!isSame(before, now)) writeListCache(environment, now);
  return entries;
}

/** Whether the list still says the same, whatever its order. */
function isSame(before: ListCache, now: ListCache): boolean {
  const revisions = new Set(before.map((entry) => entry.revision));
  return before.length === now.length && now.every((entry) => revisions.has(entry.revision));
}
