// What a key press costs, beside a bare text area that holds the same document.
import { setTimeout as pause } from 'node:timers/promises';
import { importPlan, openStep, setPanes, title, withoutSaving } from './app.mjs';
import { openedArea, toMiddle } from './area.mjs';
import { during, probe } from './browser.mjs';
import { growth, median } from './figures.mjs';
import { framesAfter, watchFrames } from './frames.mjs';
import { inOwnFormat, planOfSteps, stepName } from './plans.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {{ panes: boolean, saving: boolean }} Options */
/** @typedef {import('./area.mjs').Opened} Opened */
/** @typedef {{ task: number, elapsed: number, frame: number }} Cost */
/** @typedef {'alone' | 'own' | 'saved' | 'whole' | 'area'} Kind */

const STEPS = [10, 100, 1000];
const ROUNDS = 3;
const TEXT = 'the numbers stay as in ';
/** Between two keys, in milliseconds: someone who types fast. */
const DELAY = 60;
/** How long an idle page is looked at, in milliseconds. */
const IDLE = 1_000;

/**
 * @param {Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {Parts} parts
 */
export async function benchTyping(browser, site, parts) {
  heading(`Key press, median of ${ROUNDS} rounds of ${TEXT.length} keys`);
  /** @type {Awaited<ReturnType<typeof atSize>>[]} */
  const sizes = [];
  for (const steps of STEPS) sizes.push(await atSize(browser, site, parts, steps));
  const head = [...STEPS.map((steps) => `${steps} steps`), `${STEPS[0]} → ${STEPS.at(-1)}`];
  for (const [what, name] of /** @type {const} */ ([
    ['main', 'main thread, ms'],
    ['frame', 'from key to frame, ms'],
  ])) {
    const row = (/** @type {string} */ label, /** @type {Kind} */ page) => {
      const values = sizes.map((size) => size[page][what]);
      return [label, ...values, growth(values)];
    };
    const ratio = (/** @type {string} */ label, /** @type {Kind} */ page) => [
      label,
      ...sizes.map((size) => size[page][what] / size.area[what]),
    ];
    table(
      [name, ...head],
      [
        row('the form alone', 'alone'),
        row('the same in a format of its own', 'own'),
        ['own format : built-in', ...sizes.map((size) => size.own[what] / size.alone[what])],
        row('with saving', 'saved'),
        row('with saving, outline and preview', 'whole'),
        row('a bare text area', 'area'),
        ratio('the form alone : text area', 'alone'),
        ratio('with all : text area', 'whole'),
      ],
    );
  }
  table(
    ['', ...STEPS.map((steps) => `${steps} steps`)],
    [
      ['document, kB', ...sizes.map(({ kB }) => kB)],
      ['JavaScript heap with all, MB', ...sizes.map(({ heap }) => heap / 1e6)],
      ['of a bare text area, MB', ...sizes.map(({ areaHeap }) => areaHeap / 1e6)],
      ['DOM nodes with all', ...sizes.map(({ nodes }) => nodes)],
    ],
  );
  note('On the main thread, an idle page of as long is taken off. Of frames, the middle key.');
  note(
    'Aims: growth at most 1.3 alone and 2 with all; at 1,000 steps at most 0.25 of the text area.',
  );
  note('Aim for a format of its own: what a built-in one costs.');
}

/**
 * @param {Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {Parts} parts
 * @param {number} steps
 */
async function atSize(browser, site, parts, steps) {
  const plan = planOfSteps(parts, steps);
  const document = parts.printPlan(plan, plan.format);
  const step = stepName(Math.ceil(steps / 2));
  const file = parts.planFileText(plan);
  const ownFile = parts.planFileText(inOwnFormat(parts, plan));
  // Panes are shown or hidden in all tabs of a browser: each page has a browser of its own.
  const open = (/** @type {Options} */ options, shown = file) =>
    openedPlan(browser, site, shown, step, options);
  const area = await openedArea(browser, document);
  const alone = await open({ panes: false, saving: false });
  const own = await open({ panes: false, saving: false }, ownFile);
  const saved = await open({ panes: false, saving: true });
  const whole = await open({ panes: true, saving: true });
  const pages = /** @type {const} */ ([
    ['alone', alone],
    ['own', own],
    ['saved', saved],
    ['whole', whole],
    ['area', area],
  ]);
  /** @type {Record<Kind, Cost[]>} */
  const costs = { alone: [], own: [], saved: [], whole: [], area: [] };
  /** Of a second, how much the main thread is at work on a page at rest. */
  const atRest = { alone: 0, own: 0, saved: 0, whole: 0, area: 0 };
  // One after the other: what disturbs a round then disturbs its neighbours as well.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, opened] of pages) {
      await opened.page.bringToFront();
      const cost = await typed(opened);
      // The first one warms up.
      if (round > 0) costs[name].push(cost);
      if (round === ROUNDS) atRest[name] = (await during(opened.on, () => pause(IDLE))).task / IDLE;
    }
  }
  if ((await saveState(alone.page)) === 'saved') throw new Error('The plan was saved after all.');
  await whole.on.collectGarbage();
  await area.on.collectGarbage();
  const { heap, nodes } = await whole.on.metrics();
  const { heap: areaHeap } = await area.on.metrics();
  await Promise.all(pages.map(([, { page }]) => page.context().close()));
  const middle = (/** @type {Kind} */ name) => ({
    main: median(
      costs[name].map(({ task, elapsed }) => (task - atRest[name] * elapsed) / TEXT.length),
    ),
    frame: median(costs[name].map(({ frame }) => frame)),
  });
  return {
    alone: middle('alone'),
    own: middle('own'),
    saved: middle('saved'),
    whole: middle('whole'),
    area: middle('area'),
    heap,
    areaHeap,
    nodes,
    kB: Buffer.byteLength(document) / 1000,
  };
}

function saveState(/** @type {Page} */ page) {
  return page.locator('[data-save-state]').getAttribute('data-save-state');
}

/**
 * A plan with the caret in the objective of a step.
 *
 * @param {Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {string} file
 * @param {string} step
 * @param {Options} options
 * @returns {Promise<Opened>}
 */
async function openedPlan(browser, site, file, step, { panes, saving }) {
  const context = await browser.newContext();
  const address = await importPlan(context, site, file);
  const page = await context.newPage();
  if (!saving) await withoutSaving(page);
  await page.goto(address);
  await title(page).waitFor();
  await setPanes(page, panes);
  await toMiddle(await openStep(page, step));
  return { page, on: await probe(page) };
}

/**
 * What the keys of a text cost, in milliseconds.
 *
 * @param {Opened} opened
 * @returns {Promise<Cost>}
 */
async function typed({ page, on }) {
  await on.collectGarbage();
  await watchFrames(page);
  const { task, elapsed } = await during(on, async () => {
    await page.keyboard.type(TEXT, { delay: DELAY });
    // What comes after the last key: previews that wait, and saving.
    await pause(500);
  });
  return { task, elapsed, frame: median(await framesAfter(page)) };
}
