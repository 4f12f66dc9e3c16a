/** A step that does not say how to see that it worked is never done. */
import { type CheckedPart, expects, filledAt } from '../checked-plan.ts';
import type { PlacedRemark, PlanRule } from '../rule.ts';
import { isAhead, stepsOf } from './steps-of.ts';
import { isAboutTests, verifiesItself } from './testing.ts';

export const noValidation: PlanRule = {
  id: 'no-validation',
  title: 'Steps without validation',
  from: {
    seed: '003',
    place: 'stage 5, guideline 2',
    asks: 'Each step can be verified by itself.',
  },
  inPlan: (plan) =>
    stepsOf(plan).flatMap((steps) => {
      const path = VALIDATION.find((each) => expects(plan.format, steps, each));
      if (!path) return [];
      return steps.flatMap((part, at) => {
        const next = steps[at + 1];
        // “Add the cache”, “Test the cache”.
        return next && isAboutTests(next) ? [] : lacking(part, path);
      });
    }),
};

/** Fields that say it, the usual one first. */
const VALIDATION = ['validation', 'successCriteria', 'testing.strategy'] as const;

function lacking(part: CheckedPart, field: string): readonly PlacedRemark[] {
  if (!isAhead(part) || part.parts.length > 0) return [];
  if (VALIDATION.some((path) => filledAt(part, path)) || verifiesItself(part)) return [];
  const label = part.fields.get(field)?.label;
  const message = `No way to see that it worked: ${label} is empty.`;
  return label ? [{ part, field, message }] : [];
}
