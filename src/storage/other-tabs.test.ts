/** In how many other tabs a plan is open. */
import { expect, it } from 'vitest';
import { Machine, type MachineTab } from '../testing/machine.ts';
import { watchOtherTabs } from './other-tabs.ts';

/** Opens a plan in a tab: what it is told, the last first, and how it is left. */
function opened(tab: MachineTab, planId: string) {
  const told: number[] = [];
  const leave = watchOtherTabs(planId, (others) => told.unshift(others), tab.environment);
  return { told, leave };
}

it('tells each tab of those that come and go', async () => {
  const machine = new Machine();
  const first = opened(machine.openTab(), 'a');
  await machine.pass(10);
  expect(first.told).toEqual([0]);
  const second = opened(machine.openTab(), 'a');
  const third = opened(machine.openTab(), 'a');
  await machine.pass(10);
  expect([first.told[0], second.told[0], third.told[0]]).toEqual([2, 2, 2]);
  second.leave();
  await machine.pass(10);
  expect([first.told[0], third.told[0]]).toEqual([1, 1]);
});

it('says nothing of tabs with other plans', async () => {
  const machine = new Machine();
  const first = opened(machine.openTab(), 'a');
  opened(machine.openTab(), 'b');
  await machine.pass(10);
  expect(first.told).toEqual([0]);
});

it('notices a tab that is gone without a word once its own is shown', async () => {
  const machine = new Machine();
  const [stays, goes] = [machine.openTab(), machine.openTab()];
  const first = opened(stays, 'a');
  opened(goes, 'a');
  await machine.pass(10);
  expect(first.told[0]).toBe(1);
  goes.kill();
  stays.show();
  await machine.pass(10);
  expect(first.told[0]).toBe(0);
});

it('is told nothing any more once it has left', async () => {
  const machine = new Machine();
  const first = opened(machine.openTab(), 'a');
  await machine.pass(10);
  first.leave();
  opened(machine.openTab(), 'a');
  await machine.pass(10);
  expect(first.told).toEqual([0]);
});

it('tells nothing where the browser has no locks', async () => {
  const machine = new Machine();
  const first = opened(machine.openTab({ webLocks: false }), 'a');
  opened(machine.openTab({ webLocks: false }), 'a');
  await machine.pass(10);
  expect(first.told).toEqual([]);
});
