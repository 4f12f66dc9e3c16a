import { expect, test } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import { formatWithId } from '../built-in/registry.ts';
import { countInWords, placedInShort, placedLines } from './placed-lines.ts';

const plan = { ...samplePlan(), tasks: samplePlan().tasks.slice(0, 1) };
const placed = (...beside: Parameters<typeof placedLines>[2]) =>
  placedLines(plan, formatWithId('task'), beside);
const actions = { line: 8, text: '  - Ask Ann  ', path: 'tasks.0.steps.1.actions.0' };
const fixed = { line: 0, text: '# Plan', path: '' };

test('lines are counted from 1, and placed in words', () => {
  expect(placed(actions, fixed)).toEqual([
    { number: 9, text: '- Ask Ann', place: 'Step 2 › Actions' },
    { number: 1, text: '# Plan', place: '' },
  ]);
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
