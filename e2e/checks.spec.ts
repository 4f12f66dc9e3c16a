import type { Page } from '@playwright/test';
import { type Plan, planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { card, openPlanFile, saved, text } from './plan-page.ts';

/** Two steps, of which the first has something to mention, and a list that lacks a file of it. */
function weakPlan(): Plan {
  return planSchema.parse({
    title: 'Reports',
    format: 'task',
    tasks: [
      {
        name: 'Faster reports',
        files: { created: [{ first: 'src/cache.ts', second: 'the cache' }] },
        steps: [
          {
            name: 'Keep results',
            actions: [{ text: 'Create `src/cache.ts`' }, { text: 'Create `src/store.ts`' }],
            validation: [{ text: 'Manual testing' }],
            troubleshooting: [{ first: 'The disk is full', second: 'Say so' }],
          },
        ],
      },
    ],
  });
}

const panel = (page: Page) => page.getByRole('region', { name: 'Checks' });
const remark = (page: Page, words: string | RegExp) =>
  panel(page).getByRole('listitem').getByRole('button', { name: words });
const opener = (page: Page) => page.getByRole('button', { name: /^Checks: / });
/** What is read out. */
const said = (page: Page, words: string) => page.locator('[aria-live]').getByText(words);
const UNLISTED = /src\/store\.ts.* stands in no list of files/;
const UNPROVEN = /Manual testing.* does not say what shows it/;

test('what is weak in a plan is listed, led to, fixed, and switched off @main', async ({
  page,
}) => {
  await openPlanFile(page, weakPlan());
  // Counted on the card and in the outline.
  await expect(card(page, /Keep results/).getByText('2 remarks')).toBeVisible();
  await expect(
    page.getByRole('treeitem', { name: /Keep results.*checks: 2 remarks/ }),
  ).toBeVisible();

  // By key, with the focus in it; and at the field by the next.
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await expect(panel(page)).toBeFocused();
  await expect(said(page, 'Checks: 2 remarks.')).toHaveCount(1);
  await inBothThemes(page, () => axe(page));
  // Past the tabs, the rules, and what closes it.
  for (let stop = 0; stop < 4; stop++) await page.keyboard.press('Tab');
  await expect(remark(page, UNPROVEN)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page, 'Validation, item 1')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(': the list shows within a second');
  await expect(remark(page, UNPROVEN)).toHaveCount(0);
  await expect(card(page, /^Step 1/).getByText('1 remark', { exact: true })).toBeVisible();

  // A fix is an edit: it can be taken back.
  await page.keyboard.press('ControlOrMeta+Shift+m');
  await page.getByRole('button', { name: 'Add it to New Files' }).press('Enter');
  await expect(panel(page).getByText('Nothing to mention', { exact: true })).toBeVisible();
  await expect(panel(page)).toBeFocused();
  await expect(said(page, 'Undo takes it back. Checks: nothing to mention.')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(remark(page, UNLISTED)).toBeVisible();

  // Switched off for the plan, it stays so; and comes back where it is switched on.
  await panel(page)
    .getByRole('button', { name: /^Rule: Files/ })
    .press('Enter');
  await page.keyboard.press('Enter');
  await expect(remark(page, UNLISTED)).toHaveCount(0);
  await saved(page);
  await page.reload();
  await opener(page).click();
  await expect(panel(page).getByText('Nothing to mention', { exact: true })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Rules' }).click();
  const rule = panel(page).getByLabel('Files that actions change and no list has');
  await expect(rule).toHaveValue('off here');
  await rule.selectOption('Off in all plans');
  await saved(page);
  await page.reload();
  await opener(page).click();
  await panel(page).getByRole('button', { name: 'Rules' }).click();
  await expect(rule).toHaveValue('off');
  await rule.selectOption('On');
  await panel(page).getByRole('button', { name: 'Rules' }).click();
  await expect(remark(page, UNLISTED)).toBeVisible();
  await remark(page, UNLISTED).press('Escape');
  await expect(panel(page)).toHaveCount(0);
});

test('the list of a thousand remarks can be used by keys, on a small screen, by everybody', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const long = 'a name that goes on and on '.repeat(12);
  const steps = Array.from({ length: 500 }, (_, at) => ({
    name: `${at + 1} ${at === 0 ? long : 'TBD'}`,
    actions: [{ text: 'Handle errors' }],
  }));
  await openPlanFile(page, planSchema.parse({ ...weakPlan(), tasks: [{ name: 'Many', steps }] }));
  await page.getByRole('button', { name: /^Checks: [\d,]+ remarks/ }).click();
  await expect(panel(page)).toBeFocused();
  const rows = panel(page).getByRole('listitem').getByRole('button', { name: /[.:]/ });
  await rows.first().focus();
  await page.keyboard.press('End');
  await expect(panel(page).getByRole('listitem').last().getByRole('button').first()).toBeFocused();
  await expectNoSidewaysScroll(page);
});
