import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { late, loadLateParts, withLate } from './late.ts';
import { dismissToast, shownToasts } from './toast-queue.ts';

// The page, which is not being left.
vi.hoisted(() => vi.stubGlobal('window', new EventTarget()));
// Browsers say when they have nothing else to do; here that is at once.
beforeEach(() => vi.stubGlobal('requestIdleCallback', (then: () => void) => then()));
afterEach(() => {
  for (const { id } of shownToasts()) dismissToast(id);
});

/** A part whose loading is answered by hand; `asked` counts how often it was asked for. */
function heldPart(options?: { onDemand: boolean }) {
  let answer: { come: (part: string) => void; fail: () => void } | null = null;
  let asked = 0;
  const part = late(
    'the held part',
    () => {
      asked += 1;
      return new Promise<string>((resolve, reject) => {
        answer = { come: resolve, fail: () => reject(new Error('no network')) };
      });
    },
    options,
  );
  return {
    part,
    asked: () => asked,
    come: () => answer?.come('the part'),
    fail: () => answer?.fail(),
  };
}

test('a part loads once, however often it is asked for', async () => {
  const { part, asked, come } = heldPart({ onDemand: true });
  const loads = [part.load(), part.load()];
  expect(part.now()).toBeNull();
  come();
  expect(await Promise.all(loads)).toEqual(['the part', 'the part']);
  expect(part.now()).toBe('the part');
  expect(await part.load()).toBe('the part');
  expect(asked()).toBe(1);
});

test('what is asked of a part before it is there is done when it is, and at once from then on', async () => {
  const { part, come } = heldPart({ onDemand: true });
  const done: string[] = [];
  withLate(part, (it) => done.push(`early: ${it}`));
  expect(done).toEqual([]);
  come();
  await vi.waitFor(() => expect(done).toEqual(['early: the part']));
  withLate(part, (it) => done.push(`late: ${it}`));
  expect(done).toEqual(['early: the part', 'late: the part']);
});

test('what did not load is told, and what was asked of it is done when a new try succeeds', async () => {
  const { part, come, fail } = heldPart({ onDemand: true });
  const done: string[] = [];
  withLate(part, (it) => done.push(it));
  fail();
  await vi.waitFor(() => expect(shownToasts()).toHaveLength(1));
  const [told] = shownToasts();
  expect(told?.text).toMatch(/^The held part did not load: .* What you type is kept\.$/);
  expect(part.state().is).toBe('missing');
  told?.action?.onAction();
  come();
  await vi.waitFor(() => expect(done).toEqual(['the part']));
});

test('what was asked of a part is done, though others were told of since', async () => {
  const asked = heldPart({ onDemand: true });
  const other = heldPart({ onDemand: true });
  const done: string[] = [];
  withLate(asked.part, () => done.push('asked'));
  asked.fail();
  await vi.waitFor(() => expect(shownToasts()).toHaveLength(1));
  withLate(other.part, () => done.push('other'));
  other.fail();
  await vi.waitFor(() => expect(shownToasts()[0]?.text).toContain('and 1 more'));
  shownToasts()[0]?.action?.onAction();
  asked.come();
  other.come();
  await vi.waitFor(() => expect(done).toEqual(['asked', 'other']));
});

test('parts load by themselves, one after the other, but for those on demand', async () => {
  const [first, second] = [heldPart(), heldPart()];
  const rare = heldPart({ onDemand: true });
  const all = loadLateParts();
  await vi.waitFor(() => expect(first.asked()).toBe(1));
  expect(second.asked()).toBe(0);
  first.come();
  await vi.waitFor(() => expect(second.asked()).toBe(1));
  second.come();
  await all;
  expect(rare.asked()).toBe(0);
});

test('where several do not load, one message tells it, and its button tries them again', async () => {
  const [first, second] = [heldPart(), heldPart()];
  const all = loadLateParts();
  await vi.waitFor(() => expect(first.asked()).toBe(1));
  first.fail();
  await vi.waitFor(() => expect(second.asked()).toBe(1));
  second.fail();
  await all;
  const [told, ...others] = shownToasts();
  expect(others).toEqual([]);
  expect(told?.text).toMatch(/^The held part and 1 more of Planform did not load/);
  told?.action?.onAction();
  await vi.waitFor(() => expect(first.asked()).toBe(2));
  first.come();
  await vi.waitFor(() => expect(second.asked()).toBe(2));
  second.come();
  await vi.waitFor(() => expect(second.part.now()).toBe('the part'));
});
