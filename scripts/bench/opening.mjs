// Opening a plan: how long until it can be read and typed in, beside a bare text area that gets the
// same document.
import { setTimeout as pause } from 'node:timers/promises';
import { importPlan, openStep } from './app.mjs';
import { probe } from './browser.mjs';
import { growth, median } from './figures.mjs';
import { framesAfter, watchFrames } from './frames.mjs';
import { planOfSteps, stepName } from './plans.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {Awaited<ReturnType<typeof openedOnce>>} Opened */
/** @typedef {Awaited<ReturnType<typeof mountedOnce>>} Mounted */

const STEPS = [10, 100, 1000];
const ROUNDS = 5;
/** After the last step is there, in milliseconds: the work that goes on in pauses is done. */
const REST = 1_000;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {import('./parts.mjs').Parts} parts
 */
export async function benchOpening(browser, site, parts) {
  heading(`Opening a plan from its address, median of ${ROUNDS} openings`);
  /** @type {{ app: Opened[], area: Mounted[] }[]} */
  const sizes = [];
  for (const steps of STEPS) {
    const plan = planOfSteps(parts, steps);
    const document = parts.printPlan(plan, plan.format);
    const context = await browser.newContext();
    const address = await importPlan(context, site, parts.planFileText(plan));
    const app = [];
    const area = [];
    for (let round = 0; round <= ROUNDS; round++) {
      app.push(await openedOnce(context, address, steps));
      area.push(await mountedOnce(context, document));
    }
    await context.close();
    // The first one fills the browser's cache of compiled code.
    sizes.push({ app: app.slice(1), area: area.slice(1) });
  }
  const row = (/** @type {string} */ name, /** @type {(opened: Opened) => number} */ figure) => {
    const values = sizes.map(({ app }) => median(app.map(figure)));
    return [name, ...values, growth(values)];
  };
  const areaRow = (/** @type {string} */ name, /** @type {'frame' | 'main'} */ figure) => {
    const values = sizes.map(({ area }) => median(area.map((mounted) => mounted[figure])));
    return [name, ...values, growth(values)];
  };
  table(
    ['', ...STEPS.map((steps) => `${steps} steps`), `${STEPS[0]} → ${STEPS.at(-1)}`],
    [
      row('first screen, ms', ({ first }) => first),
      row('main thread until then, ms', ({ firstMain }) => firstMain),
      row('last step in the page, ms', ({ last }) => last),
      row('main thread in all, ms', ({ main }) => main),
      row('longest block after the first screen, ms', ({ block }) => block),
      areaRow('a bare text area, shown, ms', 'frame'),
      areaRow('a bare text area, main thread, ms', 'main'),
      [
        'main thread until the first screen : text area',
        ...sizes.map(
          ({ app, area }) =>
            median(app.map(({ firstMain }) => firstMain)) / median(area.map(({ main }) => main)),
        ),
      ],
      [
        'main thread in all : text area',
        ...sizes.map(
          ({ app, area }) =>
            median(app.map(({ main }) => main)) / median(area.map(({ main }) => main)),
        ),
      ],
      row('from a click on a step to its inputs, ms', ({ step }) => step),
      row('JavaScript heap after collection, MB', ({ heap }) => heap / 1e6),
      row('DOM nodes', ({ nodes }) => nodes),
    ],
  );
  note('A block of 0 ms is one below 50. Aim: at 1,000 steps at most 0.5 of the text area.');
}

/**
 * @param {BrowserContext} context
 * @param {string} address
 * @param {number} steps
 */
async function openedOnce(context, address, steps) {
  const page = await context.newPage();
  await page.addInitScript(watchOpening, steps);
  const on = await probe(page);
  await page.goto(address, { waitUntil: 'commit' });
  const first = await moment(page, 'first');
  const { task: firstMain } = await on.metrics();
  const last = await moment(page, 'last');
  await pause(REST);
  const { task: main } = await on.metrics();
  const block = await page.evaluate((since) => {
    const { benchBlocks = [] } = /** @type {{ benchBlocks?: PerformanceEntry[] }} */ (window);
    return Math.max(
      0,
      ...benchBlocks.filter(({ startTime }) => startTime > since).map(({ duration }) => duration),
    );
  }, first);
  await on.collectGarbage();
  const { heap, nodes } = await on.metrics();
  await watchFrames(page);
  await openStep(page, stepName(Math.ceil(steps / 2)));
  const step = (await framesAfter(page)).at(-1) ?? Number.NaN;
  await page.close();
  return { first, firstMain, last, main, block, heap, nodes, step };
}

/**
 * In the page, before anything else: notes when the plan is on screen, when its last step is in the
 * page, and what blocks the main thread.
 *
 * @param {number} steps
 */
function watchOpening(steps) {
  /** @type {{ first?: number, last?: number }} */
  const moments = {};
  /** @type {PerformanceEntry[]} */
  const blocks = [];
  Object.assign(window, { benchMoments: moments, benchBlocks: blocks });
  new PerformanceObserver((list) => blocks.push(...list.getEntries())).observe({
    type: 'longtask',
  });
  const look = () => {
    if (moments.first === undefined && document.querySelector('main article')) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        moments.first ??= performance.now();
      };
      port2.postMessage(null);
    }
    if (document.querySelectorAll('main [role=listitem]').length === steps) {
      moments.last = performance.now();
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Waits for a moment that `watchOpening` notes; gives it by the page's own clock, in milliseconds.
 *
 * @param {import('@playwright/test').Page} page
 * @param {'first' | 'last'} name
 */
async function moment(page, name) {
  const handle = await page.waitForFunction(
    (name) =>
      /** @type {{ benchMoments?: Record<string, number> }} */ (window).benchMoments?.[name],
    name,
    { polling: 50 },
  );
  return Number(await handle.jsonValue());
}

/**
 * An empty page that gets a text area with this document: until it is on screen.
 *
 * @param {BrowserContext} context
 * @param {string} document
 */
async function mountedOnce(context, document) {
  const page = await context.newPage();
  await page.setContent('<main></main>');
  const on = await probe(page);
  const { task: before } = await on.metrics();
  const frame = await page.evaluate(
    (text) =>
      new Promise((/** @type {(elapsed: number) => void} */ resolve) => {
        const start = performance.now();
        const area = window.document.createElement('textarea');
        area.style.cssText = 'width: 48rem; height: 90vh';
        area.value = text;
        window.document.querySelector('main')?.append(area);
        area.focus();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - start);
          port2.postMessage(null);
        });
      }),
    document,
  );
  const { task: after } = await on.metrics();
  await page.close();
  return { frame, main: after - before };
}
