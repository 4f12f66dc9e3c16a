// A file that is opened again: its plan follows, and nothing that the file does not say goes.
import type { Page } from '@playwright/test';
import { fileOnDisk, openFromDisk } from './disk.ts';
import { expect, test } from './fixtures.ts';
import { planLine, planNames } from './library-page.ts';
import { form, openCard, openTextFile, saved, text } from './plan-page.ts';

const FILE = `## Task: Move the queue

### Implementation Steps

#### Step 1: Order it
**Actions**:
* [ ] Ask
* [x] Pay
`;

const openDialog = (page: Page) => page.getByRole('dialog', { name: 'Open a plan' });

/** Chooses what was put on disk, from the library. */
async function chooseFile(page: Page) {
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await openDialog(page).getByRole('button', { name: 'Choose files…' }).click();
  await expect(openDialog(page).getByRole('button', { name: 'Update the plan' })).toBeEnabled();
}

test('what changed in a file can update its plan, with a look at the difference before', async ({
  page,
}) => {
  await openFromDisk(page, 'queue.md', FILE);
  await openCard(page, /^Working notes/);
  await text(page, 'Task details').fill('Ada wants it by May.');
  await text(page, 'Title of the plan').fill('Autumn');
  await saved(page);
  await fileOnDisk(page, 'queue.md', FILE.replace('Ask', 'Ask twice'));
  await page.getByRole('button', { name: 'Save to queue.md' }).click();
  await page.getByRole('button', { name: 'Open what is in the file' }).click();
  await openDialog(page)
    .getByText(/^What would change\. Lines: 1 changed/)
    .click();
  await expect(
    openDialog(page).getByRole('region', { name: 'Plan and opened text' }),
  ).toContainText('Ask twice');
  await openDialog(page).getByRole('button', { name: 'Update the plan' }).click();
  await expect(form(page).getByText('Ask twice')).toBeVisible();
  // What no text in this format says is still there, and the history has the plan as it was.
  await expect(text(page, 'Task details')).toHaveValue('Ada wants it by May.');
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Autumn']);
  await expect(page.getByText(/^Deleted plans/)).toHaveCount(0);
  await planLine(page, 'Autumn').getByRole('link').click();
  await expect(page.getByRole('button', { name: 'History' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+h');
  const history = page.getByRole('dialog', { name: 'History' });
  await history.getByRole('radio', { name: /^Before an update from its file/ }).check();
  await expect(history.getByRole('region', { name: /Actions: then and now/ })).toContainText(
    'Ask twice',
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save to queue.md' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved to queue.md.')).toBeVisible();
});

test('to keep both is a choice that stays while the text is read in another format', async ({
  page,
}) => {
  await openFromDisk(page, 'queue.md', FILE);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Move the queue']);
  await chooseFile(page);
  const before = openDialog(page).getByLabel('You opened queue.md before');
  await before.selectOption('Keep both');
  await openDialog(page).getByLabel('Format of queue.md').selectOption('Issue plan');
  await expect(openDialog(page).getByText(/^1 component/)).toBeVisible();
  await expect(before).toHaveValue('');
});

test('a file that was read in another format than it seems to be in is read so again', async ({
  page,
}) => {
  await openTextFile(page, 'queue.md', FILE, 'Issue plan');
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Move the queue']);
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await page.getByLabel('Files of plans').setInputFiles({
    name: 'queue.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(FILE.replace('Ask', 'Ask twice')),
  });
  await expect(openDialog(page).getByLabel('Format of queue.md')).toHaveValue('issue');
  await openDialog(page).getByRole('button', { name: 'Update the plan' }).click();
  await expect(form(page).getByText('Ask twice')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('issue');
});

test('of two files with the name of a plan’s file, one updates it and the other is kept beside it', async ({
  page,
}) => {
  await openTextFile(page, 'queue.md', FILE);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Move the queue']);
  await page.getByRole('button', { name: /^Open/ }).first().click();
  const file = (content: string) => ({
    name: 'queue.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(content),
  });
  await page
    .getByLabel('Files of plans')
    .setInputFiles([file(FILE), file(FILE.replace('Move', 'Empty'))]);
  await openDialog(page).getByRole('button', { name: 'Open 2 plans' }).click();
  await expect(openDialog(page)).toBeHidden();
  await expect.poll(async () => (await planNames(page)).toSorted()).toHaveLength(2);
});
