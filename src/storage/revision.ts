/**
 * A revision names one state of a stored value: `7-k3f9x2ab`, a count that
 * grows, and the run of edits that it belongs to. A run is one line of states,
 * each made from the one before: what one saver writes, or one rename. A new
 * run begins where someone goes on from what another one wrote.
 *
 * What a state descends from is a list of revisions, one for each run: it
 * stands for that revision and all earlier ones of its run. So a store that
 * fell back to a state of minutes ago (Chromium's local storage does, when the
 * browser is killed) is still known as an ancestor.
 */
import { newId } from '../plan/id.ts';

/** A new run of edits. */
export function newRun(): string {
  return newId();
}

/** The next revision of this run, after all of these. */
export function revisionAfter(seen: readonly string[], run: string): string {
  return `${Math.max(0, ...seen.map((revision) => parts(revision).count)) + 1}-${run}`;
}

/** Whether `revision` is one of these, or an earlier one of the same run. */
export function covers(seen: readonly string[], revision: string): boolean {
  const { count, run } = parts(revision);
  return seen.some((each) => {
    const other = parts(each);
    return other.run === run && other.count >= count;
  });
}

/** A revision, and those that it descends from. */
export interface Lineage {
  readonly revision: string;
  readonly supersedes: readonly string[];
}

/** Whether `revision` is this one, or one that it descends from. */
export function isOf(lineage: Lineage, revision: string): boolean {
  return lineage.revision === revision || covers(lineage.supersedes, revision);
}

/** The lineage of nothing: it may replace nothing. */
export const NO_LINEAGE: Lineage = { revision: '', supersedes: [] };

/**
 * All of these, one for each run, in order. The last runs of a long list are
 * forgotten; a store that falls back that far is taken for another version,
 * and kept as a copy that nobody needs.
 */
export function together(...lists: readonly (readonly string[])[]): string[] {
  const latest = new Map<string, number>();
  for (const revision of lists.flat()) {
    const { count, run } = parts(revision);
    latest.set(run, Math.max(count, latest.get(run) ?? 0));
  }
  return [...latest].slice(0, MOST_RUNS).map(([run, count]) => `${count}-${run}`);
}
const MOST_RUNS = 100;

function parts(revision: string): { count: number; run: string } {
  const dash = revision.indexOf('-');
  const count = Number.parseInt(revision, 10);
  return { count: Number.isNaN(count) ? 0 : count, run: revision.slice(dash + 1) };
}
