/** A metric without a target cannot be met. */
import { halfRule } from './halves.ts';

export const metricWithoutTarget = halfRule({
  id: 'metric-without-target',
  title: 'Metrics without a target',
  from: { seed: '003', place: 'guideline 1', asks: 'Criteria of success are clear.' },
  fields: ['metrics'],
  // “95 % of the mails in a minute”, “✅ The plugin runs”: a target, or a criterion that is met or not.
  isWhole: (metric) => /\d|^\W*[✅✓☑]/.test(metric),
  message: (metric, second) =>
    `The metric ${metric} has no ${second}: say from which value on it is met.`,
});
