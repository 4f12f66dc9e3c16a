// Planform's own modules, compiled for Node: what the benchmarks and the corpus's figures need.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../setup.mjs';

/**
 * @typedef {Pick<typeof import('../../src/plan/schema.ts'), 'planSchema'>
 *   & Pick<typeof import('../../src/plan/sample.ts'), 'samplePlan'>
 *   & Pick<typeof import('../../src/plan/lone-box.ts'), 'isLoneBox'>
 *   & Pick<typeof import('../../src/plan/file.ts'), 'planFileText'>
 *   & Pick<typeof import('../../src/formats/built-in/registry.ts'), 'formats'>
 *   & Pick<typeof import('../../src/formats/print.ts'), 'printPlan'>
 *   & Pick<typeof import('../../src/formats/read.ts'), 'readPlan'>
 *   & Pick<typeof import('../../src/formats/export.ts'), 'exportPlan'>
 *   & Pick<typeof import('../../src/formats/read/owners.ts'), 'ownersOf'>
 *   & Pick<typeof import('../../src/formats/template.ts'), 'formatOfTemplate' | 'planOfTemplate' | 'templateOf'>
 *   & Pick<typeof import('../../src/checks/check.ts'), 'checkPlan'>
 *   & Pick<typeof import('../../src/checks/rules.ts'), 'RULES'>
 *   & Pick<typeof import('../../src/formats/derived/outline.ts'), 'outlineOf'>
 *   & Pick<typeof import('../../src/plan/path.ts'), 'valueAt'>
 *   & Pick<typeof import('../../src/testing/random.ts'), 'numbersFrom'>
 *   & Pick<typeof import('../../src/testing/kept-lines.ts'), 'lostLines'>
 *   & Pick<typeof import('../../src/testing/text-marks.ts'), 'textMarks'>
 *   & Pick<typeof import('../../src/testing/edit-figures.ts'), 'editFigures'>
 *   & Pick<typeof import('../../src/testing/target-figures.ts'), 'targetFigures'>
 *   & Pick<typeof import('../../src/testing/answer-figures.ts'), 'answerFigures'>} Parts
 */

/** Where each part is, and what of it is wanted. */
const SOURCES = {
  schema: 'src/plan/schema.ts',
  sample: 'src/plan/sample.ts',
  box: 'src/plan/lone-box.ts',
  file: 'src/plan/file.ts',
  registry: 'src/formats/built-in/registry.ts',
  print: 'src/formats/print.ts',
  read: 'src/formats/read.ts',
  export: 'src/formats/export.ts',
  owners: 'src/formats/read/owners.ts',
  template: 'src/formats/template.ts',
  check: 'src/checks/check.ts',
  rules: 'src/checks/rules.ts',
  outline: 'src/formats/derived/outline.ts',
  path: 'src/plan/path.ts',
  random: 'src/testing/random.ts',
  kept: 'src/testing/kept-lines.ts',
  marks: 'src/testing/text-marks.ts',
  edits: 'src/testing/edit-figures.ts',
  targets: 'src/testing/target-figures.ts',
  answers: 'src/testing/answer-figures.ts',
};

/**
 * Builds the parts and loads them.
 *
 * @returns {Promise<Parts>}
 */
export async function loadParts() {
  const folder = await buildParts();
  try {
    return await partsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds the parts into a new folder, for `partsIn`; whoever asks removes it. Built, not imported
 * one by one by a development server: that one reaches each import through a getter, and its times
 * would not be the app's.
 */
export async function buildParts() {
  const outDir = await mkdtemp(join(tmpdir(), 'planform-parts-'));
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: SOURCES,
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  return outDir;
}

/**
 * @param {string} folder that `buildParts` gave
 * @returns {Promise<Parts>}
 */
export async function partsIn(folder) {
  const modules = await Promise.all(
    Object.keys(SOURCES).map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...modules);
}
