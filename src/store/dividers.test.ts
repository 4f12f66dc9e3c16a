import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../plan/blank.ts';
import { BETWEEN } from '../plan/dividers.ts';
import { type Plan, partSchema, planSchema, type Step, type Task } from '../plan/schema.ts';
import { withStepsInPlace, withTasksInPlace } from './dividers.ts';
import { withStepRemoved, withStepRestored } from './steps.ts';
import {
  withTaskAdded,
  withTaskDuplicated,
  withTaskMoved,
  withTaskRemoved,
  withTaskRestored,
} from './tasks.ts';

/** Steps by their ids; `|` after one is a heading between it and the next. */
function task(order: string): Task {
  return partSchema.parse({ id: 'task', steps: order.split(' ').map(step) });
}

function step(word: string): Step {
  const other = word.endsWith('|') ? [{ after: BETWEEN, text: `## After ${word}` }] : [];
  return partSchema.parse({ id: word.replace('|', ''), other });
}

/** The order that a task has, as `task` takes it; what comes before all steps is a `|` of its own. */
function orderOf({ steps, other }: Task): string {
  const words = steps.map(({ id, other: { length } }) => id + '|'.repeat(length));
  return [...other.map(() => '|'), ...words].join(' ');
}

function changed(before: string, now: string, moved: readonly string[] = []): string {
  const own = task(before);
  const steps = now.split(' ').map((id) => own.steps.find((each) => each.id === id) ?? step(id));
  return orderOf(withStepsInPlace(own, steps, new Set(moved)));
}

describe('what divides steps', () => {
  it('stays where the step above it goes', () => {
    expect(changed('a b| c', 'a c')).toBe('a| c');
    expect(changed('a| b| c', 'c')).toBe('| | c');
  });

  it('stays below what comes behind the step above it', () => {
    expect(changed('a| b', 'a new b')).toBe('a new| b');
  });

  it('stays where a step passes it, down or up', () => {
    expect(changed('a b| c', 'a c b', ['b'])).toBe('a| c b');
    expect(changed('a b| c', 'a c b', ['c'])).toBe('a c b|');
    expect(changed('a| b c| d', 'b c a d', ['a'])).toBe('| b c a| d');
    expect(changed('a| b c', 'a c b', ['c'])).toBe('a| c b');
  });

  it('leaves a task without any as it is', () => {
    const own = task('a b');
    expect(withStepsInPlace(own, own.steps)).toEqual(own);
  });
});

describe('what divides tasks', () => {
  const word = ({ id, other }: Task) => id + '|'.repeat(other.length);
  const plan = planSchema.parse({ ...emptyPlan('task'), tasks: 'a| b c| d'.split(' ').map(step) });
  const orderIn = ({ tasks, other }: Plan) =>
    [...other.map(({ after }) => after), ...tasks.map(word)].join(' ');
  const ordered = (order: string, moved: readonly string[] = []) => {
    const tasks = order
      .split(' ')
      .map((id) => plan.tasks.find((each) => each.id === id) ?? step(id));
    return orderIn(withTasksInPlace(plan, tasks, new Set(moved)));
  };

  it('stays in its place as what divides steps does, and above all where no task is above it', () => {
    expect(ordered('a b new c d')).toBe('a| b new c| d');
    expect(ordered('a c b d', ['c'])).toBe('a| c b| d');
    expect(ordered('a b d')).toBe('a| b| d');
    expect(ordered('b c d')).toBe('<tasks b c| d');
  });

  it('stays where its task is removed, and is not there twice when that is back', () => {
    const gone = withTaskRemoved(plan, 'c', (number) => number);
    expect(gone && orderIn(gone.plan)).toBe('a| b| d');
    const back = gone && withTaskRestored(gone.plan, gone.removed);
    expect(back && orderIn(back.plan)).toBe('a| b c| d');
  });

  it('stays where its task is moved, and is not copied with it', () => {
    const moved = withTaskMoved(plan, 'a', 2);
    expect(moved && orderIn(moved)).toBe('<tasks b c a| d');
    const copied = withTaskDuplicated(plan, 'a');
    expect(copied?.plan.tasks.map(({ other }) => other.length)).toEqual([0, 1, 0, 1, 0]);
    expect(withTaskAdded(plan, 'a').plan.tasks.map(({ other }) => other.length)).toEqual([
      0, 1, 0, 1, 0,
    ]);
  });
});

describe('a part that went and is back', () => {
  const plan = planSchema.parse({
    ...emptyPlan('task'),
    tasks: [
      { id: 'a', steps: [{ id: 'a1' }, { id: 'a2' }] },
      { id: 'b', steps: [{ id: 'b3', number: '3' }] },
      {
        id: 'c',
        steps: [
          { id: 'c4', number: '4' },
          { id: 'cx', number: '2a' },
        ],
      },
    ],
  });
  const numbers = ({ tasks }: Plan) =>
    tasks.map(({ steps }) => steps.map(({ number }) => number).join(' '));
  const unnamed = (number: string) => number;

  it.each(['a', 'b', 'c'])('leaves all steps with their numbers: %s', (id) => {
    const gone = withTaskRemoved(plan, id, unnamed);
    if (!gone) throw new Error('The task is there.');
    expect(numbers(withTaskRestored(gone.plan, gone.removed)?.plan ?? plan)).toEqual(numbers(plan));
  });

  it.each([
    ['a', 'a1'],
    ['b', 'b3'],
    ['c', 'cx'],
  ])('leaves all steps with their numbers: %s, %s', (task, step) => {
    const gone = withStepRemoved(plan, { task, step }, unnamed);
    if (!gone) throw new Error('The step is there.');
    expect(numbers(withStepRestored(gone.plan, gone.removed)?.plan ?? plan)).toEqual(numbers(plan));
  });
});
