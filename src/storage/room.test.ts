import { describe, expect, it } from 'vitest';
import { Machine } from '../testing/machine.ts';
import { titled } from '../testing/titled-plan.ts';
import type { StorageEnvironment } from './environment.ts';
import { createPlan, removePlan } from './library.ts';
import { keepOpenedText } from './opened-texts.ts';
import { askToKeep, type Room, readRoom } from './room.ts';

function takenBy({ takers }: Room, what: string): number {
  return takers.find((each) => each.what === what)?.bytes ?? 0;
}

describe('the room', () => {
  it('is taken by plans in both stores, deleted ones, opened texts and the rest', async () => {
    const machine = new Machine();
    const { environment } = machine.openTab();
    await machine.run(createPlan(titled('kept', 10_000), environment));
    const gone = await machine.run(createPlan(titled('gone', 3_000), environment));
    await machine.run(removePlan(gone, environment));
    const opened = await machine.run(createPlan(titled('opened'), environment));
    const text = { text: 'x'.repeat(5_000), plan: titled('opened'), format: 'task' };
    await machine.run(
      keepOpenedText(opened, { ...text, fileName: 'a.md', handle: null }, environment),
    );
    machine.local.setItem('planform:quarantine:a', 'x'.repeat(500));
    const room = await machine.run(readRoom(environment));
    expect(takenBy(room, 'plans')).toBeGreaterThan(40_000);
    expect(takenBy(room, 'plans')).toBeLessThan(48_000);
    expect(takenBy(room, 'deleted')).toBeGreaterThan(6_000);
    expect(takenBy(room, 'opened')).toBeGreaterThan(10_000);
    expect(takenBy(room, 'unreadable')).toBeGreaterThan(1_000);
    expect(takenBy(room, 'rest')).toBeGreaterThan(0);
    const sizes = room.takers.map(({ bytes }) => bytes);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(room.failures).toEqual([]);
  });

  it('says which store could not be looked through', async () => {
    const machine = new Machine();
    const { environment } = machine.openTab();
    await machine.run(createPlan(titled('a', 1_000), environment));
    machine.localForbidden = true;
    const withoutLocal = await machine.run(readRoom(environment));
    expect(withoutLocal.failures).toEqual(['this browser forbids local storage here']);
    expect(takenBy(withoutLocal, 'plans')).toBeGreaterThan(2_000);
    machine.localForbidden = false;
    machine.database.state = 'down';
    const withoutDatabase = await machine.run(readRoom(machine.openTab().environment));
    expect(withoutDatabase.failures).toHaveLength(1);
    expect(takenBy(withoutDatabase, 'plans')).toBeGreaterThan(2_000);
  });
});

describe('what the browser says', () => {
  const withManager = (manager: StorageEnvironment['manager']) => {
    const machine = new Machine();
    return { machine, environment: { ...machine.openTab().environment, manager } };
  };

  it('is told as it is', async () => {
    const { machine, environment } = withManager({
      estimate: async () => ({ usage: 10, quota: 100 }),
      persisted: async () => false,
      persist: async () => true,
    });
    const room = await machine.run(readRoom(environment));
    expect(room).toMatchObject({ site: { taken: 10, quota: 100 }, isKept: false });
    expect(await askToKeep(environment)).toBe(true);
  });

  it.each([
    ['has no words for it', undefined],
    [
      'fails',
      {
        estimate: () => Promise.reject(new TypeError('No.')),
        persisted: () => Promise.reject(new TypeError('No.')),
        persist: () => Promise.reject(new TypeError('No.')),
      },
    ],
  ])('is nothing where it %s', async (_, manager) => {
    const { machine, environment } = withManager(manager);
    const room = await machine.run(readRoom(environment));
    expect(room).toMatchObject({ site: null, isKept: null });
    expect(await askToKeep(environment)).toBe(false);
  });
});
