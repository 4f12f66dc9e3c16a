// Plans of a given size.

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/schema.ts').Plan} Plan */

/**
 * A task plan whose one task has so many steps, each with ten filled fields.
 *
 * @param {Parts} parts
 * @param {number} count
 */
export function planOfSteps({ planSchema }, count) {
  const steps = Array.from({ length: count }, (_, i) => stepInput(i + 1));
  return planSchema.parse({
    title: `${count} steps`,
    format: 'task',
    tasks: [{ name: 'Move the reports to the new store', objective: PROSE, steps }],
  });
}

/**
 * The same plan in a format of its own: its document calls the actions otherwise, and has a section more.
 *
 * @param {Parts} parts
 * @param {Plan} plan
 */
export function inOwnFormat({ printPlan, readPlan }, plan) {
  const text = printPlan(plan, plan.format).replaceAll('**Actions**', '**What to do**');
  const own = readPlan(`${text}\n### Out of scope\n\n- The old store\n`, 'own').plan;
  if (own.format !== 'own') throw new Error('The plan has no format of its own.');
  return { ...own, title: plan.title };
}

/** The name of a step in such a plan; its card goes by it. */
export function stepName(/** @type {number} */ number) {
  return `Move report ${number} and compare it with the old one`;
}

const PROSE =
  'Readers must not notice the move: the same numbers, in the same order, as fast as before. ' +
  'The old store stays as it is until a week has gone by without a difference.';

function stepInput(/** @type {number} */ number) {
  return {
    name: stepName(number),
    objective: PROSE,
    actions: items(
      `Copy the definition of report ${number}`,
      'Run it against both stores',
      'Write down what differs, and why',
    ),
    code: [{ language: 'sh', code: `reports run ${number} --store new\nreports diff ${number}` }],
    configuration: {
      variables: ['REPORTS_STORE', 'REPORTS_TOKEN'],
      files: [`reports/${number}.yaml`],
    },
    validation: items('The difference is empty', 'It takes less than two seconds'),
    troubleshooting: [
      { first: 'The numbers are off by one day', second: 'Set the time zone of the session' },
    ],
    // These three are not in the task format: the form lists them under "Not in this format".
    bestPractices: items('One report a commit'),
    considerations: items('The new store has no stored procedures'),
    testing: { strategy: 'Compare the last twelve months, month by month.' },
  };
}

function items(/** @type {string[]} */ ...texts) {
  return texts.map((text) => ({ text, box: /** @type {const} */ ('open') }));
}

/**
 * The example plan with its tasks repeated `times` times, or only its first task for 0.
 *
 * @param {Parts} parts
 * @param {number} times
 * @returns {Plan}
 */
export function repeatedSample({ samplePlan }, times) {
  const sample = samplePlan();
  if (times === 0) return { ...sample, tasks: sample.tasks.slice(0, 1) };
  const tasks = Array.from({ length: times }, (_, i) => sample.tasks.map((task) => copy(task, i)));
  return { ...sample, tasks: tasks.flat() };
}

/**
 * The example plan repeated until its print in this format has about so many bytes.
 *
 * @param {Parts} parts
 * @param {string} format
 * @param {number} size
 */
export function sampleOfSize(parts, format, size) {
  const bytes = (/** @type {number} */ times) =>
    Buffer.byteLength(parts.printPlan(repeatedSample(parts, times), format));
  const each = bytes(2) - bytes(1);
  return repeatedSample(parts, Math.max(0, Math.round((size - bytes(1)) / each) + 1));
}

/** A task with ids of its own. */
function copy(/** @type {Plan['tasks'][number]} */ task, /** @type {number} */ number) {
  const own = (/** @type {string} */ id) => `${id}-${number}`;
  return {
    ...task,
    id: own(task.id),
    steps: task.steps.map((step) => ({
      ...step,
      id: own(step.id),
      dependsOn: step.dependsOn.map((dependency) =>
        'step' in dependency ? { step: own(dependency.step) } : dependency,
      ),
    })),
  };
}
