import { expect, test } from 'vitest';
import { printPieces } from '../formats/print.ts';
import { formats } from '../formats/registry.ts';
import { samplePlan } from '../plan/sample.ts';
import { pathOf, spotAt } from './spot-at.ts';

const plan = samplePlan();
const [task] = plan.tasks;
const step = task?.steps[1];

test('a path leads to its field, and the field back to the beginning of the path', () => {
  const place = { task: task?.id, step: step?.id };
  const spot = { place, card: null, field: 'actions' };
  expect(spotAt(plan, 'tasks.0.steps.1.actions.0.children.2')).toEqual(spot);
  expect(pathOf(plan, spotAt(plan, 'tasks.0.steps.1.actions.0'))).toBe('tasks.0.steps.1.actions');
  expect(spotAt(plan, 'tasks.0.testing.unit.1')).toMatchObject({ field: 'testing.unit' });
  expect(spotAt(plan, 'guidelines.patterns.0')).toEqual({
    place: {},
    card: null,
    field: 'guidelines.patterns',
  });
  expect(spotAt(plan, 'tasks.0.other.0').field).toBeNull();
  expect(pathOf(plan, { place: { task: 'gone' }, card: null, field: null })).toBeNull();
});

test('every piece of a print that shows a value leads to a field', () => {
  for (const { id } of formats) {
    for (const { path } of printPieces(plan, id)) {
      const spot = spotAt(plan, path);
      const back = pathOf(plan, spot);
      expect(back).not.toBeNull();
      expect(path.startsWith(back ?? '?') || spot.field === null).toBe(true);
      if (/\.(?:actions|objective|risks|validation)\b/.test(path))
        expect(spot.field).not.toBeNull();
    }
  }
});
