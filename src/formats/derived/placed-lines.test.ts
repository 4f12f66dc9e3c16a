import { expect, test } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import { formatWithId } from '../built-in/registry.ts';
import { countInWords, placedInShort, placedLines } from './placed-lines.ts';

const plan = { ...samplePlan(), tasks: samplePlan().tasks.slice(0, 1) };
const placed = (...beside: Parameters<typeof placedLines>[3]) =>
  placedLines(plan, { ...plan, tasks: [] }, formatWithId('task'), beside);
const actions = {
  line: 8,
  text: '  - Ask Ann  ',
  path: 'tasks.0.steps.1.actions.0',
  isNew: false,
};
const fixed = { line: 0, text: '# Plan', path: '', isNew: false };
const label = { line: 8, text: '**Actions**:', path: 'tasks.0.steps.1.actions', isNew: true };

test('lines are counted from 1, and placed in words', () => {
  expect(placed(actions, fixed)).toEqual([
    { number: 9, text: '- Ask Ann', place: 'Step 2 › Actions', isNew: false },
    { number: 1, text: '# Plan', place: '', isNew: false },
  ]);
});

test('a place is called as in the plan that the line is of', () => {
  const numbered = (number: string) => ({
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      steps: task.steps.map((step) => ({ ...step, number })),
    })),
  });
  const [before, now] = [numbered('T1'), numbered('T2')];
  const places = placedLines(before, now, formatWithId('task'), [actions, label]);
  expect(places.map(({ place }) => place)).toEqual(['Step T1 › Actions', 'Step T2 › Actions']);
});

test('a long line is cut between characters as people see them', () => {
  const text = `${'a'.repeat(99)}😀😀`;
  expect(placed({ ...fixed, text })[0]?.text).toBe(`${'a'.repeat(99)}😀…`);
  expect(placed({ ...fixed, text: text.slice(0, -2) })[0]?.text).toBe(`${'a'.repeat(99)}😀`);
});

test('a short message has the first, and how many more there are', () => {
  expect(countInWords(placed(actions))).toBe('This edit changes a line that you did not edit');
  expect(placedInShort(placed())).toBe('');
  expect(placedInShort(placed(actions))).toBe(
    'This edit changes a line that you did not edit: line 9.',
  );
  expect(placedInShort(placed(actions, fixed))).toBe(
    'This edit changes 2 lines that you did not edit: line 9, and 1 more.',
  );
});

test('lines that come are told apart from those that change', () => {
  expect(placedInShort(placed(label))).toBe(
    'This edit adds a line beside what you edited: new line 9.',
  );
  expect(countInWords(placed(label, label))).toBe('This edit adds 2 lines beside what you edited');
  expect(countInWords(placed(actions, label))).toBe(
    'This edit changes a line that you did not edit, and adds a line',
  );
});
