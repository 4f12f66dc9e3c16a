// Saving a plan back to the file that it was opened from.
import type { Page } from '@playwright/test';
import { FILE, fileOnDisk, onDisk, openFromDisk } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import { holdWorkers } from './hold-workers.ts';
import { planLine } from './library-page.ts';
import { openCard, saved, text } from './plan-page.ts';

test('a plan is saved back to its file, and a file that was changed meanwhile is not overwritten unseen', async ({
  page,
}) => {
  await openFromDisk(page, 'queue.md', FILE);
  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 2').fill('Pay now');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved to queue.md.')).toBeVisible();
  expect(await onDisk(page, 'queue.md')).toBe(FILE.replace('Pay', 'Pay now'));

  const theirs = FILE.replace('Ada', 'Bea');
  await fileOnDisk(page, 'queue.md', theirs);
  await text(page, 'Actions, item 1').fill('Ask first');
  await page.getByRole('button', { name: 'Save to queue.md' }).click();
  const dialog = page.getByRole('dialog', { name: /^queue.md was changed/ });
  await expect(dialog.getByText('Owner: Bea')).toBeVisible();
  await axe(page);
  expect(await onDisk(page, 'queue.md')).toBe(theirs);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await onDisk(page, 'queue.md')).toBe(theirs);
  await page.getByRole('button', { name: 'Save to queue.md' }).click();
  await dialog.getByRole('button', { name: 'Overwrite it with this plan' }).click();
  await expect(dialog).toBeHidden();
  // Reading a file while it is being written is an error, which is no answer yet.
  await expect(async () => {
    const written = await onDisk(page, 'queue.md');
    expect(written).toContain('Ask first');
    expect(written).toContain('Owner: Ada');
  }).toPass();
});

test('a plan in another format than its file asks before all of the file is written anew', async ({
  page,
}) => {
  await openFromDisk(page, 'queue.md', FILE);
  const format = page.getByRole('combobox', { name: 'Format' });
  const save = page.getByRole('button', { name: 'Save to queue.md' });
  const dialog = page.getByRole('dialog', { name: 'queue.md is in another format' });
  await format.selectOption({ label: 'Feature plan' });
  await save.click();
  await expect(dialog.getByText('## Feature: Move the queue')).toBeVisible();
  await axe(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await onDisk(page, 'queue.md')).toBe(FILE);

  await format.selectOption({ label: 'Own format' });
  await save.click();
  await expect(page.getByText('Saved to queue.md.')).toBeVisible();
  expect(await onDisk(page, 'queue.md')).toBe(FILE);

  await format.selectOption({ label: 'Feature plan' });
  await save.click();
  await dialog.getByRole('button', { name: 'Overwrite it with this plan' }).click();
  await expect(dialog).toBeHidden();
  await expect(async () => {
    expect(await onDisk(page, 'queue.md')).toContain('## Feature: Move the queue');
  }).toPass();
});

test('a file that may not be written is said to be, and stays as it is', async ({ page }) => {
  await openFromDisk(page, 'queue.md', FILE);
  await page.evaluate(() => {
    Object.assign(FileSystemFileHandle.prototype, { requestPermission: async () => 'denied' });
  });
  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 2').fill('Pay now');
  await page.getByRole('button', { name: 'Save to queue.md' }).click();
  await expect(page.getByText(/^queue\.md was not saved: this page was not allowed/)).toBeVisible();
  expect(await onDisk(page, 'queue.md')).toBe(FILE);
});

test('where the file is gone, the plan can be saved to another one', async ({ page }) => {
  await openFromDisk(page, 'queue.md', FILE);
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    await folder.removeEntry('queue.md');
    const other = await folder.getFileHandle('other.md', { create: true });
    Object.assign(window, { showSaveFilePicker: async () => other });
  });
  await page.getByRole('button', { name: 'Save to queue.md' }).click();
  await expect(page.getByText(/^queue\.md is not there any more/)).toBeVisible();
  await page.getByRole('button', { name: 'Save elsewhere…' }).click();
  await expect(page.getByText('Saved to other.md.')).toBeVisible();
  expect(await onDisk(page, 'other.md')).toBe(FILE);
  await expect(page.getByRole('button', { name: 'Save to other.md' })).toBeVisible();
});

test('a file that was written is said to be, also where its text cannot be kept for the next time', async ({
  page,
}) => {
  await openFromDisk(page, 'queue.md', FILE);
  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 2').fill('Pay now');
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (this.name === 'opened') throw new DOMException('No room.', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await page.keyboard.press('ControlOrMeta+s');
  await expect(
    page.getByText(/^Saved to queue\.md\. The text could not be kept beside the plan: /),
  ).toBeVisible();
  expect(await onDisk(page, 'queue.md')).toBe(FILE.replace('Pay', 'Pay now'));
});

test('a file in UTF-16 stays in it', async ({ page }) => {
  await openFromDisk(page, 'queue.md', `\uFEFF${FILE}`, 'utf-16le');
  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 2').fill('Pay now');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved to queue.md.')).toBeVisible();
  expect(await onDisk(page, 'queue.md', 'utf-16le')).toBe(
    `\uFEFF${FILE.replace('Pay', 'Pay now')}`,
  );
});

test('saving to a file that takes its time can be given up, and writes nothing then', async ({
  page,
}) => {
  await openFromDisk(page, 'queue.md', FILE);
  await openCard(page, 'Step 1 Order it');
  const letGo = await holdWorkers(page);
  await text(page, 'Actions, item 2').fill('Pay now');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Making the text…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Making the text…')).toHaveCount(0);
  await letGo();
  expect(await onDisk(page, 'queue.md')).toBe(FILE);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved to queue.md.')).toBeVisible();
  expect(await onDisk(page, 'queue.md')).toBe(FILE.replace('Pay', 'Pay now'));
});

test('a plan that is still being read is saved to its file once it is there', async ({ page }) => {
  await openFromDisk(page, 'queue.md', FILE);
  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 2').fill('Pay now');
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(planLine(page, 'Move the queue')).toBeVisible();
  const letGo = await holdLocks(page);
  await planLine(page, 'Move the queue').getByRole('link').click();
  await expect(page.locator('main[aria-busy="true"]')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await letGo();
  await expect(page.getByText('Saved to queue.md.')).toBeVisible();
  expect(await onDisk(page, 'queue.md')).toBe(FILE.replace('Pay', 'Pay now'));
});

/** Lets no plan be read from here on. Returns what lets them. */
async function holdLocks(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { request } = LockManager.prototype;
    const held: (() => void)[] = [];
    LockManager.prototype.request = function (...asked: unknown[]) {
      return new Promise((resolve) => {
        held.push(() => resolve(Reflect.apply(request, this, asked)));
      });
    };
    const letGo = () => {
      LockManager.prototype.request = request;
      for (const ask of held) ask();
    };
    Object.assign(window, { letGo });
  });
  return () => page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}
