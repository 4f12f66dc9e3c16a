import { expect, it } from 'vitest';
import { formatOf } from '../formats/built-in/format-of.ts';
import { formats } from '../formats/built-in/registry.ts';
import { partText, printedPlan } from '../formats/derived/part-text.ts';
import { printPlan } from '../formats/print.ts';
import { NEW_FORMAT } from '../plan/own-format.ts';
import { samplePlan } from '../plan/sample.ts';
import { planSchema } from '../plan/schema.ts';
import { createPlanStore } from './plan-store.ts';
import { setTicketLink } from './ticket-link.ts';

it.each(formats)('is in the text of a task and of a step in the $name', ({ id }) => {
  const store = createPlanStore({ ...samplePlan(), format: id });
  const [task] = store.state.getState().plan.tasks;
  const step = task?.steps[1];
  if (!task || !step) throw new Error('The example has two steps.');
  setTicketLink(store, { task: task.id }, '#7001');
  setTicketLink(store, { task: task.id, step: step.id }, '#7002');
  const { plan } = store.state.getState();
  expect(planSchema.parse(plan)).toEqual(plan);
  const text = printPlan(plan, plan.format);
  expect(text.match(/#700\d/g)?.toSorted()).toEqual(['#7001', '#7002']);
  expect(partText(printedPlan(plan, formatOf(plan)), 'tasks.0.steps.1')).toMatch(
    /Issue\W* #7002$/m,
  );
});

it('leaves the format of the document as it is where the plan is shown in another', () => {
  const ownFormat = { ...NEW_FORMAT, base: 'issue' };
  const store = createPlanStore({ ...samplePlan(), format: 'task', ownFormat });
  const [task] = store.state.getState().plan.tasks;
  const step = task?.steps[1];
  if (!task || !step) throw new Error('The example has two steps.');
  setTicketLink(store, { task: task.id, step: step.id }, '#7002');
  const { plan } = store.state.getState();
  expect(plan.tasks[0]?.steps[1]?.issue).toBe('#7002');
  expect(plan).toMatchObject({ format: 'task', ownFormat });
});

it('is kept for the whole plan, and taken away again', () => {
  const store = createPlanStore(samplePlan());
  setTicketLink(store, {}, 'https://tracker.example/1');
  expect(store.state.getState().plan.issue).toBe('https://tracker.example/1');
  setTicketLink(store, {}, '');
  expect(store.state.getState().plan).toEqual(samplePlan());
});
