// The way back in: what Planform made opens again as the same plan.
import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import {
  addPlan,
  expectNoSidewaysScroll,
  inBothThemes,
  openLibrary,
  planNames,
} from './library-page.ts';
import { text } from './plan-page.ts';

async function openImport(page: Page): Promise<Locator> {
  await openLibrary(page);
  await page.getByRole('button', { name: /^Open/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(text(dialog, 'Text of the plan')).toBeFocused();
  return dialog;
}

/** The Markdown of the open plan, in one of the formats. */
async function markdownAs(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format);
  const markdown = await text(dialog, 'Markdown').inputValue();
  await page.keyboard.press('Escape');
  return markdown;
}

async function downloadJson(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .json' }).click();
  await page.keyboard.press('Escape');
  return await (await download).path();
}

function file(name: string, content: string) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
}

async function chooseFiles(page: Page, files: Parameters<Locator['setInputFiles']>[0]) {
  await page.getByLabel('Files of plans').setInputFiles(files);
}

function json(plan: unknown): string {
  return JSON.stringify({ planform: 1, plan });
}

for (const format of ['task', 'feature', 'analysis', 'issue']) {
  test(`Markdown in the format "${format}" opens again as the same plan`, async ({
    page,
    anotherPerson,
  }) => {
    await openLibrary(page);
    await page.getByRole('button', { name: 'Look at an example' }).click();
    const markdown = await markdownAs(page, format);

    const teammate = (await anotherPerson()).page;
    const dialog = await openImport(teammate);
    await text(dialog, 'Text of the plan').fill(markdown);
    await dialog.getByRole('button', { name: 'Open the text' }).click();
    await expect(text(teammate, 'Title of the plan')).toBeVisible();
    await expect(teammate.getByRole('combobox', { name: 'Format' })).toHaveValue(format);
    expect(await markdownAs(teammate, format)).toBe(markdown);
  });
}

test('a .json brings the whole plan to a teammate, in every format', async ({
  page,
  anotherPerson,
}) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Look at an example' }).click();
  const title = await text(page, 'Title of the plan').inputValue();
  const path = await downloadJson(page);

  const teammate = (await anotherPerson()).page;
  await openImport(teammate);
  await chooseFiles(teammate, path);
  await expect(text(teammate, 'Title of the plan')).toHaveValue(title);
  for (const format of ['task', 'feature', 'analysis', 'issue']) {
    expect(await markdownAs(teammate, format)).toBe(await markdownAs(page, format));
  }
});

test('several files open at once; what cannot be opened says why, and where', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Here before');
  const dialog = await openImport(page);
  await chooseFiles(page, [
    file('good.md', '## Task: From Markdown\n**Objective**: Open me\n'),
    file('good.json', json({ title: 'From JSON', format: 'task', tasks: [{}] })),
    file(
      'typed.json',
      json({ format: 'task', tasks: [{ steps: [{}, {}, { name: 5 }] }], extra: 1 }),
    ),
    file('future.json', '{"planform": 2, "plan": {}}'),
    file('format.json', json({ format: 'novel', tasks: [{}] })),
    file('picture.md', 'a\u0000b'),
    file('empty.md', '\n\n'),
  ]);
  const problem = (name: string) =>
    dialog.getByRole('alert').filter({ hasText: `${name} can’t be opened` });
  await expect(problem('typed.json')).toContainText(
    'tasks[0].steps[2].name: expected text, found a number',
  );
  await expect(problem('typed.json')).toContainText('"extra" does not belong here');
  await expect(problem('future.json')).toContainText('newer Planform');
  await expect(problem('format.json')).toContainText('found "novel"');
  await expect(problem('picture.md')).toContainText('not a text');
  await expect(problem('empty.md')).toContainText('nothing in it');
  await expect(dialog.getByRole('status')).toContainText('“From Markdown”, “From JSON”');
  await inBothThemes(page, () => axe(page));

  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await planNames(page)).toSorted()).toEqual(['From JSON', 'From Markdown', 'Here before']);
});

test('several good files leave the library open, with all of them in it', async ({ page }) => {
  const dialog = await openImport(page);
  await chooseFiles(page, [file('a.md', '## Task: Alpha\n'), file('b.md', '## Task: Beta\n')]);
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Opened 2 plans')).toBeVisible();
  expect((await planNames(page)).toSorted()).toEqual(['Alpha', 'Beta']);
});

test('a pasted text that cannot be opened stays in the box, to be mended', async ({ page }) => {
  const dialog = await openImport(page);
  const box = text(dialog, 'Text of the plan');
  await expect(dialog.getByRole('button', { name: 'Open the text' })).toBeDisabled();
  await inBothThemes(page, () => axe(page));

  const broken = '{"planform": 1, "plan": {"format": "task", "tasks": [{"name": "Mended"}]';
  await box.fill(broken);
  await dialog.getByRole('button', { name: 'Open the text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('not valid JSON');
  await expect(box).toHaveValue(broken);
  await page.mouse.click(5, 5);
  await expect(box).toHaveValue(broken);

  await box.fill('[1, 2]');
  await box.press('ControlOrMeta+Enter');
  await expect(text(page, 'Title of the plan')).toBeVisible();
  await page.getByRole('link', { name: 'All plans' }).click();

  await openImport(page);
  await box.fill(`${broken}}}`);
  await box.press('ControlOrMeta+Enter');
  await expect(text(page, 'Title of the plan')).toBeVisible();
  await expect(page).toHaveTitle('Mended · Planform');
});

test('a file can be dropped on the dialog, also in a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  const dialog = await openImport(page);
  await expectNoSidewaysScroll(page);
  await expect(dialog.getByRole('button', { name: 'Choose files…' })).toBeInViewport({ ratio: 1 });
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['## Task: Dropped\n'], 'dropped.md'));
    return transfer;
  });
  await text(dialog, 'Text of the plan').dispatchEvent('drop', { dataTransfer: data });
  await expect(page).toHaveTitle('Dropped · Planform');
});
