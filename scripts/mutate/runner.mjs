// Runs each test as it is, and then again with each mutant that it reaches and nobody found yet: in
// one process, where everything is loaded and warm.
import { readFileSync, writeFileSync } from 'node:fs';
import { VitestTestRunner } from 'vitest/runners';
import { getFn } from 'vitest/suite';

/**
 * What one process knows so far, in the file that PLANFORM_MUTATION names.
 *
 * @typedef {object} State
 * @property {number} count of all mutants
 * @property {number[]} own mutants that this process tries
 * @property {number} most milliseconds of work of a test that is tried now; longer ones wait
 * @property {Record<number, string>} found mutants, and the test that found each
 * @property {Record<string, Seen>} seen tests by their ids, as they are without a mutant
 * @property {string[]} done ids of tests: names are cut short, and several may say the same
 * @property {string[]} unsteady tests that failed without a mutant after one
 */

/**
 * @typedef {object} Seen
 * @property {number} work milliseconds
 * @property {number} asked how often a mutant was asked
 * @property {number[]} reached own mutants that would change a condition
 */

const PATH = process.env.PLANFORM_MUTATION ?? '';
/** @type {State} */
const state = JSON.parse(readFileSync(PATH, 'utf8'));
/** Whether a mutant was tried in this process: before, no cache has anything wrong in it. */
let isUsed = false;
/** A mutant that is asked so many times more often than it should be has no end. */
const PATIENCE = 50;
const LEAST = 2_000_000;

const mutants = {
  active: -1,
  asked: 0,
  most: Number.POSITIVE_INFINITY,
  reached: new Uint8Array(state.count + 1),
  /**
   * The value of a condition that the mutants `yes` and `no` make true and false. The one that makes
   * it what it is anyway changes nothing here, and is not reached.
   *
   * @type {<T>(yes: number, no: number, value: T) => T | boolean}
   */
  of(yes, no, value) {
    mutants.reached[(value ? no : yes) + 1] = 1;
    if (++mutants.asked > mutants.most) throw new Error('This mutant has no end.');
    if (mutants.active === -1) return value;
    if (mutants.active === yes) return true;
    return mutants.active === no ? false : value;
  },
};
Object.assign(globalThis, { __mutants: mutants });

export default class MutantRunner extends VitestTestRunner {
  async runTask(/** @type {import('vitest').RunnerTestCase} */ test) {
    const name = `${test.file.name} > ${test.fullTestName ?? test.name}`;
    if (state.done.includes(test.id)) return;
    const run = getFn(test);
    /** @type {Awaited<ReturnType<typeof seen>>} */
    let own;
    try {
      own = state.seen[test.id] ?? (await seen(run));
    } catch (error) {
      if (!isUsed) throw error;
      // So must what it left behind in one that this test shares with others.
      state.unsteady.push(`${name} (before any)`);
      return;
    }
    state.seen[test.id] = own;
    const { work, asked, reached } = own;
    if (work > state.most) return;
    state.done.push(test.id);
    const most = LEAST + PATIENCE * asked;
    for (const id of reached) {
      if (state.found[id] !== undefined) continue;
      isUsed = true;
      if (await passes(run, id, most)) continue;
      // What a mutant left behind in a cache must not find the next ones.
      if (await passes(run, -1, most)) state.found[id] = name;
      else {
        state.unsteady.push(`${name} (after ${id})`);
        break;
      }
    }
  }

  /** @override */
  onAfterRunFiles() {
    super.onAfterRunFiles();
    writeFileSync(PATH, JSON.stringify(state));
  }
}

/**
 * A test without a mutant; throws what the test throws.
 *
 * @param {() => unknown} run
 * @returns {Promise<Seen>}
 */
async function seen(run) {
  mutants.reached.fill(0);
  mutants.asked = 0;
  const start = process.cpuUsage();
  await run();
  // Of the process alone: how busy the machine is does not say how quick a test is.
  const { user, system } = process.cpuUsage(start);
  const reached = state.own.filter((id) => mutants.reached[id + 1]);
  return { work: (user + system) / 1000, asked: mutants.asked, reached };
}

/**
 * Whether a test passes with a mutant.
 *
 * @param {() => unknown} run
 * @param {number} id of the mutant; -1 for none
 * @param {number} most
 */
async function passes(run, id, most) {
  Object.assign(mutants, { active: id, asked: 0, most });
  try {
    await run();
    return true;
  } catch {
    // Whatever a mutant makes a test throw, it is found.
    return false;
  } finally {
    Object.assign(mutants, { active: -1, asked: 0, most: Number.POSITIVE_INFINITY });
  }
}
