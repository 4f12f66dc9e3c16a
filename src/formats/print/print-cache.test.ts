import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan, Step } from '../../plan/schema.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { formats } from '../built-in/registry.ts';
import { printBlocks, printPieces } from '../print.ts';

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

function withSteps(plan: Plan, change: Change): Plan {
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

/** Edits around the steps: a task's own field, and tasks that come, go and move. */
const taskChanges: fc.Arbitrary<(plan: Plan) => Plan> = fc.oneof(
  fc.tuple(fc.nat(2), fc.string()).map(([at, text]) => (plan: Plan): Plan => {
    const objective = text.trim();
    return {
      ...plan,
      tasks: plan.tasks.map((task, i) => (i === at ? { ...task, objective } : task)),
    };
  }),
  fc.nat(2).map((at) => (plan: Plan): Plan => {
    const [task] = plan.tasks.slice(at, at + 1);
    return task ? { ...plan, tasks: [...plan.tasks.toSpliced(at, 1), task] } : plan;
  }),
  fc.nat(2).map((at) => (plan: Plan): Plan => {
    const tasks = plan.tasks.toSpliced(at, 1);
    return tasks.length > 0 ? { ...plan, tasks } : plan;
  }),
);

const edits: fc.Arbitrary<(plan: Plan) => Plan> = fc.oneof(
  changes.map((change) => (plan: Plan) => withSteps(plan, change)),
  taskChanges,
);

test('what was kept from an earlier print is what a fresh one gives', () => {
  fc.assert(
    fc.property(
      troubledPlan,
      fc.array(fc.tuple(edits, fc.constantFrom(...formats), fc.boolean()), { maxLength: 6 }),
      (start, made) => {
        let plan = start;
        for (const [edit, { id }, empty] of made) {
          plan = edit(plan);
          // Copies of all objects: nothing is kept of those.
          const fresh = printPieces(structuredClone(plan), id, { empty });
          expect(printPieces(plan, id, { empty })).toEqual(fresh);
          const blocks = printBlocks(plan, id, { empty });
          expect(blocks.flatMap(({ pieces }) => pieces.map(({ path }) => path))).toEqual(
            fresh.map(({ path }) => path),
          );
          const text = blocks.map((block) => block.text).join('\n');
          expect(text).toBe(fresh.map((piece) => piece.text).join(''));
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('the blocks of steps and tasks that were not edited are the same objects', () => {
  fc.assert(
    fc.property(troubledPlan, fc.constantFrom(...formats.map(({ id }) => id)), (plan, id) => {
      const [task, ...others] = plan.tasks;
      if (!task) return;
      const before = new Set(printBlocks(plan, id));
      const edited = { ...plan, tasks: [{ ...task, objective: 'Another one' }, ...others] };
      for (const block of printBlocks(edited, id)) {
        const [path = ''] = block.pieces.map((piece) => piece.path).filter((each) => each !== '');
        const isStep = /^tasks\.\d+\.steps\.\d+\./.test(path) && block.pieces.length > 1;
        const isOther = /^tasks\.[1-9]/.test(path);
        const isIndex = block.pieces.every((piece) =>
          /steps\.\d+\.(?:name|estimate)$/.test(piece.path),
        );
        if ((isStep && !isIndex) || isOther) expect(before.has(block), block.text).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});
