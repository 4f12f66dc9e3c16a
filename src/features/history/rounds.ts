/** Rounds of review: versions that somebody marked as ready for others. */
import { answeredSince } from '../../checks/answered-since.ts';
import { planChanges } from '../../formats/derived/plan-changes.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Version } from '../../storage/history-schema.ts';
import { keepVersion, listVersions, readVersion } from '../../storage/versions.ts';
import { changesInWords, nameOf } from './event-words.ts';

export interface MarkedRound {
  /** What came of it, in a sentence or two. */
  readonly told: string;
  /** The round before, with which it can be compared; null for none. */
  readonly before: Version | null;
}

/**
 * Marks a plan as it is as the next round, `Round 2`, and says what changed since the one before, and
 * what was answered. Nothing is marked where nothing changed. Never rejects.
 */
export async function markRound(planId: string, plan: Plan): Promise<MarkedRound> {
  const { versions } = await listVersions(planId);
  const [before = null] = versions.filter(isRound);
  // A round that cannot be read is one to which nothing compares.
  const earlier = before && (await readVersion(before.key).catch(() => null));
  const changes = earlier ? planChanges(earlier, plan).length : null;
  if (before && changes === 0) {
    return { told: `Nothing has changed since “${nameOf(before)}”.`, before };
  }
  const numbers = versions.map((version) => Number(/^Round (\d+)$/.exec(version.name)?.[1] ?? 0));
  const name = `Round ${Math.max(versions.filter(isRound).length, ...numbers) + 1}`;
  if (!(await keepVersion(planId, plan, 'review', { name }))) {
    return { told: `${name} could not be kept. The history says why.`, before };
  }
  if (!before)
    return { told: `${name} is marked: the next one will say what changed since.`, before };
  if (!earlier || changes === null) {
    return { told: `${name} is marked. “${nameOf(before)}” cannot be read.`, before };
  }
  const answered = answeredSince(earlier, plan).length;
  const words = answered === 0 ? '' : `, ${answered} answered`;
  return {
    told: `${name} is marked. Since “${nameOf(before)}”: ${changesInWords(changes)}${words}.`,
    before,
  };
}

function isRound({ events }: Version): boolean {
  return events.includes('review');
}
