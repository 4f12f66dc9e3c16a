// What the checks cost, beside the outline, which is made of the same parts: on opening a plan, and in
// the pause after a key press. None of it happens at the key itself.
import { growth } from './figures.mjs';
import { planOfSteps } from './plans.mjs';
import { time } from './processor.mjs';
import { heading, note, table } from './table.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/schema.ts').Plan} Plan */

const STEPS = [10, 100, 1000];

export function benchChecks(/** @type {Parts} */ parts) {
  const { checkPlan, outlineOf } = parts;
  heading('Checks: processor ms, with an edit of one step between two runs');
  const plans = STEPS.map((steps) => planOfSteps(parts, steps));
  const check = (/** @type {Plan} */ plan) => checkPlan(plan, 'task');
  const row = (/** @type {string} */ name, /** @type {readonly number[]} */ times) => [
    name,
    ...times,
    growth(times),
  ];
  table(
    ['', ...STEPS.map((steps) => `${steps} steps`), `${STEPS[0]} → ${STEPS.at(-1)}`],
    [
      row(
        'checks, on opening',
        plans.map((plan) => time(() => check(structuredClone(plan)))),
      ),
      row(
        '  the copy that is opened',
        plans.map((plan) => time(() => structuredClone(plan))),
      ),
      row(
        'checks, after a key',
        plans.map((plan) => timeOfEdits(plan, check)),
      ),
      row(
        'outline, after a key',
        plans.map((plan) => timeOfEdits(plan, outlineOf)),
      ),
    ],
  );
  note('After a key: 300 ms after the last one. What did not change is not looked at again.');
}

/**
 * How long `look` takes at a plan of which one step is another one each time.
 *
 * @param {Plan} plan
 * @param {(plan: Plan) => unknown} look
 */
function timeOfEdits(plan, look) {
  let count = 0;
  return time(() => {
    count += 1;
    look({ ...plan, tasks: plan.tasks.map((task) => withFirstStep(task, `Step, edit ${count}`)) });
  });
}

/**
 * @param {Plan['tasks'][number]} task
 * @param {string} name of its first step
 */
function withFirstStep(task, name) {
  return { ...task, steps: task.steps.map((step, at) => (at === 0 ? { ...step, name } : step)) };
}
