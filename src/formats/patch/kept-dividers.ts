/** Which steps of a text stay where they are, and what divides them. */
import { matches } from '../../markdown/line-diff.ts';
import { isDivider } from '../../plan/dividers.ts';
import type { Other, Step, Task } from '../../plan/schema.ts';
import type { Lines } from '../language/region.ts';
import type { HolderSpan } from '../read/spans.ts';

/** In the plan as it was read, or as it is. */
type When = 'old' | 'now';

export class KeptOrder {
  /** Positions in the new list of what stays. */
  readonly stays = new Set<number>();
  /**
   * What divides steps and stays, with its lines: as it was, and as it is. Where it was not edited
   * it is one object in both, which may stay in the one, and not in the other.
   */
  readonly dividers = { old: new Map<Other, Lines>(), now: new Map<Other, Lines>() };

  has(when: When, other: Other | undefined): boolean {
    return other !== undefined && this.dividers[when].has(other);
  }

  /** A task or step without what divides it from the next one, where that stays in its place. */
  without<H extends Task | Step>(when: When, each: H): H {
    if (!each.other.some((other) => this.has(when, other))) return each;
    return { ...each, other: each.other.filter((other) => !this.has(when, other)) };
  }

  /** Where a task or step stood without it. */
  spanOf(old: Task | Step, span: HolderSpan): HolderSpan {
    if (this.dividers.old.size === 0) return span;
    return { ...span, others: span.others.filter((_, at) => !this.has('old', old.other[at])) };
  }
}

interface Entry {
  readonly key: string;
  /** Its position in the list, or that of the step that it stands behind. */
  readonly index: number;
  /** Which one of the other content of that step it is; null for the step. */
  readonly other: Other | null;
}

/** `isFresh`: whether the new one at a position is printed with all that it has. */
export function keptOrder(
  old: readonly (Task | Step)[],
  now: readonly (Task | Step)[],
  spans: readonly HolderSpan[],
  isFresh: (index: number) => boolean,
): KeptOrder {
  const [before, after] = [entriesOf(old, () => false), entriesOf(now, (index) => isFresh(index))];
  const kept = new KeptOrder();
  const pairs = matches(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  for (const [i, j] of pairs) {
    const [one, other] = [before[i], after[j]];
    if (!one || !other) continue;
    if (!one.other || !other.other) {
      kept.stays.add(other.index);
      continue;
    }
    const at = old[one.index]?.other.indexOf(one.other) ?? -1;
    const places = spans[one.index]?.others[at]?.places ?? [];
    const lines = { start: places[0]?.lines.start ?? 0, end: places.at(-1)?.lines.end ?? 0 };
    kept.dividers.old.set(one.other, lines);
    kept.dividers.now.set(other.other, lines);
  }
  return kept;
}

/** The steps with what divides them; all that tasks have is their own. */
function entriesOf(
  list: readonly (Task | Step)[],
  isWhole: (index: number) => boolean,
): readonly Entry[] {
  return list.flatMap((each, index): Entry[] => {
    const own = { key: each.id, index, other: null };
    if ('steps' in each || isWhole(index)) return [own];
    const dividers = each.other.filter(isDivider);
    return [own, ...dividers.map((other) => ({ key: `\n${other.text}`, index, other }))];
  });
}
