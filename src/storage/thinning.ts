/**
 * Which earlier versions stay as they age: all of the last hour, one an hour of the last day, one a
 * day of the last month, one a week before that; those with a name always. Then a budget.
 */
import type { Version } from './history-schema.ts';

/** What the rule looks at. */
export type Aging = Pick<Version, 'key' | 'at' | 'events' | 'name' | 'bytes'>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** From which age on one is kept of each period; the periods divide each other. */
const PERIODS = [
  { from: 30 * DAY, period: 7 * DAY },
  { from: DAY, period: DAY },
  { from: HOUR, period: HOUR },
] as const;

/** Most bytes of versions, packed. */
export interface Budget {
  readonly bytes: number;
}

/**
 * The versions of one plan that stay at time `now`, of any order. Of each period stays the one that
 * says most of what happened, else the last. To thin more often leaves the same in the end.
 */
export function thinned<V extends Aging>(versions: readonly V[], now: number): V[] {
  const best = new Map<string, V>();
  for (const version of versions) {
    const group = groupOf(version, now);
    const other = best.get(group);
    if (!other || compare(version, other) > 0) best.set(group, version);
  }
  const kept = new Set(best.values());
  return versions.filter((version) => kept.has(version));
}

/** The first ones of `versions` that go until the others fit: the oldest without a name, then with one. */
export function overBudget<V extends Aging>(versions: readonly V[], { bytes }: Budget): V[] {
  let left = bytesOf(versions);
  return inOrderOfGoing(versions).filter((version) => {
    const goes = left > bytes;
    if (goes) left -= version.bytes;
    return goes;
  });
}

export function bytesOf(versions: readonly Pick<Aging, 'bytes'>[]): number {
  return versions.reduce((sum, { bytes }) => sum + bytes, 0);
}

function inOrderOfGoing<V extends Aging>(versions: readonly V[]): V[] {
  return versions.toSorted(
    (one, other) => Number(one.name !== '') - Number(other.name !== '') || one.at - other.at,
  );
}

/** Those with the same word are one too many. */
function groupOf({ key, at, name }: Aging, now: number): string {
  const found = PERIODS.find(({ from }) => now - at >= from);
  if (name !== '' || !found) return key;
  return `${found.period} ${Math.floor(at / found.period)}`;
}

/** More than 0 where `one` stays rather than `other`. */
function compare(one: Aging, other: Aging): number {
  return (
    Number(isTelling(one)) - Number(isTelling(other)) ||
    one.at - other.at ||
    (one.key < other.key ? -1 : 1)
  );
}

/** Whether something happened to the plan but typing. */
function isTelling({ events }: Aging): boolean {
  return events.some((event) => event !== 'opened' && event !== 'work');
}
