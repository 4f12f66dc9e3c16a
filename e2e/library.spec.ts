// The first screen: the plans in this browser.
import { readFile } from 'node:fs/promises';
import { axe, expect, test } from './fixtures.ts';
import {
  addPlan,
  choose,
  expectNoSidewaysScroll,
  inBothThemes,
  openLibrary,
  planLine,
  planNames,
} from './library-page.ts';
import { saved, text } from './plan-page.ts';

test('a first visit says what Planform is, and offers every way to begin', async ({ page }) => {
  await openLibrary(page);
  await expect(page).toHaveTitle('Planform');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write your first plan');
  for (const format of ['Task plan', 'Feature plan', 'Analysis plan', 'Issue plan']) {
    await expect(page.getByRole('button', { name: new RegExp(`^${format} \\S+`) })).toBeVisible();
  }
  await inBothThemes(page, () => axe(page));

  await page.getByRole('button', { name: 'Look at an example' }).click();
  await expect(text(page, 'Title of the plan')).not.toHaveValue('');
  const title = await text(page, 'Title of the plan').inputValue();
  await expect(page).toHaveTitle(`${title} · Planform`);
  await page.getByRole('link', { name: 'All plans' }).click();

  const line = planLine(page, title);
  await expect(line).toContainText('Task plan');
  await expect(line).toContainText(/\d tasks, \d steps/);
  const time = line.locator('time:visible');
  await expect(time).toHaveText('just now');
  await expect(time).toHaveAttribute('title', new RegExp(`${new Date().getFullYear()}`));
  await inBothThemes(page, () => axe(page));
});

test('a plan is started in each format, and found by its name or its format', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Étude for the cache', 'Task plan');
  await addPlan(page, 'Rate limits', 'Feature plan');
  await addPlan(page, 'Cache of sessions', 'Analysis plan');
  await addPlan(page, 'Broken links', 'Issue plan');
  await expect
    .poll(() => planNames(page))
    .toEqual(['Broken links', 'Cache of sessions', 'Rate limits', 'Étude for the cache']);

  const search = page.getByRole('textbox', { name: 'Search plans' });
  await search.fill('CACHE');
  await expect(planLine(page, 'Rate limits')).toBeHidden();
  await expect.poll(() => planNames(page)).toEqual(['Cache of sessions', 'Étude for the cache']);
  await expect(page.getByRole('status').filter({ hasText: 'match' })).toHaveText(
    '2 of 4 plans match',
  );
  await search.fill('etude task');
  await expect(planLine(page, 'Étude for the cache')).toBeVisible();
  await expect.poll(() => planNames(page)).toEqual(['Étude for the cache']);

  await search.fill('nothing of the kind');
  await expect(page.getByText('No plan matches')).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Clear the search' }).last().click();
  await expect(planLine(page, 'Rate limits')).toBeVisible();
  await search.fill('x');
  await search.press('Escape');
  await expect(search).toHaveValue('');
});

test('the menu of formats opens, moves and closes by keyboard', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'One');
  const button = page.getByRole('button', { name: 'New plan' });
  await button.focus();
  await page.keyboard.press('ArrowDown');
  const menu = page.getByRole('menu', { name: 'New plan' });
  await expect(menu.getByRole('menuitem', { name: 'Task plan' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(menu.getByRole('menuitem', { name: 'Example' })).toBeFocused();
  await page.keyboard.press('i');
  await expect(menu.getByRole('menuitem', { name: 'Issue plan' })).toBeFocused();
  await inBothThemes(page, () => axe(page));
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await expect(menu).toBeVisible();
  await button.click();
  await expect(menu).toBeHidden();
});

test('a plan is renamed in place, by menu and by key', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Old name');
  await choose(page, 'Old name', 'Rename');
  const input = page.getByRole('textbox', { name: 'Name of the plan' });
  await expect(input).toBeFocused();
  await axe(page);
  await page.keyboard.type('New name');
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name: 'New name' });
  await expect(link).toBeFocused();

  await page.keyboard.press('F2');
  await expect(input).toBeFocused();
  await page.keyboard.type('Not this one');
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();

  await page.reload();
  await expect(link).toBeVisible();
  await link.click();
  await expect(text(page, 'Title of the plan')).toHaveValue('New name');
});

test('a plan is duplicated, and the copy stands on its own', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Rate limits');
  await choose(page, 'Rate limits', 'Duplicate');
  const copy = planLine(page, 'Rate limits (copy)');
  await copy.getByRole('link').click();
  await text(page, 'Title of the plan').fill('Rate limits, take two');
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(planLine(page, 'Rate limits, take two')).toBeVisible();
  await expect.poll(() => planNames(page)).toEqual(['Rate limits, take two', 'Rate limits']);
});

test('a deleted plan comes back: at once by Undo, later from the deleted ones', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Keep me');
  await addPlan(page, 'Delete me');
  await choose(page, 'Delete me', 'Delete');
  await expect(planLine(page, 'Delete me')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Keep me' })).toBeFocused();
  await inBothThemes(page, () => axe(page));

  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(planLine(page, 'Delete me')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Keep me' })).toBeFocused();

  await choose(page, 'Delete me', 'Delete');
  await expect(planLine(page, 'Delete me')).toBeHidden();
  await page.reload();
  await page.getByText('Deleted plans (1)').click();
  await axe(page);
  await page.getByRole('button', { name: 'Restore Delete me' }).click();
  await expect(planLine(page, 'Delete me')).toBeVisible();
});

test('what another tab does shows here', async ({ page, context }) => {
  await openLibrary(page);
  await addPlan(page, 'Mine');
  const other = await context.newPage();
  await openLibrary(other);
  await addPlan(other, 'From the other tab');
  await expect(planLine(page, 'From the other tab')).toBeVisible();
  await choose(page, 'Mine', 'Rename');
  await expect(page.getByRole('textbox', { name: 'Name of the plan' })).toBeFocused();
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(planLine(other, 'Renamed')).toBeVisible();
});

test('a stored value that cannot be read is named, kept, and offered as it stands', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'A good one');
  await page.evaluate(() => localStorage.setItem('planform:plan:broken', '{"half": "a pl'));
  await page.reload();
  const list = page.getByRole('list', { name: 'Values that could not be read' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(planLine(page, 'A good one')).toBeVisible();
  await inBothThemes(page, () => axe(page));

  const download = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Download the text' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('{"half": "a pl');

  await page.reload();
  await list.getByRole('button', { name: /^Delete/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete the stored text?' });
  await inBothThemes(page, () => axe(page));
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: /^Delete/ }).click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(list).toBeHidden();
  await page.reload();
  await expect(planLine(page, 'A good one')).toBeVisible();
  await expect(list).toBeHidden();
});

for (const width of [390, 320]) {
  test(`long and right-to-left names fit a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await openLibrary(page);
    await expectNoSidewaysScroll(page);
    await addPlan(page, 'תוכנית מעבר');
    await addPlan(page, 'Long '.repeat(2_000).trim());
    await addPlan(page, 'x'.repeat(10_000));
    await expectNoSidewaysScroll(page);
    const lines = page.getByRole('list', { name: 'Plans', exact: true }).getByRole('listitem');
    for (const line of await lines.all()) {
      expect((await line.boundingBox())?.height).toBeLessThan(130);
    }
    await axe(page);
    await lines.first().getByRole('button').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(lines).toHaveCount(2);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(lines).toHaveCount(3);
  });
}

test('the theme follows the system until one is chosen, and stays chosen', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await openLibrary(page);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();

  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Light' }).click();
  await expect.poll(ground).toBe(light);
  await page.reload();
  await expect.poll(ground).toBe(light);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeChecked();
  await axe(page);
  await page.getByRole('menuitemradio', { name: 'As the system' }).click();
  await expect.poll(ground).toBe(dark);
});

test('the first stop of the Tab key leads past the header', async ({ page }) => {
  await openLibrary(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
  await axe(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('plans are sorted by change, name or progress, and stay so', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Beta');
  await addPlan(page, 'Alpha 10');
  await addPlan(page, 'Alpha 9');
  await expect.poll(() => planNames(page)).toEqual(['Alpha 9', 'Alpha 10', 'Beta']);
  await planLine(page, 'Beta').getByRole('link').click();
  await page.getByRole('main').getByRole('checkbox').first().check();
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
  await expect.poll(() => planNames(page)).toEqual(['Alpha 9', 'Alpha 10', 'Beta']);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Progress');
  await page.reload();
  await expect.poll(async () => (await planNames(page))[0]).toBe('Beta');
});

test('the list is walked through and plans are deleted by keys, and focus stays in it', async ({
  page,
}) => {
  await openLibrary(page);
  for (const name of ['One', 'Two', 'Three']) await addPlan(page, name);
  await planLine(page, 'Three').getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await expect(planLine(page, 'Two').getByRole('link')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(planLine(page, 'One').getByRole('link')).toBeFocused();
  await expect(planLine(page, 'Two')).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(planLine(page, 'Three').getByRole('link')).toBeFocused();
});

test('search, list and undo work by keys alone', async ({ page }) => {
  await openLibrary(page);
  for (const name of ['One', 'Two', 'Three']) await addPlan(page, name);
  const search = page.getByRole('textbox', { name: 'Search plans' });
  const link = (name: string) => planLine(page, name).getByRole('link');
  await search.focus();
  await page.keyboard.press('ArrowDown');
  await expect(link('Three')).toBeFocused();
  await page.keyboard.press('End');
  await expect(link('One')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(link('Three')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(link('Three')).toHaveCount(0);
  await expect(link('Two')).toBeFocused();
  await expect(page.getByText('Deleted “Three”.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(link('Three')).toBeVisible();
  await expect(link('Two')).toBeFocused();

  await search.fill('thr');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Title of the plan')).toHaveValue('Three');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a plan is renamed and deleted from its menu', async ({ page }) => {
    await openLibrary(page);
    await addPlan(page, 'Old name');
    const menu = (name: string) => page.getByRole('button', { name: `Actions for ${name}` });
    await menu('Old name').tap();
    await axe(page);
    await page.getByRole('menuitem', { name: 'Rename' }).tap();
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill('New name');
    await page.keyboard.press('Enter');
    await expect(planLine(page, 'New name')).toBeVisible();
    await menu('New name').tap();
    await page.getByRole('menuitem', { name: 'Delete' }).tap();
    await expect(planLine(page, 'New name')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).tap();
    await expect(planLine(page, 'New name')).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});
