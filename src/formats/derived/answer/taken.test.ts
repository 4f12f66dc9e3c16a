import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Plan, planSchema } from '../../../plan/schema.ts';
import { SEED } from '../../../testing/seed.ts';
import { changesBetween } from './changes.ts';
import { withTaken } from './taken.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const order = fc.shuffledSubarray(IDS, { minLength: IDS.length });

function planOf(ids: readonly string[]): Plan {
  const steps = ids.map((id) => ({ id, name: `Step ${id}` }));
  return planSchema.parse({ title: 'Row', format: 'task', tasks: [{ id: 't', name: 'T', steps }] });
}

it('a step that alone is taken to its new place is there, whichever others were moved', () => {
  fc.assert(
    fc.property(order, order, (from, to) => {
      const [before, target] = [planOf(from), planOf(to)];
      for (const { key } of changesBetween(before, target)) {
        const now = withTaken(before, target, new Set([key]));
        const left = changesBetween(now, target);
        expect(left.map((change) => change.key)).not.toContain(key);
      }
    }),
    { numRuns: 200, seed: SEED },
  );
});

it('steps that are taken to their places one after the other come to the new order', () => {
  fc.assert(
    fc.property(order, order, (from, to) => {
      const target = planOf(to);
      let now = planOf(from);
      for (let round = 0; round < IDS.length; round++) {
        const [first] = changesBetween(now, target);
        if (!first) break;
        now = withTaken(now, target, new Set([first.key]));
      }
      expect(now.tasks[0]?.steps.map(({ id }) => id)).toEqual(to);
    }),
    { numRuns: 200, seed: SEED },
  );
});
