// Edits that went wrong, with what they did to the text.
import { heading, note } from '../bench/table.mjs';

/** @typedef {import('../../src/testing/edit-figures.ts').EditFigure} EditFigure */
/** @typedef {{ file: string, edit: EditFigure }} Case */

/** How bad an edit is: 0 for one that went right. */
export function badnessOf(/** @type {EditFigure} */ { back, lost, beside, told, tries }) {
  if (!back) return 4;
  if (lost > 0 && !told) return 3;
  if (beside > 0 && !told) return 2;
  return tries > 1 ? 1 : 0;
}

const WHY = ['', 'not at the first try', 'changes beside it', 'loses lines', 'does not read back'];

/**
 * Prints up to `count` edits that went wrong: of each kind of edit and fault one after the other.
 *
 * @param {readonly Case[]} cases
 * @param {number} count
 */
export function printWorst(cases, count) {
  const bad = cases
    .filter(({ edit }) => badnessOf(edit) > 0)
    .toSorted((one, other) => badnessOf(other.edit) - badnessOf(one.edit));
  for (const { file, edit } of spread(bad).slice(0, count)) {
    heading(`${edit.kind}: ${WHY[badnessOf(edit)]}: ${file} ${edit.path}`);
    note(
      `tries ${edit.tries}, anew [${edit.reprinted.join(', ')}], beside ${edit.beside}, lost ${edit.lost}, told ${edit.told}, back ${edit.back}${edit.differing.length > 0 ? `, differing ${edit.differing.join(', ')}` : ''}`,
    );
    if (edit.lines.length > 0) note(`judged as beside:\n${edit.lines.join('\n')}`);
    note(edit.diff);
  }
}

/** The first of each kind and fault, then the second of each. */
function spread(/** @type {readonly Case[]} */ cases) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  const rounds = cases.map((each) => {
    const key = `${badnessOf(each.edit)} ${each.edit.kind}`;
    const round = seen.get(key) ?? 0;
    seen.set(key, round + 1);
    return { each, round };
  });
  return rounds.toSorted((one, other) => one.round - other.round).map(({ each }) => each);
}
