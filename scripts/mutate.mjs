// npm run mutate -- [folder or file...]: switches off one condition after the other, and says which
// of them no test finds. Without a folder, those that read, recognise and patch.
//
//   --near         tries only the tests beside the mutants, and not those of all formats behind them
//   --new          tries only mutants that are not accepted
//   --slow MS      longest test that is tried, in milliseconds of work (20000)
//   --sample N     tries N of each folder, spread over all: for a first figure
//   --offset K     begins each sample at the mutant K: for a figure of others than the last time
//
// PLANFORM_RUNS says how many cases each property looks at (5): a mutant that only the hundredth
// finds is found by luck. What survives and may, `mutate/accepted.json` lists with the reason: an entry a mutant.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { heading, note, table } from './bench/table.mjs';
import { withoutPairs } from './mutate/accepted.mjs';
import { mutantsIn } from './mutate/mutants.mjs';
import { triedIn } from './mutate/trial.mjs';
import { root } from './setup.mjs';

/** @typedef {import('./mutate/mutants.mjs').Mutant} Mutant */
/** @typedef {import('./mutate/accepted.mjs').Accepted} Accepted */

const FOLDERS = ['src/formats/patch', 'src/formats/read', 'src/formats/recognise'];
/** Tests of these are tried, those beside the mutants first. */
const TESTS = 'src/formats';
/** They are about time, which a mutant does not change, and hold texts of thousands of lines. */
const WITHOUT = /\/long-text\.test\.ts$/;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    near: { type: 'boolean', default: false },
    new: { type: 'boolean', default: false },
    slow: { type: 'string', default: '20000' },
    sample: { type: 'string' },
    offset: { type: 'string', default: '0' },
  },
});

/** Files of tests, in the order in which they are tried. */
function testsFor(/** @type {readonly string[]} */ folders) {
  const names = readdirSync(join(root, TESTS), { recursive: true, encoding: 'utf8' });
  const paths = names
    .map((name) => `${TESTS}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.test.ts') && !WITHOUT.test(path));
  const rooms = folders.map((near) => near.replace(/\/[^/]*\.ts$/, ''));
  const isNear = (/** @type {string} */ path) => rooms.some((near) => path.startsWith(`${near}/`));
  const near = paths.filter(isNear);
  return values.near ? near : [...near, ...paths.filter((path) => !isNear(path))];
}

function accepted() {
  /** @type {Accepted[]} */
  const list = JSON.parse(readFileSync(join(root, 'scripts/mutate/accepted.json'), 'utf8'));
  return list;
}

/** Whether a mutant is in a folder, or in a file. */
function isIn(/** @type {string} */ path, /** @type {{ file: string } | undefined} */ mutant) {
  return mutant !== undefined && `${mutant.file}/`.startsWith(`${path}/`);
}

/** An entry that has to go. */
function noteEntry(/** @type {string} */ why, /** @type {Accepted} */ { file, text, value }) {
  note(`${why}: ${file} ${value}: ${text}`);
}

/** `count` of the numbers from `offset` on and round to it again, as far apart as can be. */
function sample(/** @type {number[]} */ all, /** @type {number} */ count, offset = 0) {
  const size = Math.min(all.length, count);
  const places = Array.from({ length: size }, (_, at) => Math.floor((at * all.length) / size));
  return places.flatMap((place) => all[(place + offset) % all.length] ?? []);
}

const folder = mkdtempSync(join(tmpdir(), 'planform-mutants-'));
try {
  const folders = (positionals.length > 0 ? positionals : FOLDERS)
    .map((path) => path.replace(/\/$/, ''))
    .filter((path) => existsSync(join(root, path)));
  if (folders.length === 0) throw new Error('There is no such folder in the project.');
  const mutants = mutantsIn(folders);
  const known = accepted().filter((entry) => folders.some((path) => isIn(path, entry)));
  const { mutants: unknown, entries: gone } = withoutPairs(mutants, known);
  for (const entry of gone) noteEntry('Accepted, and not in the code any more', entry);
  const asked = values.new ? unknown : mutants;
  const ids = folders.flatMap((path) => {
    const own = [...mutants.keys()].filter((id) => {
      const mutant = mutants[id];
      return mutant !== undefined && asked.includes(mutant) && isIn(path, mutant);
    });
    return sample(own, Number(values.sample ?? own.length), Number(values.offset));
  });
  note(`${ids.length} of ${mutants.length} mutants in ${folders.join(', ')}`);
  const tests = testsFor(folders);
  const tried = await triedIn(folder, mutants, { own: ids, tests, slow: Number(values.slow) });
  const survivors = mutants.filter((_, id) => ids.includes(id) && tried.found[id] === undefined);
  const present = known.filter((entry) => !gone.includes(entry));
  const { mutants: strange, entries: found } = withoutPairs(survivors, present);
  table(
    ['folder', 'mutants', 'found', 'no test', 'survive', 'accepted', 'score'],
    folders.map((path) => {
      const own = ids.filter((id) => isIn(path, mutants[id]));
      const count = own.filter((id) => tried.found[id] !== undefined).length;
      const reached = own.filter((id) => tried.reached.includes(id)).length;
      const left = strange.filter((mutant) => isIn(path, mutant)).length;
      return [
        path,
        `${own.length}`,
        `${count}`,
        `${own.length - reached}`,
        `${reached - count}`,
        `${own.length - count - left}`,
        `${((100 * count) / own.length).toFixed(1)}%`,
      ];
    }),
  );
  if (strange.length > 0) {
    heading('Survivors that are not accepted');
    for (const mutant of strange) {
      const { file, line, text, value } = mutant;
      const always = tried.reached.includes(mutants.indexOf(mutant)) ? '' : ' (as in all tests)';
      note(`${file}:${line} ${value}${always}: ${text}`);
    }
  }
  if (ids.length === mutants.length) {
    for (const entry of found) noteEntry('Accepted, and no survivor any more', entry);
  }
  for (const name of tried.unsteady) note(`Stopped, as it fails after a mutant is gone: ${name}`);
  if (strange.length + gone.length > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
