import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan, Step } from '../plan/schema.ts';
import { troubledPlan } from '../testing/plans.ts';
import { printBlocks, printPieces, printPlan } from './print.ts';
import { formats } from './registry.ts';

/** An edit as the store makes it: what it does not touch stays the same object. */
type Change = (steps: readonly Step[]) => readonly Step[];

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.nat(5).map(
    (at): Change =>
      (steps) =>
        steps.toSpliced(at, 1),
  ),
  fc.tuple(fc.nat(5), fc.nat(5)).map(
    ([from, to]): Change =>
      (steps) => {
        const [step] = steps.slice(from, from + 1);
        return step ? steps.toSpliced(from, 1).toSpliced(to, 0, step) : steps;
      },
  ),
  fc.tuple(fc.nat(5), fc.string()).map(
    ([at, name]): Change =>
      (steps) =>
        steps.map((step, i) =>
          i === at ? { ...step, name: name.replaceAll(/\s+/g, ' ').trim() } : step,
        ),
  ),
);

function changed(plan: Plan, change: Change): Plan {
  const tasks = plan.tasks.map((task) => {
    const steps = [...change(task.steps)];
    const ids = new Set(steps.map(({ id }) => id));
    const kept = steps.map((step) => {
      const dependsOn = step.dependsOn.filter((each) => !('step' in each) || ids.has(each.step));
      return dependsOn.length === step.dependsOn.length ? step : { ...step, dependsOn };
    });
    return { ...task, steps: kept };
  });
  return { ...plan, tasks };
}

test('what was kept from an earlier print is what a fresh one gives', () => {
  fc.assert(
    fc.property(
      troubledPlan,
      fc.array(fc.tuple(changes, fc.constantFrom(...formats), fc.boolean()), { maxLength: 6 }),
      (start, edits) => {
        let plan = start;
        for (const [change, { id }, empty] of edits) {
          plan = changed(plan, change);
          // Copies of all objects: nothing is kept of those.
          const fresh = structuredClone(plan);
          expect(printPieces(plan, id, { empty })).toEqual(printPieces(fresh, id, { empty }));
          const blocks = printBlocks(plan, id, { empty });
          expect(blocks.flatMap(({ pieces }) => pieces.map(({ path }) => path))).toEqual(
            printPieces(fresh, id, { empty }).map(({ path }) => path),
          );
          const text = blocks.map((block) => block.text).join('\n');
          expect(text).toBe(printPlan(fresh, id, { empty }));
        }
      },
    ),
    { numRuns: 150 },
  );
});
