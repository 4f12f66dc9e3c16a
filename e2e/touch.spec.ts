// A whole plan by touch alone, on a phone: what keys do is in menus and bars, and nothing is too
// small for a finger, covered, or out of sight.
import { expect, test } from './fixtures.ts';
import { openLibrary, planNames } from './library-page.ts';
import { card, form, itemsOf, saved, text } from './plan-page.ts';
import { expectReach } from './reach.ts';

const PHONE = { width: 390, height: 844 };
test.use({ hasTouch: true, isMobile: true, viewport: PHONE });

test('a plan is begun, written, exported and put away by touch alone', async ({ page }) => {
  test.slow();
  await openLibrary(page);
  await expectReach(page, 'first visit', [PHONE]);
  await page.getByRole('button', { name: /^Task plan/ }).tap();
  await text(page, 'Task name').tap();
  await expect(text(page, 'Task name')).toBeFocused();
  await page.keyboard.type('Move the queue');
  await form(page).getByRole('button', { name: 'Done' }).tap();
  await expect(text(page, 'Task name')).toHaveCount(0);

  await card(page, 'Step 1').tap();
  await text(page, 'Step name').tap();
  await expect(text(page, 'Step name')).toBeFocused();
  await page.keyboard.type('Order it');
  await text(page, 'Actions, item 1').tap();
  await expect(text(page, 'Actions, item 1')).toBeFocused();
  // A phone has Enter, and neither Tab nor Alt.
  await page.keyboard.type('Ask');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Actions, item 2')).toBeFocused();
  await page.keyboard.type('Pay');
  await page.getByRole('button', { name: 'Change Actions, item 2' }).tap();
  await expect(page.getByRole('menuitem', { name: 'Nest' })).toBeVisible();
  await expectReach(page, 'menu of an item', [PHONE]);
  await page.getByRole('menuitem', { name: 'Nest' }).tap();
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['Ask', '>Pay']);
  await page.getByRole('checkbox', { name: 'Actions, item 1, done' }).tap();
  await expect(page.getByRole('checkbox', { name: 'Actions, item 1, done' })).toBeChecked();
  await expectReach(page, 'open step', [PHONE]);
  await page.getByRole('button', { name: 'Add step after' }).tap();
  await expect(text(page, 'Step name')).toHaveValue('');
  await expect(text(page, 'Step name')).toBeFocused();
  await page.keyboard.type('Plug it in');
  await form(page).getByRole('button', { name: 'Done' }).tap();
  await expect(text(page, 'Step name')).toHaveCount(0);

  await page.getByRole('button', { name: 'Change Step 2' }).tap();
  await page.getByRole('menuitem', { name: 'Move up' }).tap();
  await expect(card(page, 'Step 1 Plug it in')).toBeVisible();
  await page.getByRole('button', { name: 'Change Step 2' }).tap();
  await page.getByRole('menuitem', { name: 'Remove' }).tap();
  await expect(card(page, /Order it/)).toHaveCount(0);
  // The message covers no control that stays where it is.
  const views = page.getByRole('navigation', { name: 'Views of the plan' });
  await views.getByRole('button', { name: 'Preview' }).tap();
  await views.getByRole('button', { name: 'Plan' }).tap();
  const messages = page.getByRole('region', { name: /^Messages/ });
  await messages.getByRole('button', { name: 'Undo' }).tap();
  await expect(card(page, 'Step 2 Order it')).toBeVisible();
  await page.getByRole('button', { name: 'Change Step 1' }).tap();
  await page.getByRole('menuitem', { name: 'Select' }).tap();
  const selected = page.getByRole('toolbar', { name: 'Selected steps' });
  await selected.getByRole('button', { name: 'Duplicate' }).tap();
  await expect(form(page).getByRole('article', { name: /Plug it in$/ })).toHaveCount(2);
  await selected.getByRole('button', { name: 'Select nothing' }).tap();

  await page.getByRole('button', { name: 'Command palette' }).tap();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('find in');
  await page.getByRole('option', { name: /^Find/ }).tap();
  await expect(text(page, 'Find in the plan')).toBeFocused();
  await page.keyboard.type('pay');
  const finding = page.getByRole('search');
  await finding.getByRole('button', { name: 'Next' }).tap();
  await expect(finding.getByRole('status')).toHaveText('1 of 1');
  await expectReach(page, 'find bar', [PHONE]);
  await finding.getByRole('button', { name: 'Close' }).tap();
  await expect(finding).toHaveCount(0);
  await views.getByRole('button', { name: 'Outline' }).tap();
  await expect(page.getByRole('tree')).toBeVisible();
  await expectReach(page, 'outline', [PHONE]);
  await page.getByRole('treeitem', { name: /^Step 3: Order it/ }).tap();
  await expect(page.getByRole('tree')).toHaveCount(0);
  await views.getByRole('button', { name: 'Preview' }).tap();
  await expectReach(page, 'preview', [PHONE]);

  await page.getByRole('button', { name: 'Export' }).tap();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expectReach(page, 'export', [PHONE]);
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('button', { name: 'Copy as Markdown' }).tap();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('- [x] Ask\n  - [ ] Pay');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).tap();
  await expect.poll(() => planNames(page)).toEqual(['Move the queue']);
  await expectReach(page, 'library', [PHONE]);
  await page.getByRole('button', { name: 'Actions for Move the queue' }).tap();
  await page.getByRole('menuitem', { name: 'Duplicate' }).tap();
  await expect.poll(() => planNames(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Actions for Move the queue' }).last().tap();
  await page.getByRole('menuitem', { name: 'Delete' }).tap();
  await expect.poll(() => planNames(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect.poll(() => planNames(page)).toHaveLength(2);
});
