import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', page);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks for a part that does not load. What it gives has what is said of it, once something is. */
async function missing(): Promise<unknown[]> {
  const { whileHere } = await import('./while-here.ts');
  const said: unknown[] = [];
  whileHere(() => Promise.reject(new Error('no network'))).catch((error) => said.push(error));
  return said;
}

test('a part that loads is there, on a page that is being left, too', async () => {
  const { whileHere } = await import('./while-here.ts');
  page.dispatchEvent(new Event('beforeunload'));
  await expect(whileHere(() => Promise.resolve('the part'))).resolves.toBe('the part');
});

test('a part that does not load is said at once', async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  const said = await missing();
  await vi.advanceTimersByTimeAsync(0);
  expect(said).toEqual([new Error('no network')]);
});

test('while the page is being left it is not said; where the page stays, it is', async () => {
  await import('./while-here.ts');
  page.dispatchEvent(new Event('beforeunload'));
  const said = await missing();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(said).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(said).toEqual([new Error('no network')]);
});
