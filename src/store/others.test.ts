import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { exportedPlan, exportPlan } from '../formats/export.ts';
import { readPlan } from '../formats/read.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { normalLine, normalProse } from '../plan/text.ts';
import { type OtherPlace, otherAt } from './other-place.ts';
import { holderAt } from './place.ts';
import { createPlanStore } from './plan-store.ts';
import * as edits from './structure.ts';

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

it('a piece takes another text, and undo brings the one before', () => {
  const { plan, store, now } = opened();
  edits.editOther(store, { place, at: 1 }, '\n2\n');
  edits.editOther(store, { place: {}, at: 0 }, '# Above');
  expect(textsOf(now())).toEqual(['one', '2', 'three']);
  expect(now().other).toEqual([{ after: '', text: '# Above' }]);
  expect(store.undo()).toMatchObject({ what: 'change to other content', field: 'other.0' });
  expect(now().other).toBe(plan.other);
});

it('a piece that was removed comes back to its place, whatever was edited since', () => {
  const { store, now } = opened();
  const removed = edits.removeOther(store, { place, at: 1 });
  expect(textsOf(now())).toEqual(['one', 'three']);
  edits.editOther(store, { place, at: 0 }, '1');
  if (removed) expect(edits.restore(store, removed)).toEqual(place);
  expect(textsOf(now())).toEqual(['1', 'two', 'three']);
  edits.removeStep(store, place);
  if (removed) expect(edits.restore(store, removed)).toBeNull();
});

it('a piece that is gone is neither changed, removed nor moved', () => {
  const { plan, store, now } = opened();
  const gone: OtherPlace[] = [
    { place, at: 3 },
    { place: { task: 't', step: 'gone' }, at: 0 },
    { place: { task: 't' }, at: 0 },
  ];
  const field = {
    path: 'objective',
    label: 'Objective',
    kind: { id: 'line', blank: '', normal: normalLine },
  };
  for (const piece of gone) {
    expect(otherAt(plan, piece)).toBeUndefined();
    edits.editOther(store, piece, 'x');
    expect(edits.removeOther(store, piece)).toBeNull();
    expect(edits.moveOther(store, piece, place, field, 'x')).toBe(false);
  }
  expect(now()).toBe(plan);
});

it('a piece stays where the field does not take it', () => {
  const { plan, store, now } = opened();
  const field = {
    path: 'objective',
    label: 'Objective',
    kind: { id: 'line', blank: '', normal: normalLine },
  };
  expect(edits.moveOther(store, { place, at: 0 }, place, field, '')).toBe(false);
  expect(edits.moveOther(store, { place, at: 0 }, { task: 'gone' }, field, 'one')).toBe(false);
  expect(now()).toBe(plan);
});

const TEXT = `Above all

## Task: Sign in
Intro

**Objective**: Do it

### Implementation Steps
Before the steps

#### Step 1: One
**Actions**:
* Act

| a | table |
|---|---|

**Validation**:
* It acts

| another | table |
|---|---|

#### Step 2: Two
**Actions**:
* React

### Retrospective
It was good

## Appendix
The end
`;

/** Each piece of the other content in `plan`. */
function piecesIn(plan: Plan): OtherPlace[] {
  const places = plan.tasks.flatMap(({ id, steps }) => [
    { task: id },
    ...steps.map((each) => ({ task: id, step: each.id })),
  ]);
  return [{}, ...places].flatMap((each) =>
    (holderAt(plan, each)?.other ?? []).map((_, at) => ({ place: each, at })),
  );
}

it('what is cleared goes out nowhere, and is there again after one undo, whatever else was cleared', () => {
  const { plan } = readPlan(TEXT, 'task');
  const pieces = piecesIn(plan);
  expect(pieces).toHaveLength(7);
  fc.assert(
    fc.property(fc.subarray(pieces), fc.constantFrom(...formats), (chosen, { id }) => {
      const store = createPlanStore(plan);
      const removing = createPlanStore(plan);
      const now = () => store.state.getState().plan;
      for (const piece of chosen) edits.editOther(store, piece, ' \n');
      for (const piece of chosen.toReversed()) edits.removeOther(removing, piece);
      const without = removing.state.getState().plan;

      for (const standard of [true, false]) {
        const options = { opened: { text: TEXT, plan }, standard };
        const out = exportedPlan(now(), id, options);
        const { text, differing } = exportedPlan(without, id, options);
        expect(out).toMatchObject({ text, differing });
        const pieces = out.blocks().flatMap((block) => block.pieces);
        for (const { path, text: said } of pieces) {
          const [, task, step, at] =
            /^(?:tasks\.(\d+)\.)?(?:steps\.(\d+)\.)?other\.(\d+)$/.exec(path) ?? [];
          if (at === undefined) continue;
          const inTask = now().tasks[Number(task)];
          const holder = task === undefined ? now() : inTask?.steps[Number(step)];
          expect(normalProse(said)).toBe((holder ?? inTask)?.other[Number(at)]?.text);
        }
      }
      for (const _ of chosen) store.undo();
      expect(exportPlan(now(), 'task', { opened: { text: TEXT, plan } })).toBe(TEXT);
    }),
    { numRuns: 150 },
  );
});

it('a piece that was cleared is typed into again where it was', () => {
  const { store, now } = opened();
  edits.editOther(store, { place, at: 1 }, '');
  edits.editOther(store, { place, at: 2 }, '3');
  edits.editOther(store, { place, at: 1 }, '2');
  expect(textsOf(now())).toEqual(['one', '2', '3']);
});
