import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../plan/holders.ts';
import { type Part, type Plan, planSchema } from '../../plan/schema.ts';
import { anyPlan } from '../../testing/any-plan.ts';
import { SEED } from '../../testing/seed.ts';
import { planChanges } from './plan-changes.ts';

const RUNS = Math.ceil(Number(process.env.PLANFORM_RUNS ?? 300) / 6);

/** Two versions of a plan: of its parts some are gone, new, elsewhere, in another order, or say other things. */
const twoVersions: fc.Arbitrary<readonly [Plan, Plan]> = fc
  .tuple(anyPlan, anyPlan, fc.infiniteStream(fc.nat(3)))
  .map(([one, other, choices]) => {
    const choose = () => choices.next().value ?? 0;
    const plan = withPlainIds(one, 'a');
    const later = withPlainIds(other, 'b');
    const parts = (of: Plan) => of.tasks.flatMap((task) => [task, ...task.steps]);
    const [ours, theirs] = [parts(plan), parts(later)];
    const spoken = (part: Part): Part => {
      const said = theirs[choose() % theirs.length];
      return choose() === 0 && said
        ? { ...said, id: part.id, steps: part.steps, dependsOn: [] }
        : part;
    };
    const isTask = new Set(plan.tasks.map(({ id }) => id));
    const left = [...ours, ...theirs].filter(() => choose() > 0);
    const tasks: Part[] = [...later.tasks, ...plan.tasks].filter(({ id }) =>
      left.some((part) => part.id === id),
    );
    if (tasks.length === 0) tasks.push(...later.tasks);
    const chosen = tasks
      .filter((task) => choose() > 0 || task === tasks[0])
      .map((task) => ({ ...spoken(task), steps: [] as Part[] }));
    const others = left.filter(
      ({ id }) => !isTask.has(id) && !later.tasks.some((task) => task.id === id),
    );
    for (const step of choose() > 1 ? others : others.toReversed()) {
      chosen[choose() % chosen.length]?.steps.push(spoken(step));
    }
    const rest = choose() > 1 ? later : plan;
    return [plan, planSchema.parse({ ...rest, tasks: chosen })] as const;
  });

/** With ids that say which version a part is from, so that no two are the same; none waits for another. */
function withPlainIds(plan: Plan, prefix: string): Plan {
  const named = (parts: readonly Part[], path: string): Part[] =>
    parts.map((part, at) => ({
      ...part,
      id: `${path}${at}`,
      dependsOn: part.dependsOn.filter((each) => !('step' in each)),
      steps: named(part.steps, `${path}${at}.`),
    }));
  return { ...plan, tasks: named(plan.tasks, prefix) };
}

/** Fields of one's own have no order but that of their format. */
function withoutOwnOrder(plan: Plan): unknown {
  const copy = structuredClone(plan);
  for (const holder of holdersOf(copy))
    holder.own.sort((one, other) => (one.key < other.key ? -1 : 1));
  return copy;
}

describe('the differences of two versions', () => {
  it('all brought back, make the plan what it was', () => {
    fc.assert(
      fc.property(twoVersions, ([before, now]) => {
        const back = planChanges(before, now).reduce((plan, change) => change.back(plan), now);
        expect(withoutOwnOrder(back)).toEqual(withoutOwnOrder(before));
        expect(planChanges(before, back)).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('each brought back alone, is a difference no more, and brings no other field with it', () => {
    fc.assert(
      fc.property(twoVersions, fc.nat(), ([before, now], which) => {
        const changes = planChanges(before, now);
        const change = changes[which % Math.max(1, changes.length)];
        if (!change) return;
        const back = planSchema.parse(change.back(now));
        const left = planChanges(before, back).map(({ key }) => key);
        if (!change.key.startsWith('added') || now.tasks.length > 1)
          expect(left).not.toContain(change.key);
        const isField = !/^(?:added|removed|moved|order) /.test(change.key);
        const others = changes.map(({ key }) => key).filter((key) => key !== change.key);
        if (isField) expect(left).toEqual(others);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('are none where nothing differs', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(planChanges(plan, structuredClone(plan))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

describe('a difference', () => {
  const plan = planSchema.parse({
    title: 'Queue',
    format: 'task',
    tasks: [
      {
        id: 'a',
        name: 'Move',
        testing: { unit: [{ text: 'Send one' }] },
        steps: [
          { id: 'x', name: 'Order', actions: [{ text: 'Ask', box: 'open' }] },
          { id: 'y', name: 'Pay', dependsOn: [{ step: 'x' }] },
          { id: 'z', name: 'Tell' },
        ],
      },
    ],
  });
  const [task] = plan.tasks;
  const [x, y, z] = task?.steps ?? [];
  if (!task || !x || !y || !z) throw new Error('The plan has a task with three steps.');
  const told = (now: Plan) =>
    planChanges(plan, now).map(({ of, label, before, after }) => [of, label, before, after]);

  it('says where it is, and what was there and is', () => {
    const actions = [{ text: 'Ask twice', box: 'done' as const, children: [] }];
    const now = {
      ...plan,
      title: 'Queues',
      tasks: [
        { ...task, testing: { ...task.testing, unit: [] }, steps: [{ ...x, actions }, y, z] },
      ],
    };
    expect(told(now)).toEqual([
      ['The plan', 'Title of the plan', 'Queue', 'Queues'],
      [expect.stringMatching(/: Move$/), 'Unit Tests', expect.stringContaining('Send one'), ''],
      [
        'Step 1: Order',
        'Actions',
        expect.stringContaining('Ask'),
        expect.stringContaining('Ask twice'),
      ],
    ]);
  });

  it('is one for a step that is gone, new, or in another place', () => {
    const fresh = planSchema.parse({ format: 'task', tasks: [{ id: 'n', name: 'New' }] }).tasks;
    const now = { ...plan, tasks: [{ ...task, steps: [z, { ...y, dependsOn: [] }, ...fresh] }] };
    expect(told(now)).toEqual([
      ['Step 1: Order', 'Removed', expect.stringContaining('Ask'), ''],
      [
        expect.stringMatching(/: Move$/),
        'Order',
        'Step 2: Pay\nStep 3: Tell',
        'Step 1: Tell\nStep 2: Pay',
      ],
      ['Step 2: Pay', expect.any(String), expect.any(String), ''],
      ['Step 3: New', 'Added', '', expect.stringContaining('New')],
    ]);
    const [removed] = planChanges(plan, now);
    expect(removed?.back(now).tasks[0]?.steps.map(({ id }) => id)).toEqual(['x', 'z', 'y', 'n']);
  });

  it('that waits for a step which is gone has its name in words', () => {
    const now = { ...plan, tasks: [{ ...task, steps: [{ ...y, dependsOn: [] }, z] }] };
    const waits = planChanges(plan, now).find(({ label }) => label !== 'Removed');
    expect(waits?.back(now).tasks[0]?.steps[0]?.dependsOn).toEqual([{ text: 'Order' }]);
  });
});
