import { describe, expect, it } from 'vitest';
import { PLAN_VERSION } from '../plan/migrations.ts';
import { Machine } from '../testing/machine.ts';
import { titled } from '../testing/titled-plan.ts';
import type { StorageEnvironment } from './environment.ts';
import { onHistory } from './history-connection.ts';
import { freeRoom, letVersionsGoFirst } from './history-room.ts';
import { HISTORY, type VersionEvent } from './history-schema.ts';
import { stored } from './kind.ts';
import { createPlan, deleteRemovedPlan, duplicatePlan, listPlans, removePlan } from './library.ts';
import { loadPlan } from './load-plan.ts';
import { packed } from './packed.ts';
import { planKind } from './plan-kind.ts';
import { readRoom } from './room.ts';
import { keepSaved } from './saver.ts';
import { type Budgets, keepVersion, listVersions, nameVersion, readVersion } from './versions.ts';

const MINUTE = 60_000;
const ROOMY: Budgets = { plan: { bytes: 1e9 }, all: { bytes: 1e9 } };

function started() {
  const machine = new Machine();
  const { environment } = machine.openTab();
  const keep = (title: string, event: VersionEvent = 'work', more = {}, of = 'a') =>
    machine.run(keepVersion(of, titled(title), event, { environment, ...more }));
  const list = async (of = 'a') => (await machine.run(listVersions(of, environment))).versions;
  const titles = async (of = 'a') => {
    const plans = (await list(of)).map(({ key }) => machine.run(readVersion(key, environment)));
    return (await Promise.all(plans)).map(({ title }) => title);
  };
  return { machine, environment, keep, list, titles };
}

/** Text that packs badly. */
function noise(length: number): string {
  let seed = 7;
  return Array.from({ length }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed % 36).toString(36);
  }).join('');
}

describe('earlier versions', () => {
  it('are listed with what happened, the last one first, and read as they were', async () => {
    const { machine, environment, keep, list } = started();
    await keep('first', 'opened');
    await machine.pass(MINUTE);
    await keep('second', 'exported');
    await keep('of another plan', 'opened', {}, 'b');
    const versions = await list();
    expect(versions.map(({ events }) => events)).toEqual([['exported'], ['opened']]);
    const plan = await machine.run(readVersion(versions[1]?.key ?? '', environment));
    expect(plan).toEqual(titled('first'));
  });

  it('that say the same as the last one are that one, with what happened since', async () => {
    const { machine, keep, list } = started();
    await keep('same', 'opened');
    await machine.pass(MINUTE);
    await keep('same', 'work');
    await keep('same', 'exported');
    await keep('same', 'exported', { name: 'As sent' });
    const [{ at } = { at: 0 }] = await list();
    expect(await list()).toMatchObject([{ events: ['opened', 'exported'], name: 'As sent' }]);
    // Another name does not take the place of one, and what happens later does not make it younger.
    await machine.pass(MINUTE);
    await keep('same', 'exported');
    expect(await list()).toMatchObject([{ name: 'As sent', at }]);
    await keep('same', 'review', { name: 'Round 1' });
    expect((await list()).map(({ name }) => name)).toEqual(['Round 1', 'As sent']);
  });

  it('stay with their name where there is no more room, and a new one is not kept then', async () => {
    const { machine, environment, keep, list } = started();
    const size = (await packed(stored(titled('1', 0), planKind, HEAD).text)).byteLength;
    const budgets = { ...ROOMY, plan: { bytes: 2.5 * size } };
    for (const name of ['One', 'Two']) {
      expect(await keep(name, 'work', { name, budgets })).toBe(true);
      await machine.pass(MINUTE);
    }
    expect(await keep('Three', 'update', { budgets })).toBe(false);
    expect((await list()).map(({ name }) => name)).toEqual(['Two', 'One']);
    const { warnings } = await machine.run(listVersions('a', environment));
    expect(warnings).toEqual([expect.stringContaining('take all the room for versions')]);
    expect((await machine.run(listVersions('b', environment))).warnings).toEqual([]);
    // Nor do they go for a plan.
    for (let round = 0; round < 5; round++) await machine.run(freeRoom(environment));
    expect((await list()).map(({ name }) => name)).toEqual(['Two', 'One']);
  });

  it('are thinned as they age, but for those with a name', async () => {
    const { machine, environment, keep, list, titles } = started();
    for (let count = 0; count < 6; count++) {
      await keep(`${count}`, 'work');
      const [last] = await list();
      if (count === 2) await machine.run(nameVersion(last?.key ?? '', 'Good', environment));
      await machine.pass(10 * MINUTE);
    }
    await machine.pass(40 * 24 * 60 * MINUTE);
    await keep('much later', 'opened');
    const left = await titles();
    expect(left[0]).toBe('much later');
    expect(left).toContain('2');
    expect(left.length).toBeLessThan(5);
  });

  it('stay within the budget of a plan and of all', async () => {
    const { machine, environment, keep, titles } = started();
    const size = async () => (await packed(stored(titled('1', 0), planKind, HEAD).text)).byteLength;
    const plan = { bytes: 2.5 * (await size()) };
    for (const title of ['1', '2', '3', '4']) {
      await keep(title, 'work', { budgets: { ...ROOMY, plan } });
      await machine.pass(MINUTE);
    }
    expect(await titles()).toEqual(['4', '3']);
    const all = { bytes: 3.5 * (await size()) };
    await keep('5', 'work', { budgets: { ...ROOMY, all } }, 'b');
    await machine.pass(MINUTE);
    await keep('6', 'work', { budgets: { ...ROOMY, all } }, 'b');
    expect(await titles('b')).toEqual(['6', '5']);
    expect(await titles()).toEqual(['4']);
    expect(await machine.run(freeRoom(environment))).toBe(true);
    expect([...(await titles()), ...(await titles('b'))]).toEqual(['6']);
  });

  it('that are damaged are said, stay, and stop no other', async () => {
    const { machine, environment, keep, list } = started();
    await keep('damaged text', 'opened');
    await machine.pass(MINUTE);
    await keep('whole', 'work');
    const [whole, damaged] = await list();
    const put = (store: 'texts' | 'versions', value: object) =>
      machine.run(onHistory(environment, (history) => history.put(store, value as never)));
    await put('texts', { key: damaged?.key, packed: new Uint8Array([1, 2, 3]) });
    await put('versions', { key: 'odd', planId: 'a', at: 'yesterday' });
    await expect(machine.run(readVersion(damaged?.key ?? '', environment))).rejects.toThrow(
      /^This version cannot be read\. /,
    );
    expect(await machine.run(readVersion(whole?.key ?? '', environment))).toEqual(titled('whole'));
    const { versions, warnings } = await machine.run(listVersions('a', environment));
    expect(versions).toHaveLength(2);
    expect(warnings).toEqual(['1 of the earlier versions cannot be read; they stay as they are.']);
    await keep('more', 'work');
    const left = await machine.run(
      onHistory(environment, (history) => history.getAllKeys('versions')),
    );
    expect(left).toMatchObject({ done: true, result: expect.arrayContaining(['odd']) });
  });

  it('of a newer Planform say so', async () => {
    const { machine, environment, keep, list } = started();
    await keep('newer', 'opened');
    const [version] = await list();
    const newer = { ...planKind, version: PLAN_VERSION + 1 };
    const text = await packed(stored(titled('newer'), newer, HEAD).text);
    await machine.run(
      onHistory(environment, (history) =>
        history.put('texts', { key: version?.key ?? '', packed: text }),
      ),
    );
    await expect(machine.run(readVersion(version?.key ?? '', environment))).rejects.toThrow(
      /A newer Planform wrote it/,
    );
  });
});

const HEAD = { revision: '', supersedes: [], savedAt: 0 };

describe('where versions cannot be kept', () => {
  it.each(['full', 'down', 'silent'] as const)(
    '(%s) saving is neither stopped nor delayed, and the list says why',
    async (state) => {
      const { machine, environment } = started();
      const id = await machine.run(createPlan(titled('first'), environment));
      const loaded = await machine.run(loadPlan(id, environment));
      if (loaded.state !== 'ready') throw new Error('The plan is not there.');
      const saver = keepSaved(loaded, environment);
      const faulty = withFaultyHistory(environment, machine, state);
      const kept = keepVersion(id, titled('first'), 'opened', { environment: faulty });
      saver.changed(titled('second'));
      await machine.pass(500);
      expect(saver.status).toMatchObject({ state: 'saved', tone: 'quiet' });
      expect(await machine.run(kept)).toBe(false);
      const { warnings } = await machine.run(
        listVersions(id, { ...faulty, database: environment.database }),
      );
      expect(warnings).toEqual([]);
      expect((await machine.run(listVersions(id, faulty))).warnings.join()).toMatch(
        state === 'full'
          ? /^The last version could not be kept: /
          : /^Earlier versions cannot be read: /,
      );
    },
  );

  it('a plan is saved once versions have made room for it', async () => {
    const { machine, environment, keep, titles } = started();
    for (const title of ['1', '2', '3', '4']) {
      await keep(title);
      await machine.pass(MINUTE);
    }
    const database = fullDatabase(machine);
    const full = { ...environment, database: () => database };
    letVersionsGoFirst(full);
    machine.localForbidden = true;
    await machine.run(createPlan(titled('new'), full));
    const { plans } = await machine.run(listPlans(environment));
    expect(plans.map(({ name }) => name)).toEqual(['new']);
    const left = await titles();
    expect(left[0]).toBe('4');
    expect(left.length).toBeLessThan(4);
  });
});

/** An environment of another tab, in which the database of versions alone fails. */
function withFaultyHistory(
  environment: StorageEnvironment,
  machine: Machine,
  state: 'full' | 'down' | 'silent',
): StorageEnvironment {
  const faulty = new Machine();
  faulty.database.state = state;
  const other = faulty.openTab().environment;
  return {
    ...environment,
    database: other.database,
    after: (ms, call) => machine.clock.after(ms, call),
  };
}

/** A database that has no room for plans until something is written to, or deleted from, versions. */
function fullDatabase(machine: Machine): IDBFactory {
  const real = machine.database.forTab(() => true);
  let hasRoom = false;
  const open = (name: string, version: number) => {
    const request = real.open(name, version);
    request.addEventListener('success', () => {
      const { result } = request;
      const begin = result.transaction.bind(result);
      result.transaction = (stores, mode, options) => {
        if (name === HISTORY) hasRoom ||= mode === 'readwrite';
        else if (mode === 'readwrite' && !hasRoom) {
          throw new DOMException('There is no room.', 'QuotaExceededError');
        }
        return begin(stores, mode, options);
      };
    });
    return request;
  };
  return { open } as unknown as IDBFactory;
}

describe('a plan', () => {
  it('that is deleted for good has no versions any more, and counts among what takes room before', async () => {
    const { machine, environment, titles } = started();
    const id = await machine.run(createPlan(titled('gone', 10), environment));
    const big = { ...titled('gone'), assistantNote: noise(20_000) };
    await machine.run(keepVersion(id, big, 'opened', { environment }));
    const room = await machine.run(readRoom(environment));
    const taken = room.takers.find(({ what }) => what === 'history')?.bytes ?? 0;
    expect(taken).toBeGreaterThan(10_000);
    expect(taken).toBeLessThan(20_000);
    await machine.run(removePlan(id, environment));
    expect(await titles(id)).toEqual(['gone']);
    await machine.run(deleteRemovedPlan(id, environment));
    expect(await titles(id)).toEqual([]);
  });

  it('that is a copy has none', async () => {
    const { machine, environment, list } = started();
    const id = await machine.run(createPlan(titled('one'), environment));
    await machine.run(keepVersion(id, titled('one'), 'opened', { environment }));
    expect(await list(await machine.run(duplicatePlan(id, environment)))).toEqual([]);
  });
});
