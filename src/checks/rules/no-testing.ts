/** A task in which nothing is ever tested. */
import { withInner } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { plansTests, TESTING } from './testing.ts';

export const noTesting: PlanRule = {
  id: 'no-testing',
  title: 'Tasks without tests',
  from: { seed: '003', place: 'stage 2', asks: 'Tests are planned for each component.' },
  inPlan: ({ whole, tasks }) => {
    if (plansTests(whole)) return [];
    return tasks
      .filter((task) => task.parts.length > 1 && !withInner(task).some(plansTests))
      .flatMap((part) => {
        const field = [...TESTING, 'name'].find((path) => part.fields.has(path));
        const message = 'No test is planned, in any step: say what is tested, and how.';
        return field === undefined ? [] : [{ part, field, message }];
      });
  },
};
