/** What the template of a plan asks for has to be there. */
import { filledAt } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';

export const requiredField: PlanRule = {
  id: 'required-field',
  title: 'Fields that the template asks for',
  from: { seed: '003', place: 'output', asks: 'The parts of the format are filled in.' },
  inPlan: ({ all }) =>
    all.flatMap((part) =>
      [...part.fields.values()].flatMap(({ path, label, need }) => {
        if (need !== 'required' || path === 'name' || filledAt(part, path)) return [];
        return [{ part, field: path, message: `${label} is empty, and the template asks for it.` }];
      }),
    ),
};
