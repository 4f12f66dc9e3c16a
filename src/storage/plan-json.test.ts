import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, partSchema, planSchema } from '../plan/schema.ts';
import { anyPlan } from '../testing/any-plan.ts';
import { checksum, checksumOf, joinedSum, sumOf } from './checksum.ts';
import { planJson } from './plan-json.ts';

test('the JSON of a plan is that plan, with its sum, before and after an edit', () => {
  fc.assert(
    fc.property(anyPlan, fc.string(), (plan, name) => {
      const edited = withLastTask(plan, name);
      for (const each of [plan, edited, plan]) {
        const { parts, sum } = planJson(each);
        const text = parts.join('');
        expect(planSchema.parse(JSON.parse(text))).toEqual(each);
        expect(checksumOf(sum)).toBe(checksum(text));
      }
    }),
    { numRuns: 100 },
  );
});

test('sums of parts give the sum of the whole, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      expect(joinedSum(parts.map(sumOf))).toEqual(sumOf(parts.join('')));
    }),
  );
});

/** The plan with another name for its last task; all else is shared. */
function withLastTask(plan: Plan, name: string): Plan {
  return {
    ...plan,
    tasks: plan.tasks.with(-1, partSchema.parse({ ...plan.tasks.at(-1), name })),
  };
}
