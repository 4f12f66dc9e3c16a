// Several steps at once: selected, moved, duplicated, removed, copied to another plan.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { form, newPlan, openCard, text } from './plan-page.ts';

const heading = (page: Page, name: string) =>
  form(page).getByRole('button', { name: new RegExp(`^Step \\d+ ${name}$`) });
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected steps' });

/** The names of the steps, in their order. */
async function stepNames(page: Page): Promise<string> {
  const headings = form(page).getByRole('heading', { level: 4 });
  const names = await headings.allTextContents();
  return names.map((name) => name.replace(/^Step \d+/, '')).join(' ');
}

/** A plan with the steps A to D, and focus on the heading of B. */
async function fourSteps(page: Page) {
  await newPlan(page);
  await openCard(page, 'Step 1');
  for (const name of ['A', 'B', 'C', 'D']) {
    await expect(text(page, 'Step name')).toHaveValue('');
    await text(page, 'Step name').fill(name);
    if (name !== 'D') await page.keyboard.press('ControlOrMeta+Shift+Enter');
  }
  await page.keyboard.press('Escape');
  await expect(heading(page, 'D')).toBeFocused();
  await heading(page, 'B').focus();
}

test('are selected by keys, moved, duplicated and removed, and come back', async ({ page }) => {
  await fourSteps(page);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 steps selected');
  await expect(heading(page, 'C')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => stepNames(page)).toBe('B C A D');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => stepNames(page)).toBe('B C A D');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => stepNames(page)).toBe('B C B C A D');
  await page.keyboard.press('Delete');
  await expect.poll(() => stepNames(page)).toBe('B C A D');
  await expect(heading(page, 'A')).toBeFocused();
  await expect(bar(page)).toHaveCount(0);
  await page
    .getByRole('region', { name: /^Messages/ })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect.poll(() => stepNames(page)).toBe('B C B C A D');
  await expect(bar(page)).toContainText('2 steps selected');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar(page)).toContainText('6 steps selected');
});

test('are selected by clicks and from the menu, and what was undone is not', async ({ page }) => {
  await fourSteps(page);
  await heading(page, 'A').click({ modifiers: ['ControlOrMeta'] });
  await heading(page, 'C').click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('2 steps selected');
  await expect(text(page, 'Step name')).toHaveCount(0);
  await bar(page).getByRole('button', { name: 'Move down' }).click();
  await expect.poll(() => stepNames(page)).toBe('B A D C');
  await heading(page, 'A').click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('1 step selected');
  await page.getByRole('button', { name: 'Change Step 1' }).click();
  await page.getByRole('menuitem', { name: /^Select/ }).click();
  await heading(page, 'D').click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('3 steps selected');
  await bar(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect.poll(() => stepNames(page)).toBe('B A D B A D C');
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stepNames(page)).toBe('B A D C');
  await expect(bar(page)).toHaveCount(0);
});

test('are copied into another plan, whole, and as Markdown into everything else', async ({
  page,
}) => {
  await fourSteps(page);
  await heading(page, 'B').click();
  await text(page, 'Objective').fill('Be whole.');
  await page.keyboard.press('Escape');
  await expect(heading(page, 'B')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  // Printing is loaded a moment after the plan.
  const copied = async () => {
    await page.keyboard.press('ControlOrMeta+c');
    return await page.evaluate(() => navigator.clipboard.readText());
  };
  await expect.poll(copied).toMatch(/^#### Step 1: B\n.*Be whole\..*#### Step 2: C/s);

  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('menuitem', { name: 'Feature plan' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(bar(page)).toContainText('2 steps selected');
  await expect(form(page).getByText('Be whole.')).toBeVisible();
  await expect(heading(page, 'B')).toBeFocused();
});

test('are found in pasted Markdown; other text says where it can go', async ({ page }) => {
  await fourSteps(page);
  await page.evaluate(() =>
    navigator.clipboard.writeText('## Task: X\n\n### Implementation Steps\n\n#### Step 1: New\n'),
  );
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => stepNames(page)).toBe('A B New C D');
  await page.evaluate(() => navigator.clipboard.writeText('Just words'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByText(/There are no steps in what was pasted/)).toBeVisible();
  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(() => stepNames(page)).toBe('A B C D');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while steps are selected, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await fourSteps(page);
    await page.keyboard.press('Shift+ArrowDown');
    await expect(bar(page)).toBeVisible();
    await axe(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await axe(page);
  });
}
