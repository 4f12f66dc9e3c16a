import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportedPlan } from '../formats/export.ts';
import { readPlan } from '../formats/read.ts';
import type { Plan } from '../plan/schema.ts';
import { exportedBeside, exportsOf } from './exports.ts';
import type { ExportRequest } from './exports.worker.ts';

const TEXT = '## Task: Move\n**Objective:** Jobs survive.\n';
const { plan } = readPlan(TEXT, 'task');
const opened = { text: TEXT, plan };
const renamed = (name: string): Plan => ({
  ...plan,
  tasks: plan.tasks.map((task) => ({ ...task, name })),
});

/** Stands for the browser's, and answers when it is told to. */
class FakeWorker extends EventTarget {
  static all: FakeWorker[] = [];
  readonly asked: ExportRequest[] = [];
  hasEnded = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(request: ExportRequest): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.hasEnded = true;
  }
  answer(data: object): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

beforeEach(() => {
  FakeWorker.all = [];
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => vi.unstubAllGlobals());

const made = (text: string) => ({ text, differing: [], beside: [], blocks: null });
const signal = () => new AbortController().signal;

test('who exports the same text shares a worker and the export of the same plan', async () => {
  const now = renamed('Moved');
  const exports = exportsOf(opened);
  const first = exports.made({ plan: now, format: 'task', empty: false, inBlocks: true });
  const options = { opened: { ...opened }, empty: false };
  const second = exportedBeside(now, 'task', options, signal());
  const other = exportedBeside(plan, 'task', options, signal());
  const [worker, ...more] = FakeWorker.all;
  expect(more).toEqual([]);
  expect(worker?.asked).toEqual([
    { opened },
    { plan: now, format: 'task', empty: false, inBlocks: true },
    { plan, format: 'task', empty: false, inBlocks: false },
  ]);
  worker?.answer({ ...made('one'), blocks: { start: 0, end: 0, between: ['a', 'b'] } });
  const beside = [{ number: 1, text: '## Task: Move', place: 'Name', isNew: false }];
  worker?.answer({ ...made('two'), beside });
  expect(await first).toMatchObject({ text: 'one', blocks: ['a', 'b'] });
  expect(await second).toMatchObject({ text: 'one', beside: [] });
  expect(await other).toMatchObject({ text: 'two', beside, blocks: [] });

  const third = exports.made({ plan: now, format: 'task', empty: false, inBlocks: true });
  worker?.answer({ ...made('one'), blocks: { start: 1, end: 0, between: ['c'] } });
  expect((await third).blocks).toEqual(['a', 'c']);
  expect(worker?.hasEnded).toBe(false);
  exports.end();
  expect(worker?.hasEnded).toBe(true);
});

test('an export that is given up rejects with the reason, and its worker ends', async () => {
  const control = new AbortController();
  const given = exportedBeside(renamed('Moved'), 'task', { opened }, control.signal);
  const reason = new Error('closed');
  control.abort(reason);
  await expect(given).rejects.toBe(reason);
  expect(FakeWorker.all.map(({ hasEnded }) => hasEnded)).toEqual([true]);
});

test('where the worker fails, cannot say the plan, or is none, the text is made here', async () => {
  const now = renamed('Moved');
  const { text } = exportedPlan(now, 'task', { opened });
  expect(text).toBe(TEXT.replace('Move', 'Moved'));
  const asked = () => exportedBeside(now, 'task', { opened }, signal());

  const failing = asked();
  FakeWorker.all[0]?.dispatchEvent(new Event('error'));
  expect((await failing).text).toBe(text);
  const refusing = asked();
  FakeWorker.all[1]?.answer({ message: 'No.' });
  expect((await refusing).text).toBe(text);
  vi.stubGlobal('Worker', undefined);
  expect((await asked()).text).toBe(text);
});

test('a plan that cannot be sent is refused, and the next one gets its own answer', async () => {
  const exports = exportsOf(opened);
  const [worker] = FakeWorker.all;
  const send = worker && vi.spyOn(worker, 'postMessage');
  send?.mockImplementationOnce(() => {
    throw new Error('Too large.');
  });
  const wanted = { format: 'task', plan: renamed('Moved'), empty: false, inBlocks: false };
  await expect(async () => exports.made(wanted)).rejects.toThrow('Too large.');
  const next = exports.made({ ...wanted, plan });
  worker?.answer(made('next'));
  expect(await next).toMatchObject({ text: 'next' });
  exports.end();
});

test('a plan in the standard layout needs no worker', async () => {
  const asked = { opened, standard: true };
  const { text } = await exportedBeside(plan, 'task', asked, signal());
  expect(text).toBe(exportedPlan(plan, 'task', { standard: true }).text);
  const other = await exportedBeside(plan, 'issue', { opened }, signal());
  expect(other.text).toBe(exportedPlan(plan, 'issue').text);
  expect(FakeWorker.all).toEqual([]);
});
