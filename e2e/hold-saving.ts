import type { Page } from '@playwright/test';

/** Holds what a tab holds while it saves the open plan. What it gives lets go again. */
export async function holdSaving(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const name = `planform:plan:${location.hash.split('/').at(-1)}`;
    return new Promise<void>((held) => {
      const released = new Promise((release) => Object.assign(window, { release }));
      navigator.locks.request(name, () => {
        held();
        return released;
      });
    });
  });
  return () => page.evaluate(() => (window as unknown as { release(): void }).release());
}
