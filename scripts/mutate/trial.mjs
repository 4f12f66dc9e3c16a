// Tries all mutants: in as many processes as there are cores, and with quick tests before slow ones.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** @typedef {import('./mutants.mjs').Mutant} Mutant */
/** @typedef {import('./runner.mjs').State} State */

/** Milliseconds: most mutants are found by a test that takes less. */
const QUICK = [100, 1_000];

/**
 * @param {string} folder for files that are passed between the processes
 * @param {readonly Mutant[]} mutants
 * @param {{ own: readonly number[], tests: readonly string[], slow: number }} options which of the
 *   mutants are tried; files of tests, in their order; the longest test, in milliseconds
 * @returns {Promise<Pick<State, 'found' | 'unsteady'> & { reached: number[] }>}
 */
export async function triedIn(folder, mutants, { own, tests, slow }) {
  const list = join(folder, 'mutants.json');
  writeFileSync(list, JSON.stringify({ mutants, tests }));
  const shares = availableParallelism();
  const states = await Promise.all(
    Array.from({ length: shares }, async (_, share) => {
      const path = join(folder, `state-${share}.json`);
      /** @type {State} */
      let state = {
        count: mutants.length,
        own: own.filter((_, at) => at % shares === share),
        most: 0,
        found: {},
        seen: {},
        done: [],
        unsteady: [],
      };
      for (const most of [...QUICK.filter((quick) => quick < slow), slow]) {
        writeFileSync(path, JSON.stringify({ ...state, most }));
        await runTests(list, path);
        state = JSON.parse(readFileSync(path, 'utf8'));
        const count = Object.keys(state.found).length;
        process.stdout.write(
          `tests of up to ${most} ms: ${count} of ${state.own.length} found in share ${share + 1} of ${shares}\n`,
        );
        if (count === state.own.length) break;
      }
      return state;
    }),
  );
  return {
    found: Object.assign({}, ...states.map(({ found }) => found)),
    reached: states.flatMap(({ seen }) => Object.values(seen).flatMap(({ reached }) => reached)),
    unsteady: states.flatMap(({ unsteady }) => unsteady),
  };
}

/**
 * Rejects where a test fails without a mutant.
 *
 * @param {string} list
 * @param {string} state
 * @returns {Promise<void>}
 */
function runTests(list, state) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const config = join(root, 'scripts/mutate/vitest.config.mjs');
  const env = { PLANFORM_RUNS: '5', ...process.env, CI: '1' };
  const tests = spawn(process.execPath, [vitest, 'run', '--config', config, '--reporter=dot'], {
    cwd: root,
    env: { ...env, PLANFORM_MUTANTS: list, PLANFORM_MUTATION: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [tests.stdout, tests.stderr]) {
    stream.on('data', (part) => {
      output += part;
    });
  }
  return new Promise((resolve, reject) => {
    tests.on('error', reject);
    tests.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The tests fail without any mutant:\n${output}`));
    });
  });
}
