import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankStep, blankTask, emptyPlan } from '../plan/blank.ts';
import { fields, type Plan, planSchema, type Step, type Task } from '../plan/schema.ts';
import { withReplaced } from '../plan/search.ts';
import { ownCopy } from '../testing/own-copy.ts';
import { createPlanStore, type EditableField, type PlanStore } from './plan-store.ts';
import { replaceMatches } from './replace-matches.ts';
import * as edits from './structure.ts';

const field = (path: string, { parse }: { parse(value: unknown): unknown }): EditableField => ({
  path,
  label: path,
  kind: { id: 'any', blank: '', normal: parse },
});
const objective = field('objective', fields.objective);
const actions = field('actions', fields.actions);
const dependsOn = field('dependsOn', fields.dependsOn);

function step(id: string, more: Partial<Step> = {}): Step {
  return { ...blankStep(), id, name: `Name of ${id}`, ...more };
}

function task(id: string, steps: Step[]): Task {
  return { ...blankTask(), id, steps };
}

function planOf(...tasks: Task[]): Plan {
  return { ...emptyPlan('task'), tasks };
}

function opened(plan: Plan, now?: () => number): PlanStore {
  return createPlanStore(plan, now ? { now } : {});
}

const planIn = (store: PlanStore) => store.state.getState().plan;
const stepsIn = (store: PlanStore, at = 0) => planIn(store).tasks[at]?.steps ?? [];
const stepIds = (store: PlanStore, at = 0) => stepsIn(store, at).map(({ id }) => id);

describe('an edit', () => {
  test('sets its field and shares all else', () => {
    const plan = planOf(task('a', [step('x'), step('y')]), task('b', [step('z')]));
    const store = opened(plan);
    store.edit({ task: 'a', step: 'y' }, objective, 'Find out');
    const now = planIn(store);
    expect(now.tasks[0]?.steps[1]?.objective).toBe('Find out');
    expect(now.tasks[0]?.steps[0]).toBe(plan.tasks[0]?.steps[0]);
    expect(now.tasks[0]?.steps[1]?.actions).toBe(plan.tasks[0]?.steps[1]?.actions);
    expect(now.tasks[0]?.successCriteria).toBe(plan.tasks[0]?.successCriteria);
    expect(now.tasks[1]).toBe(plan.tasks[1]);
    expect(now.guidelines).toBe(plan.guidelines);
  });

  test('reaches fields inside groups, of the task and of the plan', () => {
    const store = opened(planOf(task('a', [])));
    const unit = field('testing.unit', fields.successCriteria);
    store.edit({ task: 'a' }, unit, [{ box: 'open', text: 'One', children: [] }]);
    store.edit({}, field('assistantNote', planSchema.shape.assistantNote), 'Mind the gap');
    expect(planIn(store).tasks[0]?.testing.unit[0]?.text).toBe('One');
    expect(planIn(store).assistantNote).toBe('Mind the gap');
  });

  test('tidies its value', () => {
    const store = opened(planOf(task('a', [step('x')])));
    store.edit({ task: 'a', step: 'x' }, actions, [
      { box: 'open', text: ' Build \r\n it ', children: [] },
      { box: 'open', text: '  ', children: [] },
    ]);
    expect(stepsIn(store)[0]?.actions).toEqual([
      { box: 'open', text: 'Build \n it', children: [] },
    ]);
  });

  test('that says the same changes nothing', () => {
    const plan = planOf(task('a', [step('x', { objective: 'Go' })]));
    const store = opened(plan);
    store.edit({ task: 'a', step: 'x' }, objective, '\nGo\n');
    expect(planIn(store)).toBe(plan);
    expect(store.undo()).toBeNull();
  });

  test('throws for a value of another shape', () => {
    const store = opened(planOf(task('a', [step('x')])));
    expect(() => store.edit({ task: 'a', step: 'x' }, objective, 7)).toThrow();
  });

  test('does nothing where its place is gone', () => {
    const plan = planOf(task('a', [step('x')]));
    const store = opened(plan);
    store.edit({ task: 'a', step: 'gone' }, objective, 'Go');
    store.edit({ task: 'gone' }, objective, 'Go');
    expect(planIn(store)).toBe(plan);
  });

  test('keeps the entries of a list that it does not change', () => {
    const first = { box: 'open' as const, text: 'One', children: [] };
    const store = opened(planOf(task('a', [step('x', { actions: [first] })])));
    const second = { box: 'done' as const, text: 'Two', children: [] };
    store.edit({ task: 'a', step: 'x' }, actions, [{ ...first }, second]);
    expect(stepsIn(store)[0]?.actions[0]).toBe(first);
  });
});

describe('undo and redo', () => {
  test('take typing back and forth, by field and pause', () => {
    let time = 0;
    const store = opened(planOf(task('a', [step('x')])), () => time);
    const place = { task: 'a', step: 'x' };
    for (const text of ['G', 'Go', 'Go n', 'Go no', 'Go now']) {
      time += 200;
      store.edit(place, objective, text);
    }
    time += 2000;
    store.edit(place, objective, 'Go now!');
    expect(store.undo()?.place).toEqual(place);
    expect(stepsIn(store)[0]?.objective).toBe('Go now');
    store.undo();
    expect(stepsIn(store)[0]?.objective).toBe('');
    expect(store.undo()).toBeNull();
    store.redo();
    store.redo();
    expect(stepsIn(store)[0]?.objective).toBe('Go now!');
    expect(store.redo()).toBeNull();
  });

  test('say what they undid', () => {
    const store = opened(planOf(task('a', [step('x')])));
    edits.removeStep(store, { task: 'a', step: 'x' });
    expect(store.undo()?.what).toBe('removal of a step');
    expect(store.redo()?.what).toBe('removal of a step');
  });
});

describe('steps', () => {
  test('are added after another, or first', () => {
    const store = opened(planOf(task('a', [step('x'), step('y')])));
    const after = edits.addStep(store, 'a', 'x');
    const first = edits.addStep(store, 'a', null);
    expect(stepIds(store)).toEqual([first?.step, 'x', after?.step, 'y']);
  });

  test('are copied with an id of their own', () => {
    const store = opened(planOf(task('a', [step('x'), step('y')])));
    const copy = edits.duplicateStep(store, { task: 'a', step: 'x' });
    expect(copy?.step).not.toBe('x');
    expect(stepIds(store)).toEqual(['x', copy?.step, 'y']);
    expect(stepsIn(store)[1]?.name).toBe('Name of x');
  });

  test('move, and stay at the ends', () => {
    const store = opened(planOf(task('a', [step('x'), step('y'), step('z')])));
    expect(edits.moveStep(store, { task: 'a', step: 'x' }, 1)).toBe(true);
    expect(stepIds(store)).toEqual(['y', 'x', 'z']);
    expect(edits.moveStep(store, { task: 'a', step: 'y' }, -1)).toBe(false);
    expect(edits.moveStep(store, { task: 'a', step: 'z' }, 9)).toBe(false);
    expect(stepIds(store)).toEqual(['y', 'x', 'z']);
  });

  test('leave their name where others depended on them, and take the place back', () => {
    const depends = [{ step: 'x' }, { text: 'The team' }];
    const plan = planOf(task('a', [step('x'), step('y', { dependsOn: depends }), step('z')]));
    const store = opened(plan);
    const removed = edits.removeStep(store, { task: 'a', step: 'x' });
    expect(stepsIn(store)[0]?.dependsOn).toEqual([{ text: 'Name of x' }, { text: 'The team' }]);
    expect(stepsIn(store)[1]).toBe(plan.tasks[0]?.steps[2]);
    store.edit({ task: 'a', step: 'z' }, objective, 'Typed since');
    if (removed) edits.restore(store, removed);
    expect(stepIds(store)).toEqual(['x', 'y', 'z']);
    expect(stepsIn(store)[1]?.dependsOn).toEqual(depends);
    expect(stepsIn(store)[2]?.objective).toBe('Typed since');
    expect(removed && edits.restore(store, removed)).toBeNull();
  });

  test('without a name leave their number', () => {
    const unnamed = step('x', { name: '' });
    const store = opened(planOf(task('a', [unnamed, step('y', { dependsOn: [{ step: 'x' }] })])));
    edits.removeStep(store, { task: 'a', step: 'x' });
    expect(stepsIn(store)[0]?.dependsOn).toEqual([{ text: 'Step 1' }]);
  });

  test('without a name leave the number that they have in their file', () => {
    const unnamed = step('x', { name: '', number: '2.1' });
    const waiting = step('y', { number: '2.2', dependsOn: [{ step: 'x' }] });
    const store = opened(planOf(task('a', [unnamed, waiting])));
    edits.removeStep(store, { task: 'a', step: 'x' });
    expect(stepsIn(store)[0]?.dependsOn).toEqual([{ text: 'Step 2.1' }]);
  });

  test('come back without touching a dependency that was changed since', () => {
    const store = opened(planOf(task('a', [step('x'), step('y', { dependsOn: [{ step: 'x' }] })])));
    const removed = edits.removeStep(store, { task: 'a', step: 'x' });
    store.edit({ task: 'a', step: 'y' }, dependsOn, [{ text: 'Something else' }]);
    if (removed) edits.restore(store, removed);
    expect(stepsIn(store)[1]?.dependsOn).toEqual([{ text: 'Something else' }]);
  });

  test('come back into dependencies beside which others were added, and texts were replaced', () => {
    const depends = [{ step: 'x' }];
    const store = opened(
      planOf(task('a', [step('x'), step('y', { objective: 'Wait', dependsOn: depends })])),
    );
    const removed = edits.removeStep(store, { task: 'a', step: 'x' });
    const y = { task: 'a', step: 'y' };
    store.edit(y, dependsOn, [{ text: 'Name of x' }, { text: 'The team' }]);
    const match = { ...y, path: 'objective', start: 0, end: 4 };
    replaceMatches(store, withReplaced(planIn(store), [match], 'Go on'), 1);
    if (removed) edits.restore(store, removed);
    expect(stepsIn(store)[1]).toMatchObject({
      objective: 'Go on',
      dependsOn: [{ step: 'x' }, { text: 'The team' }],
    });
  });

  test('come back in their order and with every dependency among them, in whichever order they went and return', () => {
    const ids = ['w', 'x', 'y', 'z'];
    const waits = fc.array(fc.constantFrom(...ids), { maxLength: 3 });
    const order = fc.shuffledSubarray(ids, { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(waits, { minLength: 4, maxLength: 4 }),
        order,
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        (all, gone, turns) => {
          const steps = ids.map((id, at) =>
            step(id, {
              dependsOn: all[at]?.flatMap((each) => (each === id ? [] : [{ step: each }])) ?? [],
            }),
          );
          const plan = planOf(task('a', steps));
          const store = opened(plan);
          const removed = gone.map((each) => edits.removeStep(store, { task: 'a', step: each }));
          const ranks = new Map(removed.map((each, at) => [each, turns[at] ?? 0]));
          const back = removed.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
          for (const each of back) if (each) edits.restore(store, each);
          expect(stepsIn(store)).toEqual(steps);
          for (const _ of gone) store.undo();
          for (const _ of gone) store.undo();
          expect(planIn(store)).toBe(plan);
        },
      ),
    );
  });

  test('that come back name what they depended on and what is gone meanwhile', () => {
    const depends = [{ step: 'x' }, { step: 'z' }, { text: 'The team' }];
    const plan = planOf(task('a', [step('x'), step('y', { dependsOn: depends }), step('z')]));
    const store = opened(plan);
    const removed = edits.removeStep(store, { task: 'a', step: 'y' });
    edits.removeStep(store, { task: 'a', step: 'x' });
    if (removed) edits.restore(store, removed);
    expect(stepsIn(store).find(({ id }) => id === 'y')?.dependsOn).toEqual([
      { text: 'Name of x' },
      { step: 'z' },
      { text: 'The team' },
    ]);
  });
});

describe('tasks', () => {
  test('are copied with new ids throughout, dependencies inside the copy', () => {
    const store = opened(
      planOf(task('a', [step('x'), step('y', { dependsOn: [{ step: 'x' }] })]), task('b', [])),
    );
    const copy = edits.duplicateTask(store, 'a');
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['a', copy?.task, 'b']);
    const [first, second] = stepsIn(store, 1);
    expect(stepIds(store, 1)).not.toContain('x');
    expect(second?.dependsOn).toEqual([{ step: first?.id }]);
  });

  test('leave their name where others waited for them, and take the place back', () => {
    const waiting = { ...task('b', []), dependsOn: [{ step: 'a' }, { step: 'c' }] };
    const store = opened(planOf({ ...task('a', []), name: 'Queue' }, waiting, task('c', [])));
    const first = edits.removeTask(store, 'a');
    const third = edits.removeTask(store, 'c');
    expect(planIn(store).tasks[0]?.dependsOn).toEqual([{ text: 'Queue' }, { text: 'Task 2' }]);
    const second = edits.removeTask(store, 'b');
    if (first) edits.restore(store, first);
    if (second) edits.restore(store, second);
    if (third) edits.restore(store, third);
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(planIn(store).tasks[1]?.dependsOn).toEqual(waiting.dependsOn);
  });

  test('and steps are copied with what is below them, which has ids of its own, too', () => {
    const below = step('z', { steps: [step('y', { dependsOn: [{ step: 'x' }] }), step('x')] });
    const store = opened(planOf(task('a', [step('s', { steps: [below] })])));
    edits.duplicateStep(store, { task: 'a', step: 's' });
    edits.insertSteps(store, 'a', null, stepsIn(store).slice(0, 1));
    edits.duplicateTask(store, 'a');
    const all = (parts: readonly Step[]): Step[] =>
      parts.flatMap((each) => [each, ...all(each.steps)]);
    const parts = all(planIn(store).tasks);
    expect(parts).toHaveLength(2 * (1 + 3 * 4));
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    for (const { name, steps } of parts.filter((each) => each.name === 'Name of z')) {
      expect(steps[0]?.dependsOn, name).toEqual([{ step: steps[1]?.id }]);
    }
  });

  test('are added, moved and removed', () => {
    const store = opened(planOf(task('a', []), task('b', [])));
    const added = edits.addTask(store, 'a');
    expect(edits.moveTask(store, 'b', 0)).toBe(true);
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['b', 'a', added?.task]);
    const removed = edits.removeTask(store, 'a');
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['b', added?.task]);
    if (removed) edits.restore(store, removed);
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['b', 'a', added?.task]);
  });

  test('are never none: an empty one takes the place of the last, and makes way for it', () => {
    const store = opened(planOf(task('a', [step('x')])));
    const removed = edits.removeTask(store, 'a');
    expect(planIn(store).tasks).toHaveLength(1);
    expect(planIn(store).tasks[0]?.id).not.toBe('a');
    if (removed) edits.restore(store, removed);
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['a']);
  });

  test('come back beside what was typed into the empty one', () => {
    const store = opened(planOf(task('a', [])));
    const removed = edits.removeTask(store, 'a');
    const standIn = planIn(store).tasks[0]?.id ?? '';
    store.edit({ task: standIn }, field('name', fields.estimate), 'New');
    if (removed) edits.restore(store, removed);
    expect(planIn(store).tasks.map(({ id }) => id)).toEqual(['a', standIn]);
  });
});

describe('the plan', () => {
  test('changes its title, and nothing else', () => {
    const plan = planOf(task('a', [step('x')]));
    const store = opened(plan);
    store.setTitle(' A plan ');
    expect(planIn(store)).toEqual({ ...plan, title: 'A plan' });
    expect(planIn(store).tasks).toBe(plan.tasks);
  });

  test('from another tab replaces this one, keeps what is the same, and can be undone', () => {
    const plan = planOf(task('a', [step('x'), step('y')]));
    const store = opened(plan);
    const theirs = ownCopy(plan);
    Object.assign(theirs.tasks[0]?.steps[0] ?? {}, { objective: 'Theirs' });
    store.replace(theirs);
    expect(planIn(store)).toEqual(theirs);
    expect(stepsIn(store)[1]).toBe(plan.tasks[0]?.steps[1]);
    store.replace(structuredClone(theirs));
    store.undo();
    expect(planIn(store)).toBe(plan);
  });
});

test('any run of edits can be undone and made again, tree by tree', () => {
  const aPlan = () => planOf(task('a', [step('x'), step('y')]), task('b', [step('z')]));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.string()), { maxLength: 25 }), (moves) => {
      let time = 0;
      const store = opened(aPlan(), () => time);
      const trees = [planIn(store)];
      for (const [which, at, text] of moves) {
        time += 5000;
        someEdit(store, which, at, text);
        if (planIn(store) !== trees.at(-1)) trees.push(planIn(store));
        expect(planSchema.parse(structuredClone(planIn(store)))).toEqual(planIn(store));
      }
      for (const tree of trees.toReversed().slice(1)) {
        store.undo();
        expect(planIn(store)).toBe(tree);
      }
      expect(store.undo()).toBeNull();
      for (const tree of trees.slice(1)) {
        store.redo();
        expect(planIn(store)).toBe(tree);
      }
      expect(store.redo()).toBeNull();
    }),
  );
});

/** One edit of whatever kind, at a task and step that are there. */
function someEdit(store: PlanStore, which: number, at: number, text: string): void {
  const { tasks } = planIn(store);
  const where = tasks[at % tasks.length];
  if (!where) throw new Error('A plan has a task.');
  const inner = where.steps[at % Math.max(1, where.steps.length)];
  const place = { task: where.id, step: inner?.id ?? 'none' };
  const some = [
    () => store.edit(place, objective, text),
    () => store.edit(place, dependsOn, [{ step: where.steps[0]?.id ?? 'none' }, { text }]),
    () => edits.addStep(store, where.id, inner?.id ?? null),
    () => edits.duplicateStep(store, place),
    () => edits.moveStep(store, place, which % 4),
    () => edits.removeStep(store, place),
    () => edits.addTask(store, where.id),
    () => edits.duplicateTask(store, where.id),
    () => edits.moveTask(store, where.id, which % 3),
    () => edits.removeTask(store, where.id),
    () => store.setTitle(text),
  ];
  some[which % some.length]?.();
}
