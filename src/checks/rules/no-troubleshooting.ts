/** A step whose troubles are foreseen does not stop at the first of them. */
import { expects, filledAt } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { flat } from '../texts.ts';
import { isAhead, stepsOf } from './steps-of.ts';
import { isAboutTests } from './testing.ts';
import { speaksOfTrouble } from './trouble.ts';

export const noTroubleshooting: PlanRule = {
  id: 'no-troubleshooting',
  title: 'Steps without troubleshooting',
  from: {
    seed: '003',
    place: 'guideline 5',
    asks: 'Common troubles are foreseen, each with what to do.',
  },
  inPlan: (plan) =>
    stepsOf(plan).flatMap((steps) => {
      if (!expects(plan.format, steps, 'troubleshooting')) return [];
      return steps
        .filter((part) => isAhead(part) && filledAt(part, 'troubleshooting') === false)
        .filter(
          (part) =>
            filledAt(part, 'risks') !== true && !isAboutTests(part) && !speaksOfTrouble(part),
        )
        .filter(({ holder }) => flat(holder.actions).length >= FEWEST)
        .map((part) => ({
          part,
          field: 'troubleshooting',
          message: `Nothing on what may go wrong: add a likely problem to ${
            part.fields.get('troubleshooting')?.label
          }, and what to do then.`,
        }));
    }),
};

/** With fewer actions, little can go wrong that is not seen at once. */
const FEWEST = 3;
