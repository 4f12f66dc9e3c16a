import { describe, expect, it } from 'vitest';
import { blankPlan } from './blank-plan.ts';
import { legiblePart } from './legible.ts';
import { planSchema } from './schema.ts';

const item = (text: string, more = {}) => ({ box: 'none', text, children: [], ...more });

/** The example of a newer version's plan: what it has more stands beside what both know. */
function newer() {
  const plan = blankPlan('task');
  const [task] = plan.tasks;
  const prerequisites = [
    item('one'),
    7,
    item('two', { box: 'waiting', due: 'May' }),
    item('three'),
  ];
  const steps = [
    {
      id: 's',
      name: 'Move',
      owner: 'Ada',
      risk: { of: 3 },
      dependsOn: [{ step: 's' }, { plan: 'p' }],
    },
  ];
  return {
    ...plan,
    owner: 'Ada',
    title: 'Newer',
    assistantNote: { text: 'a note', shown: true },
    tasks: [{ ...task, prerequisites, steps }],
  };
}

describe('what can be made out of a newer plan', () => {
  it('is all that this version knows, in its place, and what else there is is named', () => {
    const legible = legiblePart(newer(), planSchema);
    const { title, assistantNote, tasks } = legible?.value ?? {};
    expect({ title, assistantNote }).toEqual({ title: 'Newer', assistantNote: '' });
    expect(tasks?.[0]?.prerequisites).toEqual([item('one'), item('two'), item('three')]);
    expect(tasks?.[0]?.steps[0]).toMatchObject({ name: 'Move', dependsOn: [{ step: 's' }] });
    expect(legible?.leftOut.toSorted()).toEqual([
      'assistantNote',
      'owner',
      'tasks[0].prerequisites[1]',
      'tasks[0].prerequisites[2].box',
      'tasks[0].prerequisites[2].due',
      'tasks[0].steps[0].dependsOn[1].plan',
      'tasks[0].steps[0].owner',
      'tasks[0].steps[0].risk',
    ]);
  });

  it('leaves the value as it is', () => {
    const value = newer();
    const before = structuredClone(value);
    legiblePart(value, planSchema);
    expect(value).toEqual(before);
  });

  it('is the whole of a plan of this version', () => {
    const plan = blankPlan('issue');
    expect(legiblePart(plan, planSchema)).toEqual({ value: plan, leftOut: [] });
  });

  it.each([
    ['no object', 'text'],
    ['null', null],
    ['without tasks', { ...newer(), tasks: [] }],
    ['with tasks of another kind', { ...newer(), tasks: { first: {} } }],
    ['without a format', { ...newer(), format: '' }],
  ])('is nothing where it is %s', (_, value) => {
    expect(legiblePart(value, planSchema)).toBeUndefined();
  });

  it('is nothing where lists nest beyond what the machine can walk', () => {
    let nested: object = item('a');
    for (let depth = 0; depth < 100_000; depth++) nested = { ...item('a'), children: [nested] };
    const value = { ...newer(), tasks: [{ prerequisites: [nested] }] };
    expect(legiblePart(value, planSchema)).toBeUndefined();
  });
});
