import { expect, it } from 'vitest';
import { readAnswer } from '../formats/answer.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import type { Plan } from '../plan/schema.ts';
import { takeChanges } from './answers.ts';
import { createPlanStore } from './plan-store.ts';

const PLAN = samplePlan();
const [TASK] = PLAN.tasks;
const ANSWER = printPlan(
  { ...PLAN, tasks: PLAN.tasks.map((task) => ({ ...task, objective: 'Shorter.' })) },
  PLAN.format,
);

function answered() {
  const found = readAnswer(ANSWER, PLAN, null);
  if (!found.ok) throw new Error(found.message);
  return { ...found, keys: new Set(found.changes.map(({ key }) => key)) };
}

it('takes changes in one edit, which undo takes back, and leaves all else the objects that they were', () => {
  const store = createPlanStore(PLAN);
  const { target, keys } = answered();
  expect(keys.size).toBe(PLAN.tasks.length);
  expect(takeChanges(store, PLAN, target, keys)).toEqual({ clashes: false });
  const { plan } = store.state.getState();
  expect(plan.tasks.map(({ objective }) => objective)).toEqual(['Shorter.', 'Shorter.']);
  expect(plan.tasks[0]?.steps).toBe(TASK?.steps);
  expect(store.undo()).toMatchObject({ what: 'changes from an answer' });
  expect(store.state.getState().plan).toBe(PLAN);
});

it('makes no edit of none', () => {
  const store = createPlanStore(PLAN);
  expect(takeChanges(store, PLAN, answered().target, new Set())).toBeNull();
  expect(store.state.getState().plan).toBe(PLAN);
  expect(store.undo()).toBeNull();
});

it('takes them into the plan as it has become meanwhile', () => {
  const store = createPlanStore(PLAN);
  const { target, keys } = answered();
  store.setTitle('Another title');
  takeChanges(store, PLAN, target, new Set([...keys].slice(0, 1)));
  expect(store.state.getState().plan).toMatchObject({
    title: 'Another title',
    tasks: [{ objective: 'Shorter.' }, { objective: PLAN.tasks[1]?.objective }],
  });
});

it('keeps what came in meanwhile, and says where both changed one text', () => {
  const text = printPlan(PLAN, PLAN.format);
  const step = TASK?.steps[0];
  const [action] = step?.actions ?? [];
  if (!TASK || !step || !action) throw new Error('The example has a step with an action.');
  const found = readAnswer(text.replace(action.text, 'Another way'), PLAN, null);
  if (!found.ok) throw new Error(found.message);
  const keys = new Set(found.changes.map(({ key }) => key));
  expect(found.changes).toHaveLength(1);
  const withActions = (actions: typeof step.actions): Plan => ({
    ...PLAN,
    tasks: [
      { ...TASK, steps: [{ ...step, actions }, ...TASK.steps.slice(1)] },
      ...PLAN.tasks.slice(1),
    ],
  });
  const more = { ...action, text: 'Added meanwhile' };
  const store = createPlanStore(withActions([...step.actions, more]));
  expect(takeChanges(store, PLAN, found.target, keys)).toEqual({ clashes: false });
  const texts = () =>
    store.state.getState().plan.tasks[0]?.steps[0]?.actions.map((each) => each.text);
  expect(texts()).toEqual([
    'Another way',
    ...step.actions.slice(1).map((each) => each.text),
    more.text,
  ]);

  const other = createPlanStore(
    withActions([{ ...action, text: 'A third way' }, ...step.actions.slice(1), more]),
  );
  expect(takeChanges(other, PLAN, found.target, keys)).toBeNull();
});
