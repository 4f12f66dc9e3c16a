/** A plan for those who only read it: without what is there to work by. */
import { emptyPart } from './blank.ts';
import type { Holder, Part, Plan } from './schema.ts';
import { WORKING_PARTS, type WorkingPart } from './working-parts.ts';

/** `plan` without its working parts, at every level, but for those in `keep`. */
export function forReaders(plan: Plan, keep: readonly WorkingPart[]): Plan {
  const empty = emptyPart();
  const gone = WORKING_PARTS.filter((each) => !keep.includes(each));
  const blank = Object.fromEntries(gone.map((each) => [each, empty[each]]));
  const hasCode = keep.includes('code');
  const without = <T extends Holder>(holder: T): T => ({
    ...holder,
    ...blank,
    own: hasCode
      ? holder.own
      : holder.own.map((own) => (own.kind === 'snippets' ? { ...own, value: [] } : own)),
  });
  const part = (each: Part): Part => ({ ...without(each), steps: each.steps.map(part) });
  const { guidelines } = plan;
  return {
    ...without(plan),
    tasks: plan.tasks.map(part),
    guidelines: hasCode ? guidelines : { ...guidelines, patterns: [] },
  };
}
