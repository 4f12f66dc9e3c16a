import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankStep, blankTask, emptyPlan } from '../plan/blank.ts';
import type { Plan } from '../plan/schema.ts';
import type { Dependency } from '../plan/values.ts';
import {
  withStepsInserted,
  withStepsMoved,
  withStepsRemoved,
  withStepsRestored,
} from './step-groups.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];

function planWith(ids: readonly string[], waits: Record<string, Dependency[]> = {}): Plan {
  const steps = ids.map((id) => ({
    ...blankStep(),
    id,
    name: `Name of ${id}`,
    dependsOn: waits[id] ?? [],
  }));
  return { ...emptyPlan('task'), tasks: [{ ...blankTask(), id: 'task', steps }] };
}

const group = (...steps: string[]) => ({ task: 'task', steps: new Set(steps) });
const ids = (plan: Plan | null | undefined) => plan?.tasks[0]?.steps.map(({ id }) => id).join('');
const unnamed = (number: string) => `Step ${number}`;

describe('several steps', () => {
  test('move past their neighbours, up to the ends', () => {
    const plan = planWith(IDS);
    expect(ids(withStepsMoved(plan, group('b', 'c'), -1))).toBe('bcade');
    expect(ids(withStepsMoved(plan, group('b', 'd'), 1))).toBe('acbed');
    expect(ids(withStepsMoved(plan, group('a', 'c'), -1))).toBe('acbde');
    expect(withStepsMoved(plan, group('a', 'b'), -1)).toBeNull();
    expect(withStepsMoved(plan, group('e'), 1)).toBeNull();
    expect(withStepsMoved(plan, { task: 'gone', steps: new Set('a') }, 1)).toBeNull();
  });

  test('go, and come back with what waited for them', () => {
    const plan = planWith(IDS, { a: [{ step: 'b' }], c: [{ step: 'd' }], e: [{ step: 'a' }] });
    const done = withStepsRemoved(plan, group('b', 'd'), unnamed);
    expect(ids(done?.plan)).toBe('ace');
    expect(done?.plan.tasks[0]?.steps[0]?.dependsOn).toEqual([{ text: 'Name of b' }]);
    expect(done && withStepsRestored(done.plan, done.removed)?.plan).toEqual(plan);
    expect(withStepsRemoved(plan, group('nobody'), unnamed)).toBeNull();
  });

  test('come as copies that wait for each other', () => {
    const plan = planWith(IDS, { c: [{ step: 'b' }, { step: 'e' }, { text: 'luck' }] });
    const steps = plan.tasks[0]?.steps.slice(1, 3) ?? [];
    const done = withStepsInserted(plan, 'task', 'c', steps);
    const [b, c] = done?.steps ?? [];
    expect(ids(done?.plan)).toBe(`abc${b?.id}${c?.id}de`);
    expect(c?.dependsOn).toEqual([{ step: b?.id }, { step: 'e' }, { text: 'luck' }]);
    const elsewhere = withStepsInserted(planWith(['x']), 'task', null, steps);
    expect(elsewhere?.steps[1]?.dependsOn).toEqual([
      { step: elsewhere?.steps[0]?.id },
      { text: 'luck' },
    ]);
  });

  test('move back and forth, and go and come back, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.subarray(IDS, { minLength: 1 }), fc.subarray(IDS), (chosen, waiting) => {
        const waits = Object.fromEntries(waiting.map((id) => [id, [{ step: chosen[0] ?? '' }]]));
        const plan = planWith(IDS, waits);
        const done = withStepsRemoved(plan, group(...chosen), unnamed);
        expect(done && withStepsRestored(done.plan, done.removed)?.plan).toEqual(plan);
        const moved = withStepsMoved(plan, group(...chosen), 1);
        expect([...(ids(moved ?? plan) ?? '')].toSorted()).toEqual(IDS);
        // The order among the chosen, and among the others, never changes.
        const among = (has: boolean) => (id: string) => chosen.includes(id) === has;
        for (const has of [true, false]) {
          expect([...(ids(moved ?? plan) ?? '')].filter(among(has))).toEqual(
            IDS.filter(among(has)),
          );
        }
      }),
    );
  });
});
