// An edit that cannot be written without changing other lines of the opened file: they are told first.
import type { Page } from '@playwright/test';
import { onDisk, openFromDisk } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import { inBothThemes } from './library-page.ts';
import { openCard, saved, text } from './plan-page.ts';

const SHED = `# Build a shed

**Objective**: Order it

### Step 1: Dig
**Actions**:
- [ ] Dig a hole

**Expected Output**:
\`\`\`
a hole
\`\`\`
`;

/** A validation: the label above the code, which could name that, is not the code's then. */
async function addValidation(page: Page) {
  await openCard(page, 'Step 1');
  await page.getByRole('button', { name: 'Add to Validation', exact: true }).click();
  await page.keyboard.type('It is deep');
  await saved(page);
}

const COUNT = 'This edit changes a line that you did not edit';
const LINE = 'Line 9, Step 1 › Code Examples: **Expected Output**:';
const WHY = /^Without this, the rest would not read back/;

test('lines that change beside an edit are told in the preview and in an export', async ({
  page,
}) => {
  await openFromDisk(page, 'shed.md', SHED);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('Order it')).toBeVisible();
  await expect(preview.getByText(COUNT)).toHaveCount(0);
  await addValidation(page);

  await preview.getByText(COUNT).click();
  await expect(preview.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(preview.getByText(WHY)).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await preview.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText(`Copied the Markdown. ${COUNT}: line 9.`)).toBeVisible();

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
  await addValidation(page);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText(COUNT)).toBeVisible();
  const save = page.getByRole('button', { name: 'Save to shed.md' });
  const question = page.getByRole('dialog', { name: 'More of shed.md changes than you edited' });
  await save.click();
  await expect(question.getByRole('listitem').filter({ hasText: LINE })).toBeVisible();
  await expect(question.getByText('**Code Examples**:', { exact: true })).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await onDisk(page, 'shed.md')).toBe(SHED);
  await save.click();
  await question.getByRole('button', { name: 'Save all of it' }).click();
  await expect(page.getByText(`Saved to shed.md. ${COUNT}: line 9.`)).toBeVisible();
  expect(await onDisk(page, 'shed.md')).toContain('**Code Examples**:\n');
  // The file is another one now: nothing more changes in it.
  await expect(preview.getByText(COUNT)).toHaveCount(0);

  await text(page, 'Title of the plan').fill('Shed');
  await saved(page);
  await save.click();
  await expect(page.getByText('Saved to shed.md.', { exact: true })).toBeVisible();
});
