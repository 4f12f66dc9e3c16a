// npm run targets -- DIR: makes every `.md` below a folder for each target, and says what became of it.
//
//   --lost         names the files that lose words, or read back otherwise than the person is told
//   --match TEXT   only files whose path has this text in it
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadParts } from './bench/parts.mjs';
import { heading, note, table } from './bench/table.mjs';

/** @typedef {import('../src/testing/target-figures.ts').TargetFigures & { file: string }} Row */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { lost: { type: 'boolean' }, match: { type: 'string', default: '' } },
});

try {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Give one folder: npm run targets -- DIR');
  }
  const { targetFigures } = await loadParts();
  const paths = await readdir(folder, { recursive: true });
  const files = paths.filter((path) => path.endsWith('.md') && path.includes(values.match)).sort();
  /** @type {Row[]} */
  const rows = files.flatMap((file) =>
    targetFigures(readFileSync(join(folder, file), 'utf8')).map((row) => ({ file, ...row })),
  );
  const targets = [...new Set(rows.map(({ target }) => target))];
  const of = (/** @type {string} */ target) => rows.filter((row) => row.target === target);
  const count = (/** @type {Row[]} */ some, /** @type {(row: Row) => boolean} */ is) =>
    `${some.filter(is).length}`;
  table(
    [
      'target',
      'files',
      'lose words',
      'read back',
      'told wrongly',
      'parts',
      'too long',
      'not whole',
    ],
    targets.map((target) => {
      const some = of(target);
      const isMarkdown = some.some(({ readsBack }) => readsBack !== null);
      return [
        target,
        `${some.length}`,
        count(some, ({ lostWords }) => lostWords.length > 0),
        isMarkdown ? count(some, ({ readsBack }) => readsBack === true) : '',
        count(some, ({ isTold }) => !isTold),
        `${some.reduce((sum, { parts }) => sum + parts, 0)}`,
        `${some.reduce((sum, { over }) => sum + over, 0)}`,
        count(some, ({ isWhole }) => !isWhole),
      ];
    }),
  );
  if (values.lost) {
    heading('what went wrong');
    for (const { target, file, lostWords, readsBack, isTold, isWhole, over } of rows) {
      if (lostWords.length > 0) note(`${target} ${file}: ${lostWords.slice(0, 8).join(' ')}`);
      if (!isTold)
        note(`${target} ${file}: reads back ${readsBack ? 'though' : 'otherwise, and not'} told`);
      if (!isWhole || over > 0)
        note(`${target} ${file}: parts ${isWhole ? 'too long' : 'not whole'}`);
    }
  }
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}
