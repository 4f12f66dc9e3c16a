// What journeys through an open plan have in common.
import { expect, type Locator, type Page } from '@playwright/test';
import { planFileText } from '../src/plan/file.ts';
import type { Plan } from '../src/plan/schema.ts';

export type FormatName = 'Task plan' | 'Feature plan' | 'Analysis plan' | 'Issue plan';

/** Starts a new plan from the first screen of a browser that has none. */
export async function newPlan(page: Page, format: FormatName = 'Task plan') {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(`^${format}`) }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the plan' })).toBeVisible();
}

/** Opens a plan from its file, in a browser that has none. */
export async function openPlanFile(page: Page, plan: Plan) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Open a plan that you were sent' }).click();
  await page.getByLabel('Files of plans').setInputFiles({
    name: 'plan.json',
    mimeType: 'application/json',
    buffer: Buffer.from(planFileText(plan)),
  });
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expect(text(page, 'Title of the plan')).toHaveValue(plan.title);
  await saved(page);
}

/** Opens the Markdown of a plan as a file, in a browser that has none; in a format if it is given. */
export async function openTextFile(page: Page, name: string, content: string, format?: FormatName) {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await page.getByLabel('Files of plans').setInputFiles({
    name,
    mimeType: 'text/markdown',
    buffer: Buffer.from(content),
  });
  if (format) await page.getByLabel(`Format of ${name}`).selectOption(format);
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expect(text(page, 'Title of the plan')).toBeVisible();
}

/** Opens a pasted text; as it is written, or in the format that is called so. */
export async function openPasted(page: Page, pasted: string, format?: string) {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open/ }).click();
  await fillIn(text(page, 'Text of the plan'), pasted);
  await page.getByRole('button', { name: 'Read the text' }).click();
  if (format) await page.getByRole('combobox', { name: /^Format of/ }).selectOption(format);
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expect(text(page, 'Title of the plan')).toBeVisible();
}

/** The form, without the panes beside it. */
export function form(page: Page): Locator {
  return page.getByRole('main');
}

/** A text to type in, by its label. */
export function text(scope: Page | Locator, label: string): Locator {
  return scope.getByRole('textbox', { name: label, exact: true });
}

/** A card, by its heading. */
export function card(page: Page, heading: string | RegExp): Locator {
  return page.getByRole('article', { name: heading });
}

/** Opens a card from its heading, as with Enter. */
export async function openCard(page: Page, heading: string | RegExp): Promise<Locator> {
  const found = card(page, heading).first();
  await found.getByRole('button', { name: heading, expanded: false }).first().click();
  return found;
}

/** Goes on with Tab, or another key, until what has this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp, key = 'Tab') {
  const isThere = async () => {
    // Between the last thing on the page and the first, nothing has the focus.
    const label = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return '';
      const [own] = (focused as HTMLInputElement).labels ?? [];
      return focused.getAttribute('aria-label') ?? own?.textContent ?? focused.textContent ?? '';
    });
    return typeof name === 'string' ? label.trim() === name : name.test(label.trim());
  };
  for (let count = 0; count < 160; count += 1) {
    await page.keyboard.press(key);
    if (await isThere()) return;
  }
  throw new Error(`${key} leads nowhere that is called ${name}.`);
}

/** Pastes text where the caret is. */
export async function paste(page: Page, pasted: string) {
  await page.evaluate((value) => navigator.clipboard.writeText(value), pasted);
  await page.keyboard.press('ControlOrMeta+v');
}

/**
 * Puts a text where the caret of a field is, through the browser's own editing, as an input method
 * does. Journeys in Firefox use it for what has no key, such as `日`: of `type` and
 * `pressSequentially` the app may not hear there.
 */
export async function insert(field: Locator, content: string) {
  await field.focus();
  await field.evaluate((_, value) => document.execCommand('insertText', false, value), content);
}

/** Puts a text in place of what a field has: `fill` for journeys in Firefox, where `insert` says why. */
export async function fillIn(field: Locator, content: string) {
  await field.selectText();
  await insert(field, content);
}

/** Waits until everything that was typed is stored. */
export async function saved(page: Page) {
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
}

/** Where the caret is in the text that has the focus, as text before it and after it. */
export async function aroundCaret(page: Page): Promise<[before: string, after: string]> {
  return await page.evaluate(() => {
    const area = document.activeElement;
    if (!(area instanceof HTMLTextAreaElement)) return ['no text has the focus', ''];
    const { value, selectionStart, selectionEnd } = area;
    return [value.slice(0, selectionStart), value.slice(selectionEnd)];
  });
}

/** The texts of a list, in the order on the page, nested ones with a `>` a level. */
export async function itemsOf(page: Page, label: string): Promise<string[]> {
  const items = page.getByRole('textbox', { name: new RegExp(`^${label}, item [\\d.]+$`) });
  return await items.evaluateAll((areas) =>
    areas.map((area) => {
      const number = /item ([\d.]+)$/.exec(area.getAttribute('aria-label') ?? '')?.[1] ?? '';
      return '>'.repeat(number.split('.').length - 1) + (area as HTMLTextAreaElement).value;
    }),
  );
}

/**
 * The name and text of the file that a click saves. Taken where the page hands it to the browser:
 * a system's Firefox, driven by WebDriver BiDi, tells Playwright of no download.
 */
export async function fileSavedBy(button: Locator): Promise<{ name: string; text: string }> {
  const page = button.page();
  await page.evaluate(() => {
    const createObjectURL = URL.createObjectURL;
    const click = HTMLAnchorElement.prototype.click;
    let text: Promise<string> | undefined;
    URL.createObjectURL = (source) => {
      if (source instanceof Blob) text = source.text();
      return createObjectURL(source);
    };
    HTMLAnchorElement.prototype.click = function () {
      const { download: name } = this;
      Object.assign(window, { savedFile: text?.then((content) => ({ name, text: content })) });
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
      click.call(this);
    };
  });
  await button.click();
  return await page.evaluate(
    () => (window as unknown as { savedFile: Promise<{ name: string; text: string }> }).savedFile,
  );
}

/** The Markdown of the open plan, in the format with this id. */
export async function exportedAs(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format);
  const markdown = await text(dialog, 'Markdown').inputValue();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return markdown;
}

/** All text of the form, once what comes into sight is shown in full and the rest as plain text. */
export async function settledText(page: Page): Promise<string> {
  let before: string | null = null;
  const isStill = async () => {
    const now = await page.getByRole('main').textContent();
    const still = now === before;
    before = now;
    return still;
  };
  await expect.poll(isStill, { intervals: [500] }).toBe(true);
  return before ?? '';
}

/** Opens the command palette, types, and takes the command whose name begins like this. */
export async function command(page: Page, typed: string, name: RegExp) {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await fillIn(palette.getByRole('combobox'), typed);
  await palette.getByRole('option', { name }).click();
}
