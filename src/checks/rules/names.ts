/** A task or step without a name leaves a heading that says nothing. */
import type { Part } from '../../plan/schema.ts';
import { withInner } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';

export const names: PlanRule = {
  id: 'names',
  title: 'Tasks and steps without a name',
  from: {
    seed: '003',
    place: 'output',
    asks: 'A name for each task and for each of its steps.',
  },
  inPlan: ({ tasks }) =>
    tasks.flatMap(withInner).flatMap((part) => {
      // What has no field for it in the document is not to be named.
      if ((part.holder as Part).name !== '' || !part.fields.has('name')) return [];
      return [
        {
          part,
          field: 'name',
          message: 'No name yet: say in a few words what it is.',
        },
      ];
    }),
};
