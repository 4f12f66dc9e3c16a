// Ways through the app, as a person takes them.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('./site.mjs').Site} Site */

/** Makes a new plan in a browser that has none; gives its address. */
export async function newPlan(/** @type {BrowserContext} */ context, /** @type {Site} */ site) {
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('button', { name: /^Task plan/ }).click();
  await firstText(page).waitFor();
  return leave(page);
}

/**
 * Opens the file of a plan in a browser that has none; gives its address.
 *
 * @param {BrowserContext} context
 * @param {Site} site
 * @param {string} text of the file
 */
export async function importPlan(context, site, text) {
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Open a plan that you were sent' }).click();
  const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Files of plans').setInputFiles(file);
  await page.getByRole('button', { name: 'Open the plan' }).click({ timeout: 120_000 });
  await title(page).waitFor({ timeout: 120_000 });
  return leave(page);
}

/** Closes the page of a plan once it is saved; gives its address. */
async function leave(/** @type {Page} */ page) {
  await saved(page);
  const address = page.url();
  await page.close();
  return address;
}

/** The name of the plan: a text at its top. */
export function title(/** @type {Page} */ page) {
  return page.getByRole('textbox', { name: 'Title of the plan' });
}

/** The first text to type in of the card that is open. */
export function firstText(/** @type {Page} */ page) {
  return page.getByRole('article').getByRole('textbox').first();
}

/** Opens the card of the step with this name; gives the text of its objective. */
export async function openStep(/** @type {Page} */ page, /** @type {string} */ name) {
  const step = page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  await step.getByRole('button', { expanded: false }).filter({ hasText: name }).click();
  return page.getByRole('textbox', { name: 'Objective', exact: true });
}

/** Waits until everything that was typed is stored. */
export async function saved(/** @type {Page} */ page) {
  await page.locator('[data-save-state="saved"]').waitFor();
}

/** Shows or hides what stands beside the form. */
export async function setPanes(/** @type {Page} */ page, /** @type {boolean} */ areShown) {
  for (const name of ['Outline', 'Preview']) {
    const button = page.getByRole('button', { name, exact: true });
    if ((await button.getAttribute('aria-pressed')) !== String(areShown)) await button.click();
  }
}

/** Keeps a page that is not loaded yet from saving: the timer that starts it never ends. */
export async function withoutSaving(/** @type {Page} */ page) {
  await page.addInitScript(() => {
    /** `WRITE_AFTER` of `src/storage/open-plan-saver.ts`. */
    const writeAfter = 200;
    const start = window.setTimeout.bind(window);
    const startUnlessSaving = (/** @type {TimerHandler} */ call, /** @type {number} */ wait) =>
      wait === writeAfter ? 0 : start(call, wait);
    Object.assign(window, { setTimeout: startUnlessSaving });
  });
}
