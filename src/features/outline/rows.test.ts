// The rows of the outline, and what keys and drops do to them.
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../formats/derived/outline.ts';
import { blankStep, blankTask, emptyPlan } from '../../plan/blank.ts';
import { dropPlace } from './drop-place.ts';
import { parentOf, rowOfSpot, rowsOf, textOf } from './rows.ts';
import { type TreeKey, treeMove, typedRow } from './tree-keys.ts';

/** Tasks with these steps in a feature plan, named as they are called here. */
function outline(tasks: Record<string, readonly string[]>, folded: readonly string[] = []) {
  const plan = {
    ...emptyPlan('issue'),
    tasks: Object.entries(tasks).map(([id, steps]) => ({
      ...blankTask(),
      id,
      name: id,
      steps: steps.map((step) => ({ ...blankStep(), id: step, name: step })),
    })),
  };
  const rows = rowsOf(outlineOf(plan), new Set(folded));
  const texts = rows.list.map(({ entry }) => textOf(entry));
  return { rows, texts, at: (text: string) => texts.indexOf(text) };
}

const PLAN = { Alpha: ['one', 'two', 'three'], Beta: ['four'], Gamma: [] };
const STEPS = 'Proposed Implementation';

describe('the rows', () => {
  test('say where they stand among their siblings, and how deep', () => {
    const { rows, at } = outline(PLAN);
    expect(rows.list[at('two')]).toMatchObject({ level: 3, at: 2, of: 3, isOpen: null });
    expect(rows.list[at('Beta')]).toMatchObject({ level: 1, at: 2, isOpen: true });
    expect(rows.list[parentOf(rows, at('two'))]?.entry.name).toBe(STEPS);
    expect(parentOf(rows, at('Alpha'))).toBe(-1);
  });

  test('leave out what is folded away', () => {
    expect(outline(PLAN, ['Alpha  steps']).texts).not.toContain('one');
    const { texts } = outline(PLAN, ['Alpha  task', 'Beta  task', 'Gamma  task']);
    expect(texts.slice(0, 3)).toEqual(['Alpha', 'Beta', 'Gamma']);
  });

  test('show a spot on its own row, or on what it is folded into', () => {
    const spot = { place: { task: 'Alpha', step: 'two' }, card: 'step', field: 'actions' };
    const whole = outline(PLAN);
    expect(rowOfSpot(whole.rows, spot)).toBe(whole.at('two'));
    const other = { place: { task: 'Beta' }, card: 'other', field: null };
    expect(rowOfSpot(whole.rows, other)).toBe(whole.at('Beta'));
    const folded = outline(PLAN, ['Alpha  steps']);
    expect(folded.texts[rowOfSpot(folded.rows, spot)]).toBe(STEPS);
    const away = outline(PLAN, ['Alpha  task']);
    expect(away.texts[rowOfSpot(away.rows, spot)]).toBe('Alpha');
    expect(rowOfSpot(whole.rows, { place: {}, card: 'preamble', field: null })).toBe(-1);
    expect(rowOfSpot(whole.rows, null)).toBe(-1);
  });
});

describe('a key', () => {
  const { rows, at } = outline(PLAN);
  const last = rows.list.length - 1;
  const move = (from: number, key: TreeKey, rtl = false) => treeMove(rows, from, key, rtl);

  test('goes up and down, and to the ends, and no further', () => {
    expect(move(at('one'), 'down')).toEqual({ to: at('two') });
    expect(move(at('two'), 'up')).toEqual({ to: at('one') });
    expect(move(0, 'up')).toEqual({ to: 0 });
    expect(move(last, 'down')).toEqual({ to: last });
    expect(move(at('two'), 'first')).toEqual({ to: 0 });
    expect(move(0, 'last')).toEqual({ to: last });
  });

  test('goes in and out, and folds on the way', () => {
    expect(move(at('Alpha'), 'right')).toEqual({ to: 1 });
    expect(move(at('Alpha'), 'left')).toEqual({ toggle: 0 });
    expect(move(at('two'), 'left')).toEqual({ to: at('one') - 1 });
    expect(move(at('two'), 'right')).toBeNull();
    const folded = outline(PLAN, ['Alpha  task']);
    expect(treeMove(folded.rows, 0, 'right', false)).toEqual({ toggle: 0 });
    expect(treeMove(folded.rows, 0, 'left', false)).toBeNull();
    expect(move(at('two'), 'right', true)).toEqual({ to: at('one') - 1 });
  });

  test('of a letter or a number goes to the next that begins so, around the end', () => {
    expect(typedRow(rows, at('one'), 't')).toBe(at('two'));
    expect(typedRow(rows, at('two'), 't')).toBe(at('three'));
    expect(typedRow(rows, at('two'), 'th')).toBe(at('three'));
    expect(typedRow(rows, at('two'), 'tw')).toBe(at('two'));
    expect(typedRow(rows, at('four'), 'ALP')).toBe(at('Alpha'));
    expect(typedRow(rows, at('one'), '3')).toBe(at('three'));
    expect(typedRow(rows, 0, 'zz')).toBe(-1);
  });
});

describe('a step that is dragged', () => {
  const { rows, at } = outline(PLAN);
  const two = rows.list[at('two')];
  const drop = (y: number, from = rows) => two && dropPlace(from, two.entry, y);

  test('goes between the steps where the pointer is nearest', () => {
    expect(drop(at('one') + 0.4)).toEqual({ task: 'Alpha', at: 0, line: at('one'), level: 3 });
    expect(drop(at('three') + 0.6)).toMatchObject({ at: 2, line: at('three') + 1 });
    expect(drop(at('four') + 0.2)).toMatchObject({ task: 'Beta', at: 0, line: at('four') });
    expect(drop(at('four') + 0.8)).toMatchObject({ task: 'Beta', at: 1, line: at('four') + 1 });
  });

  test('stays where it is next to itself', () => {
    expect(drop(at('two') + 0.2)).toBeNull();
    expect(drop(at('two') + 0.8)).toBeNull();
    expect(drop(at('one') + 0.8)).toBeNull();
    expect(drop(at('three') + 0.2)).toBeNull();
  });

  test('goes to the nearest end beside the steps, and into a task without any', () => {
    expect(drop(0.5)).toMatchObject({ task: 'Alpha', at: 0 });
    expect(drop(at('Beta') - 0.5)).toMatchObject({ task: 'Alpha', at: 2 });
    expect(drop(at('Gamma') + 0.5)).toMatchObject({ task: 'Gamma', at: 0 });
    expect(drop(99)).toMatchObject({ task: 'Gamma', at: 0 });
    expect(drop(-9)).toMatchObject({ task: 'Alpha', at: 0 });
  });

  test('goes behind those that are folded away', () => {
    const folded = outline(PLAN, ['Beta  task', 'Alpha  steps']);
    const beta = folded.at('Beta');
    expect(drop(beta + 0.1, folded.rows)).toMatchObject({ task: 'Beta', at: 1, line: beta + 1 });
    const group = folded.at(STEPS);
    expect(drop(group + 0.1, folded.rows)).toMatchObject({ task: 'Alpha', at: 2, line: group + 1 });
  });
});

describe('a task that is dragged', () => {
  test('goes between the tasks where the pointer is nearest', () => {
    const { rows, at } = outline(PLAN, ['Alpha  task', 'Beta  task', 'Gamma  task']);
    const beta = rows.list[at('Beta')];
    const drop = (y: number) => beta && dropPlace(rows, beta.entry, y);
    expect(drop(0.2)).toEqual({ at: 0, line: 0, level: 1 });
    expect(drop(0.8)).toBeNull();
    expect(drop(2.2)).toBeNull();
    expect(drop(2.8)).toEqual({ at: 2, line: 3, level: 1 });
    expect(drop(99)).toEqual({ at: 2, line: 3, level: 1 });
  });
});
