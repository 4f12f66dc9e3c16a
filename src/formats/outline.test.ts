import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan/blank.ts';
import { samplePlan } from '../plan/sample.ts';
import { outlineOf } from './outline.ts';
import { formats } from './registry.ts';

describe('the outline', () => {
  it('follows the form: tasks, sections, steps, then the whole plan', () => {
    const [first, second, ...plan] = outlineOf(samplePlan(), 'task');
    expect(first?.title).toBe('Sign in with a link instead of a password');
    expect(first?.children.map((entry) => entry.title)).toEqual([
      'Implementation Steps',
      'Testing Plan',
      'Success Criteria',
      'Files Created/Modified',
      'Dependencies Added',
      'Next Steps',
    ]);
    expect(first?.children[0]?.children.map((entry) => [entry.path, entry.title])).toEqual([
      ['tasks.0.steps.0', 'Keep tokens as hashes'],
      ['tasks.0.steps.1', 'Ask for a link, and redeem it'],
      ['tasks.0.steps.2', 'The page: ask, wait, arrive'],
    ]);
    expect(second?.path).toBe('tasks.1');
    expect(plan.map((entry) => entry.title)).toEqual(['Implementation Guidelines']);
  });

  it('counts all fields of the example plan as filled in, in every format', () => {
    for (const { id } of formats) {
      for (const entry of outlineOf(samplePlan(), id)) {
        expect(entry.fields).toBeGreaterThan(0);
        expect(entry.filled, entry.title).toBe(entry.fields);
      }
    }
  });

  it('names what has no name, and counts what is empty', () => {
    const [task] = outlineOf(blankPlan('issue'), 'issue');
    expect(task?.title).toBe('Issue 1');
    const steps = task?.children.find((entry) => entry.title === 'Proposed Implementation');
    expect(steps?.children[0]).toEqual({
      path: 'tasks.0.steps.0',
      title: 'Component 1',
      fields: 5,
      filled: 0,
      children: [],
    });
    expect(task?.filled).toBe(0);
  });
});
