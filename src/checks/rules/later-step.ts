/** A step that waits for one that comes after it stands in the wrong place. */

import type { Part } from '../../plan/schema.ts';
import type { Dependency } from '../../plan/values.ts';
import type { PlanRule } from '../rule.ts';
import { inCircle, waitsOf } from './step-order.ts';
import { stepsOf } from './steps-of.ts';

export const laterStep: PlanRule = {
  id: 'later-step',
  title: 'Steps that depend on a later one',
  from: {
    seed: '003',
    place: 'stage 3',
    asks: 'Steps are ordered: foundations first, what needs them later.',
  },
  inPlan: (plan) =>
    stepsOf(plan).flatMap((steps) => {
      const waits = waitsOf(steps);
      const circles = inCircle(waits);
      return steps.flatMap((part, at) => {
        const later = circles[at] ? undefined : waits[at]?.find((other) => other > at);
        const other = later === undefined ? undefined : steps[later];
        const field = part.fields.get('dependsOn');
        if (!other || !field) return [];
        const { id } = other.holder as Part;
        const message = `Depends on ${other.name}, which comes later: move that one up, or this one down.`;
        const fix = {
          label: 'No longer depend on it',
          field,
          change: (now: readonly Dependency[]) =>
            now.filter((each) => !('step' in each && each.step === id)),
        };
        return [{ part, field: 'dependsOn', message, fix }];
      });
    }),
};
