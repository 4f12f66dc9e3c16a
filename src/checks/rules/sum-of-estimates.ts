/** A total that the estimates of the steps do not add up to misleads whoever plans with it. */
import type { Holder } from '../../plan/schema.ts';
import type { CheckedPart } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { quoted } from '../words.ts';
import { type Duration, durationIn } from './durations.ts';

export const sumOfEstimates: PlanRule = {
  id: 'sum-of-estimates',
  title: 'Estimates that do not add up to the total',
  from: { seed: '001', place: 'step 5', asks: 'A timeline that goes with the order of the work.' },
  inPlan: ({ all }) =>
    all.flatMap((part) => {
      const off = part.fields.has('timeline') ? offTotal(part) : null;
      if (!off) return [];
      const why = off === 'more' ? 'runs in parallel' : 'else it covers';
      const message = `The estimates add up to ${off} than the total of ${quoted(part.holder.timeline.total)}: mend one of them, or say with the total what ${why}.`;
      return [{ part, field: 'timeline', message }];
    }),
};

/**
 * Whether the estimates of a part add up to more or less than its total; null where they do not, or one
 * of them is no length of time. Work in parallel takes less than its sum, and a reserve makes the total
 * larger: both are mentioned, and a total that says so in words (“2 days, by two people”) is left alone.
 */
export function offTotal(part: CheckedPart): 'more' | 'less' | null {
  const said = durationIn(part.holder.timeline.total);
  const estimates = estimatesIn(part).map(durationIn);
  if (!said || estimates.length < 2) return null;
  let sum: Duration = { least: 0, most: 0 };
  for (const each of estimates) {
    if (!each) return null;
    sum = { least: sum.least + each.least, most: sum.most + each.most };
  }
  if (sum.least > said.most) return 'more';
  return sum.most < said.least ? 'less' : null;
}

/**
 * The rows of a part's timeline and the estimates of the parts below it; a row about a part that has an
 * estimate says that once more.
 */
export function estimatesIn({ holder, parts }: CheckedPart): readonly string[] {
  const estimated = new Set(parts.filter(isEstimated).map(({ holder: part }) => nameOf(part)));
  const rows = holder.timeline.rows.filter(({ first }) => !estimated.has(first.toLowerCase()));
  return [...rows.map(({ second }) => second), ...parts.flatMap(estimatesOf)];
}

function isEstimated(part: CheckedPart): boolean {
  return estimatesOf(part).length > 0;
}

function nameOf(holder: Holder): string {
  return 'name' in holder ? holder.name.toLowerCase() : '';
}

/** The estimate of a part, which is for all below it, too; where it has none, theirs. */
function estimatesOf({ holder, fields, parts }: CheckedPart): readonly string[] {
  if (fields.has('estimate') && holder.estimate !== '') return [holder.estimate];
  return parts.flatMap(estimatesOf);
}
