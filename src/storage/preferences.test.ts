import { expect, it } from 'vitest';
import { Machine } from '../testing/machine.ts';
import { PREFERENCES_KEY } from './keys.ts';
import { getPreferences, setPreferences, subscribePreferences } from './preferences.ts';
import { listUnreadable } from './unreadable.ts';

it('keeps what was set, over a reload and for other tabs', async () => {
  const machine = new Machine();
  const { environment } = machine.openTab();
  const other = machine.openTab().environment;
  const standard = getPreferences(environment);
  expect(standard).toMatchObject({ theme: 'system', emptySections: {} });
  let calls = 0;
  getPreferences(other);
  subscribePreferences(() => calls++, other);
  setPreferences({ theme: 'dark' }, environment);
  await machine.pass(10);
  expect(calls).toBe(1);
  expect(getPreferences(other).theme).toBe('dark');
  setPreferences({ emptySections: { issue: false } }, other);
  const expected = { ...standard, theme: 'dark', emptySections: { issue: false } };
  expect(getPreferences(machine.openTab().environment)).toEqual(expected);
});

it('gives the same object until one changes', () => {
  const { environment } = new Machine().openTab();
  const before = getPreferences(environment);
  expect(getPreferences(environment)).toBe(before);
  setPreferences({ theme: 'light' }, environment);
  expect(getPreferences(environment)).not.toBe(before);
});

it('holds them in memory where local storage is forbidden', () => {
  const machine = new Machine();
  machine.localForbidden = true;
  const { environment } = machine.openTab();
  const standard = getPreferences(environment);
  setPreferences({ theme: 'dark' }, environment);
  setPreferences({ emptySections: { task: true } }, environment);
  const expected = { ...standard, theme: 'dark', emptySections: { task: true } };
  expect(getPreferences(environment)).toEqual(expected);
});

it('moves damaged ones aside and leaves newer ones alone', async () => {
  const machine = new Machine();
  machine.local.setItem(PREFERENCES_KEY, 'garbage');
  const { environment } = machine.openTab();
  expect(getPreferences(environment).theme).toBe('system');
  expect(await machine.run(listUnreadable(environment))).toMatchObject([
    { name: 'The preferences', text: 'garbage' },
  ]);
  setPreferences({ theme: 'dark' }, environment);
  const newer = (machine.local.getItem(PREFERENCES_KEY) ?? '').replace(
    '"version":2',
    '"version":3',
  );
  machine.local.setItem(PREFERENCES_KEY, newer);
  const later = machine.openTab().environment;
  setPreferences({ theme: 'light' }, later);
  expect(getPreferences(later).theme).toBe('light');
  expect(machine.local.getItem(PREFERENCES_KEY)).toBe(newer);
});
