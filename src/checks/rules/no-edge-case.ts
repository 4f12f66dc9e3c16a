/** A larger step in which nothing ever goes wrong was not thought through. */
import { type CheckedPart, expects } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { flat } from '../texts.ts';
import { stepsOf } from './steps-of.ts';
import { isAboutTests } from './testing.ts';
import { speaksOfTrouble } from './trouble.ts';

export const noEdgeCase: PlanRule = {
  id: 'no-edge-case',
  title: 'Larger steps without errors and edge cases',
  from: {
    seed: '003',
    place: 'guideline 2',
    asks: 'A step has the errors and edge cases that it must handle.',
  },
  inPlan: (plan) =>
    stepsOf(plan)
      // Where there is a field for it, the rule about that field says so.
      .filter((steps) => !expects(plan.format, steps, 'troubleshooting'))
      .flatMap((steps) =>
        steps.filter((part) => isLarge(part) && !isAboutTests(part) && !speaksOfTrouble(part)),
      )
      .map((part) => ({
        part,
        field: 'actions',
        message:
          'No error and no edge case is mentioned: add what happens when something is missing or fails.',
      })),
};

/** Enough is done in it, in code, for something to go wrong. */
function isLarge({ holder, fields }: CheckedPart): boolean {
  return fields.has('actions') && flat(holder.actions).length >= 4 && holder.code.length > 0;
}
