// npm run templates -- DIR: makes a format of each `NAME.md` in a folder, and compares its fields with
// those that a person found, in `NAME.fields.tsv`: path, kind, help, need, note, a row a field. Opens each
// document in the folder `documents`, too, whose tables have a column `role` before the note: what each
// heading and label is in a plan (`templates/documents.mjs` says how they are matched).
//
//   --misses       names what is other than a person says
//   --rows         shows the fields that were found
//   --json FILE    writes all figures into a file
//   --match TEXT   only files with this text in their name
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heading, note, table } from './bench/table.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: 'boolean' },
    rows: { type: 'boolean' },
    json: { type: 'string' },
    match: { type: 'string', default: '' },
  },
});

/** Names of Markdown files in a folder that have a table of fields beside them; none without a folder. */
function namesIn(/** @type {string} */ folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -'.md'.length)] : []))
    .filter((name) => name.includes(values.match ?? ''))
    .filter((name) => existsSync(join(folder, `${name}.fields.tsv`)))
    .sort();
}

/** @typedef {import('./templates/documents.mjs').DocumentScore} DocumentScore */

function printDocuments(
  /** @type {readonly { name: string, score: DocumentScore }[]} */ documents,
) {
  const sum = (/** @type {(score: DocumentScore) => number} */ figure) =>
    documents.reduce((total, { score }) => total + figure(score), 0);
  const cells = (
    /** @type {string} */ name,
    /** @type {(figure: (score: DocumentScore) => number) => number} */ of,
  ) => [
    name,
    share(
      of(({ named }) => named),
      of(({ marks }) => marks),
    ),
    share(
      of(({ right }) => right),
      of(({ roles }) => roles),
    ),
    share(
      of(({ rightRows }) => rightRows),
      of(({ rows }) => rows),
    ),
  ];
  heading('Documents');
  table(
    ['document', 'are marks', 'in their role', 'rows all right'],
    [
      ...documents.map(({ name, score }) => cells(name, (figure) => figure(score))),
      cells(`${documents.length} documents`, sum),
    ],
  );
  for (const { name, score } of documents) {
    if (!values.misses || score.misses.length === 0) continue;
    heading(name);
    for (const miss of score.misses) note(miss);
  }
}

function share(/** @type {number} */ part, /** @type {number} */ whole) {
  return `${part}/${whole} ${whole === 0 ? '–' : Math.round((100 * part) / whole)}%`;
}

try {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Give one folder: npm run templates -- DIR');
  }
  const [{ loadParts }, { fieldsOf }, { expectedIn, scoreOf }, { rolesIn, documentScore }] =
    await Promise.all([
      import('./bench/parts.mjs'),
      import('./templates/fields.mjs'),
      import('./templates/expected.mjs'),
      import('./templates/documents.mjs'),
    ]);
  const parts = await loadParts();
  const rows = namesIn(folder).map((name) => {
    const text = readFileSync(join(folder, `${name}.md`), 'utf8');
    const expected = expectedIn(readFileSync(join(folder, `${name}.fields.tsv`), 'utf8'));
    const fields = fieldsOf(parts, text);
    // What stands in an own format's template reads as that format again.
    const { own } = parts.formatOfTemplate(text);
    const again = parts.formatOfTemplate(parts.templateOf(parts.formatOfTemplate(text))).own;
    const isSame = JSON.stringify(own) === JSON.stringify(again);
    return { name, fields, isSame, score: scoreOf(expected, fields) };
  });
  const sum = (/** @type {(row: (typeof rows)[number]) => number} */ figure) =>
    rows.reduce((total, row) => total + figure(row), 0);
  table(
    ['template', 'fields', 'found', 'kind', 'help', 'need', 'series', 'taken', 'more', 'law 7'],
    [
      ...rows.map(({ name, fields, isSame, score }) => [
        name,
        `${score.fields}`,
        `${score.found}`,
        `${score.kinds}`,
        `${score.helped}`,
        `${score.needs}`,
        `${score.collapsed}/${score.series}`,
        `${score.taken}`,
        `${new Set(fields.map(({ path }) => path)).size - score.found}`,
        isSame ? '=' : '≠',
      ]),
      [
        `${rows.length} templates`,
        `${sum(({ score }) => score.fields)}`,
        `${sum(({ score }) => score.found)}`,
        `${sum(({ score }) => score.kinds)}`,
        `${sum(({ score }) => score.helped)}`,
        `${sum(({ score }) => score.needs)}`,
        `${sum(({ score }) => score.collapsed)}/${sum(({ score }) => score.series)}`,
        `${sum(({ score }) => score.taken)}`,
        '',
        `${rows.filter(({ isSame }) => isSame).length}`,
      ],
    ],
  );
  for (const { name, fields, score } of rows) {
    if (values.misses && score.misses.length > 0) {
      heading(name);
      for (const miss of score.misses) note(miss);
    }
    if (values.rows) {
      heading(`${name}: fields`);
      for (const { path, kind, need, help } of fields) {
        note(`${path}  ${kind}${help ? ', help' : ''}${need === 'none' ? '' : `, ${need}`}`);
      }
    }
  }
  const documents = namesIn(join(folder, 'documents')).map((name) => {
    const path = join(folder, 'documents', name);
    const expected = rolesIn(readFileSync(`${path}.fields.tsv`, 'utf8'));
    const text = readFileSync(`${path}.md`, 'utf8').replace(/\r\n?/g, '\n');
    return { name, score: documentScore(parts, text, expected) };
  });
  if (documents.length > 0) printDocuments(documents);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ templates: rows, documents })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
