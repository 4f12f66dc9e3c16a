/** Changes to a line that somebody wrote in a style of their own. */
import { type Match, matches } from '../../markdown/line-diff.ts';

/**
 * `ours` with the change that leads from `base` to `theirs`. `base` says the same as
 * `ours`, as we would have written it: what differs between the two (the bullet, a
 * separator, emphasis) stays as it is where the change does not touch it.
 */
export function merged(base: string, ours: string, theirs: string): string {
  if (base === theirs) return ours;
  let start = 0;
  while (base[start] === theirs[start]) start++;
  const most = Math.min(base.length, theirs.length) - start;
  let tail = 0;
  while (tail < most && base.at(-1 - tail) === theirs.at(-1 - tail)) tail++;
  let end = base.length - tail;
  const inOurs = positions(base, ours);
  // Where the change begins or ends in what differs, it takes that in, up to what is common.
  if (start === end) {
    const before = inOurs[start - 1];
    const at = before !== undefined ? before + 1 : inOurs[start];
    if (at !== undefined)
      return ours.slice(0, at) + theirs.slice(start, theirs.length - tail) + ours.slice(at);
  }
  while (start > 0 && inOurs[start] === undefined) start--;
  while (end < base.length && inOurs[end - 1] === undefined) end++;
  const from = inOurs[start] ?? 0;
  const to = (inOurs[end - 1] ?? ours.length - 1) + 1;
  const changed = theirs.slice(start, theirs.length - (base.length - end));
  return ours.slice(0, from) + changed + ours.slice(Math.max(from, to));
}

/** For each character of `base` the index of the same one in `ours`, where there is one. */
function positions(base: string, ours: string): (number | undefined)[] {
  const result: (number | undefined)[] = new Array(base.length).fill(undefined);
  const [baseTokens, oursTokens] = [tokens(base), tokens(ours)];
  const pairs: Match[] = matches(baseTokens.texts, oursTokens.texts);
  for (const [i, j] of pairs) {
    const [from, to] = [baseTokens.starts[i] ?? 0, oursTokens.starts[j] ?? 0];
    const { length } = baseTokens.texts[i] ?? '';
    for (let k = 0; k < length; k++) result[from + k] = to + k;
  }
  return result;
}

function tokens(text: string): { texts: string[]; starts: number[] } {
  const found = [...text.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu)];
  return { texts: found.map((match) => match[0]), starts: found.map((match) => match.index) };
}
