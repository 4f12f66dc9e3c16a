import { describe, expect, it, vi } from 'vitest';
import { Machine, type MachineTab } from '../testing/machine.ts';
import { titled } from '../testing/titled-plan.ts';
import { LIST_KEY, planKey } from './keys.ts';
import {
  beginPlan,
  createPlan,
  deleteRemovedPlan,
  duplicatePlan,
  type LibraryChange,
  listPlans,
  listRemovedPlans,
  onLibraryChange,
  removePlan,
  renamePlan,
  restorePlan,
} from './library.ts';
import { loadPlan } from './load-plan.ts';
import { StorageError } from './storage-error.ts';

const DAY = 86_400_000;

function started() {
  const machine = new Machine();
  const tab = machine.openTab();
  const create = (title: string, filler = 0) =>
    machine.run(createPlan(titled(title, filler), tab.environment));
  return { machine, tab, create };
}

/** What a tab that has just been opened lists. */
async function names(machine: Machine, tab: MachineTab = machine.openTab()): Promise<string[]> {
  return (await machine.run(listPlans(tab.environment))).plans.map((plan) => plan.name);
}

describe('the list', () => {
  it('has a plan whose format is not there, counted as the one that it is shown in', async () => {
    const { machine, tab } = started();
    const odd = { ...titled('odd'), format: '__proto__', objective: 'A dry shed' };
    await machine.run(createPlan(odd, tab.environment));
    await machine.run(createPlan({ ...odd, format: 'task' }, tab.environment));
    const { plans } = await machine.run(listPlans(machine.openTab().environment));
    const [first, second] = plans.map(({ fields, filled, tasks }) => ({ fields, filled, tasks }));
    expect(first?.fields).toBeGreaterThan(0);
    expect(second).toEqual(first);
    expect(plans.map(({ format }) => format).sort()).toEqual(['__proto__', 'task']);
  });

  it('has every plan with what is shown of it, the last changed first', async () => {
    const { machine, tab, create } = started();
    await create('older');
    await machine.pass(1_000);
    const id = await create('newer');
    const { plans, warnings } = await machine.run(listPlans(tab.environment));
    expect(warnings).toEqual([]);
    expect(plans.map((plan) => plan.name)).toEqual(['newer', 'older']);
    expect(plans[0]).toEqual({
      id,
      name: 'newer',
      format: 'task',
      formatName: '',
      tasks: 1,
      steps: 0,
      template: false,
      fields: expect.any(Number),
      filled: 0,
      boxes: 0,
      ticked: 0,
      changedAt: machine.clock.now,
    });
  });

  it('is made anew where it is missing, damaged, or of another day', async () => {
    const { machine, create } = started();
    await create('one');
    await names(machine);
    const old = machine.local.getItem(LIST_KEY) ?? '';
    await machine.pass(1_000);
    await create('two');
    for (const value of [null, '{"kind', '', old, old.replace('"version":3', '"version":9')]) {
      if (value === null) machine.local.removeItem(LIST_KEY);
      else machine.local.setItem(LIST_KEY, value);
      expect(await names(machine)).toEqual(['two', 'one']);
    }
  });

  it('leaves a newer Planform’s list as it is', async () => {
    const { machine, create } = started();
    await create('one');
    await names(machine);
    const newer = (machine.local.getItem(LIST_KEY) ?? '').replace('"version":3', '"version":9');
    machine.local.setItem(LIST_KEY, newer);
    await create('two');
    expect(await names(machine)).toHaveLength(2);
    expect(machine.local.getItem(LIST_KEY)).toBe(newer);
  });

  it('comes from either store alone, with a warning', async () => {
    const { machine, create } = started();
    await create('one');
    machine.localForbidden = true;
    expect(await names(machine)).toEqual(['one']);
    machine.localForbidden = false;
    machine.database.state = 'down';
    const { plans, warnings } = await machine.run(listPlans(machine.openTab().environment));
    expect(plans.map((plan) => plan.name)).toEqual(['one']);
    expect(warnings).toEqual([expect.stringContaining('the browser’s database failed')]);
  });

  it('is an error where neither store can be read', async () => {
    const { machine } = started();
    machine.localForbidden = true;
    machine.database.state = 'down';
    await expect(machine.run(listPlans(machine.openTab().environment))).rejects.toThrow(
      /database failed.*forbids local storage/,
    );
  });

  it('has nothing of other sites’ keys', async () => {
    const { machine, create } = started();
    machine.local.setItem('someone else', 'x');
    await create('one');
    expect(await names(machine)).toEqual(['one']);
    expect(machine.local.getItem('someone else')).toBe('x');
  });
});

describe('a plan', () => {
  it('is loaded as it was stored', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    const loaded = await machine.run(loadPlan(id, tab.environment));
    expect(loaded).toMatchObject({ state: 'ready', plan: titled('one'), notices: [] });
  });

  it('that nobody stored is missing', async () => {
    const { machine, tab } = started();
    const loaded = await machine.run(loadPlan('nothing', tab.environment));
    expect(loaded).toEqual({ state: 'missing', id: 'nothing', removed: false });
  });

  it('begins in the memory of its tab where no store takes it, once', async () => {
    const { machine, tab } = started();
    machine.localForbidden = true;
    machine.database.state = 'full';
    const id = await machine.run(beginPlan(titled('one'), tab.environment));
    const loaded = await machine.run(loadPlan(id, tab.environment));
    expect(loaded).toMatchObject({ state: 'ready', stored: false, plan: { title: 'one' } });
    expect(await machine.run(loadPlan(id, tab.environment))).toMatchObject({ state: 'missing' });
  });

  it('is not created where no store takes it', async () => {
    const { machine, tab, create } = started();
    machine.localForbidden = true;
    machine.database.state = 'full';
    await expect(create('one')).rejects.toThrow(StorageError);
    machine.localForbidden = false;
    machine.database.state = 'works';
    expect(await names(machine, tab)).toEqual([]);
  });

  it('can be renamed and duplicated', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    await machine.run(renamePlan(id, 'two', tab.environment));
    await machine.pass(1_000);
    const copy = await machine.run(duplicatePlan(id, tab.environment));
    expect(copy).not.toBe(id);
    expect(await names(machine)).toEqual(['two (copy)', 'two']);
  });

  it('that is gone can be neither', async () => {
    const { machine, tab } = started();
    const gone = /no such plan/;
    await expect(machine.run(renamePlan('x', 'y', tab.environment))).rejects.toThrow(gone);
    await expect(machine.run(duplicatePlan('x', tab.environment))).rejects.toThrow(gone);
  });

  it('that lies in one store alone is put into the other on the next visit', async () => {
    const { machine, create } = started();
    machine.database.state = 'down';
    const id = await create('one');
    machine.database.state = 'works';
    await names(machine);
    machine.local.clear();
    expect(await names(machine)).toEqual(['one']);
    expect(machine.local.getItem(planKey(id))).toContain('one');
  });
});

describe('a removed plan', () => {
  it('is out of the list, makes room, and can be restored after the tab was closed', async () => {
    const { machine, tab, create } = started();
    const id = await create('one', 50_000);
    const { changedAt } = (await machine.run(listPlans(tab.environment))).plans[0] ?? {};
    await machine.pass(DAY);
    await machine.run(removePlan(id, tab.environment));
    tab.kill();
    expect(await names(machine)).toEqual([]);
    expect(machine.local.used).toBeLessThan(1_000);
    const later = machine.openTab().environment;
    expect(await machine.run(loadPlan(id, later))).toMatchObject({
      state: 'missing',
      removed: true,
    });
    expect((await machine.run(listRemovedPlans(later))).map((plan) => plan.name)).toEqual(['one']);
    await machine.run(restorePlan(id, later));
    expect(await names(machine)).toEqual(['one']);
    expect((await machine.run(listPlans(later))).plans[0]?.changedAt).toBe(changedAt);
    expect(await machine.run(listRemovedPlans(later))).toEqual([]);
  });

  it('can be restored where the journal fails', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    machine.database.state = 'down';
    await machine.run(removePlan(id, tab.environment));
    expect(await names(machine)).toEqual([]);
    await machine.run(restorePlan(id, tab.environment));
    expect(await names(machine)).toEqual(['one']);
  });

  it('stays removed where local storage falls back to before', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    const before = machine.local.getItem(planKey(id)) ?? '';
    await machine.run(removePlan(id, tab.environment));
    machine.local.setItem(planKey(id), before);
    expect(await names(machine)).toEqual([]);
    expect(machine.local.getItem(planKey(id))).toBeNull();
  });

  it('is deleted for good after 30 days, once that was seen a day before, too', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    await machine.run(removePlan(id, tab.environment));
    await machine.pass(29 * DAY);
    expect(await machine.run(listRemovedPlans(machine.openTab().environment))).toHaveLength(1);
    await machine.pass(2 * DAY);
    expect(await machine.run(listRemovedPlans(machine.openTab().environment))).toHaveLength(1);
    await machine.pass(DAY);
    const { environment } = machine.openTab();
    expect(await machine.run(listRemovedPlans(environment))).toEqual([]);
    await expect(machine.run(restorePlan(id, environment))).rejects.toThrow(/no such plan/);
  });

  it('says when that is, and is gone then though the page is open all the while', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    await machine.run(removePlan(id, tab.environment));
    const [removed] = await machine.run(listRemovedPlans(tab.environment));
    expect(removed?.goneAt).toBe((removed?.removedAt ?? 0) + 30 * DAY);
    await machine.pass(31 * DAY);
    await machine.run(listRemovedPlans(tab.environment));
    await machine.pass(DAY);
    expect(await machine.run(listRemovedPlans(tab.environment))).toEqual([]);
    await expect(machine.run(restorePlan(id, tab.environment))).rejects.toThrow(/no such plan/);
  });

  it('stays where the clock is wrong for a while, before or behind', async () => {
    const { machine, tab, create } = started();
    const id = await create('one');
    machine.clock.now -= 400 * DAY;
    await machine.run(removePlan(id, tab.environment));
    machine.clock.now += 400 * DAY;
    const listed = () => machine.run(listRemovedPlans(machine.openTab().environment));
    for (let hour = 0; hour < 30; hour++) {
      expect(await listed()).toHaveLength(1);
      await machine.pass(DAY / 24);
    }
    machine.clock.now += 31 * DAY;
    expect(await listed()).toHaveLength(1);
    machine.clock.now -= 31 * DAY;
    for (let day = 0; day < 25; day++) {
      expect(await listed()).toHaveLength(1);
      await machine.pass(DAY);
    }
  });

  it('is deleted for good where the browser has no database', async () => {
    const { machine, tab } = started();
    const environment = { ...tab.environment, database: () => undefined };
    const id = await machine.run(createPlan(titled('one'), environment));
    await machine.run(removePlan(id, environment));
    await machine.run(deleteRemovedPlan(id, environment));
    expect(machine.local.getItem(planKey(id))).toBeNull();
  });

  it('is deleted for good on request, and not once it is restored', async () => {
    const { machine, tab, create } = started();
    const [one, other] = [await create('one'), await create('other')];
    for (const id of [one, other]) await machine.run(removePlan(id, tab.environment));
    const changes: LibraryChange[] = [];
    onLibraryChange((change) => changes.push(change), tab.environment);
    await machine.run(deleteRemovedPlan(one, tab.environment));
    expect(changes).toEqual([{ id: one, remote: false }]);
    const left = await machine.run(listRemovedPlans(machine.openTab().environment));
    expect(left.map(({ id }) => id)).toEqual([other]);
    await machine.run(restorePlan(other, tab.environment));
    await expect(machine.run(deleteRemovedPlan(other, tab.environment))).rejects.toThrow(
      /could not be deleted/,
    );
    expect(await names(machine)).toEqual(['other']);
  });
});

it('announces nothing where a list only looks, though a store fails', async () => {
  const { machine, create } = started();
  await create('one');
  await create('two', 150_000);
  for (const state of ['works', 'down', 'works'] as const) {
    machine.database.state = state;
    const { environment } = machine.openTab();
    await machine.run(listPlans(environment));
    const changes: LibraryChange[] = [];
    onLibraryChange((change) => changes.push(change), environment);
    await machine.run(listPlans(environment));
    await machine.pass(20_000);
    await machine.run(listPlans(environment));
    expect(changes).toEqual([]);
  }
});

it('tells every tab of each change', async () => {
  const { machine, tab, create } = started();
  const here: LibraryChange[] = [];
  const there: LibraryChange[] = [];
  onLibraryChange((change) => here.push(change), tab.environment);
  const end = onLibraryChange((change) => there.push(change), machine.openTab().environment);
  const id = await create('one');
  await machine.pass(10);
  expect(here).toEqual([{ id, remote: false }]);
  expect(there).toEqual([{ id, remote: true }]);
  end();
  await machine.run(removePlan(id, tab.environment));
  await machine.pass(10);
  expect(here).toHaveLength(2);
  expect(there).toHaveLength(1);
});

describe('a full local storage', () => {
  /** A machine whose local storage has no room for the last of its plans. */
  async function full(count: number) {
    const { machine, create } = started();
    await create('first');
    await names(machine);
    machine.local.quota = machine.local.used + 30_000;
    for (let at = 0; at < count; at++) await create(`plan ${at}`, 20_000);
    return machine;
  }

  it('is not tried again for each plan that it had no room for', async () => {
    const machine = await full(20);
    const { environment } = machine.openTab();
    const asked = vi.spyOn(machine.local, 'setItem');
    expect((await machine.run(listPlans(environment))).plans).toHaveLength(21);
    const tried = asked.mock.calls.filter(([key]) => key.startsWith(planKey('')));
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.length).toBeLessThan(5);
  });

  it('gets the plans that it lacked once there is room', async () => {
    const machine = await full(20);
    machine.local.quota = 1_000_000;
    await names(machine);
    const kept = [...machine.local.values.keys()].filter((key) => key.startsWith(planKey('')));
    expect(kept).toHaveLength(21);
  });
});
