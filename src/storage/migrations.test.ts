import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { Machine } from '../testing/machine.ts';
import { onJournal } from './journal-connection.ts';
import { DATABASE } from './journal-schema.ts';
import { LIST_KEY, planKey } from './keys.ts';
import { stored } from './kind.ts';
import { listPlans, loadedPlan } from './library.ts';
import { loadPlan } from './load-plan.ts';
import { keepOpenedText, readOpenedText } from './opened-texts.ts';
import { listUnreadable } from './unreadable.ts';

/** As the Planform of version 1 wrote them, byte for byte. */
const VERSION_1 = {
  plan: readFileSync(new URL('./written/plan-1.json', import.meta.url), 'utf8'),
  head: {
    id: 'older',
    head: {
      kind: 'plan',
      version: 1,
      revision: '1-abc',
      supersedes: [],
      savedAt: 1700000000000,
      checksum: '6f0b797db7ea0c41',
    },
    summary: {
      id: 'older',
      name: 'Older',
      format: 'issue',
      tasks: 1,
      steps: 1,
      changedAt: 1700000000000,
    },
  },
};

it('a plan of version 1 is read, and is no template', async () => {
  const machine = new Machine();
  machine.local.setItem(planKey('older'), VERSION_1.plan);
  const list = [{ revision: VERSION_1.head.head.revision, summary: VERSION_1.head.summary }];
  const listKind = { name: 'list', version: 1, migrations: [], schema: z.array(z.unknown()) };
  const head = { revision: '1-list', supersedes: [], savedAt: 0 };
  machine.local.setItem(LIST_KEY, stored<unknown[]>(list, listKind, head).text);
  const { environment } = machine.openTab();
  const [summary] = (await machine.run(listPlans(environment))).plans;
  expect(summary).toMatchObject({ ...VERSION_1.head.summary, template: false, boxes: 0 });
  expect(summary?.fields).toBeGreaterThan(10);
  const plan = await machine.run(loadedPlan('older', environment));
  expect(plan).toMatchObject({ title: 'Older', template: false });
  expect(plan.tasks[0]?.steps[0]?.actions).toEqual([{ box: 'done', text: 'a', children: [] }]);
  expect(await machine.run(listUnreadable(environment))).toEqual([]);
});

it('a plan that the journal alone has, with what version 1 knew of it, is listed', async () => {
  const machine = new Machine();
  const { environment } = machine.openTab();
  machine.localForbidden = true;
  await machine.run(
    onJournal(environment, async (journal) => {
      await journal.put('plans', { id: 'older', text: VERSION_1.plan });
      await journal.put('heads', VERSION_1.head as never);
    }),
  );
  const { plans } = await machine.run(listPlans(machine.openTab().environment));
  expect(plans).toEqual([
    {
      ...VERSION_1.head.summary,
      formatName: '',
      template: false,
      fields: 0,
      filled: 0,
      boxes: 0,
      ticked: 0,
    },
  ]);
  expect(await machine.run(loadPlan('older', environment))).toMatchObject({ state: 'ready' });
});

it.each([1, 2])(
  'a database of version %i is brought up, with the plan that it holds',
  async (version) => {
    const machine = new Machine();
    const { id } = VERSION_1.head;
    await new Promise<void>((resolve, reject) => {
      const request = machine.database.forTab(() => true).open(DATABASE, version);
      request.addEventListener('error', reject);
      request.addEventListener('upgradeneeded', ({ oldVersion }) => {
        expect(oldVersion).toBe(0);
        for (const store of ['plans', 'heads']) {
          request.result.createObjectStore(store, { keyPath: 'id' });
        }
        request.result.createObjectStore('quarantine', { keyPath: 'key' });
        if (version > 1) request.result.createObjectStore('opened', { keyPath: 'id' });
      });
      request.addEventListener('success', () => {
        const writing = request.result.transaction(['plans', 'heads'], 'readwrite');
        writing.objectStore('plans').put({ id, text: VERSION_1.plan });
        writing.objectStore('heads').put(VERSION_1.head);
        writing.addEventListener('complete', () => {
          request.result.close();
          resolve();
        });
      });
    });
    const { environment } = machine.openTab();
    const plan = await machine.run(loadedPlan(id, environment));
    expect(plan).toMatchObject({ title: 'Older', template: false });
    const opened = { text: 'as it was', plan, format: 'issue', fileName: 'a.md', handle: null };
    await machine.run(keepOpenedText(id, opened, environment));
    expect(await machine.run(readOpenedText(id, environment))).toEqual(opened);
  },
);
