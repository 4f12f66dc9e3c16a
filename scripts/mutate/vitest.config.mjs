// How tests run on mutants: all of them in one process, the nearest first. Only for `npm run mutate`.
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { root } from '../setup.mjs';
import { withSwitches } from './mutants.mjs';

/** @type {{ mutants: import('./mutants.mjs').Mutant[], tests: string[] }} */
const { mutants, tests } = JSON.parse(readFileSync(process.env.PLANFORM_MUTANTS ?? '', 'utf8'));
/** @type {Map<string, (import('./mutants.mjs').Mutant & { id: number })[]>} */
const byFile = new Map();
for (const [id, mutant] of mutants.entries()) {
  byFile.set(mutant.file, [...(byFile.get(mutant.file) ?? []), { ...mutant, id }]);
}

function fromRoot(/** @type {string} */ path) {
  return relative(root, path.replace(/\?.*$/, '')).split(sep).join('/');
}

/** The order of the list. */
class Nearest extends BaseSequencer {
  /** @override */
  sort(/** @type {import('vitest/node').TestSpecification[]} */ files) {
    const at = (/** @type {import('vitest/node').TestSpecification} */ { moduleId }) =>
      tests.indexOf(fromRoot(moduleId));
    return Promise.resolve(files.toSorted((one, other) => at(one) - at(other)));
  }
}

export default defineConfig({
  root,
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(code, id) {
        const own = byFile.get(fromRoot(id));
        return own ? { code: withSwitches(code, own), map: null } : undefined;
      },
    },
  ],
  test: {
    include: tests,
    environment: 'node',
    runner: fileURLToPath(new URL('runner.mjs', import.meta.url)),
    setupFiles: [fileURLToPath(new URL('no-shrinking.mjs', import.meta.url))],
    sequence: { sequencer: Nearest },
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    cache: false,
  },
});
