// What opening one text gives, in figures.

/** @typedef {import('../bench/parts.mjs').Parts} Parts */
/** @typedef {import('../../src/plan/schema.ts').Plan} Plan */
/** @typedef {import('../../src/plan/values.ts').Item} Item */

/**
 * @typedef {object} Figures
 * @property {string} format
 * @property {number} tasks
 * @property {number[]} steps of each task
 * @property {number} items entries of lists, those inside others too, and pairs
 * @property {number} boxes check boxes of items and of steps
 * @property {number} done how many of them are ticked
 * @property {number} lines that are not blank
 * @property {number} inFields how many of them are not in other content
 * @property {string[]} lost lines that a standard print lacks
 * @property {number} bytes that an export without an edit changes
 * @property {number} edited lines that an export changes after an edit of one field
 * @property {ReturnType<Parts['textMarks']>} marks headings and labels, and what they name
 */

/**
 * @param {Parts} parts
 * @param {string} text
 * @returns {Figures}
 */
export function figuresOf(parts, text) {
  const { readPlan, printPlan, exportPlan, lostLines, isLoneBox, textMarks } = parts;
  const { plan, format, span } = readPlan(text, 'own');
  const lines = countLines(text);
  const holders = [plan, ...plan.tasks, ...plan.tasks.flatMap(({ steps }) => steps)];
  // A box stands in the line of a name, not in one of its own.
  const others = holders.flatMap(({ other }) => other.filter((each) => !isLoneBox(each)));
  const ownBoxes = holders.flatMap(({ other }) => other.filter(isLoneBox));
  const itemBoxes = holders.flatMap(boxesIn);
  const opened = { text, plan };
  const untouched = exportPlan(plan, format, { opened });
  return {
    format,
    tasks: plan.tasks.length,
    steps: plan.tasks.map(({ steps }) => steps.length),
    items: holders.reduce((sum, holder) => sum + countItems(holder), 0),
    boxes: itemBoxes.length + ownBoxes.length,
    done:
      itemBoxes.filter((box) => box === 'done').length +
      ownBoxes.filter((box) => /x/i.test(box.text)).length,
    lines,
    inFields: Math.max(0, lines - others.reduce((sum, { text: own }) => sum + countLines(own), 0)),
    lost: lostLines(text, printPlan(plan, format)),
    bytes: changed(Buffer.from(text), Buffer.from(untouched)),
    edited: changed(
      untouched.split('\n'),
      exportPlan(edited(plan), format, { opened }).split('\n'),
    ),
    marks: textMarks(withLf(text), span),
  };
}

function withLf(/** @type {string} */ text) {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * The boxes of items anywhere in a plan, task or step, without those of its tasks and steps.
 *
 * @param {unknown} value
 * @returns {unknown[]}
 */
function boxesIn(value) {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'box' in value && value.box !== 'none' ? [value.box] : [];
  const inner = Object.entries(value).filter(([key]) => key !== 'tasks' && key !== 'steps');
  return [...own, ...inner.flatMap(([, each]) => boxesIn(each))];
}

function countLines(/** @type {string} */ text) {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}

/** Items and pairs anywhere in a plan, task or step, without those of its tasks and steps. */
function countItems(/** @type {unknown} */ value) {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 'box' in value || ('first' in value && 'second' in value) ? 1 : 0;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'tasks' && key !== 'steps') count += countItems(inner);
  }
  return count;
}

/**
 * How many entries of the longer of the two lie between what is the same at both ends.
 *
 * @param {ArrayLike<unknown>} before
 * @param {ArrayLike<unknown>} after
 */
function changed(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  const isSame = () => before[before.length - 1 - end] === after[after.length - 1 - end];
  while (end < most - start && isSame()) end++;
  return Math.max(before.length, after.length) - start - end;
}

/**
 * The plan with a word more in the first action of its last step that has any; else in a name.
 *
 * @param {Plan} plan
 * @returns {Plan}
 */
function edited(plan) {
  const copy = structuredClone(plan);
  const holder = copy.tasks.flatMap(({ steps }) => steps).findLast((step) => step.actions.length);
  const [action] = holder?.actions ?? [];
  if (action) action.text += ' EDITED';
  else for (const task of copy.tasks.slice(0, 1)) task.name = `${task.name} EDITED`.trim();
  return copy;
}
