// Opening a plan: how long until it can be read and typed in, beside a bare text area that gets the
// same document.
import { setTimeout as pause } from 'node:timers/promises';
import { importPlan, openStep, setPanes, title } from './app.mjs';
import { probe } from './browser.mjs';
import { growth, median } from './figures.mjs';
import { framesAfter, watchFrames } from './frames.mjs';
import { planOfSteps, stepName } from './plans.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {Awaited<ReturnType<typeof openedOnce>>} Opened */
/** @typedef {Awaited<ReturnType<typeof mountedOnce>>} Mounted */
/** @typedef {{ app: Opened[], inside: Opened[], area: Mounted[] }} Size */

const COLUMNS = [
  { steps: 10, panes: true },
  { steps: 100, panes: true },
  { steps: 1000, panes: true },
  { steps: 1000, panes: false },
];
const ROUNDS = 3;
/** After the last step is there, in milliseconds: the work that goes on in pauses is done. */
const REST = 1_000;
const COMMITTED = /** @type {const} */ ({ waitUntil: 'commit' });

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {import('./parts.mjs').Parts} parts
 */
export async function benchOpening(browser, site, parts) {
  heading(`Opening a plan of so many steps from its address, median of ${ROUNDS} openings`);
  /** @type {Size[]} */
  const sizes = [];
  for (const { steps, panes } of COLUMNS) {
    const plan = planOfSteps(parts, steps);
    const document = parts.printPlan(plan, plan.format);
    const context = await browser.newContext();
    const address = await importPlan(context, site, parts.planFileText(plan));
    await choosePanes(context, address, panes);
    const app = [];
    const inside = [];
    const area = [];
    for (let round = 0; round <= ROUNDS; round++) {
      app.push(await openedOnce(context, steps, (page) => page.goto(address, COMMITTED)));
      inside.push(await openedFromLibrary(context, site, steps));
      area.push(await mountedOnce(context, document));
    }
    await context.close();
    // The first one fills the browser's cache of compiled code.
    sizes.push({ app: app.slice(1), inside: inside.slice(1), area: area.slice(1) });
  }
  const row = (/** @type {string} */ name, /** @type {(size: Size) => number} */ figure) => {
    const values = sizes.map(figure);
    return [name, ...values, growth(values.slice(0, 3))];
  };
  const app = (/** @type {(opened: Opened) => number} */ figure) => (/** @type {Size} */ size) =>
    median(size.app.map(figure));
  const inside = (/** @type {(opened: Opened) => number} */ figure) => (/** @type {Size} */ size) =>
    median(size.inside.map(figure));
  const area = (/** @type {(mounted: Mounted) => number} */ figure) => (/** @type {Size} */ size) =>
    median(size.area.map(figure));
  const areaMain = area(({ main }) => main);
  const ratio = (/** @type {string} */ name, /** @type {(size: Size) => number} */ figure) => [
    name,
    ...sizes.map((size) => figure(size) / areaMain(size)),
  ];
  const columns = COLUMNS.map(({ steps, panes }) => `${steps}${panes ? '' : ', the form alone'}`);
  table(
    ['from its address, the app with it', ...columns, '10 → 1000'],
    [
      row(
        'first screen, ms',
        app(({ first }) => first),
      ),
      row(
        'main thread until then, ms',
        app(({ firstMain }) => firstMain),
      ),
      row(
        'last step in the page, ms',
        app(({ last }) => last),
      ),
      row(
        'main thread in all, ms',
        app(({ main }) => main),
      ),
      row(
        'longest block after the first screen, ms',
        app(({ block }) => block),
      ),
      row(
        'JavaScript heap after collection, MB',
        app(({ heap }) => heap / 1e6),
      ),
      row(
        'DOM nodes',
        app(({ nodes }) => nodes),
      ),
      row(
        'from a click on a step to its inputs, ms',
        app(({ step }) => step),
      ),
    ],
  );
  table(
    ['from the library', ...columns, '10 → 1000'],
    [
      row(
        'first screen, ms',
        inside(({ first }) => first),
      ),
      row(
        'main thread until then, ms',
        inside(({ firstMain }) => firstMain),
      ),
      row(
        'main thread in all, ms',
        inside(({ main }) => main),
      ),
      row(
        'a bare text area, shown, ms',
        area(({ frame }) => frame),
      ),
      row('a bare text area, main thread, ms', areaMain),
      ratio(
        'until the first screen : text area',
        inside(({ firstMain }) => firstMain),
      ),
      ratio(
        'in all : text area',
        inside(({ main }) => main),
      ),
    ],
  );
  note('A block of 0 ms is one below 50. Aim: at 1,000 steps at most 0.5 of the text area.');
}

/**
 * Shows or hides what stands beside the form: it stays so.
 *
 * @param {BrowserContext} context
 * @param {string} address
 * @param {boolean} areShown
 */
async function choosePanes(context, address, areShown) {
  const page = await context.newPage();
  await page.goto(address);
  await title(page).waitFor();
  await setPanes(page, areShown);
  await page.close();
}

/**
 * Opens the plan in a page of its own, by `open`.
 *
 * @param {BrowserContext} context
 * @param {number} steps
 * @param {(page: Page) => Promise<unknown>} open
 * @param {Page} [before] where that begins, if it does not begin empty
 */
async function openedOnce(context, steps, open, before) {
  const page = before ?? (await context.newPage());
  if (!before) await page.addInitScript(watchOpening, steps);
  const on = await probe(page);
  const { task: start } = await on.metrics();
  const since = before ? await page.evaluate(() => performance.now()) : 0;
  await open(page);
  const first = await moment(page, 'first');
  const { task: firstTask } = await on.metrics();
  const last = await moment(page, 'last');
  await pause(REST);
  const { task } = await on.metrics();
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
  return {
    first: first - since,
    firstMain: firstTask - start,
    last: last - since,
    main: task - start,
    block,
    heap,
    nodes,
    step,
  };
}

/**
 * Opens the plan by a click in the library.
 *
 * @param {BrowserContext} context
 * @param {import('./site.mjs').Site} site
 * @param {number} steps
 */
async function openedFromLibrary(context, site, steps) {
  const page = await context.newPage();
  await page.addInitScript(watchOpening, steps);
  await page.goto(site.address);
  const link = page.getByRole('link', { name: `${steps} steps`, exact: true });
  await link.waitFor();
  await pause(REST);
  return openedOnce(context, steps, () => link.click(), page);
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
 * @param {Page} page
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
