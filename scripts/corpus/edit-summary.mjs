// Figures of many edits: all of them, and each kind.
import { heading, table } from '../bench/table.mjs';

/** @typedef {import('../../src/testing/edit-figures.ts').EditFigure} EditFigure */

/** What the edits of one kind, or all, come to. */
export function summaryOf(/** @type {readonly EditFigure[]} */ edits) {
  const count = (/** @type {(edit: EditFigure) => boolean} */ is) => edits.filter(is).length;
  const reprints = (/** @type {RegExp} */ path) =>
    count(({ reprinted }) => reprinted.some((each) => path.test(each)));
  return {
    edits: edits.length,
    firstTry: count(({ tries }) => tries === 1),
    back: count(({ back }) => back),
    beside: count(({ beside }) => beside > 0),
    besideUntold: count(({ beside, told }) => beside > 0 && !told),
    lost: count(({ lost }) => lost > 0),
    lostUntold: count(({ lost, told }) => lost > 0 && !told),
    ofStep: reprints(/steps/),
    ofTask: reprints(/^tasks\.\d+$/),
    ofFile: reprints(/^$/),
  };
}

/** Prints the figures of `edits` by kind, the worst first, and of all. */
export function printSummary(/** @type {readonly EditFigure[]} */ edits) {
  const kinds = [...new Set(edits.map(({ kind }) => kind))].map((kind) => ({
    kind,
    of: summaryOf(edits.filter((edit) => edit.kind === kind)),
  }));
  const share = (/** @type {number} */ part, /** @type {number} */ whole) =>
    `${((100 * part) / whole).toFixed(whole < 1000 ? 0 : 1)}%`;
  const row = (/** @type {string} */ name, /** @type {ReturnType<typeof summaryOf>} */ of) => [
    name,
    `${of.edits}`,
    share(of.firstTry, of.edits),
    share(of.back, of.edits),
    ...[of.beside, of.besideUntold, of.lost, of.lostUntold, of.ofStep, of.ofTask, of.ofFile].map(
      String,
    ),
  ];
  const isWorse = (/** @type {(typeof kinds)[0]} */ one, /** @type {(typeof kinds)[0]} */ other) =>
    one.of.firstTry / one.of.edits - other.of.firstTry / other.of.edits;
  heading('Edits by kind');
  table(
    [
      'kind',
      'edits',
      'first try',
      'read back',
      'beside',
      'untold',
      'lost',
      'untold',
      'step anew',
      'task',
      'file',
    ],
    [...kinds.toSorted(isWorse).map(({ kind, of }) => row(kind, of)), row('all', summaryOf(edits))],
  );
}
