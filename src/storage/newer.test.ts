/** What a newer Planform wrote, in each place where this one keeps something: it stays as it is. */
import { describe, expect, it } from 'vitest';
import { PLAN_VERSION } from '../plan/migrations.ts';
import { Machine } from '../testing/machine.ts';
import { newerText } from '../testing/newer-value.ts';
import { titled } from '../testing/titled-plan.ts';
import { onJournal } from './journal-connection.ts';
import { draftKey, LIST_KEY, PREFERENCES_KEY, planKey, quarantineKey } from './keys.ts';
import {
  createPlan,
  duplicatePlan,
  listPlans,
  listRemovedPlans,
  removePlan,
  renamePlan,
} from './library.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { keepOpenedText, readOpenedText } from './opened-texts.ts';
import { getPreferences, setPreferences } from './preferences.ts';
import { keepSaved } from './saver.ts';
import { discardUnreadable, listUnreadable } from './unreadable.ts';
import { updatePlan } from './update-plan.ts';

/** A browser with a plan in both stores, and what can be done to their texts. */
async function stored() {
  const machine = new Machine();
  const { environment } = machine.openTab();
  const id = await machine.run(createPlan(titled('Move the queue'), environment));
  const local = () => machine.local.getItem(planKey(id)) ?? '';
  const journal = () =>
    machine.run(onJournal(machine.openTab().environment, (plans) => plans.get('plans', id)));
  /** Has the journal hold a text, too, with what it says of it. */
  const intoJournal = (text: string) =>
    machine.run(
      onJournal(environment, async (plans) => {
        const known = await plans.get('heads', id);
        const { value: _, ...head } = JSON.parse(text);
        if (known) await plans.put('heads', { ...known, head });
        await plans.put('plans', { id, text });
      }),
    );
  const keys = () => Array.from({ length: machine.local.length }, (_, at) => machine.local.key(at));
  return { machine, id, local, journal, intoJournal, keys };
}

const PLACES = ['local storage', 'the journal', 'both stores', 'a draft'] as const;
const KINDS = [
  ['a newer version', { revision: '9-newer' }],
  ['a newer version of the same revision', {}],
  ['the same version with a field more', { by: 0, revision: '9-newer' }],
] as const;
const cases = KINDS.flatMap(([name, how]) => PLACES.map((place) => [name, place, how] as const));

describe.each(cases)('a plan of %s, in %s', (_, place, how) => {
  async function newer() {
    const before = await stored();
    const { machine, id, local, intoJournal } = before;
    const text = newerText(local(), how);
    if (place === 'a draft') machine.local.setItem(draftKey(id, 'newer'), text);
    if (place === 'local storage' || place === 'both stores')
      machine.local.setItem(planKey(id), text);
    if (place === 'the journal' || place === 'both stores') await intoJournal(text);
    return {
      ...before,
      text,
      all: { ...machine.local },
      environment: machine.openTab().environment,
    };
  }

  it('is opened to be looked at, and told', async () => {
    const { machine, id, text, environment } = await newer();
    const found = await machine.run(loadPlan(id, environment));
    const version = PLAN_VERSION + ('by' in how ? how.by : 1);
    expect(found).toMatchObject({
      state: 'newer',
      name: 'Move the queue',
      text,
      reason: expect.stringContaining('reload the page to get the newer Planform'),
      stored: { version, plan: { title: 'Move the queue', owner: 'Ada' } },
      legible: { value: { title: 'Move the queue' }, leftOut: ['owner'] },
      typed: [],
    });
  });

  it('is in the list of plans', async () => {
    const { machine, id, environment } = await newer();
    const { plans } = await machine.run(listPlans(environment));
    expect(plans).toMatchObject([{ id, name: 'Move the queue', tasks: 1 }]);
  });

  it('keeps every byte, whatever is tried', async () => {
    const { machine, id, local, journal, keys, environment } = await newer();
    const before = { local: local(), journal: await journal(), keys: keys().sort() };
    const refused = (work: Promise<unknown>) =>
      expect(machine.run(work)).rejects.toThrow(/Planform .*wrote it/);
    await machine.run(loadPlan(id, environment));
    await machine.run(listRemovedPlans(environment));
    await refused(renamePlan(id, 'Another name', environment));
    await refused(removePlan(id, environment));
    await refused(duplicatePlan(id, environment));
    await refused(updatePlan(id, () => titled('Updated'), environment));
    for (const { key, isNewer } of await machine.run(listUnreadable(environment))) {
      expect(isNewer).toBe(true);
      await refused(discardUnreadable(key, environment));
    }
    const added = keys().filter((key) => !before.keys.includes(key));
    expect(added.filter((key) => key !== LIST_KEY)).toEqual([]);
    expect({ local: local(), journal: await journal() }).toEqual({
      local: before.local,
      journal: before.journal,
    });
  });
});

describe('a plan that is open while a newer Planform saves it', () => {
  async function open() {
    const before = await stored();
    const { machine, id } = before;
    const tab = machine.openTab();
    const loaded = (await machine.run(loadPlan(id, tab.environment))) as LoadedPlan;
    const saver = keepSaved(loaded, tab.environment);
    const events: string[] = [];
    saver.onRemoteChange(({ kind }) => events.push(kind));
    const newer = newerText(before.local(), { revision: '9-newer' });
    const arrive = () => machine.writeSilently(planKey(id), newer);
    const drafts = () => before.keys().filter((key) => key?.includes(':draft:'));
    return { ...before, tab, saver, events, newer, arrive, drafts };
  }

  it('is written no more from then on, and says so', async () => {
    const { machine, id, saver, events, newer, arrive, local, journal, drafts, tab } = await open();
    const before = await journal();
    arrive();
    await machine.pass(1_000);
    expect(events).toEqual(['newer']);
    expect(saver.status).toMatchObject({ state: 'newer', tone: 'error' });
    expect(saver.status.message).toMatch(
      /newer version of Planform .*Reload this tab to edit it\./,
    );
    tab.hide();
    tab.show();
    await machine.run(saver.close());
    await machine.pass(60_000);
    expect(local()).toBe(newer);
    expect(await journal()).toEqual(before);
    expect(drafts()).toEqual([]);
    expect(tab.held).toBe(false);
    expect(await machine.run(loadPlan(id, tab.environment))).toMatchObject({ typed: [] });
  });

  it('is noticed at the save where nobody told, and what is typed goes into a draft', async () => {
    const { machine, id, saver, events, newer, local, drafts, tab } = await open();
    machine.local.setItem(planKey(id), newer);
    saver.changed(titled('typed here'));
    await machine.pass(1_000);
    expect(local()).toBe(newer);
    expect(events).toEqual(['newer']);
    expect(drafts()).toHaveLength(1);
    saver.changed(titled('typed here, and on'));
    await machine.run(saver.close());
    const found = await machine.run(loadPlan(id, tab.environment));
    expect(found).toMatchObject({ state: 'newer', typed: [{ title: 'typed here, and on' }] });
    // After a reload, too, while the newer code is not there yet.
    tab.leave();
    const { environment } = machine.openTab();
    const again = await machine.run(loadPlan(id, environment));
    expect(again).toMatchObject({ state: 'newer', typed: [{ title: 'typed here, and on' }] });
    expect(local()).toBe(newer);
  });

  it('keeps what is typed where there is no room for a draft, and holds the page', async () => {
    const { machine, id, saver, newer, tab, drafts } = await open();
    machine.local.setItem(planKey(id), newer);
    machine.local.quota = machine.local.used;
    saver.changed(titled('typed here'));
    await machine.pass(1_000);
    expect(drafts()).toEqual([]);
    expect(tab.held).toBe(true);
    await machine.run(saver.close());
    const found = await machine.run(loadPlan(id, tab.environment));
    expect(found).toMatchObject({ state: 'newer', typed: [{ title: 'typed here' }] });
    expect(tab.held).toBe(true);
  });

  it('that has it in the journal alone is left alone, too', async () => {
    const { machine, id, saver, newer, journal, intoJournal, tab, events } = await open();
    await intoJournal(newer);
    saver.changed(titled('typed here'));
    await machine.pass(1_000);
    expect(await journal()).toMatchObject({ result: { id, text: newer } });
    expect(events).toEqual(['newer']);
    await machine.run(saver.close());
    const found = await machine.run(loadPlan(id, tab.environment));
    expect(found).toMatchObject({ state: 'newer', typed: [{ title: 'typed here' }] });
  });

  it('and that cannot be made out at all gives its text alone', async () => {
    const { machine, id } = await stored();
    const text = `{"kind":"plan","version":${PLAN_VERSION + 7},"in":"other words","value":["?"]}`;
    machine.local.setItem(planKey(id), text);
    const { environment } = machine.openTab();
    const found = await machine.run(loadPlan(id, environment));
    expect(found).toMatchObject({ state: 'newer', text, legible: undefined });
    const cut = text.slice(0, -2);
    machine.local.setItem(planKey(id), cut);
    expect(await machine.run(loadPlan(id, machine.openTab().environment))).toMatchObject({
      state: 'newer',
      text: cut,
      stored: undefined,
      legible: undefined,
    });
    expect(machine.local.getItem(planKey(id))).toBe(cut);
  });
});

describe('what else a newer Planform wrote', () => {
  it('preferences, hold as far as they can be read, and stay though others are chosen', async () => {
    const machine = new Machine();
    const { environment } = machine.openTab();
    setPreferences({ theme: 'dark', questionMark: false }, environment);
    const text = newerText(machine.local.getItem(PREFERENCES_KEY) ?? '', {
      change: (value) => ({ ...value, librarySort: 'by hand', density: 'close' }),
    });
    // The tab that is open knows nothing of it when it writes the next time.
    machine.local.setItem(PREFERENCES_KEY, text);
    setPreferences({ theme: 'light' }, environment);
    setPreferences({ previewAs: 'source' }, environment);
    expect(getPreferences(environment)).toMatchObject({ theme: 'light', previewAs: 'source' });
    const later = machine.openTab().environment;
    expect(getPreferences(later)).toMatchObject({ theme: 'dark', questionMark: false });
    expect(getPreferences(later).librarySort).toBe('changed');
    expect(machine.local.getItem(PREFERENCES_KEY)).toBe(text);
    expect(await machine.run(listUnreadable(later))).toMatchObject([
      { name: 'The preferences', isNewer: true, text },
    ]);
  });

  it('preferences of the same version with one more, are not written without it', () => {
    const machine = new Machine();
    setPreferences({ theme: 'dark' }, machine.openTab().environment);
    const text = newerText(machine.local.getItem(PREFERENCES_KEY) ?? '', { by: 0 });
    machine.local.setItem(PREFERENCES_KEY, text);
    const { environment } = machine.openTab();
    setPreferences({ questionMark: false }, environment);
    expect(getPreferences(environment)).toMatchObject({ theme: 'dark', questionMark: false });
    expect(machine.local.getItem(PREFERENCES_KEY)).toBe(text);
  });

  it('the list of plans, is made from the plans and stays', async () => {
    const { machine } = await stored();
    await machine.run(listPlans(machine.openTab().environment));
    const text = newerText(machine.local.getItem(LIST_KEY) ?? '', { change: () => ({ plans: 7 }) });
    machine.local.setItem(LIST_KEY, text);
    const { environment } = machine.openTab();
    await machine.run(createPlan(titled('Another'), environment));
    expect((await machine.run(listPlans(environment))).plans).toHaveLength(2);
    expect(machine.local.getItem(LIST_KEY)).toBe(text);
    expect(await machine.run(listUnreadable(environment))).toEqual([]);
  });

  it('a text that was moved aside, is listed and stays', async () => {
    const { machine, id, keys } = await stored();
    machine.local.setItem(planKey(id), 'garbage');
    await machine.run(loadPlan(id, machine.openTab().environment));
    const key = keys().find((each) => each?.startsWith(quarantineKey(''))) ?? '';
    const text = newerText(machine.local.getItem(key) ?? '');
    machine.local.setItem(key, text);
    const { environment } = machine.openTab();
    expect(await machine.run(listUnreadable(environment))).toMatchObject([{ isNewer: true, text }]);
    expect(machine.local.getItem(key)).toBe(text);
  });

  it('the text that a plan was opened from, is not read, and not written over', async () => {
    const { machine, id } = await stored();
    const { environment } = machine.openTab();
    const opened = {
      text: 'one',
      plan: titled('Move the queue'),
      format: 'task',
      fileName: 'a.md',
    };
    await machine.run(keepOpenedText(id, { ...opened, handle: null }, environment));
    const kept = () => machine.run(onJournal(environment, (journal) => journal.get('opened', id)));
    await machine.run(
      onJournal(environment, async (journal) => {
        const before = await journal.get('opened', id);
        if (before) await journal.put('opened', { ...before, plan: newerText(before.plan) });
      }),
    );
    const before = await kept();
    await expect(machine.run(readOpenedText(id, environment))).rejects.toThrow(/newer Planform/);
    const again = keepOpenedText(id, { ...opened, text: 'two', handle: null }, environment);
    await expect(machine.run(again)).rejects.toThrow(/newer Planform has kept its own/);
    expect(await kept()).toEqual(before);
  });
});
