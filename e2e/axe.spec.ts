// The states between the screens: what no journey of another file stays in. Their own screens each
// journey looks at itself.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { hardPlan } from './hard-plan.ts';
import { inBothThemes, openLibrary } from './library-page.ts';
import { card, newPlan, openCard, openPlanFile, text } from './plan-page.ts';

const look = (page: Page) => inBothThemes(page, () => axe(page));

test('axe finds nothing in the menus of a plan and its messages', async ({ page }) => {
  test.slow();
  await newPlan(page);
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').fill('Ask');
  await page.getByRole('button', { name: 'Change Actions, item 1' }).click();
  await look(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Theme' }).click();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change Step 1' }).first().click();
  await axe(page);
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('region', { name: /^Messages/ })).toContainText('removed');
  await look(page);
});

test('axe finds nothing where a plan cannot be saved', async ({ page }) => {
  await newPlan(page);
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
    IDBObjectStore.prototype.put = full;
  });
  await text(page, 'Title of the plan').fill('Not to be saved');
  await expect(page.getByRole('alert')).toContainText('Your changes are not saved');
  await look(page);
});

test('axe finds nothing in texts that are hard to show, and in a template', async ({ page }) => {
  test.slow();
  await openPlanFile(page, { ...hardPlan(), template: true });
  await expect(page.getByRole('button', { name: 'New plan from this template' })).toBeVisible();
  await axe(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await card(page, /^Step 1/)
    .getByRole('heading')
    .getByRole('button')
    .click();
  await page.setViewportSize({ width: 320, height: 568 });
  await axe(page);
});

test('axe finds nothing in a palette without results', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Command palette' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox'),
  ).toBeFocused();
  await page.keyboard.type('no command is called so');
  await expect(page.getByText('Nothing is called “no command is called so” here.')).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
  await look(page);
});
