// Chromium for the benchmarks, and what it can tell about a page.
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions, VARIABLE } from '../browsers.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {Awaited<ReturnType<typeof probe>>} Probe */

/** Starts the browser that the journeys run in. */
export function launch() {
  if (!findBrowser('chromium')) {
    throw new Error(
      `There is no Chromium to measure in. "npm test" gets one; or say where it is: ${VARIABLE.chromium}=/path/to/chromium`,
    );
  }
  return chromium.launch(launchOptions('chromium'));
}

/** A view on the main thread of a page. */
export async function probe(/** @type {Page} */ page) {
  const session = await page.context().newCDPSession(page);
  // In the thread's own time, not that of the clock: what else runs on the machine takes no part.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    session,
    /** What the main thread has done so far, in milliseconds, and how much there is. */
    async metrics() {
      const { metrics } = await session.send('Performance.getMetrics');
      const named = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
      const ms = (/** @type {string} */ name) => (named[name] ?? Number.NaN) * 1000;
      return {
        task: ms('TaskDuration'),
        script: ms('ScriptDuration'),
        layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
        nodes: named.Nodes ?? Number.NaN,
        heap: named.JSHeapUsedSize ?? Number.NaN,
      };
    },
    /** Throws away what nobody refers to any more. */
    async collectGarbage() {
      await session.send('HeapProfiler.collectGarbage');
    },
  };
}

/**
 * What the main thread does during `work`, in milliseconds.
 *
 * @param {Probe} on
 * @param {() => Promise<unknown>} work
 */
export async function during(on, work) {
  const before = await on.metrics();
  const start = performance.now();
  await work();
  const elapsed = performance.now() - start;
  const after = await on.metrics();
  return {
    elapsed,
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
  };
}
