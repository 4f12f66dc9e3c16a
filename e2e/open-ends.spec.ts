import type { Page } from '@playwright/test';
import { planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { card, command, openPlanFile, text } from './plan-page.ts';

const plan = planSchema.parse({
  title: 'House',
  format: 'issue',
  tasks: [
    {
      name: 'House',
      objective: 'A house for [owner] and nobody else.',
      questions: [
        { first: 'Which roof?', second: '' },
        { first: 'Decision: wood or stone', second: '' },
      ],
      research: [{ first: 'What do roofs cost?', second: '' }],
      steps: [{ name: 'Dig', objective: 'Dig a hole.' }],
    },
  ],
});

const panel = (page: Page) => page.getByRole('region', { name: 'Open' });
const row = (page: Page, words: string | RegExp) =>
  panel(page).getByRole('listitem').filter({ hasText: words });
const said = (page: Page, words: string) => page.locator('[aria-live]').getByText(words);

test('what is open stands in one list, and an answer goes in its place @main', async ({ page }) => {
  await openPlanFile(page, plan);
  await command(page, 'open questions', /^Open questions/);
  await expect(panel(page)).toBeFocused();
  await expect(panel(page).getByRole('heading')).toHaveText([
    'Questions · 1',
    'Decisions · 1',
    'Research · 1',
    'Placeholders · 1',
  ]);
  await inBothThemes(page, () => axe(page));

  // A question blocks, by keys; that stands in the plan, in words.
  await row(page, 'Which roof?')
    .getByRole('button', { name: 'Mark as blocking: Which roof?' })
    .press('Enter');
  await expect(panel(page).getByRole('heading').first()).toHaveText('Blocking · 1');
  await expect(row(page, 'Which roof?').getByRole('button').first()).toBeFocused();
  await expect(said(page, 'It blocks.')).toHaveCount(1);
  await expect(card(page, /Open Questions/)).toContainText('Blocking: Which roof?');

  // A placeholder gives way to its answer, and only it.
  await row(page, '[owner]').getByRole('button', { name: 'Answer: [owner]' }).press('Enter');
  await expect(text(page, 'Answer to: [owner]')).toBeFocused();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(text(page, 'Answer to: [owner]')).toHaveCount(0);
  await expect(panel(page)).toBeVisible();
  await row(page, '[owner]').getByRole('button', { name: 'Answer: [owner]' }).press('Enter');
  await expect(text(page, 'Answer to: [owner]')).toBeFocused();
  await page.keyboard.type('the Smiths');
  await page.keyboard.press('Enter');
  await expect(said(page, 'The answer is in its place.')).toHaveCount(1);
  await expect(page.getByText('A house for the Smiths and nobody else.').first()).toBeVisible();

  // So does a question; it is told as answered, and undo takes that back.
  await row(page, 'Which roof?').getByRole('button', { name: 'Answer: Which roof?' }).click();
  await page.keyboard.type('A flat one');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading').last()).toHaveText('Answered · 1');
  await expect(row(page, 'Which roof?')).toContainText('A flat one');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel(page).getByRole('heading').first()).toHaveText('Blocking · 1');

  // A row leads to where it stands.
  await row(page, 'What do roofs cost?').getByRole('button').first().press('Enter');
  await expect(page.locator(':focus')).toHaveValue('What do roofs cost?');
});

test('what is typed for an answer stays with its question, wherever that goes', async ({
  page,
}) => {
  const questions = ['Which roof?', 'Which door?'].map((first) => ({ first, second: '' }));
  await openPlanFile(page, planSchema.parse({ ...plan, tasks: [{ name: 'House', questions }] }));
  await command(page, 'open questions', /^Open questions/);
  await row(page, 'Which roof?')
    .getByRole('button', { name: /^Answer/ })
    .click();
  await page.keyboard.type('A flat one');
  // A look at another tab, and a move in the form.
  await page.getByRole('tab', { name: 'Gather' }).click();
  await page.getByRole('tab', { name: 'Open' }).click();
  await expect(text(page, 'Answer to: Which roof?')).toHaveValue('A flat one');
  await row(page, 'Which roof?').getByRole('button').first().click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(row(page, /^Which/).first()).toContainText('Which door?');
  await expect(text(page, 'Answer to: Which roof?')).toHaveValue('A flat one');
  await text(page, 'Answer to: Which roof?').press('Shift+Enter');
  await page.keyboard.type('or none');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Which roof?')).toContainText(/A flat one\s+or none/);
  await expect(row(page, 'Which door?').getByRole('button', { name: /^Answer: / })).toBeVisible();

  // A question that is gone leaves what was typed to be copied.
  await row(page, 'Which door?')
    .getByRole('button', { name: /^Answer/ })
    .click();
  await page.keyboard.type('None');
  await row(page, 'Which door?').getByRole('button').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Which wall?');
  await expect(panel(page)).toContainText('“Which door?” was changed while you answered: None');
  await panel(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(panel(page)).not.toContainText('was changed while you answered');
});

test('a long list of open ends stands on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const long = 'who pays for the roof and the walls and all that stands in them, '.repeat(4);
  const questions = [{ first: `${long}?`, second: '' }];
  await openPlanFile(page, planSchema.parse({ ...plan, tasks: [{ name: 'House', questions }] }));
  await page.getByRole('button', { name: /^Checks: / }).click();
  await page.getByRole('tab', { name: /^Open/ }).click();
  await row(page, /who pays/)
    .getByRole('button', { name: /^Answer/ })
    .click();
  await expect(text(page, `Answer to: ${long}?`)).toBeFocused();
  await expectNoSidewaysScroll(page);
});
