// Moving steps within their task and to another: nothing is lost, no reference dangles.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankStep, blankTask, emptyPlan } from '../plan/blank.ts';
import { type Plan, planSchema, type Step } from '../plan/schema.ts';
import { createPlanStore, type PlanStore } from './plan-store.ts';
import * as edits from './structure.ts';

const step = (id: string, waitsFor: readonly string[] = [], name = `Name of ${id}`): Step => ({
  ...blankStep(),
  id,
  name,
  dependsOn: waitsFor.map((each) => ({ step: each })),
});
const planOf = (tasks: Record<string, Step[]>): Plan => ({
  ...emptyPlan('task'),
  tasks: Object.entries(tasks).map(([id, steps]) => ({ ...blankTask(), id, steps })),
});
const planIn = (store: PlanStore) => store.state.getState().plan;
const idsIn = (store: PlanStore) => planIn(store).tasks.map(({ steps }) => steps.map((s) => s.id));
const stepIn = (store: PlanStore, id: string) =>
  planIn(store)
    .tasks.flatMap(({ steps }) => steps)
    .find((each) => each.id === id);

describe('a step that moves to another task', () => {
  test('stands at the position that was asked for, and leaves all else as it is', () => {
    const plan = planOf({ a: [step('x'), step('y')], b: [step('z')], c: [] });
    const store = createPlanStore(plan);
    const moved = edits.moveStepToTask(store, { task: 'a', step: 'y' }, { task: 'b', at: 0 });
    expect(moved).toEqual({ place: { task: 'b', step: 'y' }, inWords: 0 });
    expect(idsIn(store)).toEqual([['x'], ['y', 'z'], []]);
    expect(stepIn(store, 'y')).toBe(plan.tasks[0]?.steps[1]);
    expect(planIn(store).tasks[2]).toBe(plan.tasks[2]);
    edits.moveStepToTask(store, { task: 'b', step: 'z' }, { task: 'c', at: 9 });
    expect(idsIn(store)).toEqual([['x'], ['y'], ['z']]);
  });

  test('and the steps that it leaves name each other in words', () => {
    const store = createPlanStore(
      planOf({ a: [step('x', ['y']), step('y', ['z', 'x']), step('z', [], '')], b: [] }),
    );
    const moved = edits.moveStepToTask(store, { task: 'a', step: 'y' }, { task: 'b', at: 0 });
    expect(moved?.inWords).toBe(3);
    expect(stepIn(store, 'x')?.dependsOn).toEqual([{ text: 'Name of y' }]);
    expect(stepIn(store, 'y')?.dependsOn).toEqual([{ text: 'Step 3' }, { text: 'Name of x' }]);
  });

  test('is named by its number again once it is back', () => {
    const plan = planOf({ a: [step('x', ['y']), step('y', ['z', 'x']), step('z')], b: [] });
    const store = createPlanStore(plan);
    edits.moveStepToTask(store, { task: 'a', step: 'y' }, { task: 'b', at: 0 });
    edits.moveStepToTask(store, { task: 'b', step: 'y' }, { task: 'a', at: 1 });
    expect(planIn(store)).toEqual(plan);
  });

  test('is one edit, and comes back with what it waited for', () => {
    const plan = planOf({ a: [step('x', ['y']), step('y')], b: [] });
    const store = createPlanStore(plan);
    edits.moveStepToTask(store, { task: 'a', step: 'y' }, { task: 'b', at: 0 });
    expect(store.undo()).toMatchObject({ what: 'move of a step', place: { task: 'b', step: 'y' } });
    expect(planIn(store)).toBe(plan);
    expect(store.undo()).toBeNull();
  });

  test('does nothing where the step or the task is gone, or the task is its own', () => {
    const plan = planOf({ a: [step('x')], b: [] });
    const store = createPlanStore(plan);
    expect(
      edits.moveStepToTask(store, { task: 'a', step: 'gone' }, { task: 'b', at: 0 }),
    ).toBeNull();
    expect(
      edits.moveStepToTask(store, { task: 'a', step: 'x' }, { task: 'gone', at: 0 }),
    ).toBeNull();
    expect(edits.moveStepToTask(store, { task: 'a', step: 'x' }, { task: 'a', at: 0 })).toBeNull();
    expect(planIn(store)).toBe(plan);
  });
});

test('any sequence of moves keeps all steps, and all that they wait for', () => {
  const tasks = fc.array(fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 5 }), {
    minLength: 1,
    maxLength: 4,
  });
  const moves = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(8), fc.integer({ min: 0, max: 2 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(tasks, moves, (shape, moved) => {
      const plan = planOf(
        Object.fromEntries(
          shape.map((steps, t) => [
            `t${t}`,
            steps.map((waitsFor, s) =>
              step(
                `t${t}s${s}`,
                waitsFor.map((each) => `t${t}s${each % steps.length}`),
              ),
            ),
          ]),
        ),
      );
      const store = createPlanStore(plan);
      const all = idsIn(store).flat().sort();
      const waits = (store: PlanStore) =>
        all.map((id) =>
          stepIn(store, id)?.dependsOn.map((each) =>
            'step' in each ? `Name of ${each.step}` : each.text,
          ),
        );
      const before = waits(store);
      let count = 0;
      for (const [which, where, at, kind] of moved) {
        const now = planIn(store);
        const from = now.tasks[which % now.tasks.length];
        const to = now.tasks[where % now.tasks.length];
        const one = from?.steps[where % Math.max(1, from.steps.length)];
        if (!from || !to) throw new Error('A plan has a task.');
        const place = { task: from.id, step: one?.id ?? 'none' };
        if (kind === 0) edits.moveTask(store, from.id, at);
        else if (from === to) edits.moveStep(store, place, at);
        else edits.moveStepToTask(store, place, { task: to.id, at });
        if (planIn(store) !== now) count += 1;
        expect(idsIn(store).flat().sort()).toEqual(all);
        expect(waits(store)).toEqual(before);
        for (const { steps } of planIn(store).tasks) {
          const ids = new Set(steps.map(({ id }) => id));
          for (const each of steps.flatMap(({ dependsOn }) => dependsOn)) {
            if ('step' in each) expect(ids).toContain(each.step);
          }
        }
        expect(planSchema.parse(structuredClone(planIn(store)))).toEqual(planIn(store));
      }
      for (let n = 0; n < count; n++) expect(store.undo()).not.toBeNull();
      expect(planIn(store)).toEqual(plan);
      expect(store.undo()).toBeNull();
    }),
  );
});
