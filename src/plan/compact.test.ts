import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../testing/any-plan.ts';
import { blankStep, emptyPlan } from './blank.ts';
import { blankPlan } from './blank-plan.ts';
import { compactPart, compactPlan } from './compact.ts';
import { samplePlan } from './sample.ts';
import { partSchema, planSchema } from './schema.ts';

describe('a compact plan', () => {
  it('is read as the plan that it was made of', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = JSON.stringify(compactPlan(plan));
        expect(planSchema.parse(JSON.parse(text))).toEqual(plan);
      }),
      { numRuns: 100 },
    );
  });

  it('has nothing in it that is empty', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        // An empty cell is there for the cells behind it.
        const text = JSON.stringify(compactPlan({ ...plan, own: [], tasks: [] }));
        expect(text).not.toMatch(/:(?:""|\[\]|\{\}|"none"|false)(?=[,}])(?<!"tasks":\[\])/);
      }),
      { numRuns: 100 },
    );
    expect(compactPlan({ ...emptyPlan('task'), tasks: [] })).toEqual({ format: 'task', tasks: [] });
    expect(compactPart({ ...blankStep(), id: 'a' })).toEqual({ id: 'a' });
  });

  it('keeps what a field of its own says in the words of its kind', () => {
    const own = [
      { key: 'limits', label: 'Limits', kind: 'line', value: 'none' },
      { key: 'calls', label: 'Calls', kind: 'pairs', value: [{ first: '', second: 'b' }] },
      { key: 'out', label: 'Out of scope', kind: 'list', value: [] },
    ];
    const part = partSchema.parse({ id: 'a', own });
    expect(compactPart(part)).toEqual({
      id: 'a',
      own: [
        own[0],
        { key: 'calls', label: 'Calls', kind: 'pairs', value: [{ second: 'b' }] },
        { key: 'out', label: 'Out of scope', kind: 'list' },
      ],
    });
    expect(partSchema.parse(compactPart(part))).toEqual(part);
  });

  it('shares the parts that an edit left alone', () => {
    const plan = samplePlan();
    const [task, ...others] = plan.tasks;
    if (!task) throw new Error('The sample has a task.');
    const [step, ...rest] = task.steps;
    if (!step) throw new Error('Its task has a step.');
    const edited = { ...task, steps: [{ ...step, name: 'Other' }, ...rest] };
    const before = compactPlan(plan).tasks;
    const after = compactPlan({ ...plan, tasks: [edited, ...others] }).tasks;
    expect(after[1]).toBe(before[1]);
    expect(after[0]?.steps?.slice(1)).toEqual(before[0]?.steps?.slice(1));
    after[0]?.steps?.slice(1).forEach((each, at) => {
      expect(each).toBe(before[0]?.steps?.[at + 1]);
    });
  });

  it('of a new plan still has the defaults that the plan began with', () => {
    const plan = blankPlan('task');
    expect(planSchema.parse(compactPlan(plan))).toEqual(plan);
    const cleared = { ...plan, assistantNote: '' };
    expect(planSchema.parse(compactPlan(cleared)).assistantNote).toBe('');
  });
});
