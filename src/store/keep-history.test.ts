import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../formats/built-in/format-of.ts';
import { fieldsIn } from '../formats/language/parts.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { onHistory } from '../storage/history-connection.ts';
import { createPlan } from '../storage/library.ts';
import { logTicks, MOST_TICKS, readTickLog } from '../storage/tick-log.ts';
import { deleteHistory, listVersions, readVersion } from '../storage/versions.ts';
import { Machine, type MachineTab } from '../testing/machine.ts';
import { troubledPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { keepHistory, PACE } from './keep-history.ts';
import { historyFrom, keptSteps } from './kept-steps.ts';
import { createPlanStore, FROM_OTHER_TAB, type PlanStore } from './plan-store.ts';
import * as structure from './structure.ts';

const RUNS = Math.ceil(Number(process.env.PLANFORM_RUNS ?? 300) / 3);
const ID = 'the-plan';

function aPlan(): Plan {
  return planSchema.parse({
    title: 'Queue',
    format: 'task',
    tasks: [
      {
        id: 'a',
        name: 'Move',
        steps: [
          { id: 'x', name: 'Order' },
          { id: 'y', name: 'Pay' },
        ],
      },
    ],
  });
}

function planOf(store: PlanStore): Plan {
  return store.state.getState().plan;
}

/** A plan that is open in a tab, with its history. */
async function opened(machine: Machine, plan: Plan, tab: MachineTab = machine.openTab()) {
  const store = createPlanStore(structuredClone(plan), { now: () => machine.clock.now });
  const end = keepHistory(ID, store, tab.environment);
  await rest(machine);
  return { store, end, tab };
}

/** Lets what is done in idle time be done. Packing has its own time, which no clock here knows. */
async function rest(machine: Machine) {
  for (let round = 0; round < 5; round++) {
    await machine.pass(1_000);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function kept(machine: Machine) {
  const { environment } = machine.openTab();
  const { versions } = await machine.run(listVersions(ID, environment));
  return Promise.all(
    versions.map(async ({ key, events }) => {
      const plan = await machine.run(readVersion(key, environment));
      return { events, title: plan.title, format: plan.format };
    }),
  );
}

describe('versions of an open plan', () => {
  it('are kept as it was opened, and while it is typed in', async () => {
    const machine = new Machine();
    const { store } = await opened(machine, aPlan());
    expect(await kept(machine)).toEqual([{ events: ['opened'], title: 'Queue', format: 'task' }]);
    store.setTitle('Queues');
    await machine.pass(PACE);
    await rest(machine);
    expect((await kept(machine)).map(({ title }) => title)).toEqual(['Queues', 'Queue']);
    await machine.pass(3 * PACE);
    expect(await kept(machine)).toHaveLength(2);
  });

  it('are kept before another format, and before changes from another tab', async () => {
    const machine = new Machine();
    const { store } = await opened(machine, aPlan());
    store.setTitle('Queues');
    const edit = { what: 'format', place: {}, field: null };
    store.commit({ ...planOf(store), format: 'issue' }, edit);
    await rest(machine);
    store.replace({ ...planOf(store), title: 'Theirs' });
    await rest(machine);
    store.replace({ ...planOf(store), title: 'Theirs, a key later' });
    await rest(machine);
    expect(await kept(machine)).toEqual([
      { events: ['merge'], title: 'Queues', format: 'issue' },
      { events: ['format'], title: 'Queues', format: 'task' },
      { events: ['opened'], title: 'Queue', format: 'task' },
    ]);
  });
});

describe('the steps of undo of two tabs', () => {
  it('stay those of the tab that made the edits, where the other only takes them over', async () => {
    const machine = new Machine();
    const { store } = await opened(machine, aPlan());
    const other = (await opened(machine, aPlan())).store;
    for (const title of ['One', 'Two', 'Three']) {
      store.setTitle(title);
      await machine.pass(2_000);
    }
    await rest(machine);
    other.replace(planOf(store));
    await rest(machine);
    const again = (await opened(machine, planOf(store))).store;
    for (const title of ['Two', 'One', 'Queue']) {
      again.undo();
      expect(planOf(again).title).toBe(title);
    }
  });
});

describe('the log of ticks', () => {
  const boxes = (plan: Plan, ...done: string[]) => {
    const edit = { what: 'tick', place: {}, field: null };
    const ticked = planSchema.parse({
      ...plan,
      tasks: plan.tasks.map((task) => ({
        ...task,
        steps: task.steps.map((step) => ({
          ...step,
          actions: [{ box: done.includes(step.id) ? 'done' : 'open', text: `Do ${step.id}` }],
        })),
      })),
    });
    return [ticked, edit] as const;
  };
  const logged = async (machine: Machine) => {
    const { ticks } = await machine.run(readTickLog(ID, machine.openTab().environment));
    return ticks.map(({ isDone, text, name, at }) => [isDone, text, name, at]);
  };

  it('has what was ticked and opened again, when, once, and goes with the plan', async () => {
    const machine = new Machine();
    const [start] = boxes(aPlan());
    const { store, end } = await opened(machine, start);
    const one = machine.clock.now;
    store.commit(...boxes(start, 'x'));
    await rest(machine);
    store.commit(...boxes(start, 'x', 'y'));
    // Closed at once: it is in the log all the same.
    end();
    await rest(machine);
    const all = await logged(machine);
    expect(all.map(([isDone, text, name]) => [isDone, text, name])).toEqual([
      [true, 'Do y', 'Pay'],
      [true, 'Do x', 'Order'],
    ]);
    expect(all[1]?.[3]).toBeGreaterThanOrEqual(one);
    await machine.run(deleteHistory(ID, machine.openTab().environment));
    expect(await logged(machine)).toEqual([]);
  });

  it('leaves what another tab ticked to that tab', async () => {
    const machine = new Machine();
    const [start] = boxes(aPlan());
    const { store } = await opened(machine, start);
    store.commit(...boxes(start, 'x'));
    store.replace(boxes(start, 'x', 'y')[0]);
    await rest(machine);
    expect((await logged(machine)).map(([, text]) => text)).toEqual(['Do x']);
  });

  it('keeps a number of them, the last ones', async () => {
    const machine = new Machine();
    const tab = machine.openTab();
    const tick = (at: number) => ({ task: '', step: '', name: '', text: `${at}`, isDone: true });
    const ticks = Array.from({ length: MOST_TICKS }, (_, at) => tick(at));
    await machine.run(logTicks(ID, ticks, tab.environment));
    await machine.run(logTicks(ID, [tick(MOST_TICKS)], tab.environment));
    const all = await logged(machine);
    expect(all).toHaveLength(MOST_TICKS);
    expect([all[0]?.[1], all.at(-1)?.[1]]).toEqual([`${MOST_TICKS}`, '1']);
  });
});

describe('undo after a plan was closed and opened again', () => {
  it('goes on with the steps of before, after those since, and redo too', async () => {
    const machine = new Machine();
    const { store, tab } = await opened(machine, aPlan());
    store.setTitle('Queues');
    await machine.pass(2_000);
    structure.removeStep(store, { task: 'a', step: 'x' });
    await rest(machine);
    tab.kill();
    const again = (await opened(machine, planOf(store))).store;
    again.setTitle('Rows');
    expect(again.undo()?.what).toBe('change to the title');
    expect(again.undo()?.what).toMatch(/^removal of /);
    expect(planOf(again).tasks[0]?.steps.map(({ id }) => id)).toEqual(['x', 'y']);
    again.undo();
    expect(planOf(again)).toEqual(aPlan());
    expect(again.undo()).toBeNull();
    await rest(machine);
    const third = (await opened(machine, planOf(again))).store;
    third.redo();
    third.redo();
    expect(planOf(third).tasks[0]?.steps.map(({ id }) => id)).toEqual(['y']);
  });

  it('has what was done in the last moment before the page went', async () => {
    const machine = new Machine();
    const { store, tab } = await opened(machine, aPlan());
    store.setTitle('Queues');
    tab.hide();
    await machine.pass(10);
    tab.kill();
    const again = (await opened(machine, planOf(store))).store;
    again.undo();
    expect(planOf(again).title).toBe('Queue');
  });

  it('begins anew where the plan is not the one that the steps lead to', async () => {
    const machine = new Machine();
    const { store, end } = await opened(machine, aPlan());
    store.setTitle('Queues');
    await rest(machine);
    end();
    const again = (await opened(machine, { ...aPlan(), title: 'Changed elsewhere' })).store;
    expect(again.undo()).toBeNull();
  });

  it('begins anew where the steps are damaged', async () => {
    const machine = new Machine();
    const { store, tab, end } = await opened(machine, aPlan());
    store.setTitle('Queues');
    await rest(machine);
    end();
    await machine.run(
      onHistory(tab.environment, async (history) => {
        const value = await history.get('steps', ID);
        if (!value) throw new Error('No steps were kept.');
        await history.put('steps', { ...value, text: value.text.replace('"Queue"', '"Quota"') });
      }),
    );
    const again = (await opened(machine, planOf(store))).store;
    expect(again.undo()).toBeNull();
    again.setTitle('Goes on');
    again.undo();
    expect(planOf(again).title).toBe('Queues');
  });

  it.each(['full', 'down', 'silent'] as const)(
    'is missing where the database is %s, and nothing else is',
    async (state) => {
      const machine = new Machine();
      await machine.run(createPlan(aPlan(), machine.openTab().environment));
      machine.database.state = state;
      const { store } = await opened(machine, aPlan());
      store.setTitle('Queues');
      await rest(machine);
      machine.database.state = 'works';
      const again = (await opened(machine, planOf(store))).store;
      expect(again.undo()).toBeNull();
      again.setTitle('More');
      expect(again.undo()?.what).toBe('change to the title');
    },
  );
});

describe('kept steps of undo', () => {
  it('are the history that they were made from, whatever the plans', () => {
    fc.assert(
      fc.property(
        fc.array(troubledPlan, { minLength: 2, maxLength: 4 }),
        fc.nat(3),
        (plans, back) => {
          const [first, ...others] = plans;
          if (!first) return;
          const store = createPlanStore(first);
          for (const plan of others) store.replace(plan);
          for (let count = 0; count < Math.min(back, others.length); count++) store.undo();
          const { plan, history } = store.state.getState();
          const data: unknown = JSON.parse(JSON.stringify(keptSteps(history, plan, 'sum')));
          const read = historyFrom(data as ReturnType<typeof keptSteps>, structuredClone(plan));
          const plansOf = ({ past, future }: typeof history) =>
            [past, future].map((list) => list.map((each) => each.plan));
          expect(read && plansOf(read)).toEqual(plansOf(history));
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('say once what edits left alone, and share it', () => {
    const steps = Array.from({ length: 200 }, (_, at) => ({
      id: `s${at}`,
      name: `Step ${at}`,
      objective: 'Long enough to be seen in the size of what is kept. '.repeat(5),
    }));
    const plan = planSchema.parse({ format: 'task', tasks: [{ id: 'a', name: 'All', steps }] });
    const store = createPlanStore(plan, { now: () => 0 });
    const objective = fieldsIn(formatOf(plan)).step.find(({ path }) => path === 'actions');
    if (!objective) throw new Error('A step has actions.');
    for (let count = 0; count < 20; count++) {
      const step = `s${count}`;
      store.edit({ task: 'a', step }, objective, [{ box: 'none', text: 'Do', children: [] }]);
    }
    const { plan: now, history } = store.state.getState();
    const data = keptSteps(history, now, 'sum');
    expect(data.past).toHaveLength(20);
    expect(JSON.stringify(data).length).toBeLessThan(JSON.stringify(now).length);
    const read = historyFrom(data, now);
    expect(read?.past[0]?.plan.tasks[0]?.steps[100]).toBe(now.tasks[0]?.steps[100]);
    expect(read?.past[0]?.plan.guidelines).toBe(now.guidelines);
  });

  it('are the last ones where there are many', () => {
    const store = createPlanStore(aPlan(), { now: () => 0 });
    for (let count = 0; count < 60; count++) store.setTitle(`${count} ${'x'.repeat(20_000)}`);
    for (let count = 0; count < 60; count++)
      store.commit(
        { ...planOf(store), title: `${count} ${'y'.repeat(20_000)}` },
        { what: `${count}`, place: {}, field: null },
      );
    const { plan, history } = store.state.getState();
    const { past } = keptSteps(history, plan, 'sum');
    expect(past.length).toBeGreaterThan(10);
    expect(past.length).toBeLessThan(60);
    expect(past.at(-1)?.what).toBe('59');
  });
});

it('the edit of another tab is called what it is looked for by', () => {
  const store = createPlanStore(aPlan());
  store.replace({ ...aPlan(), title: 'Theirs' });
  expect(store.undo()?.what).toBe(FROM_OTHER_TAB);
});
