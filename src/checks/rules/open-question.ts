/** A question that is asked and not answered yet. */
import { halfRule } from './halves.ts';

export const openQuestion = halfRule({
  id: 'open-question',
  title: 'Questions without an answer',
  from: {
    seed: '001',
    place: 'step 4',
    asks: 'What needs somebody’s answer is asked, and the plan goes on from there.',
  },
  fields: ['questions', 'research'],
  message: (question) => `${question} is not answered yet: ask who knows, or say who decides.`,
});
