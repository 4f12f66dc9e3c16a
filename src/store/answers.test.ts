import { expect, it } from 'vitest';
import { readAnswer } from '../formats/answer.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
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
  expect(takeChanges(store, target, keys)).toBe(true);
  const { plan } = store.state.getState();
  expect(plan.tasks.map(({ objective }) => objective)).toEqual(['Shorter.', 'Shorter.']);
  expect(plan.tasks[0]?.steps).toBe(TASK?.steps);
  expect(store.undo()).toMatchObject({ what: 'changes from an answer' });
  expect(store.state.getState().plan).toBe(PLAN);
});

it('makes no edit of none', () => {
  const store = createPlanStore(PLAN);
  expect(takeChanges(store, answered().target, new Set())).toBe(false);
  expect(store.state.getState().plan).toBe(PLAN);
  expect(store.undo()).toBeNull();
});

it('takes them into the plan as it has become meanwhile', () => {
  const store = createPlanStore(PLAN);
  const { target, keys } = answered();
  store.setTitle('Another title');
  takeChanges(store, target, new Set([...keys].slice(0, 1)));
  expect(store.state.getState().plan).toMatchObject({
    title: 'Another title',
    tasks: [{ objective: 'Shorter.' }, { objective: PLAN.tasks[1]?.objective }],
  });
});
