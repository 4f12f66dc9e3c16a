import { describe, expect, it } from 'vitest';
import { Machine } from '../testing/machine.ts';
import { newerText } from '../testing/newer-value.ts';
import { titled } from '../testing/titled-plan.ts';
import { DATABASE } from './journal-schema.ts';
import { draftKey, planKey } from './keys.ts';
import { createPlan, listPlans } from './library.ts';
import { loadPlan } from './load-plan.ts';
import { discardUnreadable, listUnreadable } from './unreadable.ts';

/** A browser in which a plan stands in local storage alone, with this text. */
async function holding(change: (text: string) => string) {
  const machine = new Machine();
  const first = machine.openTab();
  machine.database.state = 'down';
  const id = await machine.run(createPlan(titled('Move the queue'), first.environment));
  await machine.run(listPlans(first.environment));
  machine.database.state = 'works';
  const text = change(machine.local.getItem(planKey(id)) ?? '');
  machine.local.setItem(planKey(id), text);
  const { environment } = machine.openTab();
  const list = () => machine.run(listUnreadable(environment));
  return { machine, id, text, environment, list };
}

/** Raw access to the journal's records. */
async function inJournal(machine: Machine, change: (plans: IDBObjectStore) => void): Promise<void> {
  const database = machine.database.forTab(() => true);
  await new Promise<void>((resolve) => {
    const request = database.open(DATABASE);
    request.addEventListener('success', () => {
      const transaction = request.result.transaction(['plans'], 'readwrite');
      change(transaction.objectStore('plans'));
      transaction.addEventListener('complete', () => {
        request.result.close();
        resolve();
      });
    });
  });
}

describe('a damaged plan in local storage', () => {
  it.each([
    ['cut off', (text: string) => text.slice(0, -20), /not JSON/],
    ['changed by one letter', (text: string) => text.replace('queue', 'quene'), /checksum/],
    ['foreign', () => '{"mine":true}', /nothing that Planform wrote/],
    ['no text at all', () => '', /not JSON/],
    ['of another kind', (text: string) => text.replace('"kind":"plan"', '"kind":"list"'), /kind/],
  ])('(%s) is named, moved aside, and kept as it is', async (_, change, reason) => {
    const { machine, id, text, environment, list } = await holding(change);
    const loaded = await machine.run(loadPlan(id, environment));
    const named = expect.stringMatching(/Move the que/);
    const values = await list();
    expect(values).toEqual([
      expect.objectContaining({ planId: id, text, reason: expect.stringMatching(reason) }),
    ]);
    if (loaded.state === 'unreadable') expect(loaded).toMatchObject({ text, name: named });
    expect(values[0]?.name).toEqual(named);
    expect(machine.local.getItem(planKey(id))).toBeNull();
    expect((await machine.run(listPlans(environment))).plans).toEqual([]);
  });

  it('of another shape than its version had is told with the place', async () => {
    const { machine, id, environment } = await holding((text) => text);
    const text = newerText(machine.local.getItem(planKey(id)) ?? '', {
      by: -1,
      change: (value) => ({ ...value, tasks: [{ steps: [{ name: 7 }] }] }),
    });
    machine.local.setItem(planKey(id), text);
    const loaded = await machine.run(loadPlan(id, environment));
    expect(loaded).toMatchObject({
      state: 'unreadable',
      reason: expect.stringContaining('tasks[0].steps[0].name: expected text, found a number'),
    });
  });

  it('stays in its place where there is no room to move it, and is listed all the same', async () => {
    const { machine, id, text, environment, list } = await holding((full) => full.slice(0, -20));
    machine.local.quota = machine.local.used;
    await machine.run(loadPlan(id, environment));
    expect(machine.local.getItem(planKey(id))).toBe(text);
    expect(await list()).toEqual([
      expect.objectContaining({ planId: id, text, name: 'Move the queue', foundAt: undefined }),
    ]);
  });

  it('does not keep the journal’s copy from being opened', async () => {
    const machine = new Machine();
    const { environment } = machine.openTab();
    const id = await machine.run(createPlan(titled('one'), environment));
    machine.local.setItem(planKey(id), 'garbage');
    expect(await machine.run(loadPlan(id, environment))).toMatchObject({ state: 'ready' });
    expect(await machine.run(listUnreadable(environment))).toMatchObject([{ text: 'garbage' }]);
    expect(machine.local.getItem(planKey(id))).toContain('one');
  });

  it('is deleted when the person asks for it, and not before', async () => {
    const { machine, environment, list } = await holding(() => 'garbage');
    const [value] = await list();
    expect(await list()).toHaveLength(1);
    await machine.run(discardUnreadable(value?.key ?? '', environment));
    expect(await list()).toEqual([]);
  });
});

it('lists keys that it does not know, and leaves them alone', async () => {
  const { machine, list } = await holding((text) => text);
  machine.local.setItem('planform:templates', '[]');
  expect(await list()).toMatchObject([{ key: 'planform:templates', text: '[]' }]);
  expect(machine.local.getItem('planform:templates')).toBe('[]');
});

it('moves a damaged draft aside', async () => {
  const { machine, id, list, environment } = await holding((text) => text);
  machine.local.setItem(draftKey(id, 'tab'), 'garbage');
  await machine.run(loadPlan(id, environment));
  expect(await list()).toMatchObject([{ planId: id, text: 'garbage' }]);
  expect(machine.local.getItem(draftKey(id, 'tab'))).toBeNull();
});

describe('a damaged plan in the journal', () => {
  it.each([
    ['text', (id: string) => ({ id, text: 'garbage' }), 'garbage'],
    ['record', (id: string) => ({ id, plan: 7 }), '"plan":7'],
  ])('(%s) is moved aside, and local storage’s copy is opened', async (_, record, text) => {
    const machine = new Machine();
    const { environment } = machine.openTab();
    const id = await machine.run(createPlan(titled('one'), environment));
    await inJournal(machine, (plans) => plans.put(record(id)));
    expect(await machine.run(loadPlan(id, environment))).toMatchObject({ state: 'ready' });
    const [value] = await machine.run(listUnreadable(environment));
    expect(value).toMatchObject({ planId: id, name: 'one', text: expect.stringContaining(text) });
    machine.local.clear();
    const later = machine.openTab().environment;
    expect(await machine.run(loadPlan(id, later))).toMatchObject({ state: 'ready' });
    await machine.run(discardUnreadable(value?.key ?? '', later));
    expect(await machine.run(listUnreadable(later))).toEqual([]);
  });
});
