// The way back in: what Planform made opens again as the same plan.
import type { Locator, Page } from '@playwright/test';
import { fileOnDisk } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import {
  addPlan,
  expectNoSidewaysScroll,
  inBothThemes,
  openLibrary,
  planNames,
} from './library-page.ts';
import { exportedAs, paste, saved, text } from './plan-page.ts';

async function openImport(page: Page): Promise<Locator> {
  await openLibrary(page);
  await page.getByRole('button', { name: /^Open/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(text(dialog, 'Text of the plan')).toBeFocused();
  return dialog;
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
    const markdown = await exportedAs(page, format);

    const teammate = (await anotherPerson()).page;
    const dialog = await openImport(teammate);
    await text(dialog, 'Text of the plan').fill(markdown);
    await dialog.getByRole('button', { name: 'Read the text' }).click();
    await dialog.getByRole('button', { name: 'Open the plan' }).click();
    await expect(text(teammate, 'Title of the plan')).toBeVisible();
    await expect(teammate.getByRole('combobox', { name: 'Format' })).toHaveValue(format);
    expect(await exportedAs(teammate, format)).toBe(markdown);
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
  await teammate.getByRole('button', { name: 'Open the plan' }).click();
  await expect(text(teammate, 'Title of the plan')).toHaveValue(title);
  for (const format of ['task', 'feature', 'analysis', 'issue']) {
    expect(await exportedAs(teammate, format)).toBe(await exportedAs(page, format));
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
    file('future.json', '{"planform": 99, "plan": {}}'),
    file('format.json', json({ title: 'Novel', format: 'novel', tasks: [{}] })),
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
  await expect(problem('picture.md')).toContainText('not a text');
  await expect(problem('empty.md')).toContainText('nothing in it');
  await inBothThemes(page, () => axe(page));

  await dialog.getByRole('button', { name: 'Open 3 plans' }).click();
  await expect(dialog.getByRole('heading', { name: 'From Markdown' })).toHaveCount(0);
  await expect(problem('empty.md')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect
    .poll(async () => (await planNames(page)).toSorted())
    .toEqual(['From JSON', 'From Markdown', 'Here before', 'Novel']);
  // A format that is not there is no reason to refuse a plan: it is shown in another, which is said.
  await page.getByRole('link', { name: 'Novel' }).click();
  await expect(
    page.getByText('This plan is in the format “novel”, which is not there.'),
  ).toBeVisible();
});

test('several good files leave the library open, with all of them in it', async ({ page }) => {
  const dialog = await openImport(page);
  await chooseFiles(page, [file('a.md', '## Task: Alpha\n'), file('b.md', '## Task: Beta\n')]);
  await dialog.getByRole('button', { name: 'Open 2 plans' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Opened 2 plans')).toBeVisible();
  await expect.poll(async () => (await planNames(page)).toSorted()).toEqual(['Alpha', 'Beta']);
});

test('a pasted text that cannot be opened stays in the box, to be mended', async ({ page }) => {
  const dialog = await openImport(page);
  const box = text(dialog, 'Text of the plan');
  await expect(dialog.getByRole('button', { name: 'Read the text' })).toBeDisabled();
  await inBothThemes(page, () => axe(page));

  const broken = '{"planform": 1, "plan": {"format": "task", "tasks": [{"name": "Mended"}]';
  await box.fill(broken);
  await dialog.getByRole('button', { name: 'Read the text' }).click();
  await expect(dialog.getByRole('alert')).toContainText('not valid JSON');
  await page.mouse.click(5, 5);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(box).toHaveValue(broken);
  await box.fill(`${broken}}}`);
  await box.press('ControlOrMeta+Enter');
  await dialog.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page).toHaveTitle('Mended · Planform');
});

const FOREIGN = `Owner: Ada

## Task: Move the queue
**Objective**: Jobs survive.

### Implementation Steps

#### Step 1: Order it
**Actions**:
- [ ] Ask
- [ ] Pay

#### Step 2: Plug it in

### An aside
Nobody knows why.
`;

test('shows what was recognised, part by part, and reads it in another format', async ({
  page,
}) => {
  const dialog = await openImport(page);
  await text(dialog, 'Text of the plan').fill(FOREIGN);
  await text(dialog, 'Text of the plan').press('ControlOrMeta+Enter');
  await expect(dialog.getByRole('heading', { name: /Move the queue/ })).toBeVisible();
  await expect(dialog.getByText('2 steps, 2 actions', { exact: true })).toBeVisible();
  const row = (words: string) => dialog.getByRole('row').filter({ hasText: words });
  await expect(row('[ ] Ask')).toContainText('Step 1 › Actions');
  await expect(row('Plug it in')).toContainText('Step 2 › Name');
  await expect(row('Owner: Ada')).toContainText('Owner');
  await inBothThemes(page, () => axe(page));
  await dialog.getByRole('combobox', { name: /^Format of/ }).selectOption('issue');
  await expect(row('Jobs survive')).toContainText('Issue 1 › Overview');
  await dialog.getByRole('combobox', { name: /^Format of/ }).selectOption('task');
  await expect(row('Jobs survive')).toContainText('Task 1 › Objective');
  await expect(dialog.getByText(/^2 steps, 2 actions; \d parts? kept as/)).toBeVisible();
  await expect(row('Owner: Ada')).toContainText('Kept as it is');
  await dialog.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page).toHaveTitle('Move the queue · Planform');
  await expect(page.getByRole('main').getByText('Nobody knows why.')).toBeVisible();
});

test('a text pasted into the library is looked at at once', async ({ page }) => {
  await openLibrary(page);
  await page.evaluate((value) => navigator.clipboard.writeText(value), FOREIGN);
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(dialog.getByRole('heading', { name: /Move the queue/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page).toHaveTitle('Move the queue · Planform');
});

test('after a paste, a look and Enter open the plan; screen readers hear what was recognised', async ({
  page,
}) => {
  await openLibrary(page);
  await paste(page, FOREIGN);
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  const open = dialog.getByRole('button', { name: 'Open the plan' });
  await expect(open).toBeFocused();
  const outcome = 'Move the queue: 2 steps, 2 actions.';
  await expect(open).toHaveAccessibleDescription(outcome);
  await expect(dialog.locator('[aria-live]').getByText(outcome)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Move the queue · Planform');
});

test('Enter opens nothing that is still being read, cannot be opened, or was not looked at', async ({
  page,
}) => {
  await openLibrary(page);
  await paste(page, '{"planform": 1, "plan": {}');
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(dialog.getByRole('alert')).toContainText('not valid JSON');
  await expect(dialog.getByRole('button', { name: 'Open the plan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(text(dialog, 'Text of the plan')).toBeFocused();

  await text(dialog, 'Text of the plan').fill(FOREIGN);
  // A key that is held comes again and again.
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  await expect(dialog.getByRole('row').filter({ hasText: 'Owner: Ada' })).toBeVisible();
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.up('Control');
  await expect(dialog.getByRole('row').filter({ hasText: 'Owner: Ada' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await paste(page, FOREIGN);
  await expect(dialog.getByText('Reading…')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open the plan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Reading…')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop reading' }).click();
  await expect(text(dialog, 'Text of the plan')).toBeFocused();
});

test('a plan opens in the format that was chosen last, once it is read so', async ({ page }) => {
  await openLibrary(page);
  await paste(page, FOREIGN);
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  const open = dialog.getByRole('button', { name: 'Open the plan' });
  await expect(open).toBeEnabled();
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (message: unknown) {
      Object.assign(window, { letGo: () => postMessage.call(this, message) });
    };
  });
  const format = dialog.getByRole('combobox', { name: /^Format of/ });
  await format.selectOption('issue');
  await expect(format).toHaveValue('issue');
  await expect(open).toBeDisabled();
  await open.press('Enter');
  await expect(open).toBeDisabled();
  await expect.poll(() => page.evaluate(() => 'letGo' in window)).toBe(true);
  await page.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
  await expect(open).toBeEnabled();
  await open.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('issue');
});

test('a long text is read at once where it is pasted: no box has to show it', async ({ page }) => {
  const dialog = await openImport(page);
  await paste(page, `${FOREIGN}\n${'Something that was said that day.\n'.repeat(4_000)}`);
  await expect(dialog.getByRole('row').filter({ hasText: 'Owner: Ada' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Open the plan' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(text(dialog, 'Text of the plan')).toHaveValue('');
});

test('chosen files open by Enter as well, one and several, also once some were left out', async ({
  page,
}) => {
  const dialog = await openImport(page);
  await chooseFiles(page, [
    file('a.md', '## Task: Alpha\n'),
    file('b.md', '## Task: Beta\n'),
    file('c.md', '\n'),
  ]);
  const both = dialog.getByRole('button', { name: 'Open 2 plans' });
  await expect(both).toBeFocused();
  await expect(both).toHaveAccessibleDescription('2 of 3 texts can be opened.');
  await dialog.getByRole('button', { name: 'Leave out c.md' }).click();
  await expect(both).toBeFocused();
  await dialog.getByRole('button', { name: 'Leave out a.md' }).click();
  await expect(dialog.getByRole('button', { name: 'Open the plan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle('Beta · Planform');
});

test('formatted text on the clipboard becomes Markdown before it is read', async ({ page }) => {
  await openLibrary(page);
  const html =
    '<h2>Task: From a page</h2><p><b>Objective</b>: <i>Short</i></p><ul><li>One</li><li>Two</li></ul>';
  await page.evaluate(async (content) => {
    const type = (text: string, mime: string) => new Blob([text], { type: mime });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': type(content, 'text/html'),
        'text/plain': type('Task: From a page', 'text/plain'),
      }),
    ]);
  }, html);
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(dialog.getByRole('heading', { name: /From a page/ })).toBeVisible();
  await expect(dialog.getByRole('row').filter({ hasText: '## Task: From a page' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Back' }).click();
  await text(dialog, 'Text of the plan').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(text(dialog, 'Text of the plan')).toHaveValue(/^## Task: From a page\n/);
});

test('a file can be dropped anywhere, also on an open plan and in a window of 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await openLibrary(page);
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await expect(text(page, 'Title of the plan')).toBeVisible();
  const dropped = async (type = '') =>
    await page.evaluateHandle((fileType) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['## Task: Dropped\n'], 'dropped.md', { type: fileType }));
      return transfer;
    }, type);
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: await dropped() });
  await expect(page.getByText('Drop to open as a plan')).toBeVisible();
  const picture = await dropped('image/png');
  await page.getByRole('main').dispatchEvent('dragover', { dataTransfer: picture });
  await expect(page.getByText('Drop to open as a plan')).toHaveCount(0);
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: await dropped() });
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(dialog.getByRole('heading', { name: /Dropped/ })).toBeVisible();
  await expect(page.getByText('Drop to open as a plan')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page).toHaveTitle('Dropped · Planform');
});

test('a folder that is dropped, and a file that is gone, say what to do', async ({ page }) => {
  await openLibrary(page);
  // A drop that a script makes up has no folders.
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [import.meta.dirname], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 100, y: 100, data });
  }
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await expect(dialog.getByRole('alert')).toContainText('It is a folder. Drop the files in it');
  await dialog.getByRole('button', { name: 'Back' }).click();

  await fileOnDisk(page, 'gone.md', FOREIGN);
  await page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('gone.md');
  });
  await dialog.getByRole('button', { name: 'Choose files…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('gone.md can’t be opened');
  await expect(dialog.getByRole('alert')).toContainText('moved, renamed or deleted');
});

test('a file that was opened before can update its plan, or become another', async ({ page }) => {
  const dialog = await openImport(page);
  await chooseFiles(page, file('queue.md', '## Task: Queue\n**Objective**: First\n'));
  await dialog.getByRole('button', { name: 'Open the plan' }).click();
  await text(page, 'Title of the plan').fill('Mine');
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();

  await openImport(page);
  await chooseFiles(page, file('queue.md', '## Task: Queue\n**Objective**: Second\n'));
  const choice = dialog.getByRole('combobox', { name: 'You opened queue.md before' });
  await expect(choice).toHaveText(/Update “Mine”/);
  await dialog.getByRole('button', { name: 'Update the plan' }).click();
  await expect(text(page, 'Title of the plan')).toHaveValue('Mine');
  await expect(page.getByRole('main').getByText('Second')).toBeVisible();
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Mine']);

  await openImport(page);
  await chooseFiles(page, file('queue.md', '## Task: Queue\n**Objective**: Third\n'));
  await choice.selectOption('Keep both');
  await dialog.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page.getByRole('main').getByText('Third')).toBeVisible();
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(async () => (await planNames(page)).toSorted()).toEqual(['Mine', 'Queue']);
});

test('other encodings, and texts that are too long, say what to do', async ({ page }) => {
  const dialog = await openImport(page);
  await chooseFiles(page, [
    { name: 'latin.md', mimeType: 'text/plain', buffer: Buffer.from([0x47, 0xfc, 0x6e]) },
    { name: 'long.md', mimeType: 'text/plain', buffer: Buffer.alloc(10_000_001, 'a') },
  ]);
  const problem = (name: string) =>
    dialog.getByRole('alert').filter({ hasText: `${name} can’t be opened` });
  await expect(problem('latin.md')).toContainText('Save it as UTF-8');
  await expect(problem('long.md')).toContainText('It has 10.1 MB');
});

test('a long text is read beside the page, and reading can be stopped', async ({ page }) => {
  // This one takes until it is stopped, however fast others are read.
  await page.addInitScript(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  const dialog = await openImport(page);
  await chooseFiles(page, file('long.md', FOREIGN));
  await dialog.getByRole('button', { name: 'Stop reading' }).click();
  await expect(text(dialog, 'Text of the plan')).toBeVisible();
});
