import { expect, test } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { printPieces } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { planSchema } from '../plan/schema.ts';
import { isSomewhere, pathOf, spotAt } from './spot-at.ts';

const plan = samplePlan();
const [task] = plan.tasks;
const step = task?.steps[1];

test('a path leads to its field, and the field back to the beginning of the path', () => {
  const place = { task: task?.id, step: step?.id };
  const spot = { place, card: null, field: 'actions' };
  expect(spotAt(plan, 'tasks.0.steps.1.actions')).toEqual(spot);
  expect(spotAt(plan, 'tasks.0.steps.1.actions.0')).toEqual({ ...spot, entry: 0 });
  expect(pathOf(plan, spotAt(plan, 'tasks.0.steps.1.actions.0'))).toBe('tasks.0.steps.1.actions');
  expect(spotAt(plan, 'tasks.0.testing.unit.1')).toMatchObject({ field: 'testing.unit' });
  expect(spotAt(plan, 'guidelines.patterns.0')).toEqual({
    place: {},
    card: null,
    field: 'guidelines.patterns',
    entry: 0,
  });
  expect(spotAt(plan, 'tasks.0.other.0').field).toBe('other.0');
  expect(spotAt(plan, 'tasks.0.id').field).toBeNull();
  const noted = { ...plan, other: [{ text: 'Owner: Ada', after: '' }] };
  expect(spotAt(noted, 'other').field).toBe('other.0');
  expect(spotAt({ ...plan, other: [] }, 'other').field).toBeNull();
  expect(pathOf(plan, { place: { task: 'gone' }, card: null, field: null })).toBeNull();
});

test('an entry is counted with those in others before it', () => {
  const item = (...children: object[]) => ({ text: 'do it', children });
  const actions = [item(item(), item(item())), item(), item(item())];
  const { tasks } = planSchema.parse({ format: 'task', tasks: [{ steps: [{ actions }] }] });
  const entryAt = (path: string) =>
    spotAt({ ...plan, tasks }, `tasks.0.steps.0.actions.${path}`).entry;
  expect(
    ['0', '0.children.0', '0.children.1.children.0', '1', '2.children.0'].map(entryAt),
  ).toEqual([0, 1, 3, 4, 6]);
});

test('other content of the plan is nowhere once none is left', () => {
  const other = [{ after: '', text: 'Owner: Ada' }];
  expect(isSomewhere(spotAt({ ...plan, other }, 'other'))).toBe(true);
  expect(isSomewhere(spotAt({ ...plan, other: [] }, 'other'))).toBe(false);
  expect(isSomewhere(spotAt({ ...plan, other: [] }, 'tasks.0.other'))).toBe(true);
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
