import { expect, test } from 'vitest';
import type { PlanSummary } from '../../storage/library.ts';
import { type Sort, sorted } from './sorting.ts';

const plan = (name: string, filled: number, ticked: number): PlanSummary => ({
  id: name,
  name,
  format: 'task',
  formatName: '',
  tasks: 1,
  steps: 1,
  template: false,
  fields: 10,
  filled,
  boxes: 10,
  ticked,
  changedAt: 0,
});

test('plans come by change, by name as people count, or by how far they are', () => {
  const plans = [
    plan('plan 10', 1, 1),
    plan('Über', 2, 9),
    plan('Plan 9', 5, 0),
    plan('ufer', 0, 0),
  ];
  const names = (by: Sort) => sorted(plans, by).map(({ name }) => name);
  expect(names('changed')).toEqual(['plan 10', 'Über', 'Plan 9', 'ufer']);
  expect(names('name')).toEqual(['Plan 9', 'plan 10', 'Über', 'ufer']);
  expect(names('progress')).toEqual(['Über', 'Plan 9', 'plan 10', 'ufer']);
});
