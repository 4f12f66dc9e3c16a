/**
 * Which lines of two texts correspond, and where they differ. Lines that occur once in
 * both texts are matched first (as in a patience diff), what lies between them by the
 * longest common subsequence where that is short. The time grows with the length of the
 * texts, not with how much they differ.
 */

/** Lines of both texts, from 0; `end` is the line after the last. */
export interface Hunk {
  readonly old: { readonly start: number; readonly end: number };
  readonly new: { readonly start: number; readonly end: number };
}

/** A pair of indices whose entries are the same. */
export type Match = readonly [old: number, now: number];

/** The places where the lines of two texts differ, in order. Line breaks count. */
export function lineDiff(old: string, now: string): Hunk[] {
  const before = old.split(/(?<=\n)/);
  const after = now.split(/(?<=\n)/);
  return hunksOf(matches(before, after), before.length, after.length);
}

/** What lies between matches in lists of these lengths. */
export function hunksOf(pairs: readonly Match[], oldLength: number, nowLength: number): Hunk[] {
  const hunks: Hunk[] = [];
  let at: Match = [0, 0];
  for (const pair of [...pairs, [oldLength, nowLength] as const]) {
    if (pair[0] > at[0] || pair[1] > at[1]) {
      hunks.push({ old: { start: at[0], end: pair[0] }, new: { start: at[1], end: pair[1] } });
    }
    at = [pair[0] + 1, pair[1] + 1];
  }
  return hunks;
}

/** Entries of two lists that correspond, in the order of both. */
export function matches(old: readonly string[], now: readonly string[]): Match[] {
  const result: Match[] = [];
  match(old, now, { oldStart: 0, oldEnd: old.length, nowStart: 0, nowEnd: now.length }, result);
  return result;
}

/** Entries of two lists that correspond by their keys, in the order of both. */
export function matchedByKey<A extends Keyed, B extends Keyed>(
  old: readonly A[],
  now: readonly B[],
): (readonly [A, B])[] {
  const keyOf = ({ key }: Keyed) => key;
  return matches(old.map(keyOf), now.map(keyOf)).map(([i, j]) => [old[i] as A, now[j] as B]);
}

interface Keyed {
  readonly key: string;
}

interface Part {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly nowStart: number;
  readonly nowEnd: number;
}

function match(
  old: readonly string[],
  now: readonly string[],
  { oldStart, oldEnd, nowStart, nowEnd }: Part,
  result: Match[],
): void {
  let [i, j, oldLast, nowLast] = [oldStart, nowStart, oldEnd, nowEnd];
  while (i < oldLast && j < nowLast && old[i] === now[j]) result.push([i++, j++]);
  while (i < oldLast && j < nowLast && old[oldLast - 1] === now[nowLast - 1]) {
    oldLast--;
    nowLast--;
  }
  if (i < oldLast && j < nowLast) {
    const part = { oldStart: i, oldEnd: oldLast, nowStart: j, nowEnd: nowLast };
    const small = (oldLast - i) * (nowLast - j) <= MOST_CELLS;
    const anchors = small
      ? commonSubsequence(old, now, part)
      : increasing(onceInBoth(old, now, part));
    for (const [x, y] of anchors) {
      if (small) result.push([x, y]);
      else {
        match(old, now, { oldStart: i, oldEnd: x + 1, nowStart: j, nowEnd: y + 1 }, result);
        [i, j] = [x + 1, y + 1];
      }
    }
    // Without an anchor a part that is too long to compare counts as replaced.
    if (!small && anchors.length > 0) {
      match(old, now, { oldStart: i, oldEnd: oldLast, nowStart: j, nowEnd: nowLast }, result);
    }
  }
  for (let k = 0; k < oldEnd - oldLast; k++) result.push([oldLast + k, nowLast + k]);
}

const MOST_CELLS = 20_000;

/** Pairs of entries that occur once in each list, in the order of `old`. */
function onceInBoth(old: readonly string[], now: readonly string[], part: Part): Match[] {
  const seen = new Map<string, { inOld: number; inNow: number; old: number; now: number }>();
  for (let i = part.oldStart; i < part.oldEnd; i++) {
    const entry = seen.get(old[i] ?? '');
    if (entry) entry.inOld++;
    else seen.set(old[i] ?? '', { inOld: 1, inNow: 0, old: i, now: -1 });
  }
  for (let j = part.nowStart; j < part.nowEnd; j++) {
    const entry = seen.get(now[j] ?? '');
    if (!entry) continue;
    entry.inNow++;
    entry.now = j;
  }
  return [...seen.values()]
    .filter((entry) => entry.inOld === 1 && entry.inNow === 1)
    .map((entry) => [entry.old, entry.now]);
}

/** The longest run of pairs that increases in both. */
function increasing(pairs: readonly Match[]): Match[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, now], k) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < now) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = k;
  });
  const result: Match[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k] ?? -1) {
    const pair = pairs[k];
    if (pair) result.push(pair);
  }
  return result.reverse();
}

function commonSubsequence(old: readonly string[], now: readonly string[], part: Part): Match[] {
  const height = part.oldEnd - part.oldStart;
  const width = part.nowEnd - part.nowStart;
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (i: number, j: number) => lengths[i * (width + 1) + j] ?? 0;
  const same = (i: number, j: number) => old[part.oldStart + i] === now[part.nowStart + j];
  for (let i = height - 1; i >= 0; i--) {
    for (let j = width - 1; j >= 0; j--) {
      lengths[i * (width + 1) + j] = same(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const result: Match[] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (same(i, j)) result.push([part.oldStart + i++, part.nowStart + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return result;
}
