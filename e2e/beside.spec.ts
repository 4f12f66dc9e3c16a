// An edit that cannot be written without changing other lines of the opened file: they are told first.
import type { Page } from '@playwright/test';
import { onDisk, openFromDisk } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import { inBothThemes } from './library-page.ts';
import { form, saved, text } from './plan-page.ts';

const SHED = `# Build a shed

**Objective**: Order it

## Implementation

### Saw

- wood

### Nail

All of it.
`;

/** Without its neighbour, a heading with words alone below it needs a word to be a step. */
async function removeSaw(page: Page) {
  await form(page).getByRole('button', { name: 'Step 1 Saw' }).focus();
  await page.keyboard.press('Delete');
  await expect(form(page).getByRole('button', { name: 'Step 1 Nail' })).toBeVisible();
  await saved(page);
}

const COUNT = 'This edit changes a line that you did not edit';
const LINE = 'Line 11, Step 2 › Step name: ### Nail';
const WHY = /^Without this, the rest would not read back/;

test('lines that change beside an edit are told in the preview and in an export', async ({
  page,
}) => {
  await openFromDisk(page, 'shed.md', SHED);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Order it')).toBeVisible();
  await expect(preview.getByText(COUNT)).toHaveCount(0);
  await removeSaw(page);

  await preview.getByText(COUNT).click();
  await expect(preview.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(preview.getByText(WHY)).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText(`Copied the Markdown. ${COUNT}: line 11.`)).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const notice = dialog.getByRole('status').filter({ hasText: COUNT });
  await expect(notice.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(notice.getByText(WHY)).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await dialog.getByRole('checkbox', { name: 'Standard layout' }).check();
  await expect(notice).toHaveCount(0);
});

test('lines that change beside an edit are told before the file is written', async ({ page }) => {
  await openFromDisk(page, 'shed.md', SHED);
  await removeSaw(page);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(COUNT)).toBeVisible();
  const save = page.getByRole('button', { name: 'Save to shed.md' });
  const question = page.getByRole('dialog', { name: 'More of shed.md changes than you edited' });
  await save.click();
  await expect(question.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(question.getByText('#### Step 1: Nail', { exact: true })).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await onDisk(page, 'shed.md')).toBe(SHED);
  await save.click();
  await question.getByRole('button', { name: 'Save all of it' }).click();
  await expect(page.getByText(`Saved to shed.md. ${COUNT}: line 11.`)).toBeVisible();
  expect(await onDisk(page, 'shed.md')).toContain('#### Step 1: Nail\n');
  // The file is another one now: nothing more changes in it.
  await expect(preview.getByText(COUNT)).toHaveCount(0);

  await text(page, 'Title of the plan').fill('Shed');
  await saved(page);
  await save.click();
  await expect(page.getByText('Saved to shed.md.', { exact: true })).toBeVisible();
});
