/** Lists of parts that change: what divides them stays in its place. */
import { dividersOf, isDivider, withoutDividers } from './dividers.ts';
import type { Part } from './schema.ts';
import type { Other } from './values.ts';

/**
 * `now` with what divided the parts of `before` in its place; `ahead` is what divides none of them any more.
 * A part that comes in place of another is what `versionOf` makes of it.
 */
export function withDividersInPlace(
  before: readonly Part[],
  now: readonly Part[],
  moved: ReadonlySet<string>,
  versionOf: (old: Part, part: Part) => Part = (_, part) => part,
): { readonly parts: Part[]; readonly ahead: readonly Other[] } {
  const isDivided = (list: readonly Part[]) => list.some(({ other }) => other.some(isDivider));
  if (!isDivided(before) && !isDivided(now)) return { parts: [...now], ahead: [] };
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const stays = (part: Part | undefined) =>
    part !== undefined && places.has(part.id) && !moved.has(part.id);
  const positions = new Map(now.map((part, at) => [part.id, at]));
  const parts = now.map((part) => versionOf(part, withoutDividers(part)));
  const ahead: Other[] = [];
  before.forEach((own, at) => {
    const dividers = dividersOf(own);
    if (dividers.length === 0) return;
    const near = before.slice(0, at + 1).findLast((part) => positions.has(part.id) && stays(part));
    let to = near ? (positions.get(near.id) ?? 0) : -1;
    // What is new behind it, or came from above, is above what divides.
    for (let next = now[to + 1]; next && !stays(next); next = now[to + 1]) {
      if ((places.get(next.id) ?? -1) > at) break;
      to++;
    }
    const target = parts[to];
    if (target) {
      parts[to] = versionOf(target, { ...target, other: [...target.other, ...dividers] });
    } else ahead.push(...dividers);
  });
  return { parts, ahead };
}

/** `other` with what stands ahead of all `parts` now, before what stands behind them. */
export function withAhead(
  other: Other[],
  ahead: readonly Other[],
  parts: 'steps' | 'tasks',
): Other[] {
  if (ahead.length === 0) return other;
  const behind = other.findIndex(({ after }) => after === parts);
  const placed = ahead.map((each) => ({ ...each, after: `<${parts}` }));
  return other.toSpliced(behind < 0 ? other.length : behind, 0, ...placed);
}
