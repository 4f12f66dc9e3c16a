import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '../testing/any-plan.ts';
import { troubledPlan } from '../testing/plans.ts';
import { samplePlan } from './sample.ts';
import { type Plan, planSchema } from './schema.ts';
import { type Query, searchFor, withReplaced } from './search.ts';

const find = (plan: Plan, text: string, more: Partial<Query> = {}) =>
  searchFor({ text, matchCase: false, wholeWords: false, ...more })(plan);

const plan = planSchema.parse({
  title: 'Queue',
  format: 'task',
  tasks: [
    {
      id: 'queue-task',
      name: 'Move the queue',
      rollback: { steps: [{ text: 'Queue back' }] },
      steps: [
        {
          id: 'one',
          name: 'Order',
          actions: [{ text: 'A QUEUE', children: [{ text: 'queues, queue_b' }] }],
          code: [{ language: 'sh', code: 'queue\nqueue' }],
          dependsOn: [{ text: 'the queue' }],
        },
      ],
    },
  ],
});

describe('a search', () => {
  test('finds every text, wherever it is, and nothing that is no text', () => {
    expect(find(plan, 'queue').map(({ step, path }) => `${step ?? ''} ${path}`)).toEqual([
      ' name',
      ' rollback.steps.0.text',
      'one actions.0.text',
      'one actions.0.children.0.text',
      'one actions.0.children.0.text',
      'one code.0.code',
      'one code.0.code',
      'one dependsOn.0.text',
      ' title',
    ]);
    expect(find(plan, 'none')).toEqual([]);
    expect(find(plan, '')).toEqual([]);
  });

  test('finds texts of fields of one’s own, and those of steps of a step in that step', () => {
    const own = { key: 'the-queue', label: 'Rows', kind: 'pairs' };
    const line = { key: 'step', label: 'Step', kind: 'line', value: 'queue' };
    const part = { label: 'Queue', mark: { as: 'heading', level: 2 }, path: 'own.step' };
    const value = [{ first: 'Queue', second: 'a queue' }];
    const deep = {
      name: 'Queue it',
      own: [{ label: 'Kind', kind: 'list', value: [{ text: 'queue' }] }],
    };
    const held = planSchema.parse({
      format: 'task',
      ownFormat: { base: 'task', parts: [{ of: 'plan', part: { ...part, kind: 'line' } }] },
      own: [{ ...own, value }, line],
      tasks: [{ id: 'a', steps: [{ id: 'b', steps: [deep, { steps: [deep] }] }] }],
    });
    const found = find(held, 'queue');
    expect(found.map(({ step, path }) => `${step ?? ''} ${path}`)).toEqual([
      'b steps.0.name',
      'b steps.0.own.0.value.0.text',
      'b steps.1.steps.0.name',
      'b steps.1.steps.0.own.0.value.0.text',
      ' own.the-queue.0.first',
      ' own.the-queue.0.second',
      ' own.step',
    ]);
    const replaced = withReplaced(held, found, 'stack');
    expect(JSON.stringify({ ...replaced, ownFormat: null })).not.toMatch(/(?<!the-)queue/i);
    expect(replaced.ownFormat).toEqual(held.ownFormat);
    expect(replaced.own[0]?.key).toBe('the-queue');
    expect(replaced.tasks[0]?.steps[0]?.steps[1]?.steps[0]?.name).toBe('stack it');
    expect(find(held, 'pairs')).toEqual([]);
  });

  test('minds case and whole words where asked', () => {
    expect(find(plan, 'QUEUE', { matchCase: true })).toHaveLength(1);
    const words = find(plan, 'queue', { wholeWords: true });
    expect(words.filter(({ path }) => path.includes('children'))).toEqual([]);
    expect(words).toHaveLength(7);
  });

  test('takes signs for what they are', () => {
    const signs = planSchema.parse({ format: 'task', tasks: [{ name: 'a.c (a|c)? $& [x]' }] });
    for (const text of ['a.c', '(a|c)?', '$&', '[x]']) expect(find(signs, text)).toHaveLength(1);
  });

  test('finds in the sample all that its JSON has, but for what is no text', () => {
    const found = find(samplePlan(), 'link').length;
    expect(found).toBeGreaterThan(10);
    expect(found).toBeLessThanOrEqual(JSON.stringify(samplePlan()).split(/link/i).length - 1);
  });
});

describe('a replacement', () => {
  test('changes the matches alone, and shares the rest', () => {
    const [, , third] = find(plan, 'queue');
    if (!third) throw new Error('There is no third match.');
    const one = withReplaced(plan, [third], 'stack');
    expect(one.tasks[0]?.steps[0]?.actions[0]?.text).toBe('A stack');
    expect({ ...one.tasks[0], steps: [] }).toEqual({ ...plan.tasks[0], steps: [] });
    const code = withReplaced(plan, find(plan, 'queue'), '$&').tasks[0]?.steps[0]?.code;
    expect(code).toEqual([{ language: 'sh', code: '$&\n$&' }]);
  });

  test('takes an item away of which nothing is left', () => {
    const emptied = withReplaced(plan, find(plan, 'A QUEUE'), '');
    expect(emptied.tasks[0]?.steps[0]?.actions).toEqual([
      { box: 'none', text: 'queues, queue_b', children: [] },
    ]);
  });

  test('by the same text gives the same plan; by another, a plan without the first', () => {
    fc.assert(
      fc.property(
        fc.oneof(troubledPlan, anyPlan),
        fc.constantFrom('a', 'e', ' the', '*', '#'),
        (any, text) => {
          const exact = { matchCase: true };
          expect(withReplaced(any, find(any, text, exact), text)).toEqual(any);
          const without = withReplaced(any, find(any, text, exact), '\u{E000}');
          expect(find(without, text, exact)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
