import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import { formatWithId } from '../built-in/registry.ts';
import { inexactInShort, placeInWords } from './export-place.ts';

describe('a place in words', () => {
  const plan = { ...samplePlan(), tasks: samplePlan().tasks.slice(0, 1) };

  it.each([
    ['tasks.0.steps.1.actions', 'Step 2 › Actions'],
    ['tasks.0.steps.1.', 'Step 2'],
    ['tasks.0.other', 'Other content'],
    ['tasks.0.', 'Task 1'],
    ['other', 'Other content'],
    ['other.2', 'Other content'],
    ['tasks.0.steps.1', 'Step 2'],
    ['tasks.0.steps.1.actions.0.children.2', 'Step 2 › Actions'],
  ])('%s is %s', (path, words) => {
    expect(placeInWords(plan, formatWithId('task'), path)).toBe(words);
  });

  it('is said in short with how many more there are, one in a step or task first', () => {
    const short = (...paths: string[]) => inexactInShort(plan, formatWithId('task'), paths);
    expect(short()).toBeNull();
    expect(short('other')).toEqual({
      words: 'This edit cannot be read back exactly from it: Other content.',
      path: 'other',
    });
    expect(short('other', 'tasks.0.steps.1.actions', 'tasks.0.steps.1.actions')).toEqual({
      words: 'This edit cannot be read back exactly from it: Step 2 › Actions, and 1 more.',
      path: 'tasks.0.steps.1.actions',
    });
  });

  it('calls a step by the number that it has in its file', () => {
    const [task] = plan.tasks;
    const [first, second] = task?.steps ?? [];
    if (!task || !first || !second) throw new Error('The sample has a task with two steps.');
    const steps = [first, { ...second, number: '2.1' }];
    const numbered = { ...plan, tasks: [{ ...task, steps }] };
    const words = (path: string) => placeInWords(numbered, formatWithId('task'), path);
    expect(words('tasks.0.steps.1.actions')).toBe('Step 2.1 › Actions');
    // One that only reading the text gives.
    expect(words('tasks.0.steps.2.actions')).toBe('Step 3 › Actions');
  });

  it('says the task where there are several', () => {
    const [task] = plan.tasks;
    const two = { ...plan, tasks: task ? [task, task] : [] };
    expect(placeInWords(two, formatWithId('task'), 'tasks.1.steps.0.actions')).toBe(
      'Task 2 › Step 1 › Actions',
    );
  });
});
