// Printing, and patching an opened text, from 10 kB to 1 MB.
import { exponent } from './figures.mjs';
import { sampleOfSize } from './plans.mjs';
import { time } from './processor.mjs';
import { SHAPES } from './shapes.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/schema.ts').Plan} Plan */

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
export function benchText(/** @type {Parts} */ parts) {
  heading(
    'Text: the example plan repeated, in every format (processor ms, and MB/s for the largest)',
  );
  for (const format of parts.formats) {
    const texts = SIZES.map((size) => {
      const plan = sampleOfSize(parts, format.id, size);
      return { plan, text: parts.printPlan(plan, format.id) };
    });
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
  note('exponent: 1 where twice the text takes twice the time.');
}

/** @typedef {{ plan: Plan, text: string }} Sample */

/**
 * @param {string} name
 * @param {Parts} parts
 * @param {string} format
 * @param {readonly Sample[]} texts
 */
function report(name, { exportPlan, printPlan, readPlan }, format, texts) {
  const kB = texts.map(({ text }) => Buffer.byteLength(text) / 1000);
  const print = texts.map(({ plan }) => time(() => printPlan(plan, format)));
  const patch = texts.map(({ text }) => {
    const { plan } = readPlan(text, format);
    const opened = { text, plan };
    const edited = withLastStepNamed(plan, 'Another name');
    return time(() => exportPlan(edited, format, { opened }));
  });
  const row = (/** @type {string} */ what, /** @type {number[]} */ times) => [
    what,
    ...times,
    (kB.at(-1) ?? 0) / (times.at(-1) ?? 0),
    exponent(kB, times),
  ];
  table(
    [name, ...kB.map((size) => `${Math.round(size)} kB`), 'MB/s', 'exponent'],
    [row('print', print), row('patch one edit', patch)],
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
