// Find and replace across the plan, closed cards included.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { card, form, newPlan, openCard, text } from './plan-page.ts';

const bar = (page: Page) => page.getByRole('search', { name: 'Find and replace' });
const found = (page: Page) => form(page).locator('[data-found]');

/** A plan with `queue` in a task's name, two steps and other places, and no card open. */
async function queuePlan(page: Page) {
  await newPlan(page);
  await page.keyboard.type('Move the queue');
  await text(page, 'Objective').fill('The Queue survives. Nothing is queued.');
  await openCard(page, 'Step 1');
  await text(page, 'Step name').fill('Drain the queue');
  await page.keyboard.press('Escape');
}

async function openBar(page: Page) {
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(text(page, 'Find in the plan')).toBeFocused();
}

test('finds in closed cards, goes from match to match, and gives focus back', async ({ page }) => {
  await queuePlan(page);
  const heading = page.getByRole('button', { name: 'Step 1 Drain the queue' });
  await expect(heading).toBeFocused();
  await openBar(page);
  await page.keyboard.type('queue');
  await expect(bar(page).getByRole('status')).toHaveText('4 found');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText('1 of 4');
  await page.keyboard.press('Enter');
  await expect(found(page)).toContainText('The Queue survives.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(page).getByRole('status')).toHaveText('4 of 4');
  await expect(found(page)).toContainText('Drain the queue');
  await bar(page).getByRole('checkbox', { name: 'Whole words' }).check();
  await expect(bar(page).getByRole('status')).toHaveText('3 found');
  await bar(page).getByRole('checkbox', { name: 'Match case' }).check();
  await expect(bar(page).getByRole('status')).toHaveText('2 found');
  await text(page, 'Find in the plan').fill('nowhere');
  await expect(bar(page).getByRole('status')).toHaveText('Not found');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(found(page)).toHaveCount(0);
  await expect(heading).toBeFocused();
});

test('replaces one match or all, as edits that can be undone', async ({ page }) => {
  await queuePlan(page);
  await openBar(page);
  await page.keyboard.type('queue');
  await page.keyboard.press('Enter');
  await text(page, 'Replace with').fill('queue of jobs');
  await text(page, 'Replace with').press('Enter');
  await expect(card(page, 'Task 1 Move the queue of jobs')).toBeVisible();
  await expect(bar(page).getByRole('status')).toHaveText('2 of 4');
  await text(page, 'Replace with').fill('$& stack');
  await bar(page).getByRole('button', { name: 'Replace all' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('Not found');
  await expect(card(page, 'Task 1 Move the $& stack of jobs')).toBeVisible();
  await expect(card(page, 'Step 1 Drain the $& stack')).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Task 1 Move the queue')).toBeVisible();
  await expect(bar(page).getByRole('status')).toHaveText(/4/);
});

test('starts with what is selected, and follows what is typed meanwhile', async ({ page }) => {
  await queuePlan(page);
  await form(page).getByText('The Queue survives.').click();
  await text(page, 'Objective').press('ControlOrMeta+a');
  await openBar(page);
  await expect(text(page, 'Find in the plan')).toHaveValue(
    'The Queue survives. Nothing is queued.',
  );
  await expect(bar(page).getByRole('status')).toHaveText('1 found');
  await text(page, 'Objective').fill('Something else');
  await expect(bar(page).getByRole('status')).toHaveText('Not found');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in it, ${colorScheme}, in a narrow window too`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await queuePlan(page);
    await openBar(page);
    await page.keyboard.type('queue');
    await page.keyboard.press('Enter');
    await expect(found(page)).toHaveCount(1);
    await axe(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await axe(page);
  });
}
