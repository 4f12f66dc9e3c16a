// What stands in the browser's stores and cannot be read: named, kept, and in nobody's way.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { addPlan, openLibrary, planLine } from './library-page.ts';
import { saved, text } from './plan-page.ts';
import { expectTyped, typePlan } from './typed-plan.ts';

test.describe('a stored value', () => {
  /** Puts a text where a plan stands, and takes the other copy away. */
  async function damage(page: Page, title: string, change: 'cut' | 'foreign') {
    return await page.evaluate(
      async ([name, how]) => {
        const key = Object.keys(localStorage).find(
          (each) => each.startsWith('planform:plan:') && localStorage.getItem(each)?.includes(name),
        );
        if (!key) throw new Error(`Nothing is stored for ${name}.`);
        const before = localStorage.getItem(key) ?? '';
        const after = {
          cut: before.slice(0, -100),
          foreign: `{"made by": "another tool", "for": "${name}"}`,
        }[how];
        await new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('planform');
          request.onsuccess = resolve;
          request.onerror = reject;
        });
        localStorage.setItem(key, after);
        return after;
      },
      [title, change] as const,
    );
  }

  const cases = [
    ['cut', 'not JSON'],
    ['foreign', 'nothing that Planform wrote'],
  ] as const;

  for (const [change, reason] of cases) {
    test(`(${change}) is named with its plan, kept, and offered as a download`, async ({
      page,
    }) => {
      await openLibrary(page);
      await addPlan(page, 'Move the queue');
      await addPlan(page, 'Another plan');
      const address = await page.getByRole('link', { name: 'Move the queue' }).getAttribute('href');
      const stored = await damage(page, 'Move the queue', change);
      await page.reload();

      const list = page.getByRole('list', { name: 'Values that could not be read' });
      const value = list.getByRole('listitem').filter({ hasText: 'Move the queue' });
      await expect(value).toContainText(reason);
      await expect(planLine(page, 'Another plan')).toBeVisible();
      const download = page.waitForEvent('download');
      await value.getByRole('button', { name: 'Download the text' }).click();
      expect(await readFile(await (await download).path(), 'utf8')).toBe(stored);

      await page.goto(`/${address ?? ''}`);
      await expect(page.getByText('“Move the queue” can’t be read')).toBeVisible();
      await expect(page.getByText(reason)).toBeVisible();
      await page.getByRole('link', { name: 'All plans' }).click();
      await page.getByRole('link', { name: 'Another plan' }).click();
      await expect(text(page, 'Title of the plan')).toHaveValue('Another plan');
    });
  }

  test('is deleted for good on request alone', async ({ page }) => {
    await openLibrary(page);
    await addPlan(page, 'Move the queue');
    await damage(page, 'Move the queue', 'cut');
    await page.reload();
    const list = page.getByRole('list', { name: 'Values that could not be read' });
    await list.getByRole('button', { name: /^Delete/ }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await expect(list).toBeHidden();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(list).toBeHidden();
  });

  test('that is damaged in one store alone costs nothing', async ({ page }) => {
    await typePlan(page);
    await saved(page);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('planform:')) localStorage.setItem(key, 'garbage');
      }
    });
    await page.reload();
    await expectTyped(page);
  });
});
