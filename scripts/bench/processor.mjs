// How long the processor is at something.
import { median } from './figures.mjs';

/** A figure is the median of as many runs as fit into this time in ms; of one at least. */
const BUDGET = 400;
const MOST_RUNS = 100;
/** Of the processor's time before that, in ms: what runs for the first time is compiled. */
const WARM = 300;

/**
 * How long the processor is at `work` once it is warm, in milliseconds. Its own time, not that of
 * the clock: what else runs on the machine takes no part in it.
 *
 * @param {() => unknown} work
 */
export function time(work) {
  const warm = processor() + WARM;
  do work();
  while (processor() < warm);
  const end = performance.now() + BUDGET;
  const runs = [];
  while (runs.length === 0 || (performance.now() < end && runs.length < MOST_RUNS)) {
    const start = processor();
    work();
    runs.push(processor() - start);
  }
  return median(runs);
}

function processor() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
