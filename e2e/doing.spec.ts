import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { card, command, openPlanFile } from './plan-page.ts';

const open = (text: string) => ({ text, box: 'open' });
const plan = planSchema.parse({
  title: 'House',
  format: 'task',
  tasks: [
    {
      name: 'House',
      steps: [
        {
          ...{ id: 'dig', name: 'Dig', objective: 'There is a hole.' },
          actions: [open('Dig left'), open('Dig right')],
          validation: [open('It is deep')],
        },
        { id: 'build', name: 'Build', actions: [open('Build')], dependsOn: [{ step: 'dig' }] },
        { id: 'plant', name: 'Plant', actions: [open('Plant a tree')] },
      ],
    },
  ],
});

const panel = (page: Page) => page.getByRole('region', { name: 'Do', exact: true });
const box = (page: Page, words: string) =>
  panel(page).getByRole('checkbox', { name: new RegExp(`^${words}`) });
const said = (page: Page, words: string) => page.locator('[aria-live]').getByText(words);

test('a plan is gone through box by box, with one key @main', async ({ page }) => {
  await openPlanFile(page, plan);
  await command(page, 'box by box', /^Go through the plan/);
  await expect(panel(page)).toBeFocused();
  await expect(panel(page).getByRole('heading')).toHaveText([
    'Step 1: Dig · 0 of 3',
    'Step 3: Plant · 0 of 1',
    'Later · 1',
  ]);
  await expect(panel(page)).toContainText('There is a hole.');
  await expect(panel(page)).toContainText('2 steps can be done at the same time');
  await expect(panel(page)).toContainText('waits for Step 1: Dig');
  await expect(panel(page)).toContainText('0 of 5 ticked');
  await inBothThemes(page, () => axe(page));

  // One key ticks, and leads to the next.
  await box(page, 'Dig left').focus();
  await page.keyboard.press('Space');
  await expect(box(page, 'Dig left')).toBeChecked();
  await expect(box(page, 'Dig right')).toBeFocused();
  await expect(said(page, 'Ticked. 1 of 5.')).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(box(page, 'It is deep')).toBeFocused();
  await page.keyboard.press('Space');
  // The step is done: what waited for it can begin.
  await expect(panel(page).getByRole('heading')).toHaveText([
    'Step 2: Build · 0 of 1',
    'Step 3: Plant · 0 of 1',
  ]);
  await expect(box(page, 'Plant a tree')).toBeFocused();
  await expect(said(page, 'Step 1: Dig is done. 3 of 5.')).toHaveCount(1);
  // It is the plan that was ticked, and it can be taken back.
  await expect(card(page, /Dig/).getByRole('checkbox').first()).toBeChecked();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, 'It is deep')).toBeVisible();
  await expect(box(page, 'It is deep')).not.toBeChecked();

  await box(page, 'It is deep').click();
  await box(page, 'Build').click();
  await box(page, 'Plant a tree').click();
  await expect(panel(page).getByText('All boxes are ticked')).toBeVisible();
});

test('when what was ticked is in the log, and in its file', async ({ page }) => {
  await openPlanFile(page, plan);
  await command(page, 'box by box', /^Go through the plan/);
  await box(page, 'Dig left').click();
  await box(page, 'Plant a tree').click();
  await panel(page).getByText('Log', { exact: true }).click();
  const log = panel(page).getByRole('list', { name: 'What was ticked when' });
  await expect(log.getByRole('listitem').first()).toContainText('Ticked: Plant a tree');
  await expect(log.getByRole('listitem').first()).toContainText('Plant, just now');
  const downloading = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Save as .csv' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('house-log.csv');
  const rows = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(rows[0]).toBe('When,What,Item,Step');
  expect(rows[1]).toMatch(/^\d{4}-\d\d-\d\dT[^,]+,ticked,Plant a tree,Plant$/);
});

test('the work stands on a small screen, and says where there are no boxes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlanFile(page, plan);
  await page.getByRole('button', { name: /^Checks: / }).click();
  await page.getByRole('tab', { name: 'Do', exact: true }).click();
  await expect(box(page, 'Dig left')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('combobox', { name: 'Format' }).selectOption('issue');
  await expect(panel(page).getByText('Nothing to tick')).toBeVisible();
});
