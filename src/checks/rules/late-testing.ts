/** What is tested only once everything is built shows its faults when they cost most. */
import type { PlanRule } from '../rule.ts';
import { isAboutTests, plansTests } from './testing.ts';

export const lateTesting: PlanRule = {
  id: 'late-testing',
  title: 'Testing only after everything else',
  from: {
    seed: '003',
    place: 'guideline 5',
    asks: 'Validation along the way catches errors early.',
  },
  inPlan: ({ tasks }) =>
    tasks.flatMap(({ parts }) => {
      const last = parts.findIndex(isAboutTests);
      const part = parts[last];
      if (!part?.fields.has('name') || parts.length < FEWEST || last < parts.length - 2) return [];
      if (parts.slice(0, last).some(plansTests)) return [];
      const message =
        'Nothing is tested before this: say in the steps above how each is seen to work.';
      return [{ part, field: 'name', message }];
    }),
};

/** With fewer steps, the end is not late. */
const FEWEST = 5;
