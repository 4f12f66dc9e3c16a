// A key that ends a composition does nothing else: who writes Japanese takes a word with Enter,
// and drops it with Escape. Safari tells of that key once the composition has ended, with the
// number 229 for it, and no other sign. Each journey goes on with the same key as it is meant,
// so that one which had acted before would show.

import type { Locator, Page } from '@playwright/test';
import { samplePlan } from '../src/plan/sample.ts';
import { expect, test } from './fixtures.ts';
import { openLibrary, planLine } from './library-page.ts';
import { heading, lettered, outline, row } from './outline-pane.ts';
import {
  card,
  fillIn,
  itemsOf,
  newPlan,
  openCard,
  openPlanFile,
  saved,
  text,
} from './plan-page.ts';

/** Ends a composition with this key, as Safari tells of it. */
async function endComposition(focused: Locator, key: string, modifiers = {}) {
  await expect(focused).toBeFocused();
  const init = { key, keyCode: 229, bubbles: true, cancelable: true, ...modifiers };
  const isPrevented = await focused.evaluate(
    (element, options) => !element.dispatchEvent(new KeyboardEvent('keydown', options)),
    init,
  );
  expect(isPrevented).toBe(false);
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Command palette' });

test('in the command palette @main', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('ControlOrMeta+k');
  const query = palette(page).getByRole('combobox');
  await expect(query).toBeFocused();
  await page.keyboard.type('theme dark');
  await endComposition(query, 'Enter');
  await endComposition(query, 'ArrowDown');
  await page.keyboard.type(' ');
  await expect(query).toHaveValue('theme dark ');
  await expect(palette(page)).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('in find and replace @main', async ({ page }) => {
  await newPlan(page);
  await page.keyboard.type('A queue, another queue, the last queue');
  await page.keyboard.press('Escape');
  const bar = page.getByRole('search', { name: 'Find and replace' });
  const count = bar.getByRole('status');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  const find = text(page, 'Find in the plan');
  await expect(find).toBeFocused();
  await page.keyboard.type('queue');
  await expect(count).toHaveText('3 found');
  await endComposition(find, 'Enter');
  await endComposition(find, 'Enter', { shiftKey: true });
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('1 of 3');

  const replacement = text(page, 'Replace with');
  await fillIn(replacement, 'stack');
  await endComposition(replacement, 'Enter');
  await page.keyboard.press('Enter');
  await expect(count).toHaveText('1 of 2');

  await endComposition(replacement, 'Escape');
  await page.keyboard.type('s');
  await expect(replacement).toHaveValue('stacks');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('in the rows of an open card @main', async ({ page }) => {
  await newPlan(page);
  const step = await openCard(page, 'Step 1');
  const item = text(step, 'Actions, item 1');
  await item.focus();
  await page.keyboard.type('One');
  for (const key of ['Enter', 'Escape', 'Tab', 'Backspace', 'ArrowUp']) {
    await endComposition(item, key);
  }
  await endComposition(item, 'Enter', { ctrlKey: true });
  await page.keyboard.type(' more');
  await expect(item).toHaveValue('One more');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['One more', 'Two']);

  // The first Escape of the second item is the list's: it lets go of Tab, and says so.
  await endComposition(text(step, 'Actions, item 2'), 'Escape');
  await page.keyboard.press('Tab');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['One more', '>Two']);
});

test('in a card that is open @main', async ({ page }) => {
  await newPlan(page);
  const step = await openCard(page, 'Step 1');
  await text(step, 'Step name').focus();
  await page.keyboard.type('Named');
  await endComposition(text(step, 'Step name'), 'Escape');
  await page.keyboard.type(' so');
  await expect(text(step, 'Step name')).toHaveValue('Named so');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Step 1 Named so' })).toBeFocused();
});

test('while items are selected', async ({ page }) => {
  await newPlan(page);
  const step = await openCard(page, 'Step 1');
  await text(step, 'Actions, item 1').fill('One');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await page.keyboard.press('Shift+ArrowUp');
  const toolbar = page.getByRole('toolbar', { name: 'Selected items' });
  await expect(toolbar).toContainText('2 items selected');
  for (const key of ['Enter', 'Escape', 'Delete', ' ']) {
    await endComposition(text(step, 'Actions, item 1'), key);
  }
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['One', 'Two', 'One', 'Two']);
});

test('in a row of names', async ({ page }) => {
  await newPlan(page);
  const step = await openCard(page, 'Step 1');
  const name = text(step, 'Variable 1');
  await name.focus();
  await page.keyboard.type('SECRET');
  await endComposition(name, 'Enter');
  await endComposition(name, ',');
  await page.keyboard.type('_KEY,NEXT');
  await expect(name).toHaveValue('SECRET_KEY');
  await expect(text(step, 'Variable 2')).toHaveValue('NEXT');
  await expect(text(step, 'Variable 3')).toHaveCount(0);
});

test('in code', async ({ page }) => {
  await newPlan(page);
  const step = await openCard(page, 'Step 1');
  await step.getByRole('button', { name: 'Add to Code Examples' }).click();
  const code = text(step, 'Code Examples 1, code');
  await code.focus();
  await page.keyboard.type('a');
  await endComposition(code, 'Tab');
  await endComposition(code, 'Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.type('b');
  await expect(code).toHaveValue(/^a\s+b$/);
});

test('in an item of a list in a text', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  // What Enter does in a list loads a moment after the plan.
  await expect(async () => {
    await objective.fill('- One');
    await objective.press('Enter');
    await expect(objective).toHaveValue('- One\n- ', { timeout: 500 });
  }).toPass();
  await objective.fill('- One');
  await endComposition(objective, 'Enter');
  await endComposition(objective, 'Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await expect(objective).toHaveValue('- One\n- Two');
});

test('in the outline, and on the heading of a step', async ({ page }) => {
  await openPlanFile(page, lettered());
  await row(page, /Step 2: B/).click();
  await expect(heading(page, 'Step 2 B')).toBeFocused();
  for (const key of ['Delete', 'Enter']) await endComposition(heading(page, 'Step 2 B'), key);
  await endComposition(heading(page, 'Step 2 B'), 'ArrowUp', { altKey: true });
  await page.keyboard.press('Alt+ArrowDown');
  await expect(heading(page, 'Step 3 B')).toBeFocused();

  const tree = outline(page).getByRole('treeitem');
  const first = tree.first();
  await first.focus();
  for (const key of ['ArrowDown', 'End', 'Delete', 'Enter', 'c']) await endComposition(first, key);
  await page.keyboard.press('ArrowDown');
  await expect(tree.nth(1)).toBeFocused();
});

test('in the library: a name, the search, the list, a menu', async ({ page }) => {
  await openPlanFile(page, { ...samplePlan(), title: 'The first' });
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  const line = planLine(page, 'The first');
  const link = line.getByRole('link');
  await link.focus();
  for (const key of ['F2', 'Delete', 'ArrowUp']) await endComposition(link, key);
  await page.keyboard.press('F2');
  const name = text(page, 'Name of the plan');
  await expect(name).toBeFocused();
  await page.keyboard.type('Renamed');
  for (const key of ['Enter', 'Escape']) await endComposition(name, key);
  await page.keyboard.type(' twice');
  await page.keyboard.press('Enter');
  await expect(planLine(page, 'Renamed twice')).toBeVisible();

  const actions = page.getByRole('button', { name: 'Actions for Renamed twice' });
  await actions.focus();
  await endComposition(actions, 'ArrowDown');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  const open = page.getByRole('menuitem', { name: 'Open' });
  for (const key of ['ArrowDown', 'End', 'r']) await endComposition(open, key);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
});

test('where a plan is pasted', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('button', { name: /^Open/ }).first().click();
  const box = text(page.getByRole('dialog', { name: 'Open a plan' }), 'Text of the plan');
  await box.fill('## Task: One');
  await endComposition(box, 'Enter', { ctrlKey: true });
  await page.keyboard.type('!');
  await expect(box).toHaveValue('## Task: One!');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: 'Open the plan' })).toBeFocused();
});

test('in a card, where the browser tells of the composition', async ({ page }) => {
  await newPlan(page);
  const name = text(page, 'Task name');
  await page.keyboard.type('Nihon');
  await name.evaluate((element) => {
    const options = { key: 'Escape', isComposing: true, bubbles: true, cancelable: true };
    element.dispatchEvent(new KeyboardEvent('keydown', options));
  });
  await page.keyboard.type('go');
  await expect(name).toHaveValue('Nihongo');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Task 1 Nihongo')).toBeVisible();
  await expect(name).toHaveCount(0);
});
