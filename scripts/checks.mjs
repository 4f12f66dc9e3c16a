// npm run checks -- DIR: opens every `.md` below a folder, each in its own format, and counts what the
// checks find, a row a rule.
//
//   --in FORMAT    opens them in this format, such as `task`, and not in their own
//   --draw N       shows N findings, drawn at random, to be judged by reading
//   --seed N       draws others (1)
//   --rule ID      only findings of this rule
//   --match TEXT   only files whose path has this text in it
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadParts } from './bench/parts.mjs';
import { heading, note, table } from './bench/table.mjs';
import { markdownFiles } from './corpus/files.mjs';

/** @typedef {ReturnType<import('./bench/parts.mjs').Parts['checkPlan']>[number]} Problem */
/** @typedef {{ file: string, plan: import('../src/plan/schema.ts').Plan, problem: Problem }} Finding */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    in: { type: 'string', default: 'own' },
    draw: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
    match: { type: 'string' },
  },
});

/** What a finding is about, as it is written: the entry, the value, or what stands beside an empty one. */
function subject(
  /** @type {import('./bench/parts.mjs').Parts} */ { valueAt },
  /** @type {Finding} */ { plan, problem },
) {
  const value = valueAt(plan, problem.path);
  const entries = Array.isArray(value) ? value.flatMap(inner) : [value];
  const holder = problem.path.slice(0, -problem.field.length - 1);
  const beside = ['objective', 'actions', 'code'].map((name) => valueAt(plan, `${holder}.${name}`));
  const said = problem.entry === undefined ? entries : entries[problem.entry];
  const text = JSON.stringify(entries.length === 0 && holder !== '' ? beside : said);
  return text === undefined || text.length <= MOST ? text : `${text.slice(0, MOST)}…`;
}
const MOST = 400;

/** @returns {unknown[]} */
function inner(/** @type {{ children?: unknown[] }} */ { children = [], ...entry }) {
  return [entry, ...children.flatMap((each) => inner(/** @type {{}} */ (each)))];
}

try {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Give one folder: npm run checks -- DIR');
  }
  const parts = await loadParts();
  const { readPlan, checkPlan, RULES, numbersFrom } = parts;
  const files = await markdownFiles(folder, values.match);
  const findings = files.flatMap((file) => {
    const { plan, format } = readPlan(readFileSync(join(folder, file), 'utf8'), values.in);
    return checkPlan(plan, format).map((problem) => ({ file, plan, problem }));
  });
  const wanted = findings.filter(({ problem }) =>
    [undefined, problem.rule.id].includes(values.rule),
  );
  heading(`What the checks find in ${files.length} files`);
  table(
    ['rule', 'findings', 'files'],
    [
      ...RULES.map(({ id }) => {
        const own = wanted.filter(({ problem }) => problem.rule.id === id);
        return [id, `${own.length}`, `${new Set(own.map(({ file }) => file)).size}`];
      }),
      ['all', `${wanted.length}`, `${new Set(wanted.map(({ file }) => file)).size}`],
    ],
  );
  const below = numbersFrom(Number(values.seed));
  const drawn = wanted
    .map((finding) => ({ finding, order: below(2 ** 32) }))
    .sort((one, other) => one.order - other.order)
    .slice(0, Number(values.draw))
    .map(({ finding }) => finding);
  for (const [at, finding] of drawn.entries()) {
    const { name, path, message, rule } = finding.problem;
    heading(`${at + 1}. ${rule.id}: ${finding.file}, ${name || 'the plan'}`);
    note(`${message}`);
    note(`${path}: ${subject(parts, finding)}`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
