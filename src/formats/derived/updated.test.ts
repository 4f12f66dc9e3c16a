import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../plan/schema.ts';
import { anyPlan } from '../../testing/any-plan.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { SEED } from '../../testing/seed.ts';
import { formats } from '../built-in/registry.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';
import { updatedPlan } from './updated.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 300);

/** A plan, and what it is once its file was changed and opened again. */
function openedAgain(plan: Plan, change: (text: string) => string): Plan {
  const text = change(printPlan(plan, plan.format));
  return updatedPlan(readPlan(text, plan.format).plan, plan);
}

/** A plan with what no format prints: risks of a step, fields of one's own, steps of a step. */
function withUnprinted(plan: Plan, other: Plan): Plan {
  const [from] = other.tasks;
  if (!from) throw new Error('A plan has a task.');
  const { own, risks, statusQuo } = from;
  const tasks = plan.tasks.map((task) => {
    const steps = task.steps.map((step, at) => ({
      ...step,
      own,
      risks,
      statusQuo,
      // Ids are those of their part, so that each occurs once.
      steps: at === 0 ? from.steps : [],
    }));
    return { ...task, own: other.own, actions: from.actions, steps };
  });
  return { ...plan, own, risks, tasks };
}

describe.each(formats.map(({ id }) => id))('a plan whose %s text is opened again', (format) => {
  it('loses nothing that the text does not say', () => {
    fc.assert(
      fc.property(troubledPlan, anyPlan, (generated, other) => {
        const plan = withUnprinted({ ...generated, format }, other);
        const again = openedAgain(plan, (text) => text);
        expect(again).toEqual(plan);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

describe('a plan whose file somebody has changed', () => {
  const plan = planSchema.parse({
    title: 'Autumn',
    format: 'task',
    template: true,
    tasks: [
      {
        name: 'Queue',
        details: 'Ada wants it by May.',
        steps: [
          { id: 'a', name: 'Order', estimate: '2 days' },
          { id: 'b', name: 'Pay', estimate: '1 day', dependsOn: [{ step: 'a' }] },
        ],
      },
    ],
  });

  it('has the change, and keeps its title, notes and what other formats print', () => {
    const again = openedAgain(plan, (text) => text.replace('Step 2: Pay', 'Step 2: Pay it back'));
    expect(again.tasks[0]?.steps[1]?.name).toBe('Pay it back');
    const [task] = plan.tasks;
    const steps = task?.steps.map((step, at) =>
      at === 1 ? { ...step, name: 'Pay it back' } : step,
    );
    expect(again).toEqual({ ...plan, tasks: [{ ...task, steps }] });
  });

  it('takes them along where steps changed places', () => {
    const again = openedAgain(plan, (text) =>
      text.replace('Step 1: Order', 'Step 1: Pay').replace('Step 2: Pay', 'Step 2: Order'),
    );
    expect(again.tasks[0]?.steps).toEqual(plan.tasks[0]?.steps.toReversed());
  });

  it('names a step that is gone where another waits for it', () => {
    const again = openedAgain(plan, (text) =>
      text.replace(/#### Step 1: Order\n+#### Step 2/, '#### Step 1'),
    );
    expect(again.tasks[0]?.steps).toMatchObject([
      { id: 'b', estimate: '1 day', dependsOn: [{ text: 'Order' }] },
    ]);
  });

  it('names a task that is gone where another waits for it', () => {
    const two = planSchema.parse({
      format: 'task',
      tasks: [
        { id: 'a', name: 'Queue' },
        { id: 'b', name: 'Shop', dependsOn: [{ step: 'a' }] },
      ],
    });
    const [, shop] = two.tasks;
    if (!shop) throw new Error('The plan has two tasks.');
    expect(updatedPlan({ ...two, tasks: [shop] }, two).tasks).toMatchObject([
      { id: 'b', dependsOn: [{ text: 'Queue' }] },
    ]);
  });

  it('says the number in its file of one that is gone and has no name', () => {
    const [task] = plan.tasks;
    const [first, second] = task?.steps ?? [];
    if (!task || !first || !second) throw new Error('The plan has a task with two steps.');
    const before = [{ ...first, name: '', number: '2.1' }, second];
    const again = updatedPlan(
      { ...plan, tasks: [{ ...task, steps: [{ ...second, dependsOn: [] }] }] },
      { ...plan, tasks: [{ ...task, steps: before }] },
    );
    expect(again.tasks[0]?.steps).toMatchObject([{ id: 'b', dependsOn: [{ text: 'Step 2.1' }] }]);
  });
});

describe('a plan in the format of its document', () => {
  const text =
    '# Shed\n\n## Overview\n\nDry.\n\n## Out of scope\n\n- the roof\n\n## Crew\n\nKim.\n';
  const before = readPlan(text, 'own').plan;

  it('has no more what is gone from the file', () => {
    const now = updatedPlan(readPlan(text.replace('## Crew\n\nKim.\n', ''), 'own').plan, before);
    expect(now.tasks[0]?.own.map(({ label }) => label)).toEqual(['Out of scope']);
    const renamed = updatedPlan(readPlan(text.replace('Crew', 'People'), 'own').plan, before);
    expect(renamed.tasks[0]?.own.map(({ label }) => label)).toEqual(['Out of scope', 'People']);
  });

  it('keeps it where the file is read in another one', () => {
    const now = updatedPlan(readPlan(text, 'feature').plan, before);
    expect([now.format, now.ownFormat]).toEqual(['feature', before.ownFormat]);
  });
});
