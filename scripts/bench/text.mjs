// Printing, reading and patching, from 10 kB to 1 MB.
import MarkdownIt from 'markdown-it';
import { exponent, median } from './figures.mjs';
import { repeatedSample } from './plans.mjs';
import { SHAPES } from './shapes.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/schema.ts').Plan} Plan */

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** A figure is the median of at least so many runs, and of as many as fit into this time in ms. */
const RUNS = 5;
const MOST_RUNS = 100;
const BUDGET = 500;

const markdownIt = new MarkdownIt();

export function benchText(/** @type {Parts} */ parts) {
  heading(
    'Text: the example plan repeated, in every format (processor ms, and MB/s for the largest)',
  );
  for (const format of parts.formats) {
    const texts = SIZES.map((size) => sample(parts, format.id, size));
    report(format.name, parts, format.id, texts);
  }
  heading('Text: plans of other shapes, as task plans: long in one place');
  for (const [name, planOfSize] of Object.entries(SHAPES)) {
    const texts = SIZES.filter((size) => size <= 300_000).map((size) => {
      const plan = planOfSize(parts, size);
      return { plan, text: parts.printPlan(plan, 'task') };
    });
    report(name, parts, 'task', texts);
  }
  note('patch one edit: an export of the opened text; the result is read once to verify it.');
  note('exponent: 1 where twice the text takes twice the time. markdown-it: its parse() alone.');
}

/** @typedef {{ plan: Plan, text: string }} Sample */

/**
 * The example plan, repeated until its print has about this many bytes.
 *
 * @param {Parts} parts
 * @param {string} format
 * @param {number} size
 * @returns {Sample}
 */
function sample(parts, format, size) {
  const bytes = (/** @type {number} */ times) =>
    Buffer.byteLength(parts.printPlan(repeatedSample(parts, times), format));
  const each = bytes(2) - bytes(1);
  const plan = repeatedSample(parts, Math.max(0, Math.round((size - bytes(1)) / each) + 1));
  return { plan, text: parts.printPlan(plan, format) };
}

/**
 * @param {string} name
 * @param {Parts} parts
 * @param {string} format
 * @param {readonly Sample[]} texts
 */
function report(name, { exportPlan, printPlan, readPlan }, format, texts) {
  const kB = texts.map(({ text }) => Buffer.byteLength(text) / 1000);
  const print = texts.map(({ plan }) => time(() => printPlan(plan, format)));
  const read = texts.map(({ text }) => time(() => readPlan(text, format)));
  const patch = texts.map(({ text }) => {
    const { plan } = readPlan(text, format);
    const opened = { text, plan };
    const edited = withLastStepNamed(plan, 'Another name');
    return time(() => exportPlan(edited, format, { opened }));
  });
  const parse = texts.map(({ text }) => time(() => markdownIt.parse(text, {})));
  const row = (/** @type {string} */ what, /** @type {number[]} */ times) => [
    what,
    ...times,
    (kB.at(-1) ?? 0) / (times.at(-1) ?? 0),
    exponent(kB, times),
  ];
  table(
    [name, ...kB.map((size) => `${Math.round(size)} kB`), 'MB/s', 'exponent'],
    [
      row('print', print),
      row('read', read),
      row('patch one edit', patch),
      row('markdown-it', parse),
      ['read : markdown-it', ...read.map((ms, i) => ms / (parse[i] ?? Number.NaN))],
    ],
  );
}

/**
 * The plan with another name for its last step, or for its task where that has none.
 *
 * @param {Plan} plan
 * @param {string} name
 * @returns {Plan}
 */
function withLastStepNamed(plan, name) {
  const [task, ...others] = plan.tasks;
  if (!task) return plan;
  const last = task.steps.at(-1);
  const edited = last
    ? { ...task, steps: task.steps.with(-1, { ...last, name }) }
    : { ...task, name };
  return { ...plan, tasks: [edited, ...others] };
}

/**
 * How long the processor is at `work` once it is warm, in milliseconds. Its own time, not that of
 * the clock: what else runs on the machine takes no part in it.
 *
 * @param {() => unknown} work
 */
function time(work) {
  const end = performance.now() + BUDGET;
  work();
  const runs = [];
  while (runs.length < RUNS || (performance.now() < end && runs.length < MOST_RUNS)) {
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
