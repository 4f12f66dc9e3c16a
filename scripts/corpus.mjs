// npm run corpus -- DIR: opens every `.md` below a folder and says what became of it, a row a file.
//
//   --lost         names the lines that a standard print lacks, too
//   --edits N      makes N random edits of each (10), and counts those that read back as the edited plan
//   --seed N       other edits (1)
//   --inexact      names the edits that do not
//   --match TEXT   only files whose path has this text in it
//
// Where `corpus/counts.json` knows a file, its tasks and steps as a person counts them stand beside.
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { heading, note, table } from './bench/table.mjs';
import { root } from './setup.mjs';

/** @typedef {import('./corpus/figures.mjs').Figures} Figures */
/** @typedef {import('./corpus/edits.mjs').EditFigures} EditFigures */
/** @typedef {{ file: string, steps: readonly number[], alsoSteps?: readonly (readonly number[])[] }} Count */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    lost: { type: 'boolean' },
    inexact: { type: 'boolean' },
    edits: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    match: { type: 'string' },
  },
});

/** Paths of the Markdown files below `folder`, sorted. */
async function markdownFiles(/** @type {string} */ folder) {
  const paths = await readdir(folder, { recursive: true });
  const files = paths
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.md'));
  return files.filter((path) => path.includes(values.match ?? '')).sort();
}

/** What people count, by file. `alsoSteps` are other counts that a person may come to. */
function knownCounts() {
  const path = join(root, 'scripts/corpus/counts.json');
  /** @type {readonly Count[]} */
  const counts = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(counts.map((count) => [count.file, count]));
}

/** The steps of each task as a person counts them, in every way that is as good. */
function countedSteps(/** @type {Count} */ { steps, alsoSteps = [] }) {
  return [steps, ...alsoSteps].map((counts) => counts.join('+'));
}

/** Whether the reader agrees with a person's count; null where there is none. */
function agrees(/** @type {Figures} */ { steps }, /** @type {Count | undefined} */ count) {
  return count ? countedSteps(count).includes(steps.join('+')) : null;
}

function percent(/** @type {number} */ part, /** @type {number} */ whole) {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;
}

try {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Give one folder: npm run corpus -- DIR');
  }
  const [{ loadParts }, { figuresOf }, { editFiguresOf }] = await Promise.all([
    import('./bench/parts.mjs'),
    import('./corpus/figures.mjs'),
    import('./corpus/edits.mjs'),
  ]);
  const files = await markdownFiles(folder);
  const parts = await loadParts();
  const counts = knownCounts();
  const rows = files.map((file, at) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const figures = figuresOf(parts, text);
    const edits = editFiguresOf(parts, text, Number(values.edits), Number(values.seed) + at);
    const count = counts.get(file);
    return { file, figures, edits, count, agrees: agrees(figures, count) };
  });
  const sum = (/** @type {(figures: Figures) => number} */ figure) =>
    rows.reduce((total, { figures }) => total + figure(figures), 0);
  const sumOfEdits = (/** @type {(edits: EditFigures) => number} */ figure) =>
    rows.reduce((total, { edits }) => total + figure(edits), 0);
  table(
    [
      'file',
      'format',
      'tasks',
      'steps',
      'counted',
      '',
      'items',
      'in fields',
      'lost',
      'bytes',
      'edit',
      'edits read back exactly',
    ],
    [
      ...rows.map(({ file, figures, edits, count, agrees }) => [
        file,
        figures.format,
        `${figures.tasks}`,
        figures.steps.join('+'),
        count ? countedSteps(count).join(' or ') : '',
        agrees === null ? '' : agrees ? '=' : '≠',
        `${figures.items}`,
        percent(figures.inFields, figures.lines),
        `${figures.lost.length}`,
        `${figures.bytes}`,
        `${figures.edited}`,
        `${edits.exact}/${edits.made}`,
      ]),
      [
        `${rows.length} files`,
        '',
        `${sum(({ tasks }) => tasks)}`,
        `${sum(({ steps }) => steps.reduce((total, count) => total + count, 0))}`,
        '',
        `${rows.filter(({ agrees }) => agrees).length}/${rows.filter(({ agrees }) => agrees !== null).length}`,
        `${sum(({ items }) => items)}`,
        percent(
          sum(({ inFields }) => inFields),
          sum(({ lines }) => lines),
        ),
        `${sum(({ lost }) => lost.length)}`,
        `${sum(({ bytes }) => bytes)}`,
        `${sum(({ edited }) => edited)}`,
        `${sumOfEdits(({ exact }) => exact)}/${sumOfEdits(({ made }) => made)}`,
      ],
    ],
  );
  if (values.lost) {
    for (const { file, figures } of rows.filter(({ figures }) => figures.lost.length > 0)) {
      heading(`${file}: lines that a standard print lacks`);
      for (const line of figures.lost) note(line);
    }
  }
  if (values.inexact) {
    for (const { file, edits } of rows.filter(({ edits }) => edits.inexact.length > 0)) {
      heading(`${file}: edits that do not read back exactly`);
      for (const edit of edits.inexact) note(edit);
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
