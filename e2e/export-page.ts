// What journeys through the export have in common.
import { expect, type Locator, type Page } from '@playwright/test';
import { openLibrary } from './library-page.ts';
import { text } from './plan-page.ts';

/** Opens the example, in a browser that has no plan. */
export async function openExample(page: Page) {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await expect(text(page, 'Title of the plan')).not.toHaveValue('');
}

/** Opens the export of the open plan. */
export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The export of the example. */
export async function exportExample(page: Page): Promise<Locator> {
  await openExample(page);
  return await openExport(page);
}

/** The choice where the plan is pasted. */
export const target = (dialog: Locator) => dialog.getByRole('combobox', { name: 'Paste it into' });

/** The choice of what goes: all of it, a ticket for each step. */
export const goes = (dialog: Locator) => dialog.getByRole('combobox', { name: 'What goes' });

/** Chooses for the whole app where plans are pasted, by the export of the open plan. */
export async function chooseTarget(page: Page, id: string) {
  const dialog = await openExport(page);
  await target(dialog).selectOption(id);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/**
 * What is on the clipboard: each type with its text. The types are read one after the other, and
 * Chromium refuses the next one where a copy came between: then all of it is read again.
 */
export async function clipboard(page: Page): Promise<Record<string, string>> {
  return await page.evaluate(async () => {
    for (;;) {
      const found: Record<string, string> = {};
      try {
        for (const item of await navigator.clipboard.read()) {
          for (const type of item.types) found[type] = await (await item.getType(type)).text();
        }
        return found;
      } catch (error) {
        if ((error as DOMException).name !== 'InvalidStateError') throw error;
      }
    }
  });
}

/** The plain text that is on the clipboard. */
export async function plainText(page: Page): Promise<string> {
  return (await clipboard(page))['text/plain'] ?? '';
}

/** What a button of the export puts onto the clipboard. */
export async function copied(page: Page, dialog: Locator, button: string) {
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog.getByText('Copied').first()).toBeVisible();
  return await clipboard(page);
}
