// A whole plan by keys alone: focus is always somewhere, and everything can be got at.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openLibrary, planNames } from './library-page.ts';
import { card, itemsOf, tabTo, text } from './plan-page.ts';

/** Presses keys, one after the other; after each, something has the focus. */
async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: `after ${key}` })
      .not.toBe('BODY');
  }
}

/** Does what the palette calls so. */
async function command(page: Page, words: string) {
  await press(page, 'ControlOrMeta+k');
  const palette = page.getByRole('combobox', { name: 'Command, plan, task or step' });
  await expect(palette).toBeFocused();
  await page.keyboard.type(words);
  await press(page, 'Enter');
  await expect(palette).toHaveCount(0);
}

test('a plan is begun, written, exported and put away by keys alone', async ({ page }) => {
  test.slow();
  await openLibrary(page);
  await tabTo(page, /^TTask plan/);
  await press(page, 'Enter');
  await expect(text(page, 'Task name')).toBeFocused();
  await page.keyboard.type('Move the queue');
  await tabTo(page, 'Objective');
  await page.keyboard.type('Jobs survive');
  await press(page, 'Escape');
  await expect(page.getByRole('button', { name: 'Task 1 Move the queue' })).toBeFocused();

  await tabTo(page, /^Step 1/);
  await press(page, 'Enter');
  await expect(text(page, 'Step name')).toBeFocused();
  await page.keyboard.type('Order it');
  await tabTo(page, 'Actions, item 1');
  await page.keyboard.type('Ask');
  await press(page, 'Enter');
  await page.keyboard.type('Pay');
  await press(page, 'Tab', 'Enter', 'Shift+Tab');
  await page.keyboard.type('Unpack');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['Ask', '>Pay', 'Unpack']);
  await press(page, 'Alt+ArrowUp');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['Unpack', 'Ask', '>Pay']);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['Ask', '>Pay', 'Unpack']);

  await press(page, 'ControlOrMeta+Shift+Enter');
  await expect(text(page, 'Step name')).toHaveValue('');
  await expect(text(page, 'Step name')).toBeFocused();
  await page.keyboard.type('Plug it in');
  await press(page, 'Escape');
  await expect(
    card(page, 'Step 2 Plug it in').getByRole('heading').getByRole('button'),
  ).toBeFocused();
  await press(page, 'Alt+ArrowUp');
  await expect(page.getByRole('button', { name: 'Step 1 Plug it in' })).toBeFocused();
  await press(page, 'Delete');
  await expect(page.getByRole('button', { name: 'Step 1 Order it' })).toBeFocused();
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByRole('button', { name: 'Step 1 Plug it in' })).toBeFocused();
  await tabTo(page, 'Actions, item 1, done');
  await press(page, 'Space');
  await expect(page.locator(':focus')).toBeChecked();

  await press(page, 'ControlOrMeta+Shift+f');
  await expect(text(page, 'Find in the plan')).toBeFocused();
  await page.keyboard.type('survive');
  await press(page, 'Enter', 'Escape');
  await command(page, 'add task');
  await expect(text(page, 'Task name')).toBeFocused();
  await press(page, 'ControlOrMeta+z');
  await command(page, 'preview');
  await expect(page.getByRole('region', { name: 'Preview' })).toHaveCount(0);
  await press(page, 'ControlOrMeta+Shift+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await tabTo(page, 'Copy as Markdown');
  await press(page, 'Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('#### Step 1: Plug it in');
  await press(page, 'Escape');
  await expect(page.getByRole('dialog', { name: 'Export' })).toHaveCount(0);

  await command(page, 'all plans');
  await expect(page.getByRole('link', { name: 'Move the queue' })).toBeVisible();
  await tabTo(page, 'Sort by');
  await press(page, 'n');
  await tabTo(page, 'Move the queue');
  await tabTo(page, 'Actions for Move the queue');
  await press(page, 'Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await press(page, 'd');
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused();
  await press(page, 'Enter');
  await expect.poll(() => planNames(page)).toHaveLength(2);
  await tabTo(page, /^Move the queue/, 'Shift+Tab');
  await press(page, 'Delete');
  await expect.poll(() => planNames(page)).toHaveLength(1);
  await press(page, 'ControlOrMeta+z');
  await expect.poll(() => planNames(page)).toHaveLength(2);
  await press(page, 'Enter');
  await expect(text(page, 'Title of the plan')).toBeVisible();
});
