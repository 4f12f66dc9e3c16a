/** Steps that wait for each other never begin. */
import type { PlanRule } from '../rule.ts';
import { inCircle, waitsOf } from './step-order.ts';
import { stepsOf } from './steps-of.ts';

export const circle: PlanRule = {
  id: 'circle',
  title: 'Steps that wait for themselves',
  from: {
    seed: '003',
    place: 'stage 3',
    asks: 'Steps stand in an order in which they can be done.',
  },
  inPlan: (plan) =>
    stepsOf(plan).flatMap((steps) =>
      inCircle(waitsOf(steps)).flatMap((isIn, at) => {
        const part = steps[at];
        const message =
          'Waits for itself, through the steps that it depends on: take one of these out.';
        return isIn && part ? [{ part, field: 'dependsOn', message }] : [];
      }),
    ),
};
