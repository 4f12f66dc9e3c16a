// Where something is wrong: an address, a screen that cannot be drawn, a part that does not load.
import { readFile } from 'node:fs/promises';
import { axe, expect, test } from './fixtures.ts';
import { addPlan, choose, inBothThemes, openLibrary, planLine } from './library-page.ts';
import { newPlan, openCard, saved, text } from './plan-page.ts';

test('an unknown address says so and leads home', async ({ page }) => {
  await page.goto('/#/no/such/<place>');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
  await expect(page).toHaveTitle('Page not found · Planform');
  await inBothThemes(page, () => axe(page));
  await page.getByRole('link', { name: 'Go to your plans' }).click();
  await expect(page.getByRole('heading', { name: 'Write your first plan' })).toBeVisible();
});

test('a plan that is not in this browser says so and leads home', async ({ page }) => {
  await page.goto('/#/plan/nothing-here');
  await expect(page.getByText('There is no such plan in this browser')).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(page).toHaveTitle('Planform');
});

test('a plan whose screen crashes is safe, and at hand as Markdown and .json', async ({
  page,
  expectConsoleError,
}) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await text(page, 'Title of the plan').fill('Typed before the crash');
  // A browser whose part of CSS is broken: the first text area that asks it cannot be drawn.
  await page.evaluate(() => {
    const supports = CSS.supports.bind(CSS);
    Object.assign(window, { supports });
    CSS.supports = (...question: [string]) => {
      if (question[0] === 'field-sizing') throw new Error('CSS is broken');
      return supports(...question);
    };
  });
  expectConsoleError(/CSS is broken/);
  await openCard(page, /^Step 1/);

  const rescue = page.getByRole('region', { name: 'Your plan' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Planform made a mistake here');
  await expect(rescue).toContainText('Typed before the crash');
  await inBothThemes(page, () => axe(page));

  await rescue.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(rescue.getByRole('status')).toHaveText('Copied the Markdown.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^## Task: Sign in with a link/,
  );
  for (const [button, content] of [
    ['Download .md', /^## Task: Sign in with a link/],
    ['Download .json', /"title": "Typed before the crash"/],
  ] as const) {
    const download = page.waitForEvent('download');
    await rescue.getByRole('button', { name: button }).click();
    expect((await download).suggestedFilename()).toMatch(/^typed-before-the-crash\./);
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(content);
  }
  await page.getByText('What went wrong, for a bug report').click();
  await expect(page.getByText(/CSS is broken/)).toBeVisible();

  await page.evaluate(() => {
    CSS.supports = (window as unknown as { supports: typeof CSS.supports }).supports;
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page).toHaveTitle('Typed before the crash · Planform');
  await openCard(page, /^Step 1/);
  await saved(page);
  await page.reload();
  await expect(page).toHaveTitle('Typed before the crash · Planform');
});

test('a library that cannot be drawn leaves a way on', async ({ page, expectConsoleError }) => {
  await openLibrary(page);
  await addPlan(page, 'Safe');
  await page.evaluate(() => {
    Date.prototype.toISOString = () => {
      throw new Error('Dates are broken');
    };
  });
  expectConsoleError(/Dates are broken/);
  await choose(page, 'Safe', 'Rename');
  await expect(page.getByText('Your plans are where they were.')).toBeVisible();
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(planLine(page, 'Safe')).toBeVisible();
});

test('a part that does not load says so, and comes when it is tried again', async ({
  page,
  expectConsoleError,
}) => {
  await page.route(/export-dialog/, (route) => route.abort());
  // It is asked for unasked, too, once the plan can be typed in.
  expectConsoleError(/export-dialog|dynamically imported|ERR_FAILED/);
  await newPlan(page);
  await text(page, 'Task name').fill('Written without a network');
  await page.getByRole('button', { name: 'Export' }).click();
  const messages = page.getByRole('region', { name: /^Messages/ });
  await expect(messages).toContainText('The export did not load');
  await expect(messages).toContainText('What you type is kept.');
  await text(page, 'Task name').press('End');
  await page.keyboard.type(', and typed on');
  await saved(page);
  await page.unroute(/export-dialog/);
  await messages.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
});

test('a pane that does not load says so in its place', async ({ page, expectConsoleError }) => {
  await page.route(/outline-/, (route) => route.abort());
  expectConsoleError(/outline|dynamically imported|ERR_FAILED/);
  await newPlan(page);
  const outline = page.getByRole('region', { name: 'Outline' });
  await expect(outline.getByRole('alert')).toContainText('The outline did not load');
  // The page tries once more by itself, among all that comes late, and then leaves it to the person.
  await expect(page.getByRole('region', { name: /^Messages/ })).toContainText('did not load');
  await page.unroute(/outline-/);
  await outline.getByRole('button', { name: 'Try again' }).click();
  await expect(outline.getByRole('treeitem').first()).toBeVisible();
});

test('a browser that forbids all storage says so, and what to do', async ({ page }) => {
  await page.addInitScript(() => {
    for (const store of ['localStorage', 'indexedDB']) {
      Object.defineProperty(window, store, {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    }
  });
  await openLibrary(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Your plans cannot be read at the moment');
  await expect(alert).toContainText('Allow this site to store data');
  await inBothThemes(page, () => axe(page));
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeVisible();
});
