import { expect, it } from 'vitest';
import { type Plan, planSchema } from '../plan/schema.ts';
import { type OtherPlace, otherAt } from './others.ts';
import { createPlanStore } from './plan-store.ts';

function opened() {
  const texts = (...all: string[]) => all.map((text) => ({ after: '', text }));
  const plan = planSchema.parse({
    format: 'task',
    other: texts('above all'),
    tasks: [{ id: 't', steps: [{ id: 's', other: texts('one', 'two', 'three') }] }],
  });
  const store = createPlanStore(plan);
  const now = () => store.state.getState().plan;
  return { plan, store, now };
}

const place = { task: 't', step: 's' };
const textsOf = ({ tasks: [task] }: Plan) => task?.steps[0]?.other.map(({ text }) => text);

it('a piece takes another text, and keeps the one that it has rather than none', () => {
  const { plan, store, now } = opened();
  store.editOther({ place, at: 1 }, '\n2\n');
  store.editOther({ place, at: 0 }, ' ');
  store.editOther({ place: {}, at: 0 }, '# Above');
  expect(textsOf(now())).toEqual(['one', '2', 'three']);
  expect(now().other).toEqual([{ after: '', text: '# Above' }]);
  expect(store.undo()).toMatchObject({ what: 'change to other content', field: 'other.0' });
  expect(now().other).toBe(plan.other);
});

it('a piece that was removed comes back to its place, whatever was edited since', () => {
  const { store, now } = opened();
  const removed = store.removeOther({ place, at: 1 });
  expect(textsOf(now())).toEqual(['one', 'three']);
  store.editOther({ place, at: 0 }, '1');
  if (removed) expect(store.restore(removed)).toEqual(place);
  expect(textsOf(now())).toEqual(['1', 'two', 'three']);
  store.removeStep(place);
  if (removed) expect(store.restore(removed)).toBeNull();
});

it('a piece that is gone is neither changed, removed nor moved', () => {
  const { plan, store, now } = opened();
  const gone: OtherPlace[] = [
    { place, at: 3 },
    { place: { task: 't', step: 'gone' }, at: 0 },
    { place: { task: 't' }, at: 0 },
  ];
  const field = { path: 'objective', label: 'Objective', kind: { schema: planSchema.shape.title } };
  for (const piece of gone) {
    expect(otherAt(plan, piece)).toBeUndefined();
    store.editOther(piece, 'x');
    expect(store.removeOther(piece)).toBeNull();
    expect(store.moveOther(piece, place, field, 'x')).toBe(false);
  }
  expect(now()).toBe(plan);
});

it('a piece stays where the field does not take it', () => {
  const { plan, store, now } = opened();
  const field = { path: 'objective', label: 'Objective', kind: { schema: planSchema.shape.title } };
  expect(store.moveOther({ place, at: 0 }, place, field, '')).toBe(false);
  expect(store.moveOther({ place, at: 0 }, { task: 'gone' }, field, 'one')).toBe(false);
  expect(now()).toBe(plan);
});
