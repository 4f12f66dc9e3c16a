// Several steps at once: selected, moved, duplicated, removed, copied to another plan.
import type { Page } from '@playwright/test';
import { planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { form, newPlan, openCard, openPlanFile, text } from './plan-page.ts';

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

test('have a bar that is one stop for Tab, and whose buttons the arrows go along', async ({
  page,
}) => {
  await fourSteps(page);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toBeVisible();
  const button = (name: string) => bar(page).getByRole('button', { name, exact: true });
  await expect(bar(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await button('Move up').focus();
  for (const [key, name] of [
    ['ArrowRight', 'Move down'],
    ['ArrowRight', 'Duplicate'],
    ['ArrowLeft', 'Move down'],
    ['Home', 'Move up'],
    ['ArrowLeft', 'Select nothing'],
    ['ArrowRight', 'Move up'],
    ['End', 'Select nothing'],
    ['ArrowLeft', 'Remove'],
    ['ArrowLeft', 'Copy as Markdown'],
    ['ArrowLeft', 'Copy'],
    ['ArrowLeft', 'Duplicate'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(button(name)).toBeFocused();
  }
  // Tab leaves it, and comes back to where one was.
  await page.keyboard.press('Shift+Tab');
  await expect(bar(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(button('Duplicate')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => stepNames(page)).toBe('A B C B C D');
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

test('take their places in what waited for them, in whichever order they are brought back', async ({
  page,
}) => {
  const step = (name: string, ...waitsFor: string[]) => {
    return { id: name, name, dependsOn: waitsFor.map((each) => ({ step: each })) };
  };
  const steps = [step('A'), step('B'), step('C', 'A', 'B')];
  const plan = { title: 'Waits', format: 'issue', tasks: [{ name: 'One', steps }] };
  await openPlanFile(page, planSchema.parse(plan));
  const last = form(page).getByRole('article', { name: /^Component \d C$/ });
  const waitsFor = last.locator('[data-field="dependsOn"] dd');
  const removal = async (name: string) => {
    await form(page)
      .getByRole('button', { name: new RegExp(`^Component \\d ${name}$`) })
      .focus();
    await page.keyboard.press('Delete');
  };
  await expect(waitsFor).toHaveText(/Component 1: A\s*Component 2: B/);
  await removal('A');
  await removal('B');
  await expect(waitsFor).toHaveText(/^A\s*B$/);
  const undo = page
    .getByRole('region', { name: /^Messages/ })
    .getByRole('button', { name: 'Undo' });
  await expect(undo).toHaveCount(2);
  await undo.first().click();
  await expect(waitsFor).toHaveText(/Component \d: A\s*B$/);
  await undo.click();
  await expect(waitsFor).toHaveText(/Component \d: A\s*Component \d: B/);
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
