// Files spread over as many threads as there are cores: each takes the next one when it is done.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildParts } from '../bench/parts.mjs';

/** @typedef {{ text: string, edits: number, seed: number }} Job */
/** @typedef {import('./worker.mjs').Done} Done */

/**
 * What the reader and the patch make of each text, in the order of the jobs. Rejects at the first
 * text that cannot be worked on.
 *
 * @param {readonly Job[]} jobs
 * @returns {Promise<Done[]>}
 */
export async function allDone(jobs) {
  const folder = await buildParts();
  const waiting = [...jobs.keys()];
  /** @type {Done[]} */
  const done = [];
  const threads = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () =>
    thread(folder),
  );
  try {
    await Promise.all(
      threads.map(async (worker) => {
        for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
          done[at] = await worker.done(/** @type {Job} */ (jobs[at]));
        }
      }),
    );
  } finally {
    await Promise.all(threads.map((worker) => worker.end()));
    rmSync(folder, { recursive: true, force: true });
  }
  return done;
}

function thread(/** @type {string} */ folder) {
  const worker = new Worker(new URL('worker.mjs', import.meta.url), { workerData: folder });
  return {
    /** @returns {Promise<Done>} */
    done: (/** @type {Job} */ job) =>
      new Promise((resolve, reject) => {
        worker.removeAllListeners();
        worker.once('message', resolve);
        worker.once('error', reject);
        worker.postMessage(job);
      }),
    end: () => worker.terminate(),
  };
}
