import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { samplePlan } from '../../plan/sample.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Item } from '../../plan/values.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { formats } from '../built-in/registry.ts';
import { type OutlineEntry, outlineOf, totalOf } from './outline.ts';

const names = (entries: readonly OutlineEntry[] | undefined) => entries?.map(({ name }) => name);
const item = (box: Item['box'], children: Item[] = []): Item => ({ box, text: box, children });

/** `plan` with other fields in its step at `at` of the first task, all else shared. */
function withStep(plan: Plan, at: number, change: Partial<Plan['tasks'][0]['steps'][0]>): Plan {
  const [first, ...rest] = plan.tasks;
  const step = first?.steps[at];
  if (!first || !step) throw new Error(`There is no step ${at}.`);
  return {
    ...plan,
    tasks: [{ ...first, steps: first.steps.with(at, { ...step, ...change }) }, ...rest],
  };
}

describe('the outline', () => {
  it('follows the form: tasks, sections, steps, then the whole plan', () => {
    const sample = samplePlan();
    const [first, second, ...plan] = outlineOf({ ...sample, format: 'task' });
    expect(first?.name).toBe('Sign in with a link instead of a password');
    expect(first?.kicker).toBe('Task 1');
    expect(names(first?.children)).toEqual([
      'Implementation Steps',
      'Testing Plan',
      'Success Criteria',
      'Files Created/Modified',
      'Dependencies Added',
      'Next Steps',
      'Working notes',
    ]);
    const steps = first?.children[0]?.children ?? [];
    expect(steps.map(({ kicker, name }) => [kicker, name])).toEqual([
      ['Step 1', 'Keep tokens as hashes'],
      ['Step 2', 'Ask for a link, and redeem it'],
      ['Step 3', 'The page: ask, wait, arrive'],
    ]);
    const [task] = sample.tasks;
    expect(steps.map((entry) => [entry.task, entry.step, entry.card])).toEqual(
      task?.steps.map(({ id }) => [task.id, id, 'step']),
    );
    expect(second?.task).toBe(sample.tasks[1]?.id);
    expect(names(plan)).toEqual(['Implementation Guidelines']);
  });

  it('counts all fields of the example plan as filled in, in every format', () => {
    for (const { id } of formats) {
      const entries = outlineOf({ ...samplePlan(), format: id });
      for (const { name, figures } of entries) {
        expect(figures.fields).toBeGreaterThan(0);
        expect(figures.filled, `${name} in ${id}`).toBe(figures.fields);
      }
    }
  });

  it('says which number has no name, and counts what is empty', () => {
    const [task] = outlineOf(blankPlan('issue'));
    expect([task?.kicker, task?.name, task?.figures.filled]).toEqual(['Issue 1', '', 0]);
    const steps = task?.children.find((entry) => entry.name === 'Proposed Implementation');
    expect(steps?.children[0]).toMatchObject({
      kicker: 'Component 1',
      name: '',
      figures: { fields: 5, filled: 0, boxes: 0, ticked: 0 },
    });
  });

  it('counts boxes at any depth, in lists and in the configuration, and items without none', () => {
    const blank = blankPlan('task');
    const other = [item('none', [item('open', [item('done')])])];
    const plan = withStep(blank, 0, {
      actions: [item('open'), item('done'), item('none')],
      configuration: { variables: [], files: [], other },
    });
    const before = totalOf(outlineOf(blank));
    const total = totalOf(outlineOf(plan));
    expect(total.boxes - before.boxes).toBe(4);
    expect(total.ticked - before.ticked).toBe(2);
    expect(total.filled - before.filled).toBe(2);
    const steps = outlineOf(plan)[0]?.children.find(({ card }) => card === 'steps');
    expect(steps?.figures).toMatchObject({ boxes: 4, ticked: 2 });
  });

  it('keeps the entries of what did not change', () => {
    const plan = { ...samplePlan(), format: 'task' };
    const before = outlineOf(plan);
    const after = outlineOf(withStep(plan, 1, { name: 'Other' }));
    const stepsOf = (entries: readonly OutlineEntry[]) => entries[0]?.children[0]?.children ?? [];
    expect(after[1]).toBe(before[1]);
    expect(stepsOf(after)[0]).toBe(stepsOf(before)[0]);
    expect(stepsOf(after)[1]?.name).toBe('Other');
    expect(stepsOf(after)[2]).toBe(stepsOf(before)[2]);
  });

  it('gives a step another number, task or format where it has one', () => {
    const plan = { ...samplePlan(), format: 'task' };
    const [first, second] = plan.tasks;
    if (!first || !second) throw new Error('The example has two tasks.');
    outlineOf(plan);
    const [moved, ...rest] = first.steps;
    if (!moved) throw new Error('Its first task has steps.');
    const tasks = [
      { ...first, steps: rest },
      { ...second, steps: [...second.steps, moved] },
    ];
    const [one, two] = outlineOf({ ...plan, tasks });
    expect(one?.children[0]?.children[0]?.kicker).toBe('Step 1');
    const last = two?.children[0]?.children.at(-1);
    expect([last?.task, last?.step, last?.number]).toEqual([
      second.id,
      moved.id,
      second.steps.length + 1,
    ]);
    const [issue] = outlineOf({ ...plan, tasks, format: 'issue' });
    expect(issue?.kicker).toBe('Issue 1');
  });
});

test('what is kept from before says the same as what is counted afresh', () => {
  const format = fc.constantFrom(...formats.map(({ id }) => id));
  const changes = fc.array(fc.tuple(fc.nat(), fc.string(), format), { maxLength: 6 });
  fc.assert(
    fc.property(troubledPlan, changes, (start, edits) => {
      let plan = start;
      for (const [which, text, format] of edits) {
        const [first, ...rest] = plan.tasks;
        const count = first?.steps.length ?? 0;
        if (count > 0) plan = withStep(plan, which % count, { name: text, actions: [] });
        if (first && which % 3 === 0) plan = { ...plan, tasks: [...rest, first] };
        plan = { ...plan, format };
        expect(outlineOf(plan)).toEqual(outlineOf(structuredClone(plan)));
      }
    }),
  );
});
