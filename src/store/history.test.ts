import { describe, expect, test } from 'vitest';
import { emptyPlan } from '../plan/blank.ts';
import {
  type Edit,
  EMPTY_HISTORY,
  HISTORY_LENGTH,
  PAUSE,
  recorded,
  redone,
  undone,
} from './history.ts';

const plan = (title: string) => ({ ...emptyPlan('task'), title });
const typing: Edit = { what: 'change to Objective', place: { task: 'a' }, field: 'objective' };

describe('typing in one field', () => {
  test('is one edit while the pauses are short', () => {
    const first = recorded(EMPTY_HISTORY, typing, plan(''), 0);
    const second = recorded(first, typing, plan('a'), PAUSE - 1);
    const third = recorded(second, typing, plan('ab'), 2 * (PAUSE - 1));
    expect(third.past).toHaveLength(1);
    expect(undone(third, plan('abc'))?.plan.title).toBe('');
  });

  test('is two edits after a pause', () => {
    const first = recorded(EMPTY_HISTORY, typing, plan(''), 0);
    expect(recorded(first, typing, plan('a'), PAUSE).past).toHaveLength(2);
  });

  test.each<[string, Edit]>([
    ['another field', { ...typing, field: 'details' }],
    ['the same field of another task', { ...typing, place: { task: 'b' } }],
    ['the same field of a step', { ...typing, place: { task: 'a', step: 's' } }],
  ])('is another edit in %s', (_, edit) => {
    const first = recorded(EMPTY_HISTORY, typing, plan(''), 0);
    expect(recorded(first, edit, plan('a'), 1).past).toHaveLength(2);
  });

  test('starts anew after an undo and a redo', () => {
    const history = recorded(EMPTY_HISTORY, typing, plan(''), 0);
    const back = undone(history, plan('a'));
    const forth = back && redone(back.history, back.plan);
    expect(forth && recorded(forth.history, typing, forth.plan, 1).past).toHaveLength(2);
  });
});

test('edits without a field never join', () => {
  const move: Edit = { what: 'move of a step', place: { task: 'a', step: 's' }, field: null };
  const first = recorded(EMPTY_HISTORY, move, plan(''), 0);
  expect(recorded(first, move, plan('a'), 1).past).toHaveLength(2);
});

test('an edit after an undo forgets what was undone', () => {
  const history = recorded(EMPTY_HISTORY, typing, plan(''), 0);
  const back = undone(history, plan('a'));
  expect(back?.history.future).toHaveLength(1);
  expect(back && recorded(back.history, typing, back.plan, 5000).future).toHaveLength(0);
});

test('the oldest edits go first', () => {
  let history = EMPTY_HISTORY;
  for (let n = 0; n < HISTORY_LENGTH + 3; n++) {
    history = recorded(history, { ...typing, field: null }, plan(`${n}`), n);
  }
  expect(history.past).toHaveLength(HISTORY_LENGTH);
  expect(history.past[0]?.plan.title).toBe('3');
});
