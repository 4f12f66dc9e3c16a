// The command palette and the list of shortcuts: everything by typing.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { openLibrary } from './library-page.ts';
import { newPlan, openCard, text } from './plan-page.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });
const query = (page: Page) => palette(page).getByRole('combobox');
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });

/** Opens the palette, types, and takes what comes first. */
async function command(page: Page, typed: string) {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(query(page)).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
}

test.describe('the command palette', () => {
  test('does what is typed, and gives focus back when it does nothing @main', async ({ page }) => {
    await newPlan(page);
    await page.keyboard.type('Sign in');
    await page.keyboard.press('ControlOrMeta+k');
    await expect(query(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(text(page, 'Task name')).toBeFocused();

    await page.keyboard.press('ControlOrMeta+k');
    await expect(query(page)).toBeFocused();
    // Closed and opened again faster than the page hears of the first.
    await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('ControlOrMeta+k')]);
    await expect(query(page)).toBeFocused();
    await page.keyboard.type('add st');
    await expect(chosen(page)).toHaveAccessibleName('Add step, Edit');
    await page.keyboard.press('Enter');
    await expect(palette(page)).toHaveCount(0);
    await expect(text(page, 'Step name')).toBeFocused();
    await expect(page.getByRole('article', { name: 'Step 2' })).toBeVisible();
  });

  test('goes to tasks, steps, sections and other plans', async ({ page }) => {
    await newPlan(page);
    await text(page, 'Title of the plan').fill('The first plan');
    await openCard(page, 'Step 1');
    await text(page, 'Step name').fill('Measure it');
    await page.keyboard.press('Escape');

    await command(page, 'testing plan');
    await expect(page.getByRole('button', { name: 'Testing Plan', exact: true })).toBeFocused();

    await command(page, 'measure');
    await expect(page.getByRole('button', { name: 'Step 1 Measure it' })).toBeFocused();

    await command(page, 'all plans');
    await expect(page.getByRole('link', { name: 'The first plan' })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(query(page)).toBeFocused();
    await page.keyboard.type('the first');
    await expect(chosen(page)).toHaveAccessibleName('The first plan, Plans');
    await page.keyboard.press('Enter');
    await expect(text(page, 'Title of the plan')).toHaveValue('The first plan');
  });

  test('acts on the step that had the focus', async ({ page }) => {
    await newPlan(page);
    await openCard(page, 'Step 1');
    await text(page, 'Step name').fill('One');
    await command(page, 'duplicate this step');
    await expect(page.getByRole('article', { name: 'Step 2' })).toBeVisible();
    await expect(text(page, 'Step name')).toHaveValue('One');
  });

  test('switches the format and the theme', async ({ page }) => {
    await newPlan(page);
    await command(page, 'issue plan');
    await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('issue');
    await command(page, 'theme dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('is walked through with arrows and by pointer, and says when it has nothing', async ({
    page,
  }) => {
    await openLibrary(page);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(query(page)).toBeFocused();
    const first = await chosen(page).getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    await expect(chosen(page)).not.toHaveAttribute('aria-label', first ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(chosen(page)).toHaveAttribute('aria-label', first ?? '');
    await page.keyboard.press('ArrowUp');
    await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('zzzz');
    await expect(palette(page).getByRole('status')).toHaveText('Nothing is called “zzzz” here.');
    await page.keyboard.press('Enter');
    await expect(query(page)).toBeFocused();
    await query(page).fill('shortcuts');
    await palette(page).getByRole('option', { name: 'Keyboard shortcuts' }).click();
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  });
});

test.describe('the list of shortcuts', () => {
  test('opens with ?, but not while typing, and the key can be turned off', async ({ page }) => {
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await newPlan(page);
    await page.keyboard.type('Why?');
    await expect(text(page, 'Task name')).toHaveValue('Why?');
    await page.keyboard.press('Escape');
    await expect(text(page, 'Task name')).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(list).toBeVisible();
    await expect(list.getByText('Command palette')).toBeVisible();
    // In a list, and with several items selected.
    await expect(list.getByText('Nest, and back')).toHaveCount(2);
    await expect(list.getByText('Select the text, then all items')).toBeVisible();
    await expect(list.getByText('Tick all, or none')).toBeVisible();
    await list.getByRole('checkbox', { name: /the \? key/ }).uncheck();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(list).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(query(page)).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the palette and the list of shortcuts, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await newPlan(page);
    await page.keyboard.press('ControlOrMeta+k');
    await expect(query(page)).toBeFocused();
    await axe(page);
    await page.keyboard.press('Escape');
    await expect(text(page, 'Task name')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(text(page, 'Task name')).toHaveCount(0);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await axe(page);
  });
}
