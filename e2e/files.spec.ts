// A teammate's file: opened, edited, and exported with only the edited lines changed.
import type { Page } from '@playwright/test';
import { FILE } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import { holdWorkers } from './hold-workers.ts';
import { inBothThemes } from './library-page.ts';
import { form, openCard, openTextFile, saved, text } from './plan-page.ts';

const exportDialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const exported = (page: Page) => text(exportDialog(page), 'Markdown');

test('an opened file is exported as it was, and after an edit with that line changed alone', async ({
  page,
}) => {
  await openTextFile(page, 'queue.md', FILE);
  await expect(form(page).getByText('Order it')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(exportDialog(page).getByText('Just as queue.md: nothing was edited.')).toBeVisible();
  // A text area has LF for all line ends; the download has the file's.
  await expect(exported(page)).toHaveValue(FILE.replaceAll('\r\n', '\n'));
  await page.keyboard.press('Escape');

  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 1').fill('Ask Bea');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await saved(page);
  await page.reload();
  await expect(form(page).getByText('Ask Bea')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(exported(page)).toHaveValue(FILE.replaceAll('\r\n', '\n').replace('Ask', 'Ask Bea'));
  await exportDialog(page).getByText('Changes to queue.md. Lines: 1 changed').click();
  const changes = exportDialog(page).getByRole('region', { name: 'Changes to queue.md' });
  await expect(changes.getByText('* [ ] Ask', { exact: true })).toBeVisible();
  await expect(changes.getByText('* [ ] Ask Bea')).toBeVisible();
  await expect(changes.getByText('Owner')).toHaveCount(0);
  await inBothThemes(page, () => axe(page));
  await exportDialog(page).getByRole('checkbox', { name: 'Standard layout' }).check();
  await expect(exported(page)).toHaveValue(/- \[ \] Ask Bea/);
  await expect(exported(page)).toHaveValue(/\*\*Owner\*\*: Ada/);
});

/** The heading divides the steps, and the first two are below none: it is no part of the plan. */
const DIVIDED = `# Moving the shop

Kept by Ann.

#### 1.1 Count the orders
- **Actions**: count

#### 1.2 Copy the orders
- **Actions**: copy

### Phase 2: Move

#### 2.1 Switch
- **Actions**: switch
`;

test('an export says where an edit cannot be read back from the file', async ({ page }) => {
  await openTextFile(page, 'shop.md', DIVIDED);
  const heading = page.getByRole('button', { name: /^Step 2\.1 Switch/ });
  await heading.focus();
  await page.keyboard.press('Delete');
  await expect(heading).toHaveCount(0);
  await page.getByRole('button', { name: 'Export' }).click();
  const notice = exportDialog(page).getByText(/cannot be read back exactly/);
  await expect(notice).toBeVisible();
  await expect(
    exportDialog(page)
      .getByText(/Step 1\.2 › Other content/)
      .first(),
  ).toBeVisible();
  // Nothing but the step has gone.
  await expect(exported(page)).toHaveValue(DIVIDED.slice(0, DIVIDED.indexOf('\n#### 2.1')));
  await inBothThemes(page, () => axe(page));
  await exportDialog(page).getByRole('checkbox', { name: 'Standard layout' }).check();
  await expect(notice).toHaveCount(0);
});

test('a text that takes its time is said to be made, can be left, and is there in the end', async ({
  page,
}) => {
  await openTextFile(page, 'queue.md', FILE);
  await openCard(page, 'Step 1 Order it');
  const letGo = await holdWorkers(page);
  await text(page, 'Actions, item 1').fill('Ask Bea');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(exportDialog(page).getByText('Making the text…')).toBeVisible();
  const copy = exportDialog(page).getByRole('button', { name: 'Copy as Markdown' });
  await expect(copy).toBeDisabled();
  await inBothThemes(page, () => axe(page));
  // What needs no such text is there at once.
  await exportDialog(page).getByRole('checkbox', { name: 'Standard layout' }).check();
  await expect(exported(page)).toHaveValue(/- \[ \] Ask Bea/);
  await exportDialog(page).getByRole('checkbox', { name: 'Standard layout' }).uncheck();
  await expect(exported(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(exportDialog(page)).toHaveCount(0);

  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Making the text…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Making the text…')).toHaveCount(0);

  await page.getByRole('button', { name: 'Export' }).click();
  await letGo();
  await expect(exported(page)).toHaveValue(FILE.replaceAll('\r\n', '\n').replace('Ask', 'Ask Bea'));
  await expect(copy).toBeEnabled();
});

for (const [how, spoil] of [
  ['cannot be started', () => void Reflect.deleteProperty(window, 'Worker')],
  [
    'fails',
    () => {
      Worker.prototype.postMessage = function () {
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error')));
      };
    },
  ],
] as const) {
  test(`where a worker ${how}, the text is made all the same`, async ({ page }) => {
    await openTextFile(page, 'queue.md', FILE);
    await saved(page);
    await page.addInitScript(spoil);
    await page.reload();
    const preview = page.getByRole('region', { name: 'Preview' });
    await expect(preview.getByText(/queue\.md could not be shown here/)).toBeVisible();
    await openCard(page, 'Step 1 Order it');
    await text(page, 'Actions, item 1').fill('Ask Bea');
    const changed = FILE.replace('Ask', 'Ask Bea');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(exported(page)).toHaveValue(changed.replaceAll('\r\n', '\n'));
    await page.keyboard.press('Escape');
    await expect(exportDialog(page)).toHaveCount(0);
    await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('Copied the Markdown.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(changed);
  });
}

test('what is copied from the preview says where it cannot be read back, and leads there', async ({
  page,
}) => {
  await openTextFile(page, 'shop.md', DIVIDED);
  const heading = page.getByRole('button', { name: /^Step 2\.1 Switch/ });
  await heading.focus();
  await page.keyboard.press('Delete');
  await expect(heading).toHaveCount(0);
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(
    page.getByText(
      /^Copied the Markdown\. This edit cannot be read back exactly from it: Other content, and 1 more/,
    ),
  ).toBeVisible();
  await axe(page);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(
    form(page)
      .getByRole('textbox', { name: /^Other content/ })
      .first(),
  ).toBeFocused();
});

test('a long text is compared beside the page, shown piece by piece, and copied whole', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    Object.assign(window, { compared: 0 });
    Worker.prototype.postMessage = function (message: object) {
      const counts = window as unknown as { compared: number };
      if ('before' in message) counts.compared += 1;
      postMessage.call(this, message);
    };
  });
  const notes = Array.from(
    { length: 3_000 },
    (_, at) => `Note ${at} of what was said that day.\r\n`,
  );
  const long = `${FILE}\r\n## Notes\r\n\r\n${notes.join('')}`;
  await openTextFile(page, 'queue.md', long);
  await openCard(page, 'Step 1 Order it');
  await text(page, 'Actions, item 1').fill('Ask Bea');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(exportDialog(page).getByText('Changes to queue.md. Lines: 1 changed')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { compared: number }).compared)).toBe(1);
  await expect(exported(page)).toContainText('* [ ] Ask Bea');
  await expect(exported(page)).toContainText('Note 2999 of');
  await inBothThemes(page, () => axe(page));
  await exported(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(long.replace('Ask', 'Ask Bea'));
});

test('a copy that becomes ready too late for its click is there for the next one', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { writeText } = Clipboard.prototype;
    const { execCommand } = document;
    // As a browser does once a click is long ago.
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
    const allowCopies = () => {
      Clipboard.prototype.writeText = writeText;
      document.execCommand = execCommand;
    };
    Object.assign(window, { allowCopies });
  });
  await openTextFile(page, 'queue.md', FILE);
  await page
    .getByRole('region', { name: 'Preview' })
    .getByRole('button', { name: 'Copy as Markdown' })
    .click();
  await expect(page.getByText(/^The browser did not let Planform copy\./)).toBeVisible();
  await page.evaluate(() => (window as unknown as { allowCopies: () => void }).allowCopies());
  // Nothing is made again: the text is there.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await page.getByRole('button', { name: 'Copy again' }).click();
  await expect(page.getByText('Copied the Markdown.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(FILE);
});
