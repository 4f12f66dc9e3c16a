/** What steps wait for, as places among the steps of their list. */
import type { Part } from '../../plan/schema.ts';
import type { CheckedPart } from '../checked-plan.ts';

/** For each of `steps`, the places of those that it waits for, where its format shows that. */
export function waitsOf(steps: readonly CheckedPart[]): readonly (readonly number[])[] {
  const places = new Map(steps.map(({ holder }, at) => [(holder as Part).id, at]));
  return steps.map(({ holder, fields }) => {
    if (!fields.has('dependsOn')) return [];
    return holder.dependsOn.flatMap((each) => {
      const at = 'step' in each ? places.get(each.step) : undefined;
      return at === undefined ? [] : [at];
    });
  });
}

/** For each step, whether it waits for itself, through others or at once. */
export function inCircle(waits: readonly (readonly number[])[]): readonly boolean[] {
  return waits.map((_, start) => {
    const seen = new Set<number>();
    const next = [...(waits[start] ?? [])];
    for (let at = next.pop(); at !== undefined; at = next.pop()) {
      if (at === start) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      next.push(...(waits[at] ?? []));
    }
    return false;
  });
}
