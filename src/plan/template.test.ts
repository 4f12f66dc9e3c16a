import { expect, test } from 'vitest';
import { samplePlan } from './sample.ts';
import { planSchema } from './schema.ts';
import { planFrom, templateOf } from './template.ts';

/** Everything but ids, and what boxes say. */
const gist = (plan: unknown) =>
  JSON.stringify(plan, (key, value) =>
    key === 'id' || key === 'step' || key === 'template'
      ? undefined
      : value === 'done'
        ? 'open'
        : value,
  );

test('a template has all of its plan, with nothing ticked, and so has a plan from it', () => {
  const plan = samplePlan();
  const template = templateOf(plan);
  const next = planFrom(template);
  expect(gist(template)).toBe(gist(plan));
  expect(gist(next)).toBe(gist(plan));
  expect([plan.template, template.template, next.template]).toEqual([false, true, false]);
  expect(JSON.stringify(plan)).toContain('"done"');
  expect(JSON.stringify(template)).not.toContain('"done"');
});

test('each copy has ids of its own, and its steps wait for its own steps', () => {
  const plan = planSchema.parse({
    format: 'issue',
    tasks: [{ steps: [{ id: 'one' }, { dependsOn: [{ step: 'one' }, { text: 'luck' }] }] }],
  });
  const [task] = planFrom(plan).tasks;
  expect(task?.id).not.toBe(plan.tasks[0]?.id);
  expect(task?.steps[0]?.id).not.toBe('one');
  expect(task?.steps[1]?.dependsOn).toEqual([{ step: task?.steps[0]?.id }, { text: 'luck' }]);
});
