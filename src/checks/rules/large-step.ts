/** A step that is far larger than the rest is most likely several. */
import type { CheckedPart } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { flat } from '../texts.ts';
import { stepsOf } from './steps-of.ts';

export const largeStep: PlanRule = {
  id: 'large-step',
  title: 'Steps that are far larger than the rest',
  from: { seed: '003', place: 'stage 2', asks: 'Tasks are broken into steps that one can act on.' },
  inPlan: (plan) =>
    stepsOf(plan).flatMap((steps) => {
      if (steps.length < FEWEST) return [];
      const sizes = steps.map(sizeOf);
      const middle = sizes.toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
      return steps.flatMap((part, at) => {
        const size = sizes[at] ?? 0;
        if (size < LARGE || size < middle * TIMES || part.parts.length > 0) return [];
        const message = `Has ${size} things to do, where the others have about ${middle}: think of making several steps of it.`;
        return [{ part, field: 'actions', message }];
      });
    }),
};

/** How much there is to do in a step, as far as its format prints that. */
function sizeOf({ holder, fields }: CheckedPart): number {
  return fields.has('actions') ? flat(holder.actions).length : 0;
}

/** With fewer steps, there is no rest to compare with. */
const FEWEST = 4;
const LARGE = 12;
const TIMES = 4;
