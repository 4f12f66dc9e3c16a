import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { valueAt, withValueAt } from '../plan/path.ts';
import { samplePlan } from '../plan/sample.ts';
import type { Plan, Task } from '../plan/schema.ts';
import { checkPlan } from './check.ts';

function withTask(plan: Plan, change: (task: Task) => Task): Plan {
  const [first, ...rest] = plan.tasks;
  if (!first) throw new Error('A plan has a task.');
  return { ...plan, tasks: [change(first), ...rest] };
}

function messages(plan: Plan, format: string): string[] {
  return checkPlan(plan, format).map((problem) => problem.message);
}

describe('checks', () => {
  it('find nothing in the example plan, in any format', () => {
    for (const { id } of formats) expect(checkPlan(samplePlan(), id)).toEqual([]);
  });

  it('lead to the field that they are about', () => {
    const plan = withTask(blankPlan('feature'), (task) => ({
      ...task,
      rollout: { ...task.rollout, approach: 'All at once' },
      risks: [{ first: 'It breaks', second: '' }],
    }));
    for (const { id } of formats) {
      const problems = checkPlan(plan, id);
      expect(problems.length).toBeGreaterThan(1);
      for (const problem of problems) expect(valueAt(plan, problem.path)).toBeDefined();
    }
  });

  it('ask for names', () => {
    expect(messages(blankPlan('issue'), 'issue')).toEqual([
      'Issue 1 has no name.',
      'Component 1 of Issue 1 has no name.',
    ]);
  });

  it('call a step by the number that it has in its file', () => {
    const plan = withTask(samplePlan(), (task) => ({
      ...task,
      steps: task.steps.map((step, i) =>
        i === 1 ? { ...step, number: '2.1', name: '', actions: [] } : step,
      ),
    }));
    const found = messages(plan, 'feature').filter((message) => message.startsWith('Step'));
    expect(found.toSorted()).toEqual([
      'Step 2.1 does not say what to do: Tasks is empty.',
      `Step 2.1 of ${plan.tasks[0]?.name} has no name.`,
    ]);
  });

  it('ask of a step what to do and how to see that it worked, as the format calls it', () => {
    const plan = withTask(samplePlan(), (task) => ({
      ...task,
      steps: task.steps.map((step, i) =>
        i === 1 ? { ...step, actions: [], validation: [] } : step,
      ),
    }));
    const name = '“Ask for a link, and redeem it”';
    expect(messages(plan, 'feature')).toEqual([
      `${name} does not say what to do: Tasks is empty.`,
      `${name} does not say how to see that it worked: Validation Criteria is empty.`,
    ]);
    expect(messages(plan, 'analysis')).toEqual([
      `${name} does not say what to do: Actions is empty.`,
    ]);
    expect(messages(plan, 'issue')).toEqual([]);
  });

  it('ask for the second half of a risk, and for a way back', () => {
    const half = withTask(samplePlan(), (task) => ({
      ...task,
      risks: [{ first: 'Rain', second: '' }],
    }));
    expect(messages(half, 'analysis')).toEqual(['Risk “Rain” has no mitigation.']);
    expect(messages(half, 'task')).toEqual([]);
    const oneWay = withTask(samplePlan(), (task) =>
      withValueAt(withValueAt(task, 'rollback.approach', ''), 'rollback.steps', []),
    );
    expect(messages(oneWay, 'feature')).toEqual([
      'There is a rollout plan, and no rollback plan for when it goes wrong.',
    ]);
  });
});
