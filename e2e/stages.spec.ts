import type { Page } from '@playwright/test';
import { planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { command, fillIn, openPlanFile, text } from './plan-page.ts';

const plan = planSchema.parse({
  title: 'House',
  format: 'task',
  tasks: [
    {
      name: 'House',
      objective: 'Nobody gets wet.',
      successCriteria: [{ text: 'It is dry inside' }],
      steps: [
        { name: 'Dig', actions: [{ text: 'Dig `hole.md`' }] },
        { name: 'Build', validation: [{ text: 'Run `make roof`: it prints `dry`' }] },
      ],
    },
  ],
});

const panel = (page: Page) => page.getByRole('region', { name: 'Stages' });
const row = (page: Page, words: string) =>
  panel(page).getByRole('listitem').filter({ hasText: words });

test('the stages of planning say what is still empty, and lead there one after the other @main', async ({
  page,
}) => {
  await openPlanFile(page, plan);
  await command(page, 'stages of planning', /Stages of planning/);
  await expect(panel(page)).toBeFocused();
  await expect(panel(page).getByRole('heading')).toHaveText([
    /^1\. Understand the task · 1 of 4 answered/,
    /^2\. /,
    /^3\. /,
    /^4\. /,
    /^5\. /,
  ]);
  await expect(row(page, 'Can somebody begin')).toContainText('Actions in 1 of 2');
  await expect(row(page, 'Do foundations come first')).toContainText('For you to judge');
  await inBothThemes(page, () => axe(page));

  // A row leads to what is empty; from there, a key to the next.
  await row(page, 'Can somebody begin').getByRole('button').press('Enter');
  await expect(text(page, 'Actions, item 1')).toBeFocused();
  await page.keyboard.type('Build the roof');
  await expect(row(page, 'Can somebody begin')).toContainText('Answered');
  // On from the second stage, as far as the first again.
  await page.keyboard.press('F9');
  await expect(text(page, 'Path 1').first()).toBeFocused();
  await panel(page).getByRole('button', { name: 'Next empty field' }).click();
  await expect(text(page, 'Variable 1').first()).toBeFocused();
  await fillIn(text(page, 'Variable 1').first(), 'ROOF');
  await expect(row(page, 'What is to be configured')).toContainText('Answered');
});

test('the stages stand on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlanFile(page, plan);
  await page.getByRole('button', { name: /^Checks: / }).click();
  await page.getByRole('tab', { name: 'Stages' }).click();
  await expect(row(page, 'Which files come')).toBeVisible();
  await expectNoSidewaysScroll(page);
});
