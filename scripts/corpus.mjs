// npm run corpus -- DIR: opens every `.md` below a folder and says what became of it, a row a file.
//
//   --lost         names the lines that a standard print lacks, too
//   --edits N      makes N random edits of each (none), and says what became of each kind of edit
//   --seed N       other edits (1)
//   --worst N      shows N of the edits that went wrong, with the lines that they changed
//   --kind TEXT    of these, only kinds with this text in their name
//   --json FILE    writes all figures into a file
//   --match TEXT   only files whose path has this text in it
//
// Where `corpus/counts.json` knows a file, its tasks and steps as a person counts them stand beside.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heading, note, table } from './bench/table.mjs';
import { markdownFiles } from './corpus/files.mjs';
import { root } from './setup.mjs';

/** @typedef {import('./corpus/figures.mjs').Figures} Figures */
/** @typedef {{ file: string, steps: readonly number[], alsoSteps?: readonly (readonly number[])[] }} Count */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    lost: { type: 'boolean' },
    edits: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    worst: { type: 'string', default: '0' },
    kind: { type: 'string', default: '' },
    json: { type: 'string' },
    match: { type: 'string' },
  },
});

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

/**
 * Whether the reader agrees with a person's count; null where there is none. To who counted, the phases
 * of a document are no tasks: 5 + 5 + 6 + 5 steps in four of them are 21.
 */
function agrees(/** @type {Figures} */ { steps }, /** @type {Count | undefined} */ count) {
  if (!count) return null;
  const counted = countedSteps(count);
  const all = steps.reduce((sum, each) => sum + each, 0);
  return counted.includes(steps.join('+')) || counted.includes(String(all));
}

function percent(/** @type {number} */ part, /** @type {number} */ whole) {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)}%`;
}

try {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Give one folder: npm run corpus -- DIR');
  }
  const [{ allDone }, { printSummary }, { printWorst }, { reportOf }] = await Promise.all([
    import('./corpus/pool.mjs'),
    import('./corpus/edit-summary.mjs'),
    import('./corpus/worst.mjs'),
    import('./corpus/report.mjs'),
  ]);
  const files = await markdownFiles(folder, values.match);
  const counts = knownCounts();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const edits = Number(values.edits);
  const done = await allDone(
    texts.map((text, at) => ({ text, edits, seed: Number(values.seed) + at })),
  );
  const rows = done.map(({ figures, edits }, at) => {
    const file = files[at] ?? '';
    const count = counts.get(file);
    return { file, figures, edits, count, agrees: agrees(figures, count) };
  });
  const sum = (/** @type {(figures: Figures) => number} */ figure) =>
    rows.reduce((total, { figures }) => total + figure(figures), 0);
  table(
    [
      'file',
      'format',
      'tasks',
      'steps',
      'counted',
      '',
      'items',
      'boxes',
      'named',
      'in fields',
      'lost',
      'bytes',
      'edit',
    ],
    [
      ...rows.map(({ file, figures, count, agrees }) => [
        file,
        figures.format,
        `${figures.tasks}`,
        figures.steps.join('+'),
        count ? countedSteps(count).join(' or ') : '',
        agrees === null ? '' : agrees ? '=' : '≠',
        `${figures.items}`,
        `${figures.done}/${figures.boxes}`,
        `${figures.marks.filter(({ path }) => path !== null).length}/${figures.marks.length}`,
        percent(figures.inFields, figures.lines),
        `${figures.lost.length}`,
        `${figures.bytes}`,
        `${figures.edited}`,
      ]),
      [
        `${rows.length} files`,
        '',
        `${sum(({ tasks }) => tasks)}`,
        `${sum(({ steps }) => steps.reduce((total, count) => total + count, 0))}`,
        '',
        `${rows.filter(({ agrees }) => agrees).length}/${rows.filter(({ agrees }) => agrees !== null).length}`,
        `${sum(({ items }) => items)}`,
        `${sum(({ done }) => done)}/${sum(({ boxes }) => boxes)}`,
        `${sum(({ marks }) => marks.filter(({ path }) => path !== null).length)}/${sum(({ marks }) => marks.length)}`,
        percent(
          sum(({ inFields }) => inFields),
          sum(({ lines }) => lines),
        ),
        `${sum(({ lost }) => lost.length)}`,
        `${sum(({ bytes }) => bytes)}`,
        `${sum(({ edited }) => edited)}`,
      ],
    ],
  );
  if (values.lost) {
    for (const { file, figures } of rows.filter(({ figures }) => figures.lost.length > 0)) {
      heading(`${file}: lines that a standard print lacks`);
      for (const line of figures.lost) note(line);
    }
  }
  const cases = rows.flatMap(({ file, edits }) => edits.map((edit) => ({ file, edit })));
  printWorst(
    cases.filter(({ edit }) => edit.kind.includes(values.kind)),
    Number(values.worst),
  );
  if (edits > 0) printSummary(cases.map(({ edit }) => edit));
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify(reportOf(rows, edits > 0))}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
