import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../plan/schema.ts';
import type { Item } from '../plan/values.ts';
import { doingOf, withBox } from './doing.ts';

const open = (text: string, children: object[] = []) => ({ text, box: 'open', children });
const done = (text: string, children: object[] = []) => ({ text, box: 'done', children });

function planOf(...steps: object[]): Plan {
  return planSchema.parse({ title: 'House', format: 'task', tasks: [{ name: 'House', steps }] });
}

const states = (plan: Plan, format = 'task') =>
  doingOf(plan, format).steps.map(({ name, state, waitsFor }) =>
    [name, state, ...waitsFor].join(' | '),
  );

describe('the work of a plan', () => {
  it('counts boxes in the order of the form, those in others below them', () => {
    const plan = planOf({
      name: 'Dig',
      validation: [open('It is deep')],
      actions: [open('Dig', [done('Left'), open('Right')]), { text: 'Rest' }],
    });
    const { steps, tasks, boxes, ticked } = doingOf(plan, 'task');
    expect({ boxes, ticked }).toEqual({ boxes: 4, ticked: 1 });
    expect(tasks).toMatchObject([{ name: 'Task 1: House', boxes: 4, ticked: 1 }]);
    expect(steps[0]?.boxes.map(({ text, at, entry }) => [text, at.join('.'), entry])).toEqual([
      ['Dig', '0', 0],
      ['Left', '0.0', 1],
      ['Right', '0.1', 2],
      ['It is deep', '0', 0],
    ]);
  });

  it('goes by the order of the plan, where no step says what it waits for', () => {
    const plan = planOf(
      { name: 'Dig', actions: [done('Dig')] },
      { name: 'Read', objective: 'Read the map.' },
      { name: 'Build', actions: [open('Build')] },
      { name: 'Paint', actions: [open('Paint')] },
    );
    expect(states(plan)).toEqual([
      'Step 1: Dig | done',
      'Step 3: Build | now',
      'Step 4: Paint | later',
    ]);
  });

  it('goes by what steps wait for, where one says it', () => {
    const step = (name: string, waits: object[], box = open) => ({
      ...{ id: name, name, dependsOn: waits, actions: [box(name)] },
    });
    const plan = planOf(
      step('Dig', [], done),
      step('Build', [{ step: 'Dig' }]),
      step('Paint', [{ step: 'Build' }, { text: 'the weather' }]),
      step('Plant', []),
    );
    // The task plan does not print it; it holds all the same.
    expect(states(plan)).toEqual([
      'Step 1: Dig | done',
      'Step 2: Build | now',
      'Step 3: Paint | later | Step 2: Build',
      'Step 4: Plant | now',
    ]);
    const around = planOf(step('A', [{ step: 'B' }]), step('B', [{ step: 'A' }]));
    expect(states(around)).toEqual([
      'Step 1: A | later | Step 2: B',
      'Step 2: B | later | Step 1: A',
    ]);
  });

  it('is ticked at a place, and only there', () => {
    const items = planOf({
      name: 'Dig',
      actions: [open('A', [open('B')]), open('C'), { text: 'D' }],
    }).tasks[0]?.steps[0]?.actions as readonly Item[];
    expect(withBox(items, [0, 0], true)).toMatchObject([
      { box: 'open', children: [{ box: 'done' }] },
      { box: 'open' },
      { box: 'none' },
    ]);
    expect(withBox(items, [2], true)).toEqual(items);
    expect(withBox(withBox(items, [1], true), [1], false)).toEqual(items);
  });
});
