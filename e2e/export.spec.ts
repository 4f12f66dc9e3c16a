// What leaves Planform: Markdown to paste, and files.
import { readFile } from 'node:fs/promises';
import { clipboard, openExample, openExport } from './export-page.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { newPlan, saved, text } from './plan-page.ts';

test('a plan is copied as Markdown, and as nothing else', async ({ page }) => {
  await newPlan(page, 'Task plan');
  await text(page, 'Task name').fill('Limit requests per key');
  const dialog = await openExport(page);
  await expect(dialog.getByRole('combobox', { name: 'Format' })).toBeFocused();
  const markdown = await text(dialog, 'Markdown').inputValue();
  expect(markdown).toMatch(/^## Task: Limit requests per key\n/);

  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(dialog.getByText('Copied').first()).toBeVisible();
  expect(await clipboard(page)).toEqual({ 'text/plain': markdown });

  await dialog.getByRole('button', { name: 'Copy title' }).click();
  await expect.poll(() => clipboard(page)).toEqual({ 'text/plain': 'Limit requests per key' });

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('any format can be chosen, and what it leaves out is said first', async ({ page }) => {
  await openExample(page);
  const dialog = await openExport(page);
  const format = dialog.getByRole('combobox', { name: 'Format' });
  const empty = dialog.getByRole('checkbox', { name: 'Keep empty sections' });
  const markdown = text(dialog, 'Markdown');
  const leftOut = dialog.getByRole('list', { name: 'Left out' });

  await expect(format.getByRole('option', { selected: true })).toHaveText(/^Task plan/);
  await expect(empty).not.toBeChecked();
  await dialog.getByText(/^Task plan leaves out \d+ fields/).click();
  await expect(leftOut).toContainText(/Issue plan:.*Status Quo \(2 tasks\)/);
  await inBothThemes(page, () => axe(page));

  await format.selectOption({ label: 'Feature plan' });
  await expect(markdown).toHaveValue(/^# Implementation Plan\n/);
  await expect(leftOut).not.toContainText('Rollout Plan');
  await expect(leftOut).toContainText(/Task plan:.*Success Criteria/);
  await format.selectOption({ label: 'Analysis plan' });
  await expect(markdown).toHaveValue(/<task_breakdown>/);
  await expect(leftOut).toContainText('Rollout Plan › Approach');
  await format.selectOption({ label: 'Issue plan' });
  await expect(markdown).toHaveValue(/## Status Quo/);
  await expect(empty).toBeChecked();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('task');
});

test('empty sections are kept or left out, as each format was last exported', async ({ page }) => {
  await newPlan(page, 'Feature plan');
  let dialog = await openExport(page);
  await expect(dialog.getByRole('list', { name: 'Left out' })).toBeHidden();
  await expect(text(dialog, 'Markdown')).not.toHaveValue(/## Rollback Plan/);
  await dialog.getByRole('checkbox', { name: 'Keep empty sections' }).check();
  await expect(text(dialog, 'Markdown')).toHaveValue(/## Rollback Plan\n\[/);

  await page.reload();
  dialog = await openExport(page);
  await expect(dialog.getByRole('checkbox', { name: 'Keep empty sections' })).toBeChecked();
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Task plan' });
  await expect(dialog.getByRole('checkbox', { name: 'Keep empty sections' })).not.toBeChecked();
});

test('files are named after the plan, in its own letters', async ({ page }) => {
  await newPlan(page);
  await text(page, 'Title of the plan').fill('  תוכנית: API / v2?  ');
  const dialog = await openExport(page);
  const markdown = await text(dialog, 'Markdown').inputValue();

  await expect(text(dialog, 'Markdown')).toHaveCSS('unicode-bidi', 'plaintext');

  const md = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download .md' }).click();
  expect((await md).suggestedFilename()).toBe('תוכנית-api-v2.md');
  expect(await readFile(await (await md).path(), 'utf8')).toBe(markdown);

  const json = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download .json' }).click();
  expect((await json).suggestedFilename()).toBe('תוכנית-api-v2.json');
  const file = JSON.parse(await readFile(await (await json).path(), 'utf8'));
  expect(file).toMatchObject({ planform: 5, plan: { format: 'task', tasks: [{ steps: [{}] }] } });
});

test('the shortcut exports what was typed a moment ago, and gives the focus back', async ({
  page,
}) => {
  await newPlan(page);
  await text(page, 'Task name').fill('Typed a moment ago');
  await page.keyboard.press('ControlOrMeta+Shift+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(text(dialog, 'Markdown')).toHaveValue(/## Task: Typed a moment ago/);
  await page.keyboard.press('Escape');
  await expect(text(page, 'Task name')).toBeFocused();
});

test('a browser that refuses its clipboard is asked the older way', async ({ page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await newPlan(page);
  const dialog = await openExport(page);
  const copy = dialog.getByRole('button', { name: 'Copy as Markdown' });
  await copy.click();
  await expect(dialog.getByText('Copied').first()).toBeVisible();
  await expect(copy).toBeFocused();
  const markdown = await text(dialog, 'Markdown').inputValue();
  expect(await clipboard(page)).toEqual({ 'text/plain': markdown });
});

test('where nothing can be copied, the dialog says how to do it by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await newPlan(page);
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(dialog.getByRole('alert')).toContainText('did not let Planform copy');
  await inBothThemes(page, () => axe(page));
  await expect(text(dialog, 'Markdown')).toBeFocused();
  const selected = await page.evaluate(() => document.getSelection()?.toString().length ?? 0);
  expect(selected).toBe((await text(dialog, 'Markdown').inputValue()).length);
});

for (const width of [390, 320]) {
  test(`the dialog fits a window of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 640 });
    await openExample(page);
    const dialog = await openExport(page);
    await expectNoSidewaysScroll(page);
    for (const name of ['Copy as Markdown', 'Copy title']) {
      await expect(dialog.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    const files = dialog.getByRole('region', { name: 'Files' });
    await files.getByRole('button', { name: 'Download .csv' }).scrollIntoViewIfNeeded();
    for (const name of ['Download .md', 'Download .json', 'Download .csv']) {
      await expect(files.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    }
    await text(dialog, 'Markdown').scrollIntoViewIfNeeded();
    await axe(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await saved(page);
  });
}

test('what the plan lacks is said before it leaves, and stops nobody', async ({ page }) => {
  await newPlan(page, 'Task plan');
  await text(page, 'Task name').fill('Limit requests per key');
  const dialog = await openExport(page);
  await dialog.getByText('One thing worth a look first').click();
  const problems = dialog.getByRole('list', { name: 'Worth a look' });
  await expect(problems.getByRole('listitem')).toHaveText([
    'Step 1. No name yet: say in a few words what it is.',
  ]);
  await axe(page);
  await expect(dialog.getByRole('button', { name: 'Copy as Markdown' })).toBeEnabled();
});

test('a plan that lacks nothing is exported without advice', async ({ page }) => {
  await openExample(page);
  const dialog = await openExport(page);
  await expect(text(dialog, 'Markdown')).toHaveValue(/^## Task: /);
  await expect(dialog.getByText('worth a look')).toHaveCount(0);
});
