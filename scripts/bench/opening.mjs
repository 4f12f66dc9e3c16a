// Opening a plan: how long until it can be typed in, and how much memory it takes.
import { importPlan, openStep, title } from './app.mjs';
import { probe } from './browser.mjs';
import { growth, median } from './figures.mjs';
import { planOfSteps, stepName } from './plans.mjs';
import { heading, table } from './table.mjs';

const STEPS = [10, 100, 1000];
const ROUNDS = 5;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {import('./parts.mjs').Parts} parts
 */
export async function benchOpening(browser, site, parts) {
  heading(`Opening a plan from its address, median of ${ROUNDS} openings`);
  /** @type {Awaited<ReturnType<typeof openedOnce>>[][]} */
  const sizes = [];
  for (const steps of STEPS) {
    const context = await browser.newContext();
    const text = parts.planFileText(planOfSteps(parts, steps));
    const address = await importPlan(context, site, text);
    const rounds = [];
    for (let round = 0; round <= ROUNDS; round++) {
      rounds.push(await openedOnce(context, address, steps));
    }
    await context.close();
    // The first one fills the browser's cache of compiled code.
    sizes.push(rounds.slice(1));
  }
  const row = (
    /** @type {string} */ name,
    /** @type {(round: Awaited<ReturnType<typeof openedOnce>>) => number} */ figure,
  ) => {
    const values = sizes.map((rounds) => median(rounds.map(figure)));
    return [name, ...values, growth(values)];
  };
  table(
    ['', ...STEPS.map((steps) => `${steps} steps`), `${STEPS[0]} → ${STEPS.at(-1)}`],
    [
      row('until a key arrives in the title, ms', ({ typed }) => typed),
      row('main thread until the key, ms', ({ task }) => task),
      row('until the last step is in the page, ms', ({ whole }) => whole),
      row('main thread until the last step, ms', ({ wholeTask }) => wholeTask),
      row('from a click on a step to its inputs, ms', ({ step }) => step),
      row('JavaScript heap after collection, MB', ({ heap }) => heap / 1e6),
      row('DOM nodes', ({ nodes }) => nodes),
    ],
  );
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @param {number} steps
 */
async function openedOnce(context, address, steps) {
  const page = await context.newPage();
  const on = await probe(page);
  await page.goto(address, { waitUntil: 'commit' });
  await title(page).focus();
  await page.keyboard.type('x');
  const typed = await now(page);
  const { task } = await on.metrics();
  await page.keyboard.press('Backspace');
  await page.getByText(stepName(steps), { exact: true }).waitFor({ state: 'attached' });
  const whole = await now(page);
  const { task: wholeTask } = await on.metrics();
  await on.collectGarbage();
  const { heap, nodes } = await on.metrics();
  const step = await clickedToInput(page, stepName(Math.ceil(steps / 2)));
  await page.close();
  return { typed, task, whole, wholeTask, heap, nodes, step };
}

/** The page's own clock, which starts with the opening, once what it does now is on screen. */
function now(/** @type {import('@playwright/test').Page} */ page) {
  return page.evaluate(
    () =>
      new Promise((/** @type {(at: number) => void} */ resolve) => {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }),
  );
}

/**
 * Milliseconds from the click that opens a step to the frame that shows its inputs.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} step
 */
async function clickedToInput(page, step) {
  await page.evaluate(() => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        requestAnimationFrame(() =>
          setTimeout(() => {
            document.body.dataset.benchOpened = String(performance.now() - timeStamp);
          }),
        );
      },
      { capture: true, once: true },
    );
  });
  await openStep(page, step);
  const opened = page.locator('[data-bench-opened]');
  await opened.waitFor();
  return Number(await opened.getAttribute('data-bench-opened'));
}
