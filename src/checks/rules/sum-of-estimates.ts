/** A total that the estimates of the steps do not add up to misleads whoever plans with it. */
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
      const { total } = part.holder.timeline;
      const said = part.fields.has('timeline') ? durationIn(total) : null;
      const sum = said && sumOf(part);
      // Work in parallel takes less than its sum, and a reserve makes the total larger: both are
      // mentioned, and a total that says so in words (“2 days, by two people”) is left alone.
      if (!said || !sum || (sum.least <= said.most && sum.most >= said.least)) return [];
      const [how, why] =
        sum.least > said.most ? ['more', 'runs in parallel'] : ['less', 'else it covers'];
      const message = `The estimates add up to ${how} than the total of ${quoted(total)}: mend one of them, or say with the total what ${why}.`;
      return [{ part, field: 'timeline', message }];
    }),
};

/** The estimate of a part, which is for all below it, too; where it has none, theirs. */
function estimatesOf({ holder, fields, parts }: CheckedPart): readonly string[] {
  if (fields.has('estimate') && holder.estimate !== '') return [holder.estimate];
  return parts.flatMap(estimatesOf);
}

/** What the rows and the steps add up to; null where one of them says something else than a time. */
function sumOf(part: CheckedPart): Duration | null {
  const rows = part.holder.timeline.rows.map(({ second }) => second);
  const all = [...rows, ...part.parts.flatMap(estimatesOf)].map(durationIn);
  if (all.length < 2) return null;
  let sum: Duration = { least: 0, most: 0 };
  for (const each of all) {
    if (!each) return null;
    sum = { least: sum.least + each.least, most: sum.most + each.most };
  }
  return sum;
}
