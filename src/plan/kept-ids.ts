import { withIdsWaitedFor } from './copied-parts.ts';
import type { Part, Plan } from './schema.ts';

/**
 * A plan with the ids of `kept`, where both come from the same text, or from two versions of it:
 * parts are matched by name, and the renamed ones by place where there are as many.
 */
export function withIdsOf(plan: Plan, kept: Plan): Plan {
  return { ...plan, tasks: partsWithIdsOf(plan.tasks, kept.tasks) };
}

function partsWithIdsOf(parts: readonly Part[], kept: readonly Part[]): Part[] {
  const pairs = matched(parts, kept);
  const ids = new Map(pairs.flatMap(([part, old]) => (old ? [[part.id, old.id] as const] : [])));
  return pairs.map(([part, old]) => {
    if (!old) return withIdsWaitedFor(part, ids);
    const steps = partsWithIdsOf(part.steps, old.steps);
    return { ...withIdsWaitedFor(part, ids), id: old.id, steps };
  });
}

/** Each of the parts that were read, with the one that it was. */
function matched(
  read: readonly Part[],
  kept: readonly Part[],
): (readonly [Part, Part | undefined])[] {
  const left = new Map<string, Part[]>();
  // Of several with one name the first is at the end, to be taken by `pop`: `shift` is slow for
  // many.
  for (const each of kept.toReversed()) {
    const same = left.get(each.name);
    if (same) same.push(each);
    else left.set(each.name, [each]);
  }
  const named = read.map(({ name }) => left.get(name)?.pop());
  if (read.length !== kept.length) return read.map((each, at) => [each, named[at]]);
  const renamed = new Set([...left.values()].flat());
  return read.map((each, at) => {
    const there = kept[at];
    return [each, named[at] ?? (there && renamed.has(there) ? there : undefined)];
  });
}
