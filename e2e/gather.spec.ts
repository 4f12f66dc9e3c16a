import type { Page } from '@playwright/test';
import { type Plan, planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { card, openPlanFile, text } from './plan-page.ts';

/** A plan whose steps name what its lists lack. */
function plan(): Plan {
  return planSchema.parse({
    title: 'Reports',
    format: 'task',
    tasks: [
      {
        name: 'Faster reports',
        steps: [
          {
            name: 'Keep results',
            actions: [
              { text: 'Create `src/cache.ts`' },
              { text: 'Edit `src/report.ts`' },
              { text: 'Run `npm install redis@5`' },
            ],
            code: [{ language: 'ts', code: 'connect(process.env.REDIS_URL)' }],
            validation: [{ text: 'Run `npm test -- cache`: all pass' }],
          },
        ],
      },
    ],
  });
}

const panel = (page: Page) => page.getByRole('region', { name: 'Gather' });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });
const row = (page: Page, words: string) =>
  panel(page).getByRole('listitem').filter({ hasText: words });
const said = (page: Page, words: string) => page.locator('[aria-live]').getByText(words);

test('what steps name is taken over into the lists of the plan @main', async ({ page }) => {
  await openPlanFile(page, plan());
  // By keys: from the checks to the tab beside them.
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await expect(page.getByRole('region', { name: 'Checks' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(tab(page, /^Checks/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, /^Open/)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, /^Gather/)).toBeFocused();
  await expect(panel(page).getByRole('heading')).toHaveText([
    'Files',
    'Packages',
    'Environment variables',
    'Test commands',
  ]);
  await inBothThemes(page, () => axe(page));

  // A row leads to where it stands.
  await row(page, 'redis@5').getByRole('button').first().press('Enter');
  await expect(text(page, 'Actions, item 3')).toBeFocused();

  // One by one, and all of a kind; each is an edit that can be taken back.
  await row(page, 'redis@5')
    .getByRole('button', { name: /^Add it to Dependencies/ })
    .press('Enter');
  await expect(row(page, 'redis@5')).toHaveCount(0);
  await expect(said(page, 'Done. Undo takes it back.')).toHaveCount(1);
  await expect(row(page, 'REDIS_URL').getByRole('button').first()).toBeFocused();
  await expect(card(page, /Dependencies Added/)).toContainText('redis@5');
  await panel(page).getByRole('button', { name: 'Add all 2 of Files' }).press('Enter');
  await expect(card(page, /Files Created\/Modified/)).toContainText('src/cache.ts');
  await expect(card(page, /Files Created\/Modified/)).toContainText('src/report.ts');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row(page, 'src/cache.ts')).toBeVisible();
  await expect(row(page, 'src/report.ts')).toBeVisible();
  await row(page, 'npm test')
    .getByRole('button', { name: /^Add it to Unit Tests/ })
    .click();
  await expect(card(page, /Testing Plan/)).toContainText('npm test -- cache');

  await panel(page).press('Escape');
  await expect(panel(page)).toHaveCount(0);
});

test('the total of the timeline comes from the estimates, and where nothing is named, that is said', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const steps = [
    { name: 'Dig', estimate: '2d' },
    { name: 'Build', estimate: '4h' },
  ];
  await openPlanFile(
    page,
    planSchema.parse({ ...plan(), format: 'issue', tasks: [{ name: 'House', steps }] }),
  );
  await page.getByRole('button', { name: /^Checks: / }).click();
  await tab(page, /^Gather/).click();
  await expect(row(page, '2.5 days')).toContainText('what the estimates add up to');
  await expectNoSidewaysScroll(page);
  await inBothThemes(page, () => axe(page));
  await row(page, '2.5 days')
    .getByRole('button', { name: /^Put it into Timeline/ })
    .click();
  await expect(panel(page).getByText('Nothing to gather')).toBeVisible();
  await expect(card(page, /Timeline/)).toContainText('2.5 days');
});
