/** A problem without what to do is only half said. */
import { halfRule } from './halves.ts';

export const problemWithoutSolution = halfRule({
  id: 'problem-without-solution',
  title: 'Problems without a solution',
  from: { seed: '000', place: 'item 2', asks: 'Challenges come with how to meet them.' },
  fields: ['troubleshooting'],
  message: (problem, second) => `${problem} has no ${second}: say what to do when it comes.`,
});
