// Random edits of one text: how many of them an export says so that reading it gives the edited plan.

/** @typedef {import('../bench/parts.mjs').Parts} Parts */

/**
 * @typedef {object} EditFigures
 * @property {number} made
 * @property {number} exact how many read back as the edited plan
 * @property {string[]} inexact what was edited in the others, and where they differ
 */

/** Words that a person may type in any field. */
const TEXTS = ['New words', 'Edited: with a colon', 'x', 'Two\nlines', '- a list\n- of two'];

/**
 * Makes `count` edits, each of the plan as it was read; the same ones at every run.
 *
 * @param {Parts} parts
 * @param {string} text
 * @param {number} count
 * @param {number} seed
 * @returns {EditFigures}
 */
export function editFiguresOf({ readPlan, exportedPlan, formats, editOf }, text, count, seed) {
  const { plan, format } = readPlan(text);
  const opened = { text, plan };
  const definition = formats.find(({ id }) => id === format);
  if (!definition) throw new Error(`There is no format "${format}".`);
  const number = numbersFrom(seed);
  const inexact = [];
  for (let i = 0; i < count; i++) {
    const choice = {
      of: number(),
      task: number(),
      step: number(),
      field: number(),
      entry: number(),
      act: number(),
      to: number(),
      text: TEXTS[number() % TEXTS.length] ?? '',
    };
    const edit = editOf(plan, definition, choice);
    const { differing } = exportedPlan(edit.plan, format, { opened, empty: false });
    if (differing.length > 0) {
      inexact.push(`${edit.what} (${edit.paths.join(', ')}) differs at ${differing.join(', ')}`);
    }
  }
  return { made: count, exact: count - inexact.length, inexact };
}

/** Whole numbers below 1,000 that look random: mulberry32. */
function numbersFrom(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 1000;
  };
}
