// What has to be there before a plan can be typed in, and what may come after the first key. How much
// that weighs, the build says (vite/first-load.ts); here it is whether it is enough.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { card, fillIn, newPlan, openCard, paste, saved, text } from './plan-page.ts';

/** The files that load before the first key, as vite/first-chunks.ts calls them. */
const FIRST = /\/(?:app|plan|rolldown-runtime)-[\w-]{8}\.js$/;

/** Lets no other script through from here on. Returns how many wait, and what lets them. */
async function holdLateParts(page: Page) {
  let waiting = 0;
  let letGo: () => void = () => undefined;
  const released = new Promise<void>((release) => {
    letGo = release;
  });
  await page.route(/\.js$/, async (route) => {
    if (!FIRST.test(route.request().url())) {
      waiting += 1;
      await released;
    }
    await route.continue();
  });
  return { waiting: () => waiting, letGo: () => letGo() };
}

/** What local storage has of the plan that is open. */
async function stored(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const id = location.hash.split('/').at(-1);
    return localStorage.getItem(`planform:plan:${id}`) ?? '';
  });
}

test('an opened plan is typed in and kept before any late part is there @main', async ({
  page,
}) => {
  await newPlan(page);
  await fillIn(text(page, 'Task name'), 'Move the reports');
  await fillIn(text(page, 'Objective'), 'A *first* text');
  await openCard(page, 'Step 1');
  await page.keyboard.type('Copy the tables');
  await saved(page);
  const address = page.url();
  await page.goto('about:blank');

  const late = await holdLateParts(page);
  await page.goto(address);
  // The card that was open is open again. A closed one has its texts as they were typed.
  await expect(text(page, 'Step name')).toHaveValue('Copy the tables');
  await expect(card(page, 'Task 1')).toContainText('A *first* text');
  await openCard(page, 'Task 1');
  await text(page, 'Objective').press('End');
  await page.keyboard.type(', typed on');
  await expect.poll(() => stored(page)).toContain('A *first* text, typed on');
  // A key for what is not there yet is kept for it.
  await page.keyboard.press('ControlOrMeta+k');
  expect(late.waiting()).toBeGreaterThan(0);

  late.letGo();
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(text(page, 'Prerequisites, item 1')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('first text, typed on');
  await expect(page.getByRole('region', { name: 'Outline' })).toContainText('Copy the tables');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(card(page, 'Task 1').locator('em')).toHaveText('first');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(text(page.getByRole('dialog', { name: 'Export' }), 'Markdown')).toHaveValue(
    /A \*first\* text, typed on/,
  );
});

test('a new plan is typed in before any late part is there', async ({ page }) => {
  await page.goto('/');
  const start = page.getByRole('button', { name: /^Task plan/ });
  await expect(start).toBeVisible();
  const late = await holdLateParts(page);
  await start.click();
  await expect(text(page, 'Task name')).toBeFocused();
  await page.keyboard.type('Typed at once');
  await expect(text(page, 'Task name')).toHaveValue('Typed at once');
  await expect.poll(() => stored(page)).toContain('Typed at once');
  // What is pasted is kept for what reads it.
  await text(page, 'Objective').focus();
  await paste(page, 'Pasted early');
  late.letGo();
  await expect(text(page, 'Objective')).toHaveValue('Pasted early');
  await expect.poll(() => stored(page)).toContain('Pasted early');
  await expect(text(page, 'Prerequisites, item 1')).toBeVisible();
});

test('steps are pasted, and copied, before what does that is there', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await page.keyboard.type('Copy the tables');
  await saved(page);
  const address = page.url();
  const step = (number: number) =>
    page.getByRole('button', { name: new RegExp(`^Step ${number}\\b`) });
  for (const key of ['v', 'c']) {
    await page.goto('about:blank');
    const late = await holdLateParts(page);
    await page.goto(address);
    await expect(text(page, 'Step name')).toHaveValue('Copy the tables');
    await page.keyboard.press('Escape');
    await expect(step(1)).toBeFocused();
    await page.evaluate(
      (value) => navigator.clipboard.writeText(value),
      '## Task: X\n\n### Implementation Steps\n\n#### Step 1: Pasted early\n',
    );
    await page.keyboard.press(`ControlOrMeta+${key}`);
    await expect(step(2)).toHaveCount(0);
    late.letGo();
    if (key === 'v') await expect(step(2)).toHaveText('Step 2Pasted early');
    else {
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toMatch(/Copy the tables/);
    }
    await page.keyboard.press('ControlOrMeta+z');
    await expect(step(2)).toHaveCount(0);
    await step(1).click();
    await saved(page);
    await page.unrouteAll();
  }
});

test('the keys of what stands beside the form are kept for it, too', async ({ page }) => {
  await newPlan(page);
  await saved(page);
  const address = page.url();
  for (const [key, name] of [
    ['h', 'History'],
    ['a', 'Ask an assistant'],
  ] as const) {
    await page.goto('about:blank');
    const late = await holdLateParts(page);
    await page.goto(address);
    await expect(text(page, 'Task name')).toBeVisible();
    await page.keyboard.press(`ControlOrMeta+Shift+${key}`);
    expect(late.waiting()).toBeGreaterThan(0);
    late.letGo();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.unrouteAll();
  }
});
