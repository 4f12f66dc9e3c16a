// npm run answers -- DIR: takes every `.md` below a folder for a plan, answers it as an assistant could
// (all of it for a blank plan, as it is, with a step moved, renamed, taken out, put in), and counts how
// often the changes that are found are those that were made, and how often the plan with all of them is
// the answer.
//
//   --misses       names the answers that were read otherwise
//   --match TEXT   only files whose path has this text in it
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadParts } from './bench/parts.mjs';
import { heading, note, table } from './bench/table.mjs';
import { markdownFiles } from './corpus/files.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean', default: false }, match: { type: 'string' } },
});

try {
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) {
    throw new Error('Give one folder: npm run answers -- DIR');
  }
  const { answerFigures } = await loadParts();
  const files = await markdownFiles(folder, values.match);
  const figures = files.flatMap((file) =>
    answerFigures(readFileSync(join(folder, file), 'utf8')).map((figure) => ({ file, ...figure })),
  );
  heading(`Answers to the plans in ${files.length} files`);
  table(
    ['the answer has', 'answers', 'found as made', 'whole when taken'],
    [...new Set(figures.map(({ did }) => did))].map((did) => {
      const own = figures.filter((figure) => figure.did === did);
      const right = own.filter(({ wanted, found }) => wanted === found);
      const whole = own.filter(({ isWhole }) => isWhole);
      return [did, `${own.length}`, `${right.length}`, `${whole.length}`];
    }),
  );
  if (values.misses) {
    for (const { file, did, wanted, found, isWhole } of figures) {
      if (wanted !== found || !isWhole) {
        note(`${file}, ${did}: ${found || 'nothing'}${isWhole ? '' : '; not whole'}`);
      }
    }
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
