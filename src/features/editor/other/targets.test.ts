import { describe, expect, it } from 'vitest';
import { formats } from '../../../formats/built-in/registry.ts';
import { exportPlan } from '../../../formats/export.ts';
import { readPlan } from '../../../formats/read.ts';
import { type Plan, planSchema } from '../../../plan/schema.ts';
import { type OtherPlace, otherAt } from '../../../store/other-place.ts';
import { createPlanStore } from '../../../store/plan-store.ts';
import * as edits from '../../../store/structure.ts';
import { targetsFor } from './targets.ts';

/** A plan with one task and step, and other content in all three. */
function planWith(text: string, format = 'task'): Plan {
  const other = [{ after: '', text }];
  const steps = [{ name: 'S', other }];
  return planSchema.parse({ format, other, tasks: [{ name: 'T', other, steps }] });
}

function placesIn({ tasks: [task] }: Plan): readonly OtherPlace[] {
  const [step] = task?.steps ?? [];
  if (!task || !step) throw new Error('There is no step.');
  return [{}, { task: task.id }, { task: task.id, step: step.id }].map((place) => ({
    place,
    at: 0,
  }));
}

/** What the field with this label of the step holds once `text` moved into it; undefined where it does not take it. */
function movedTo(label: string, text: string, change: object = {}): unknown {
  const plan = planWith(text);
  const [, , piece] = placesIn(plan);
  const [task] = plan.tasks;
  const [step] = task?.steps ?? [];
  if (!piece || !task || !step) throw new Error('There is no step.');
  const tasks = [{ ...task, steps: [{ ...step, ...change }] }];
  const targets = targetsFor({ ...plan, tasks }, piece);
  return targets.find((target) => target.label === label)?.value;
}

const item = (text: string, box = 'none', children: object[] = []) => ({ box, text, children });

describe('a text that moves', () => {
  it('is a paragraph of prose', () => {
    expect(movedTo('Objective', 'New\nlines')).toBe('New\nlines');
    expect(movedTo('Objective', 'New', { objective: 'Old' })).toBe('Old\n\nNew');
  });

  it('is items of a list, line by line, with the boxes and the nesting that it has', () => {
    expect(movedTo('Actions', '### Later\n- [x] a\n  - b\n1. c')).toEqual([
      item('Later'),
      item('a', 'done', [item('b')]),
      item('c'),
    ]);
    expect(movedTo('Actions', '- a')).toEqual([item('a', 'open')]);
    const actions = [item('first')];
    expect(movedTo('Actions', '- a', { actions })).toEqual([item('first'), item('a')]);
  });

  it('is a part of a name only where it is one line', () => {
    expect(movedTo('Step name', '✅ done')).toBe('S ✅ done');
    expect(movedTo('Step name', 'a\nb')).toBeUndefined();
  });

  it('is pairs, item by item, and loses nothing that is nested', () => {
    expect(movedTo('Troubleshooting', '- It stops: start it\n  - [ ] twice\n- b')).toEqual([
      { first: 'It stops', second: 'start it\n- [ ] twice' },
      { first: 'b', second: '' },
    ]);
    expect(movedTo('Troubleshooting', '```sh\nnpm run a:b\n```')).toBeUndefined();
    expect(movedTo('Troubleshooting', '- Run: it\n  ```\n  a: b\n  ```')).toEqual([
      { first: 'Run', second: 'it\n```\na: b\n```' },
    ]);
  });

  it('is code where it is one fence', () => {
    expect(movedTo('Code Examples', '```sh\nnpm test\n```')).toEqual([
      { language: 'sh', code: 'npm test' },
    ]);
    expect(movedTo('Code Examples', 'npm test')).toBeUndefined();
    expect(movedTo('Code Examples', '```\na\n```\nb\n```\nc\n```')).toBeUndefined();
  });
});

describe('moving', () => {
  const text = '### A heading\n\n- [x] one\n  - two\n\nthree: *four*\n\n| a |\n|---|\n| b |';
  const words = ['A heading', 'one', 'two', 'three', '*four*', '| b |'];

  it.each(formats.map(({ id }) => id))('loses no word in any field of the %s format', (format) => {
    const plan = planWith(text, format);
    let count = 0;
    for (const piece of placesIn(plan)) {
      for (const { place, part, value } of targetsFor(plan, piece)) {
        const store = createPlanStore(plan);
        expect(edits.moveOther(store, piece, place, part, value)).toBe(true);
        const moved = store.state.getState().plan;
        expect(otherAt(moved, piece)).toBeUndefined();
        const written = JSON.stringify({ ...moved, other: [] });
        for (const word of words) expect(written, `${word} in ${part.label}`).toContain(word);
        store.undo();
        expect(store.state.getState().plan).toBe(plan);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(9);
  });

  it('changes the lines of the two places in an opened text', () => {
    const lines = [
      '## Task: T',
      '**Objective**: Do it',
      '',
      '### Implementation Steps',
      '#### Step 1: S',
      '**Actions**:',
      '* [ ] Act',
      '',
      '### Notes',
      '* Also this',
      '',
    ];
    const { plan } = readPlan(lines.join('\n'), 'task');
    const opened = { text: lines.join('\n'), plan };
    const [task] = plan.tasks;
    const piece = { place: { task: task?.id ?? '' }, at: 0 };
    expect(otherAt(plan, piece)?.text).toBe('### Notes\n* Also this');
    const target = targetsFor(plan, piece).find(({ label }) => label === 'Objective');
    const store = createPlanStore(plan);
    if (target) edits.moveOther(store, piece, target.place, target.part, target.value);
    const changed = exportPlan(store.state.getState().plan, 'task', { opened });
    expect(changed.split('\n').filter((line) => !lines.includes(line))).toEqual(['\\### Notes']);
    expect(changed).toContain('**Objective**: Do it\n\n\\### Notes\n* Also this');
  });
});

describe('the fields that take it', () => {
  it('are those of its task or step; those of the nearest task for the plan itself', () => {
    const plan = planWith('One line');
    const [whole, task, step] = placesIn(plan).map((piece) =>
      targetsFor(plan, piece).map(({ label }) => label),
    );
    expect(whole).toContain('Task 1: Objective');
    expect(task).toContain('Testing Plan › Unit Tests');
    expect(task).toContain('Task details');
    expect(step).toEqual(['Step name', 'Objective', 'Actions', 'Validation', 'Troubleshooting']);
  });
});
