// An edit that cannot be written without changing other lines of the opened file: they are told first.
import type { Page } from '@playwright/test';
import { onDisk, openFromDisk } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import { inBothThemes } from './library-page.ts';
import { form, saved, text } from './plan-page.ts';

const TEA = `# Implementation Plan

## Feature: Tea

1. Boil
   - water
   - fresh
2. Pour
   - Order it

## Testing Strategy

### Unit Tests
- [ ] taste
`;

/** Without its neighbour, an item right below a title needs a heading to be a step. */
async function removeBoil(page: Page) {
  await form(page).getByRole('button', { name: 'Step 1 Boil' }).focus();
  await page.keyboard.press('Delete');
  await expect(form(page).getByRole('button', { name: 'Step 1 Pour' })).toBeVisible();
  await saved(page);
}

const COUNT = 'This edit changes a line that you did not edit';
const LINE = 'Line 8, Step 2 › Step name: 2. Pour';
const WHY = /^Without this, the rest would not read back/;

test('lines that change beside an edit are told in the preview and in an export', async ({
  page,
}) => {
  await openFromDisk(page, 'tea.md', TEA);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Order it')).toBeVisible();
  await expect(preview.getByText(COUNT)).toHaveCount(0);
  await removeBoil(page);

  await preview.getByText(COUNT).click();
  await expect(preview.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(preview.getByText(WHY)).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText(`Copied the Markdown. ${COUNT}: line 8.`)).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const notice = dialog.getByRole('status').filter({ hasText: COUNT });
  await expect(notice.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(notice.getByText(WHY)).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await dialog.getByRole('checkbox', { name: 'Standard layout' }).check();
  await expect(notice).toHaveCount(0);
});

test('lines that come beside an edit are told, too', async ({ page }) => {
  await openFromDisk(page, 'tea.md', TEA);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Order it')).toBeVisible();
  await form(page).getByRole('button', { name: 'Step 2 Pour' }).focus();
  await page.keyboard.press('Delete');
  await saved(page);

  // Alone in its list, a step with items below it needs a label to be one.
  const count = 'This edit adds a line beside what you edited';
  await preview.getByText(count).click();
  const line = 'New line 6, Step 1 › Tasks: **Tasks:**';
  await expect(preview.getByRole('listitem').filter({ hasText: line })).toBeVisible();
  await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText(`Copied the Markdown. ${count}: new line 6.`)).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const notice = page.getByRole('dialog', { name: 'Export' }).getByRole('status');
  await expect(notice.getByRole('listitem').filter({ hasText: line })).toBeVisible();
});

test('lines that change beside an edit are told before the file is written', async ({ page }) => {
  await openFromDisk(page, 'tea.md', TEA);
  await removeBoil(page);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(COUNT)).toBeVisible();
  const save = page.getByRole('button', { name: 'Save to tea.md' });
  const question = page.getByRole('dialog', { name: 'More of tea.md changes than you edited' });
  await save.click();
  await expect(question.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(question.getByText('### Step 1: Pour', { exact: true })).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await onDisk(page, 'tea.md')).toBe(TEA);
  await save.click();
  await question.getByRole('button', { name: 'Save all of it' }).click();
  await expect(page.getByText(`Saved to tea.md. ${COUNT}: line 8.`)).toBeVisible();
  expect(await onDisk(page, 'tea.md')).toContain('### Step 1: Pour\n');
  // The file is another one now: nothing more changes in it.
  await expect(preview.getByText(COUNT)).toHaveCount(0);

  await text(page, 'Title of the plan').fill('Tea time');
  await saved(page);
  await save.click();
  await expect(page.getByText('Saved to tea.md.', { exact: true })).toBeVisible();
});
