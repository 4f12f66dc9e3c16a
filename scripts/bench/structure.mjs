// What it costs to add, move, remove and bring back a step in the middle of a plan, and its lines
// in a bare text area that holds the same document.
import { setTimeout as pause } from 'node:timers/promises';
import { importPlan, setPanes, title } from './app.mjs';
import { openedArea } from './area.mjs';
import { during, probe } from './browser.mjs';
import { median } from './figures.mjs';
import { framesAfter, watchFrames } from './frames.mjs';
import { planOfSteps, stepName } from './plans.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Record<string, { frame: number, main: number }>} Costs */

const ROUNDS = 4;
/** What goes on after the frame (numbers of steps out of sight, saving) is done by then, in ms. */
const REST = 500;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {import('./parts.mjs').Parts} parts
 */
export async function benchStructure(browser, site, parts) {
  heading(`Steps as a whole, in the middle of a plan, median of ${ROUNDS}`);
  const columns = [
    { steps: 10, panes: false },
    { steps: 1000, panes: false },
    { steps: 1000, panes: true },
  ];
  /** @type {Costs[]} */
  const all = [];
  for (const column of columns) {
    const costs = await costsIn(browser, site, parts, column);
    all.push({ ...costs, ...(await areaCosts(browser, parts, column.steps)) });
  }
  const names = columns.map(
    ({ steps, panes }) => `${steps} steps${panes ? ' beside outline, preview' : ''}`,
  );
  for (const [what, label] of /** @type {const} */ ([
    ['frame', 'from key to frame, ms'],
    ['main', 'main thread in all, with saving, ms'],
  ])) {
    table(
      [label, ...names],
      Object.keys(all[0] ?? {}).map((action) => [
        action,
        ...all.map((costs) => costs[action]?.[what]),
      ]),
    );
  }
  note('Aim: at 1,000 steps, two frames (33 ms).');
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 * @param {import('./parts.mjs').Parts} parts
 * @param {{ steps: number, panes: boolean }} column
 * @returns {Promise<Costs>}
 */
async function costsIn(browser, site, parts, { steps, panes }) {
  const context = await browser.newContext();
  const address = await importPlan(context, site, parts.planFileText(planOfSteps(parts, steps)));
  const page = await context.newPage();
  await page.goto(address);
  await title(page).waitFor();
  await setPanes(page, panes);
  const on = await probe(page);
  const { measure, medians } = measuring({ page, on });
  const name = stepName(Math.ceil(steps / 2));
  const step = page.getByRole('article', { name });
  const head = step.getByRole('button', { name });
  await head.focus();
  await pause(REST);
  for (let round = 0; round <= ROUNDS; round++) {
    await head.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await measure('add a step', 'Enter');
    await page.keyboard.press('Escape');
    await measure('remove it', 'Delete');
    await measure('undo the removal', 'Control+z');
    await measure('undo the new step', 'Control+z');
    await head.focus();
    await measure('move a step', 'Alt+ArrowDown');
    await measure('open a step', 'Enter');
    await measure('close it', 'Escape');
    await page.keyboard.press('Alt+ArrowUp');
    await pause(REST);
  }
  await context.close();
  return medians();
}

/**
 * What it costs to cut the lines of a step out of a text area, and to paste them again.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./parts.mjs').Parts} parts
 * @param {number} steps
 * @returns {Promise<Costs>}
 */
async function areaCosts(browser, parts, steps) {
  const plan = planOfSteps(parts, steps);
  const opened = await openedArea(browser, parts.printPlan(plan, plan.format));
  const { page } = opened;
  const { measure, medians } = measuring(opened);
  const name = stepName(Math.ceil(steps / 2));
  for (let round = 0; round <= ROUNDS; round++) {
    await page.getByRole('textbox').evaluate((element, heading) => {
      const area = /** @type {HTMLTextAreaElement} */ (element);
      const start = area.value.lastIndexOf('\n#', area.value.indexOf(heading)) + 1;
      area.setSelectionRange(start, area.value.indexOf('\n#', start) + 1);
    }, name);
    await measure('text area: cut its lines', 'Control+x');
    await measure('text area: paste them', 'Control+v');
  }
  await page.close();
  return medians();
}

/** Measures keys, each under the name of what it does. */
function measuring(/** @type {import('./area.mjs').Opened} */ { page, on }) {
  /** @type {Map<string, { frame: number, main: number }[]>} */
  const costs = new Map();
  return {
    measure: async (/** @type {string} */ action, /** @type {string} */ key) => {
      await watchFrames(page);
      const { task } = await during(on, async () => {
        await page.keyboard.press(key);
        await pause(REST);
      });
      // A key on a button may click it, too: the last one has the result.
      const frame = (await framesAfter(page)).at(-1) ?? Number.NaN;
      costs.set(action, [...(costs.get(action) ?? []), { frame, main: task }]);
    },
    /** @returns {Costs} */
    medians: () =>
      Object.fromEntries(
        // The first round warms up.
        [...costs].map(([action, rounds]) => [
          action,
          {
            frame: median(rounds.slice(1).map(({ frame }) => frame)),
            main: median(rounds.slice(1).map(({ main }) => main)),
          },
        ]),
      ),
  };
}
