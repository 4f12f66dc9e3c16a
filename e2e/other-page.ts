// An opened text with parts that no field takes, and where they are on the page.
import { expect, type Locator, type Page } from '@playwright/test';
import { form, openPasted, text } from './plan-page.ts';

export const TEXT = [
  '# A preamble',
  '',
  '## Task: Sign in',
  'Intro of the task',
  '',
  '**Objective**: Do it',
  '',
  '### Implementation Steps',
  'Before the steps',
  '',
  '#### Step 1: One',
  '**Actions**:',
  '* Act',
  '',
  '| a | table |',
  '|---|---|',
  '',
  '#### Step 2: Two',
  '**Actions**:',
  '* React',
  '',
  '### Retrospective',
  '* It was good',
  '  * mostly',
  '',
  '## Appendix',
  'The end',
  '',
].join('\n');

/**
 * Opens a pasted text in a built-in format: as it is written, its headings would be fields, and little
 * other content.
 */
export async function openText(page: Page, pasted: string, format = 'Task plan') {
  await openPasted(page, pasted, format);
}

/** Fails where something else than this goes out in the plan's own format. */
export async function expectExport(page: Page, markdown: string) {
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(text(page.getByRole('dialog'), 'Markdown')).toHaveValue(markdown);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The field of other content in the open card. */
export const other = (page: Page) => page.getByRole('textbox', { name: /^Other content/ });

/** The piece of other content in a closed card that says `words`. */
export function piece(page: Page, words: string): Locator {
  return form(page).locator('[data-field^="other."]').filter({ hasText: words });
}
