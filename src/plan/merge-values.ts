/** Values of plans, which are plain data, merged from two versions that were made from a third. */
import { type Hunk, hunksOf, matches } from '../markdown/line-diff.ts';
import type { Own } from './own.ts';
import { isSameValue } from './same.ts';

/** A merge of any number of values: it remembers whether two versions clashed in one of them. */
export class Merge {
  /** Whether both versions changed the same text, or one changed what the other took away. */
  clashes = false;

  /**
   * `mine`, with what `theirs` changed since `base`. Where both changed one text: `mine`. Fields of one's
   * own are told apart by their keys (`areOwn`), entries of other lists by what they say.
   */
  value(base: unknown, mine: unknown, theirs: unknown, areOwn = false): unknown {
    if (isSameValue(base, theirs) || isSameValue(mine, theirs)) return mine;
    if (isSameValue(base, mine)) return theirs;
    if (Array.isArray(base) && Array.isArray(mine) && Array.isArray(theirs)) {
      return areOwn ? this.own(base, mine, theirs) : this.list(base, mine, theirs);
    }
    if (isRecord(base) && isLike(base, mine) && isLike(base, theirs)) {
      return this.record(base, mine, theirs);
    }
    return this.clash(mine);
  }

  /** The same for records of one shape: each of their fields by itself. */
  record<T extends object>(base: T, mine: T, theirs: T): T {
    const entries = Object.entries(mine).map(([key, value]) => {
      const [was, other] = [base[key as keyof T], theirs[key as keyof T]];
      return [key, this.value(was, value, other, key === 'own')];
    });
    return Object.fromEntries(entries);
  }

  /** Says that both cannot be had, and gives what stands instead. */
  clash<T>(mine: T): T {
    this.clashes = true;
    return mine;
  }

  private own(base: Own[], mine: Own[], theirs: Own[]): Own[] {
    const [bases, others] = [byKey(base), byKey(theirs)];
    const kept = mine.flatMap((own) => {
      const was = bases.get(own.key);
      const other = others.get(own.key);
      if (other) return [this.value(was, own, other) as Own];
      // Taken away there: what was typed here since stays.
      return isSameValue(was, own) ? [] : [own];
    });
    const here = byKey(mine);
    const more = theirs.filter((other) => {
      return !here.has(other.key) && !isSameValue(bases.get(other.key), other);
    });
    return placedAsIn(kept, more, theirs, ({ key }) => key);
  }

  /** Entries that are told apart by what they say: items, pairs, pieces of code. */
  private list(base: unknown[], mine: unknown[], theirs: unknown[]): unknown[] {
    const result: unknown[] = [];
    let at = 0;
    for (const { start, end, here, there } of meetings(base, mine, theirs)) {
      result.push(...base.slice(at, start));
      result.push(...this.changed(base.slice(start, end), here, there));
      at = end;
    }
    return [...result, ...base.slice(at)];
  }

  /** What comes in place of some entries; undefined for a version that left them as they are. */
  private changed(was: unknown[], here?: unknown[], there?: unknown[]): unknown[] {
    if (!there) return here ?? was;
    if (!here) return there;
    if (isSameValue(here, there)) return here;
    if (was.length === 0) return [...here, ...there];
    if (here.length !== was.length || there.length !== was.length) return this.clash(here);
    return was.map((entry, at) => this.value(entry, here[at], there[at]));
  }
}

/**
 * `kept` with `more` among them, each behind the one that it follows in `order`, which has all of
 * `more`; first where none of those before it is kept.
 */
export function placedAsIn<T>(
  kept: readonly T[],
  more: readonly T[],
  order: readonly T[],
  keyOf: (entry: T) => string,
): T[] {
  const result = [...kept];
  const added = new Set(more.map(keyOf));
  order.forEach((entry, at) => {
    if (!added.has(keyOf(entry))) return;
    const keys = result.map(keyOf);
    const before = order.slice(0, at).findLast((each) => keys.includes(keyOf(each)));
    result.splice(before === undefined ? 0 : keys.indexOf(keyOf(before)) + 1, 0, entry);
  });
  return result;
}

/** Entries of a list, from `start` to before `end`, that one version changed or both. */
interface Meeting {
  readonly start: number;
  readonly end: number;
  /** What the versions have instead; undefined for one that left them as they are. */
  readonly here: unknown[] | undefined;
  readonly there: unknown[] | undefined;
}

function meetings(base: unknown[], mine: unknown[], theirs: unknown[]): Meeting[] {
  const [here, there] = [hunksBetween(base, mine), hunksBetween(base, theirs)];
  const result: Meeting[] = [];
  for (;;) {
    const first = [here[0], there[0]]
      .filter((hunk) => hunk !== undefined)
      .reduce(earlier, undefined);
    if (!first) return result;
    const range = { start: first.old.start, end: first.old.end };
    const taken: { here: Hunk[]; there: Hunk[] } = { here: [], there: [] };
    const take = (from: Hunk[], into: Hunk[]) => {
      const [next] = from;
      if (!next || !meets(range, next.old)) return false;
      range.end = Math.max(range.end, next.old.end);
      into.push(next);
      from.shift();
      return true;
    };
    while (take(here, taken.here) || take(there, taken.there));
    result.push({
      ...range,
      here: inPlaceOf(range, base, mine, taken.here),
      there: inPlaceOf(range, base, theirs, taken.there),
    });
  }
}

function earlier(one: Hunk | undefined, other: Hunk): Hunk {
  if (!one) return other;
  const by = other.old.start - one.old.start || other.old.end - one.old.end;
  return by < 0 ? other : one;
}

function hunksBetween(old: unknown[], now: unknown[]): Hunk[] {
  const keys = (list: unknown[]) => list.map((entry) => JSON.stringify(entry));
  return hunksOf(matches(keys(old), keys(now)), old.length, now.length);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether two changes are about the same entries, or add some at the same place. */
function meets(one: Range, other: Range): boolean {
  if (one.start === other.start && one.end === other.end) return true;
  return other.start < one.end && other.end > one.start;
}

/** The entries of `now` in place of those of `base` in a range, by the changes that are in it. */
function inPlaceOf(
  { start, end }: Range,
  base: unknown[],
  now: unknown[],
  hunks: readonly Hunk[],
): unknown[] | undefined {
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return undefined;
  const entries = now.slice(first.new.start, last.new.end);
  return [...base.slice(start, first.old.start), ...entries, ...base.slice(last.old.end, end)];
}

function byKey(list: readonly Own[]): Map<string, Own> {
  return new Map(list.map((entry) => [entry.key, entry]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a record with the same keys: `{ step }` and `{ text }` are of two shapes. */
function isLike(base: Record<string, unknown>, value: unknown): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const keys = Object.keys(base);
  return (
    Object.keys(value).length === keys.length &&
    keys.every((key) => Object.hasOwn(value, key)) &&
    base.kind === value.kind
  );
}
