import { expect, it } from 'vitest';
import { type Plan, planSchema } from '../plan/schema.ts';
import { answeredSince } from './answered-since.ts';

function planOf(questions: readonly [string, string][], objective = ''): Plan {
  return planSchema.parse({
    format: 'issue',
    title: 'House',
    tasks: [
      {
        id: 'house',
        name: 'House',
        objective,
        questions: questions.map(([first, second]) => ({ first, second })),
      },
    ],
  });
}
const texts = (before: Plan, now: Plan) => answeredSince(before, now).map(({ text }) => text);

it('says which questions have an answer now, and which placeholders are gone', () => {
  const before = planOf(
    [
      ['Which roof?', ''],
      ['Blocking: which door?', ''],
      ['Which wall?', 'A thick one'],
    ],
    'For [owner] by TBD, TBD.',
  );
  const now = planOf(
    [
      ['Which door?', 'None'],
      ['Which roof?', 'A flat one'],
      ['Which wall?', 'A thin one'],
      ['Which tree?', ''],
    ],
    'For the Smiths by May, TBD.',
  );
  expect(texts(before, now)).toEqual(['Which roof?', 'which door?', '[owner]', 'TBD']);
  expect(texts(before, before)).toEqual([]);
  expect(texts(now, before)).toEqual([]);
});

it('takes no question for answered that is only put in other words, or marked', () => {
  const before = planOf([
    ['Which rof?', ''],
    ['Which door?', ''],
  ]);
  const now = planOf([
    ['Which roof?', ''],
    ['Decision: which door?', ''],
  ]);
  expect(texts(before, now)).toEqual([]);
});
