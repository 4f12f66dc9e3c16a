// The library with many plans: how long until it can be read, and what searching and scrolling cost.
import { setTimeout as pause } from 'node:timers/promises';
import { during, probe } from './browser.mjs';
import { growth, median } from './figures.mjs';
import { framesAfter, watchFrames } from './frames.mjs';
import { repeatedSample } from './plans.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {Awaited<ReturnType<typeof visitedOnce>>} Visit */

const PLANS = [10, 500];
const ROUNDS = 3;
/** What goes on after the first rows (the rest of them, parts that come later) is done by then, in ms. */
const REST = 1_500;
/** One of ten plans has this in its name. */
const QUERY = 'report 7';
const TURNS = 20;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {Parts} parts
 */
export async function benchLibrary(browser, site, parts) {
  heading(`Library of so many plans, median of ${ROUNDS} visits`);
  /** @type {(Visit[])[]} */
  const sizes = [];
  for (const count of PLANS) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await fillLibrary(context, site, parts, count);
    const visits = [];
    for (let round = 0; round <= ROUNDS; round++) visits.push(await visitedOnce(context, site));
    await context.close();
    // The first one fills the browser's cache of compiled code.
    sizes.push(visits.slice(1));
  }
  const row = (/** @type {string} */ name, /** @type {(visit: Visit) => number} */ figure) => {
    const values = sizes.map((visits) => median(visits.map(figure)));
    return [name, ...values, growth(values)];
  };
  table(
    ['', ...PLANS.map((count) => `${count} plans`), `${PLANS[0]} → ${PLANS.at(-1)}`],
    [
      row('first rows, ms', ({ first }) => first),
      row('main thread until then, ms', ({ firstMain }) => firstMain),
      row('main thread in all, ms', ({ main }) => main),
      row('longest block, ms', ({ block }) => block),
      row('from a key in the search to its frame, ms', ({ key }) => key),
      row('main thread for it, ms', ({ keyMain }) => keyMain),
      row('main thread for a turn of the wheel, ms', ({ turn }) => turn),
      row('JavaScript heap after collection, MB', ({ heap }) => heap / 1e6),
      row('DOM nodes', ({ nodes }) => nodes),
    ],
  );
  note('A block of 0 ms is one below 50. Aim: at 500 plans, first rows within 500 ms.');
}

/**
 * Opens the files of so many plans at once: the example plan, under other names.
 *
 * @param {BrowserContext} context
 * @param {import('./site.mjs').Site} site
 * @param {Parts} parts
 * @param {number} count
 */
async function fillLibrary(context, site, parts, count) {
  const files = Array.from({ length: count }, (_, at) => {
    const plan = { ...repeatedSample(parts, 1), title: `Move report ${at % 10} of team ${at}` };
    const buffer = Buffer.from(parts.planFileText(plan));
    return { name: `plan-${at}.json`, mimeType: 'application/json', buffer };
  });
  const page = await context.newPage();
  await page.goto(site.address);
  await page.getByRole('button', { name: 'Open a plan that you were sent' }).click();
  await page.getByLabel('Files of plans').setInputFiles(files);
  await page.getByRole('button', { name: `Open ${count} plans` }).click({ timeout: 120_000 });
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-plan]').length === count,
    count,
    { timeout: 240_000, polling: 200 },
  );
  await pause(REST);
  await page.close();
}

/**
 * Goes to the library in a page of its own, searches in it and scrolls.
 *
 * @param {BrowserContext} context
 * @param {import('./site.mjs').Site} site
 */
async function visitedOnce(context, site) {
  const page = await context.newPage();
  await page.addInitScript(watchRows);
  const on = await probe(page);
  const { task: start } = await on.metrics();
  await page.goto(site.address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(
    () => /** @type {{ benchFirst?: number }} */ (window).benchFirst,
    undefined,
    { polling: 20 },
  );
  const { task: firstTask } = await on.metrics();
  await pause(REST);
  const { task } = await on.metrics();
  const block = await page.evaluate(() => {
    const { benchBlocks = [] } = /** @type {{ benchBlocks?: number[] }} */ (window);
    return Math.max(0, ...benchBlocks);
  });
  const { key, keyMain } = await searched(page, on);
  const turn = await scrolled(page, on);
  await on.collectGarbage();
  const { heap, nodes } = await on.metrics();
  const first = Number(await shown.jsonValue());
  await page.close();
  return {
    first,
    firstMain: firstTask - start,
    main: task - start,
    block,
    key,
    keyMain,
    turn,
    heap,
    nodes,
  };
}

/** In the page, before anything else: notes when the first rows are on screen, and what blocks. */
function watchRows() {
  /** @type {number[]} */
  const blocks = [];
  Object.assign(window, { benchBlocks: blocks });
  new PerformanceObserver((list) =>
    blocks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask' });
  const look = () => {
    if (!document.querySelector('[data-plan]')) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => Object.assign(window, { benchFirst: performance.now() });
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/**
 * Types something to look for, and takes it back: for each key the time to its frame, and the main
 * thread's.
 *
 * @param {Page} page
 * @param {import('./browser.mjs').Probe} on
 */
async function searched(page, on) {
  await page.getByRole('textbox', { name: 'Search plans' }).click();
  await watchFrames(page);
  const { task } = await during(on, async () => {
    await page.keyboard.type(QUERY, { delay: 60 });
    await pause(300);
    for (const _ of QUERY) await page.keyboard.press('Backspace', { delay: 60 });
    await pause(300);
  });
  return { key: median(await framesAfter(page)), keyMain: task / (2 * QUERY.length) };
}

/**
 * What the main thread does for a turn of the wheel, in milliseconds.
 *
 * @param {Page} page
 * @param {import('./browser.mjs').Probe} on
 */
async function scrolled(page, on) {
  await page.mouse.move(700, 500);
  const { task } = await during(on, async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      await page.mouse.wheel(0, 600);
      await pause(50);
    }
  });
  return task / TURNS;
}
