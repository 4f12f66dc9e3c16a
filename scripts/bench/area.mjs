// The bare text area that the app is measured beside.
import { probe } from './browser.mjs';

/** @typedef {{ page: import('@playwright/test').Page, on: import('./browser.mjs').Probe }} Opened */

/**
 * A text area, and nothing else, with the caret in its middle.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} document
 * @returns {Promise<Opened>}
 */
export async function openedArea(browser, document) {
  const page = await browser.newPage();
  await page.setContent('<textarea style="width: 48rem; height: 90vh"></textarea>');
  const area = page.getByRole('textbox');
  await area.evaluate((element, text) => {
    /** @type {HTMLTextAreaElement} */ (element).value = text;
  }, document);
  await toMiddle(area);
  return { page, on: await probe(page) };
}

/** Puts the caret into the middle of a text, at a blank, and the middle into sight. */
export async function toMiddle(/** @type {import('@playwright/test').Locator} */ text) {
  await text.focus();
  await text.evaluate((element) => {
    const area = /** @type {HTMLTextAreaElement} */ (element);
    const middle = area.value.indexOf(' ', area.value.length / 2);
    // Browsers scroll to a caret that moves by a selection only when it is given focus.
    area.blur();
    area.setSelectionRange(middle, middle);
    area.focus();
  });
}
