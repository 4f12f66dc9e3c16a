/** Boxes with signs of their own: counted, and kept as their person wrote them. */
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../markdown/line-diff.ts';
import type { Plan, Step } from '../plan/schema.ts';
import type { Item } from '../plan/values.ts';
import { ownCopy } from '../testing/own-copy.ts';
import { outlineOf, totalOf } from './derived/outline.ts';
import { exportedPlan } from './export.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const TEXT = `## Task: Parcels

### Implementation Steps

#### Step 1: Hall
**Actions**:
- [x] Sweep it
- [~] Heat it (parked)
- [-] Paint it
- [/] Light it

#### Step 2: Yard
**Actions**:
- [>] Pave it
`;

/** The lines that an edit takes out of `TEXT` and puts in. */
function changed(edit: (hall: Step, items: Item[]) => void): string[] {
  const { plan } = readPlan(TEXT, 'task');
  const now: Plan = ownCopy(plan);
  const hall = now.tasks[0]?.steps[0];
  if (!hall) throw new Error('There is a step.');
  edit(hall, hall.actions);
  const opened = { text: TEXT, plan };
  const exported = exportedPlan(now, 'task', { opened, empty: false });
  expect(exported.differing).toEqual([]);
  const [old, next] = [TEXT.split('\n'), exported.text.split('\n')];
  return lineDiff(TEXT, exported.text).flatMap((hunk) => [
    ...old.slice(hunk.old.start, hunk.old.end).map((line) => `-${line}`),
    ...next.slice(hunk.new.start, hunk.new.end).map((line) => `+${line}`),
  ]);
}

function withAt(items: Item[], at: number, value: Partial<Item>): void {
  const item = items[at];
  if (item) items[at] = { ...item, ...value };
}

describe('a box with another sign', () => {
  it('is counted, and not done', () => {
    const { plan } = readPlan(TEXT, 'task');
    const [hall] = plan.tasks[0]?.steps ?? [];
    expect(hall?.actions.map(({ box, text }) => `${box} ${text}`)).toEqual([
      'done Sweep it',
      'open Heat it (parked)',
      'open Paint it',
      'open Light it',
    ]);
    expect(totalOf(outlineOf(plan))).toMatchObject({ boxes: 5, ticked: 1 });
  });

  it('keeps its sign when a neighbour changes, goes or moves', () => {
    expect(changed((_, items) => withAt(items, 0, { box: 'open' }))).toEqual([
      '-- [x] Sweep it',
      '+- [ ] Sweep it',
    ]);
    expect(changed((_, items) => items.splice(2, 1))).toEqual(['-- [-] Paint it']);
    expect(changed((_, items) => items.push(...items.splice(1, 1)))).toEqual([
      '-- [~] Heat it (parked)',
      '+- [~] Heat it (parked)',
    ]);
  });

  it('keeps its sign when its text changes', () => {
    expect(changed((_, items) => withAt(items, 1, { text: 'Cool it' }))).toEqual([
      '-- [~] Heat it (parked)',
      '+- [~] Cool it',
    ]);
    expect(changed((_, items) => withAt(items, 3, { text: '/ or [/]' }))).toEqual([
      '-- [/] Light it',
      '+- [/] / or [/]',
    ]);
  });

  it('has a tick when it is ticked', () => {
    expect(changed((_, items) => withAt(items, 2, { box: 'done' }))).toEqual([
      '-- [-] Paint it',
      '+- [x] Paint it',
    ]);
  });

  it('makes a numbered item a step like one without, and stays', () => {
    const text =
      '# Implementation Plan\n\n- [x] 1. Dig\n  - deep\n\n- [-] 2. Build\n  - high\n\n- [ ] 3. Roof\n  - flat\n';
    const { plan, format } = readPlan(text);
    expect(plan.tasks[0]?.steps.map(({ name }) => name)).toEqual(['Dig', 'Build', 'Roof']);
    const now = ownCopy(plan);
    const step = now.tasks[0]?.steps[1];
    if (step) step.name = 'Erect';
    const { text: exported } = exportedPlan(now, format, { opened: { text, plan }, empty: false });
    expect(exported).toBe(text.replace('2. Build', '2. Erect'));
  });
});

it.each(['[~] x', '[-]', '\\[/] x', '[✓] x', '[…] x', '[1] x', '[ ] x', '[~](a)'])(
  'what was typed as a box reads back: %j',
  (text) => {
    const { plan } = readPlan(TEXT, 'task');
    for (const box of ['none', 'open', 'done'] as const) {
      const now: Plan = ownCopy(plan);
      now.tasks[0]?.steps[0]?.actions.splice(1, 3, { box, text, children: [] });
      const read = readPlan(printPlan(now, 'task'), 'task').plan;
      expect(read.tasks[0]?.steps[0]?.actions[1]).toEqual({ box, text, children: [] });
    }
  },
);
