import { expect, it } from 'vitest';
import { printPlan } from './print.ts';
import { planOfTemplate } from './template.ts';

it.each([
  ['# C++ plan: [name]', '# C++ plan: Shed'],
  ['# Plan (v2): [name]', '# Plan (v2): Shed'],
  ['# What? [name]', '# What? Shed'],
])('opens a template whose title has signs in it: %s', (title, expected) => {
  const plan = planOfTemplate(`${title}\n\n## Goal\n\n[why]\n`);
  for (const task of plan.tasks) task.name = 'Shed';
  expect(printPlan({ ...plan, title: 'Shed' }, plan.format, { empty: true })).toContain(expected);
});
