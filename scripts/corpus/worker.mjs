// One thread of the corpus's figures: works on the texts that it is sent, one after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { partsIn } from '../bench/parts.mjs';
import { figuresOf } from './figures.mjs';

/** @typedef {{ figures: import('./figures.mjs').Figures, edits: EditFigure[] }} Done */
/** @typedef {import('../../src/testing/edit-figures.ts').EditFigure} EditFigure */

const parts = await partsIn(workerData);

parentPort?.on('message', (/** @type {import('./pool.mjs').Job} */ { text, edits, seed }) => {
  /** @type {Done} */
  const done = { figures: figuresOf(parts, text), edits: parts.editFigures(text, edits, seed) };
  parentPort?.postMessage(done);
});
