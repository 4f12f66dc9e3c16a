import { expect, it } from 'vitest';
import { type Plan, planSchema } from './schema.ts';
import { ticksBetween } from './ticks.ts';

const item = (mark: ' ' | 'x' | '-', text: string, children: object[] = []) => ({
  box: { ' ': 'open', x: 'done', '-': 'none' }[mark],
  text,
  children,
});

function planOf(actions: object[], criteria: object[] = []): Plan {
  return planSchema.parse({
    title: 'House',
    format: 'task',
    tasks: [
      {
        ...{ id: 't', name: 'House', successCriteria: criteria },
        steps: [{ id: 's', name: 'Dig', actions }],
      },
    ],
  });
}

const said = (before: Plan, now: Plan) =>
  ticksBetween(before, now).map(
    ({ isDone, text, name }) => `${isDone ? '✓' : '○'} ${text}, ${name}`,
  );

it('finds what was ticked, and what was opened again, also in other items', () => {
  const before = planOf([item(' ', 'A', [item(' ', 'B')]), item('x', 'C')], [item(' ', 'Dry')]);
  const now = planOf([item(' ', 'A', [item('x', 'B')]), item(' ', 'C')], [item('x', 'Dry')]);
  expect(said(before, now)).toEqual(['✓ Dry, House', '✓ B, Dig', '○ C, Dig']);
  expect(said(before, before)).toEqual([]);
});

it('takes no item for a tick that was typed, renamed, moved or taken away', () => {
  const before = planOf([item(' ', 'A'), item('x', 'B'), item('-', 'C')]);
  expect(said(before, planOf([item('x', 'B'), item(' ', 'A'), item('-', 'C')]))).toEqual([]);
  expect(said(before, planOf([item(' ', 'A'), item('x', 'D'), item('x', 'B')]))).toEqual([]);
  expect(said(before, planOf([item(' ', 'A')]))).toEqual([]);
});

it('counts items of the same words', () => {
  const before = planOf([item(' ', 'Ask'), item(' ', 'Ask'), item('x', 'Ask')]);
  const now = planOf([item('x', 'Ask'), item('x', 'Ask'), item('x', 'Ask')]);
  expect(said(before, now)).toEqual(['✓ Ask, Dig', '✓ Ask, Dig']);
});
