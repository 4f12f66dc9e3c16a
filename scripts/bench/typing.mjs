// What a key press costs, beside a bare text area that holds the same document.
import { setTimeout as pause } from 'node:timers/promises';
import { importPlan, openStep, saved } from './app.mjs';
import { during, probe } from './browser.mjs';
import { growth, median } from './figures.mjs';
import { planOfSteps, stepName } from './plans.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ page: Page, on: import('./browser.mjs').Probe }} Opened */
/** @typedef {{ task: number, script: number, layout: number }} Cost */

const STEPS = [10, 100, 1000];
const ROUNDS = 3;
const TEXT = 'the numbers have to be the same as in the old store, always ';
/** Between two keys, in milliseconds: someone who types fast. */
const DELAY = 60;
/** How long an idle page is looked at, in milliseconds. */
const IDLE = 2_000;
/** After this, a large plan has gone to local storage, too. */
const REST = 15_000;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {Parts} parts
 */
export async function benchTyping(browser, site, parts) {
  heading(`Key press: main-thread milliseconds, median of ${ROUNDS} rounds of ${TEXT.length} keys`);
  /** @type {Size[]} */
  const sizes = [];
  for (const steps of STEPS) sizes.push(await atSize(browser, site, parts, steps));
  const row = (/** @type {string} */ name, /** @type {number[]} */ values) => [
    name,
    ...values,
    growth(values),
  ];
  const of = (/** @type {(size: Size) => number} */ figure) => sizes.map(figure);
  table(
    ['a key press in', ...STEPS.map((steps) => `${steps} steps`), `${STEPS[0]} → ${STEPS.at(-1)}`],
    [
      row(
        'Planform',
        of(({ app }) => app.task),
      ),
      row(
        '  of it scripts',
        of(({ app }) => app.script),
      ),
      row(
        '  of it style and layout',
        of(({ app }) => app.layout),
      ),
      row(
        'a bare text area',
        of(({ area }) => area.task),
      ),
      ['Planform : text area', ...of(({ app, area }) => app.task / area.task)],
      ['document, kB', ...of(({ kB }) => kB)],
      [`${REST / 1000} s after the last key, ms in all`, ...of(({ rest }) => rest)],
    ],
  );
  note('With its share of the saving while someone types; an idle page of as long is taken off.');
}

/** @typedef {Awaited<ReturnType<typeof atSize>>} Size */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {Parts} parts
 * @param {number} steps
 */
async function atSize(browser, site, parts, steps) {
  const plan = planOfSteps(parts, steps);
  const document = parts.printPlan(plan, plan.format);
  const context = await browser.newContext();
  const address = await importPlan(context, site, parts.planFileText(plan));
  const app = await openedPlan(context, address, stepName(Math.ceil(steps / 2)));
  const area = await openedArea(context, document);
  /** @type {Cost[]} */
  const inApp = [];
  /** @type {Cost[]} */
  const inArea = [];
  // One after the other: what disturbs a round then disturbs its neighbour as well.
  for (let round = 0; round <= ROUNDS; round++) {
    await app.page.bringToFront();
    const costs = await typed(app);
    await saved(app.page);
    await area.page.bringToFront();
    const bare = await typed(area);
    // The first one warms up.
    if (round === 0) continue;
    inApp.push(costs);
    inArea.push(bare);
  }
  await app.page.bringToFront();
  await app.page.keyboard.type('.');
  const { task: rest } = await during(app.on, () => pause(REST));
  await context.close();
  return { app: middle(inApp), area: middle(inArea), rest, kB: Buffer.byteLength(document) / 1000 };
}

/**
 * A plan with the caret in the objective of a step.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @param {string} step
 * @returns {Promise<Opened>}
 */
async function openedPlan(context, address, step) {
  const page = await context.newPage();
  await page.goto(address);
  await toMiddle(await openStep(page, step));
  return { page, on: await probe(page) };
}

/**
 * A text area, and nothing else, with the caret in its middle.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} document
 * @returns {Promise<Opened>}
 */
async function openedArea(context, document) {
  const page = await context.newPage();
  await page.setContent('<textarea style="width: 48rem; height: 90vh"></textarea>');
  const area = page.getByRole('textbox');
  await area.evaluate((element, text) => {
    /** @type {HTMLTextAreaElement} */ (element).value = text;
  }, document);
  await toMiddle(area);
  return { page, on: await probe(page) };
}

/** Puts the caret into the middle of a text, at a blank, and the middle into sight. */
async function toMiddle(/** @type {import('@playwright/test').Locator} */ text) {
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

/**
 * What one key press costs, with an idle page of the same length taken off.
 *
 * @param {Opened} opened
 * @returns {Promise<Cost>}
 */
async function typed({ page, on }) {
  await on.collectGarbage();
  const typing = await during(on, () => page.keyboard.type(TEXT, { delay: DELAY }));
  await pause(1000);
  const idle = await during(on, () => pause(IDLE));
  const asLong = typing.elapsed / idle.elapsed;
  const share = (/** @type {'task' | 'script' | 'layout'} */ what) =>
    (typing[what] - idle[what] * asLong) / TEXT.length;
  return { task: share('task'), script: share('script'), layout: share('layout') };
}

/** The middle of each figure. */
function middle(/** @type {readonly Cost[]} */ costs) {
  const of = (/** @type {keyof Cost} */ what) => median(costs.map((cost) => cost[what]));
  return { task: of('task'), script: of('script'), layout: of('layout') };
}
