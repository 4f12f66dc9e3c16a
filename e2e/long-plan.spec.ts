// A plan of many steps: those far out of sight are in the page as text, and whole when they are near.
import type { Page } from '@playwright/test';
import { planSchema } from '../src/plan/schema.ts';
import { expect, test } from './fixtures.ts';
import { card, openPlanFile, saved, text } from './plan-page.ts';

const STEPS = 120;

test.beforeEach(async ({ page }) => {
  const steps = Array.from({ length: STEPS }, (_, at) => ({
    name: `Move report ${at + 1}`,
    objective: `Nobody notices the move of report ${at + 1}.`,
    actions: [{ box: 'open', text: `Copy the definition of report ${at + 1}` }],
  }));
  const plan = planSchema.parse({
    title: 'Long',
    format: 'task',
    tasks: [{ name: 'Move', steps }],
  });
  await openPlanFile(page, plan);
});

const step = (number: number) => new RegExp(`^Step ${number} `);

test('steps far away are headings and text, and whole when they come into sight', async ({
  page,
}) => {
  const far = card(page, step(90));
  await expect(far).toContainText('Nobody notices the move of report 90.');
  await expect(far).toContainText('Copy the definition of report 90');
  await far.scrollIntoViewIfNeeded();
  const box = far.getByRole('checkbox', { name: 'Actions, item 1, done' });
  await box.check();
  const before = (await far.boundingBox())?.y;
  await expect(far.getByRole('button', { name: 'Change Step 90' })).toBeVisible();
  await expect.poll(async () => (await far.boundingBox())?.y).toBe(before);
  await saved(page);
  await page.reload();
  await far.scrollIntoViewIfNeeded();
  await expect(box).toBeChecked();
});

test('a step far away opens and is left open out of sight', async ({ page }) => {
  await card(page, step(90))
    .getByRole('button', { name: step(90) })
    .click();
  await text(page, 'Step name').fill('Move it later');
  await card(page, step(1)).scrollIntoViewIfNeeded();
  await expect(text(page, 'Step name')).toHaveValue('Move it later');
  await expect(text(page, 'Step name')).toBeFocused();
});

test('focus makes a step whole, and a new step in the middle counts on those far away', async ({
  page,
}) => {
  const heading = page.getByRole('button', { name: step(60) });
  const menu = page.getByRole('button', { name: 'Change Step 60' });
  await expect(menu).toHaveCount(0);
  await heading.focus();
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu).toBeFocused();
  await heading.focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(text(page, 'Step name')).toHaveValue('Move report 60');
  await expect(card(page, `Step ${STEPS + 1} Move report ${STEPS}`)).toBeAttached();
});

test('what the browser finds in the page is in full already', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+f');
  await expect(
    card(page, step(90)).getByRole('checkbox', { name: 'Actions, item 1, done' }),
  ).toBeAttached();
});

async function topOf(page: Page, heading: RegExp): Promise<number> {
  return (await card(page, heading).boundingBox())?.y ?? 0;
}

/** Where a card is once it stands still: cards far away find their height a moment after they are scrolled to. */
async function restingTop(page: Page, heading: RegExp): Promise<number> {
  let top = await topOf(page, heading);
  const moved = async () => {
    const before = top;
    top = await topOf(page, heading);
    return top - before;
  };
  await expect.poll(moved, { intervals: [500] }).toBe(0);
  return top;
}

test('the open card, its field and the place on the page come back after a reload', async ({
  page,
}) => {
  const heading = card(page, /^Step 80\b/).getByRole('button', { name: /^Step 80 / });
  await heading.scrollIntoViewIfNeeded();
  await heading.click();
  await text(page, 'Objective').press('End');
  await page.keyboard.type(' Nobody.');
  await saved(page);
  const before = await restingTop(page, /^Step 80\b/);
  await page.reload();
  await expect(text(page, 'Objective')).toBeFocused();
  await expect(text(page, 'Objective')).toHaveValue(/report 80\. Nobody\.$/);
  await expect
    .poll(async () => Math.abs((await topOf(page, /^Step 80\b/)) - before))
    .toBeLessThan(3);

  await page.keyboard.press('Escape');
  await card(page, /^Step 30\b/).scrollIntoViewIfNeeded();
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0);
  const top = await restingTop(page, /^Step 30\b/);
  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('link', { name: 'Long' }).click();
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0);
  await expect.poll(async () => Math.abs((await topOf(page, /^Step 30\b/)) - top)).toBeLessThan(3);
});
