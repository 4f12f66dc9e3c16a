import { describe, expect, test } from 'vitest';
import { emptyPlan } from '../plan/blank.ts';
import {
  type Cause,
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

const KEYS: Cause = { kind: 'typing', continues: true, selection: () => null, left: () => null };

describe('typing in one field', () => {
  test('is one edit while the pauses are short', () => {
    const first = recorded(EMPTY_HISTORY, typing, plan(''), 0, KEYS);
    const second = recorded(first, typing, plan('a'), PAUSE - 1, KEYS);
    const third = recorded(second, typing, plan('ab'), 2 * (PAUSE - 1), KEYS);
    expect(third.past).toHaveLength(1);
    expect(undone(third, plan('abc'), null)?.plan.title).toBe('');
  });

  test('is two edits after a pause', () => {
    const first = recorded(EMPTY_HISTORY, typing, plan(''), 0, KEYS);
    expect(recorded(first, typing, plan('a'), PAUSE, KEYS).past).toHaveLength(2);
  });

  test.each<[string, Edit]>([
    ['another field', { ...typing, field: 'details' }],
    ['the same field of another task', { ...typing, place: { task: 'b' } }],
    ['the same field of a step', { ...typing, place: { task: 'a', step: 's' } }],
  ])('is another edit in %s', (_, edit) => {
    const first = recorded(EMPTY_HISTORY, typing, plan(''), 0, KEYS);
    expect(recorded(first, edit, plan('a'), 1, KEYS).past).toHaveLength(2);
  });

  test('starts anew after an undo and a redo', () => {
    const history = recorded(EMPTY_HISTORY, typing, plan(''), 0, KEYS);
    const back = undone(history, plan('a'), null);
    const forth = back && redone(back.history, back.plan);
    expect(forth && recorded(forth.history, typing, forth.plan, 1, KEYS).past).toHaveLength(2);
  });
});

test.each<[string, Cause]>([
  ['deleting', { ...KEYS, kind: 'deleting' }],
  ['at another place of the text', { ...KEYS, continues: false }],
])('%s right after typing is another edit', (_, cause) => {
  const first = recorded(EMPTY_HISTORY, typing, plan(''), 0, KEYS);
  const second = recorded(first, typing, plan('a'), 1, cause);
  expect(second.past).toHaveLength(2);
});

test('deleting goes on as one edit, and what stands alone does not', () => {
  const counts = (cause: Cause) => {
    const first = recorded(EMPTY_HISTORY, typing, plan('ab'), 0, cause);
    return recorded(first, typing, plan('a'), 1, cause).past.length;
  };
  expect(counts({ ...KEYS, kind: 'deleting' })).toBe(1);
  expect(counts({ ...KEYS, kind: null })).toBe(2);
});

test('an undo gives the selection before the whole edit, a redo the one after it', () => {
  const at = (selection: number, left: number | null) => ({
    ...KEYS,
    selection: () => selection,
    left: () => left,
  });
  const first = recorded(EMPTY_HISTORY, typing, plan(''), 0, at(0, null));
  const grown = recorded(first, typing, plan('a'), 1, at(1, 1));
  const other = { ...typing, field: 'details' };
  const both = recorded(grown, other, plan('ab'), 2, at(5, 2));
  const back = undone(both, plan('end'), 6);
  expect(back?.selection).toBe(5);
  const further = back && undone(back.history, back.plan, null);
  expect(further?.selection).toBe(0);
  const forth = further && redone(further.history, further.plan);
  expect(forth?.selection).toBe(2);
  expect(forth && redone(forth.history, forth.plan)?.selection).toBe(6);
});

test('edits without a field never join', () => {
  const move: Edit = { what: 'move of a step', place: { task: 'a', step: 's' }, field: null };
  const first = recorded(EMPTY_HISTORY, move, plan(''), 0, KEYS);
  expect(recorded(first, move, plan('a'), 1, KEYS).past).toHaveLength(2);
});

test('an edit after an undo forgets what was undone', () => {
  const history = recorded(EMPTY_HISTORY, typing, plan(''), 0, KEYS);
  const back = undone(history, plan('a'), null);
  expect(back?.history.future).toHaveLength(1);
  expect(back && recorded(back.history, typing, back.plan, 5000, KEYS).future).toHaveLength(0);
});

test('the oldest edits go first', () => {
  let history = EMPTY_HISTORY;
  for (let n = 0; n < HISTORY_LENGTH + 3; n++) {
    history = recorded(history, { ...typing, field: null }, plan(`${n}`), n, KEYS);
  }
  expect(history.past).toHaveLength(HISTORY_LENGTH);
  expect(history.past[0]?.plan.title).toBe('3');
});
