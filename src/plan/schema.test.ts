/** Normalising: it tidies the edges of a value and never what stands inside. */
import { describe, expect, it } from 'vitest';
import { blankPlan } from './blank-plan.ts';
import { partSchema, planSchema } from './schema.ts';

describe('normalising', () => {
  it('makes lines of lines, and LF of other breaks', () => {
    const step = partSchema.parse({ name: ' a\r\nb\t', objective: '\n \n  a\r\rb  \n\n' });
    expect(step.name).toBe('a b');
    expect(step.objective).toBe('  a\n\nb  ');
  });

  it('drops empty items, and moves up what stood under one', () => {
    const step = partSchema.parse({
      actions: [
        { text: ' ' },
        { text: '', children: [{ text: 'a', children: [{ text: '\n' }] }] },
        { box: 'done', text: ' b\n\nc ' },
      ],
    });
    expect(step.actions).toEqual([
      { box: 'none', text: 'a', children: [] },
      { box: 'done', text: 'b\n\nc', children: [] },
    ]);
  });

  it('keeps every blank line of code', () => {
    expect(partSchema.parse({ code: [{ code: '\n\na\r\n' }] }).code[0]?.code).toBe('\n\na\n');
  });

  it('refuses what it does not know, and says where', () => {
    const plan = { ...blankPlan('task'), extra: 1 };
    const error = planSchema.safeParse(plan).error;
    expect(error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['extra'] });
    const wrong = planSchema.safeParse({ title: 7, format: 'task', tasks: [] }).error;
    expect(wrong?.issues.map((issue) => issue.path.join('.'))).toEqual(['title', 'tasks']);
  });
});
