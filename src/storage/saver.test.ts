import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/schema.ts';
import { Machine, type MachineTab } from '../testing/machine.ts';
import { titled } from '../testing/titled-plan.ts';
import { planKey } from './keys.ts';
import { createPlan, listPlans, loadedPlan, removePlan, renamePlan } from './library.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { keepSaved, type PlanSaver, type RemoteChange } from './saver.ts';

async function open(machine: Machine, tab: MachineTab, id: string): Promise<LoadedPlan> {
  const loaded = await machine.run(loadPlan(id, tab.environment));
  if (loaded.state !== 'ready') throw new Error(`The plan is ${loaded.state}.`);
  return loaded;
}

/** A plan that is open in a tab, with a saver. */
async function started({ filler = 0, webLocks = true } = {}) {
  const machine = new Machine();
  const tab = machine.openTab({ webLocks });
  const id = await machine.run(createPlan(titled('first', filler), tab.environment));
  const saver = keepSaved(await open(machine, tab, id), tab.environment);
  return { machine, tab, id, saver };
}

async function reopened(machine: Machine, id: string): Promise<string> {
  return (await open(machine, machine.openTab(), id)).plan.title;
}

async function names(machine: Machine): Promise<string[]> {
  const { plans } = await machine.run(listPlans(machine.openTab().environment));
  return plans.map((plan) => plan.name).sort();
}

/** What a saver is told from outside, as kinds. The editor shows what is taken. */
function heard(saver: PlanSaver): { events: RemoteChange['kind'][]; shown: Plan[] } {
  const log = { events: [] as RemoteChange['kind'][], shown: [] as Plan[] };
  saver.onRemoteChange((change) => {
    log.events.push(change.kind);
    if (change.kind === 'taken' || change.kind === 'merged') log.shown.push(change.plan);
  });
  return log;
}

describe('an edit', () => {
  it('is stored half a second later, though the browser is killed', async () => {
    const { machine, tab, id, saver } = await started();
    saver.changed(titled('second'));
    expect(saver.status.state).toBe('saving');
    await machine.pass(500);
    expect(saver.status).toMatchObject({ state: 'saved', tone: 'quiet' });
    tab.kill();
    expect(await reopened(machine, id)).toBe('second');
  });

  it('is stored while the next ones follow without a pause', async () => {
    const { machine, tab, id, saver } = await started();
    for (let key = 1; key <= 20; key++) {
      saver.changed(titled(`key ${key}`));
      await machine.pass(50);
    }
    tab.kill();
    expect(Number((await reopened(machine, id)).slice(4))).toBeGreaterThanOrEqual(11);
  });

  it('does no work on the key press itself', async () => {
    const { saver } = await started();
    const before = performance.now();
    const plan = titled('large', 4_000_000);
    const made = performance.now();
    for (let key = 0; key < 1000; key++) saver.changed({ ...plan });
    expect(performance.now() - made).toBeLessThan(Math.max(50, made - before));
  });

  it('is in the tab’s draft when the page goes before it could be saved', async () => {
    const { machine, tab, id, saver } = await started();
    saver.changed(titled('typed in the last moment'));
    tab.leave();
    expect(await reopened(machine, id)).toBe('typed in the last moment');
    expect([...machine.local.values.keys()].filter((key) => key.includes('draft'))).toEqual([]);
  });

  it('is kept where it was typed while the save before it waited for its turn', async () => {
    const { machine, tab, id, saver } = await started();
    const hangs = () => new Promise<void>(() => undefined);
    void machine.openTab().environment.locks?.request(`planform:plan:${id}`, {}, hangs);
    saver.changed(titled('second'));
    await machine.pass(1_000);
    saver.changed(titled('third'));
    await machine.pass(3_000);
    tab.kill();
    expect(await reopened(machine, id)).toBe('third');
  });

  it('keeps no draft once it is saved', async () => {
    const { machine, tab, saver } = await started();
    saver.changed(titled('second'));
    tab.hide();
    await machine.pass(500);
    expect([...machine.local.values.keys()].filter((key) => key.includes('draft'))).toEqual([]);
    expect(await names(machine)).toEqual(['second']);
  });

  it('that undoes itself writes nothing', async () => {
    const { machine, saver, id } = await started();
    const before = machine.local.getItem(planKey(id));
    saver.changed(titled('second'));
    saver.changed(titled('first'));
    await machine.pass(500);
    expect(saver.status.state).toBe('saved');
    expect(machine.local.getItem(planKey(id))).toBe(before);
  });
});

describe('a large plan', () => {
  it('is in the journal within half a second, in local storage when the page is idle', async () => {
    const { machine, id, saver } = await started({ filler: 200_000 });
    saver.changed(titled('second', 200_000));
    await machine.pass(500);
    expect(saver.status).toMatchObject({ state: 'saved', tone: 'quiet' });
    expect(machine.local.getItem(planKey(id)) ?? '').not.toContain('second');
    await machine.pass(20_000);
    expect(machine.local.getItem(planKey(id))).toContain('second');
  });

  it('is in local storage when the page is hidden', async () => {
    const { machine, tab, id, saver } = await started({ filler: 200_000 });
    saver.changed(titled('second', 200_000));
    await machine.pass(500);
    tab.hide();
    expect(machine.local.getItem(planKey(id))).toContain('second');
  });

  it('beyond what local storage can hold works through the journal', async () => {
    const { machine, tab, id, saver } = await started({ filler: 6_000_000 });
    saver.changed(titled('second', 6_000_000));
    await machine.pass(30_000);
    expect(saver.status).toMatchObject({ state: 'saved', tone: 'quiet' });
    tab.kill();
    expect(await names(machine)).toEqual(['second']);
    expect(await reopened(machine, id)).toBe('second');
  });
});

describe('when local storage fails', () => {
  it('saves in the journal, says so, and lists and opens the plan from there', async () => {
    const { machine, tab, id, saver } = await started();
    machine.local.quota = machine.local.used;
    saver.changed(titled('second, and longer than before'));
    await machine.pass(500);
    expect(saver.status).toMatchObject({ state: 'saved', tone: 'warning' });
    expect(saver.status.message).toContain('local storage is full');
    tab.kill();
    expect(await names(machine)).toEqual(['second, and longer than before']);
    expect(await reopened(machine, id)).toBe('second, and longer than before');
  });

  it('is quiet again by itself', async () => {
    const { machine, saver, id } = await started();
    machine.localForbidden = true;
    saver.changed(titled('second'));
    await machine.pass(500);
    expect(saver.status.message).toContain('forbids local storage');
    machine.localForbidden = false;
    await machine.pass(30_000);
    expect(saver.status).toMatchObject({ state: 'saved', tone: 'quiet' });
    expect(machine.local.getItem(planKey(id))).toContain('second');
  });
});

describe('when the journal fails', () => {
  it.each(['full', 'down', 'silent'] as const)(
    '(%s) saves in local storage and says so',
    async (state) => {
      const { machine, tab, id, saver } = await started();
      machine.database.state = state;
      saver.changed(titled('second'));
      await machine.pass(5_000);
      expect(saver.status).toMatchObject({ state: 'saved', tone: 'warning' });
      machine.database.state = 'works';
      await machine.pass(30_000);
      expect(saver.status).toMatchObject({ state: 'saved', tone: 'quiet' });
      machine.local.clear();
      tab.kill();
      expect(await reopened(machine, id)).toBe('second');
    },
  );

  it('puts even a large plan into local storage at once', async () => {
    const { machine, id, saver } = await started({ filler: 200_000 });
    machine.database.state = 'down';
    saver.changed(titled('second', 200_000));
    await machine.pass(500);
    expect(machine.local.getItem(planKey(id))).toContain('second');
  });
});

describe('when both stores fail', () => {
  it('goes on trying where the plan is read for something else', async () => {
    const { machine, tab, id, saver } = await started();
    machine.localForbidden = true;
    machine.database.state = 'full';
    saver.changed(titled('typed'));
    await machine.pass(1_000);
    const read = await machine.run(loadedPlan(id, tab.environment));
    expect(read.title).toBe('typed');
    machine.localForbidden = false;
    machine.database.state = 'works';
    await machine.pass(120_000);
    expect(saver.status.state).toBe('saved');
    expect(await reopened(machine, id)).toBe('typed');
  });

  it('says so until it succeeds, holds the page, and then saves by itself', async () => {
    const { machine, tab, id, saver } = await started();
    machine.local.quota = machine.local.used;
    machine.database.state = 'full';
    saver.changed(titled('second, and longer than before'));
    await machine.pass(500);
    expect(saver.status).toMatchObject({ state: 'failed', tone: 'error' });
    expect(saver.status.message).toContain('local storage is full');
    expect(tab.held).toBe(true);
    const { since } = saver.status;
    saver.changed(titled('third, and longer than before'));
    await machine.pass(60_000);
    expect(saver.status).toMatchObject({ state: 'failed', since });
    machine.local.quota = 5_000_000;
    await machine.pass(31_000);
    expect(saver.status.state).toBe('saved');
    expect(tab.held).toBe(false);
    expect(await reopened(machine, id)).toBe('third, and longer than before');
  });

  it('gives what was typed to whoever opens the plan again in this tab', async () => {
    const { machine, tab, id, saver } = await started();
    machine.localForbidden = true;
    machine.database.state = 'down';
    saver.changed(titled('second'));
    await machine.run(saver.close());
    const again = await open(machine, tab, id);
    expect(again.plan.title).toBe('second');
    const next = keepSaved(again, tab.environment);
    machine.localForbidden = false;
    machine.database.state = 'works';
    await machine.run(next.close());
    expect(await reopened(machine, id)).toBe('second');
    expect(await names(machine)).toEqual(['second']);
  });
});

describe.each([true, false])('two tabs (Web Locks: %s)', (webLocks) => {
  async function twoTabs() {
    const one = await started({ webLocks });
    const { machine, id } = one;
    const tab = machine.openTab({ webLocks });
    const saver = keepSaved(await open(machine, tab, id), tab.environment);
    return { machine, id, one: one.saver, oneTab: one.tab, other: saver, otherTab: tab };
  }

  it('take each other’s edits', async () => {
    const { machine, one, other } = await twoTabs();
    const atOne = heard(one);
    const atOther = heard(other);
    one.changed(titled('from one'));
    await machine.pass(1_000);
    expect(atOther.shown.map((plan) => plan.title)).toEqual(['from one']);
    other.changed(titled('from other'));
    await machine.pass(1_000);
    expect(atOne.shown.map((plan) => plan.title)).toEqual(['from other']);
    expect(await names(machine)).toEqual(['from other']);
    expect(atOne.events).toEqual(['taken']);
  });

  it('go on with the edits of both where those are of different fields', async () => {
    const { machine, id, one, other } = await twoTabs();
    const atOne = heard(one);
    const atOther = heard(other);
    one.changed({ ...titled('first'), summary: 'from one' });
    other.changed({ ...titled('first'), details: 'from other' });
    await machine.pass(2_000);
    expect([...atOne.events, ...atOther.events].sort()).toEqual(['merged', 'taken']);
    const { plan } = await open(machine, machine.openTab({ webLocks }), id);
    expect(plan).toMatchObject({ summary: 'from one', details: 'from other' });
    expect([...atOne.shown, ...atOther.shown]).toEqual([plan, plan]);
    expect(await names(machine)).toEqual(['first']);
  });

  it('keep a name that the library gives while the plan is typed in', async () => {
    const { machine, id, one, otherTab } = await twoTabs();
    const atOne = heard(one);
    one.changed({ ...titled('first'), summary: 'from one' });
    await machine.run(renamePlan(id, 'new name', otherTab.environment));
    one.changed({ ...titled('first'), summary: 'from one, and more' });
    await machine.pass(2_000);
    expect(atOne.events).toEqual(['merged']);
    expect(atOne.shown).toMatchObject([{ title: 'new name', summary: 'from one, and more' }]);
    expect(await names(machine)).toEqual(['new name']);
  });

  it('keep both versions where both were typed in at once, and say so', async () => {
    const { machine, one, other } = await twoTabs();
    const atOne = heard(one);
    const atOther = heard(other);
    one.changed(titled('from one'));
    other.changed(titled('from other'));
    await machine.pass(2_000);
    expect([...atOne.events, ...atOther.events].sort()).toEqual(['copied', 'taken']);
    expect(await names(machine)).toEqual(['from one (other tab)', 'from other']);
  });

  it('keep both where messages are lost', async () => {
    const { machine, one, other } = await twoTabs();
    heard(one);
    heard(other);
    machine.deaf = true;
    one.changed(titled('from one'));
    await machine.pass(1_000);
    other.changed(titled('from other'));
    await machine.pass(1_000);
    expect(await names(machine)).toEqual(['from one (other tab)', 'from other']);
  });

  it('look again when they are shown', async () => {
    const { machine, one, other, otherTab } = await twoTabs();
    const atOther = heard(other);
    machine.deaf = true;
    one.changed(titled('from one'));
    await machine.pass(1_000);
    otherTab.show();
    await machine.pass(1_000);
    expect(atOther.shown.map((plan) => plan.title)).toEqual(['from one']);
  });

  it('overwrite nothing while there is no room for both', async () => {
    const { machine, one, other, id } = await twoTabs();
    machine.database.state = 'down';
    machine.deaf = true;
    one.changed(titled('from one'));
    await machine.pass(1_000);
    machine.local.quota = machine.local.used;
    other.changed(titled('from oth'));
    await machine.pass(1_000);
    expect(other.status).toMatchObject({ state: 'conflict', tone: 'error' });
    expect(machine.local.getItem(planKey(id))).toContain('from one');
    machine.local.quota = 5_000_000;
    machine.database.state = 'works';
    await machine.pass(60_000);
    expect(other.status).toMatchObject({ state: 'saved', tone: 'quiet' });
    expect(await names(machine)).toEqual(['from one (other tab)', 'from oth']);
  });

  it('do not call it saved while one store alone has it and the other one another version', async () => {
    const { machine, one, other } = await twoTabs();
    heard(one);
    heard(other);
    machine.deaf = true;
    machine.localForbidden = true;
    one.changed(titled('from one', 1_000));
    await machine.pass(250);
    machine.localForbidden = false;
    machine.local.quota = machine.local.used + 300;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    other.changed(titled('other'));
    await machine.pass(10_000);
    expect(other.status).toMatchObject({ state: 'conflict', tone: 'error' });
    IDBObjectStore.prototype.put = put;
    machine.local.quota = 5_000_000;
    await machine.pass(10_000);
    expect(other.status).toMatchObject({ state: 'saved', tone: 'quiet' });
    expect(await names(machine)).toEqual(['from one (other tab)', 'other']);
  });

  it('have the other version in the journal before anything there is replaced', async () => {
    const { machine, one, other, oneTab } = await twoTabs();
    heard(one);
    heard(other);
    one.changed(titled('from one'));
    await machine.pass(250);
    machine.database.state = 'full';
    other.changed(titled('from other'));
    await machine.pass(2_000);
    expect(await names(machine)).toEqual(['from one (other tab)', 'from other']);
    machine.database.state = 'works';
    one.changed(titled('from other, and on'));
    await machine.pass(500);
    oneTab.kill();
    machine.local.clear();
    expect(await names(machine)).toEqual(['from one (other tab)', 'from other, and on']);
  });

  it('take a new title over', async () => {
    const { machine, id, one, otherTab } = await twoTabs();
    const atOne = heard(one);
    await machine.run(renamePlan(id, 'renamed', otherTab.environment));
    await machine.pass(1_000);
    expect(atOne.shown.map((plan) => plan.title)).toEqual(['renamed']);
  });

  it('bring a plan back that one removes while the other goes on typing', async () => {
    const { machine, id, one, otherTab } = await twoTabs();
    const atOne = heard(one);
    await machine.run(removePlan(id, otherTab.environment));
    await machine.pass(1_000);
    expect(atOne.events).toEqual(['removed']);
    expect(await names(machine)).toEqual([]);
    one.changed(titled('second'));
    one.changed(titled('first'));
    await machine.pass(1_000);
    expect(await names(machine)).toEqual(['first']);
  });
});

it('calls listeners only when the status changes, with the same object until then', async () => {
  const { machine, saver } = await started();
  let calls = 0;
  const end = saver.subscribe(() => calls++);
  const before = saver.status;
  saver.changed(titled('second'));
  saver.changed(titled('third'));
  expect(calls).toBe(1);
  expect(saver.status).not.toBe(before);
  await machine.pass(500);
  expect(calls).toBe(2);
  end();
  saver.changed(titled('fourth'));
  await machine.pass(500);
  expect(calls).toBe(2);
});
