// Reading, beside markdown-it alone on the same text: as people write it from 10 kB to 10 MB, and
// as nobody does.
import MarkdownIt from 'markdown-it';
import { exponent } from './figures.mjs';
import { sampleOfSize } from './plans.mjs';
import { time } from './processor.mjs';
import { heading, note, table } from './table.mjs';
import { HOSTILE, ORDINARY } from './texts.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('./texts.mjs').TextOfSize} TextOfSize */

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
/** Of a hostile text. Twice: what takes more than twice as long for it is not linear. */
const HOSTILE_SIZES = [500_000, 1_000_000];

const markdownIt = new MarkdownIt();

export function benchReading(/** @type {Parts} */ parts) {
  const { formats, printPlan, readPlan } = parts;
  /** @type {[string, TextOfSize][]} */
  const prints = formats.map(({ id, name }) => [
    `${name}, printed`,
    (size) => printPlan(sampleOfSize(parts, id, size), id),
  ]);
  const ordinary = [...prints, ...Object.entries(ORDINARY)];
  heading('Reading: seconds per MB, and markdown-it on the same text (processor time)');
  noteFirst(parts);
  // Both are compiled before anything is measured: the first row would pay for it else.
  for (const [, textOfSize] of ordinary) {
    const text = textOfSize(30_000);
    time(() => readPlan(text));
    time(() => markdownIt.parse(text, {}));
  }
  const rows = ordinary.flatMap(([name, textOfSize]) => {
    const texts = SIZES.map(textOfSize);
    const read = texts.map((text) => time(() => readPlan(text)));
    const parse = texts.map((text) => time(() => markdownIt.parse(text, {})));
    const ratios = read.map((ms, i) => ms / (parse[i] ?? Number.NaN));
    return [
      [name, ...perMegabyte(texts, read), exponent(texts.map(megabytes), read)],
      ['  markdown-it', ...perMegabyte(texts, parse), exponent(texts.map(megabytes), parse)],
      ['  read : markdown-it', ...ratios],
    ];
  });
  table(['', '10 kB', '100 kB', '1 MB', '10 MB', 'exponent'], rows);
  note('exponent: 1 where twice the text takes twice the time.');

  heading('Reading what nobody writes: seconds per MB');
  table(
    ['', 'half a MB', '1 MB', 'markdown-it, 1 MB', 'patch one edit'],
    Object.entries(HOSTILE).map(([name, textOfSize]) => {
      const texts = HOSTILE_SIZES.map(textOfSize);
      const [half = '', whole = ''] = texts;
      const read = texts.map((text) => time(() => readPlan(text)));
      return [
        name,
        ...perMegabyte(texts, read),
        ...perMegabyte([whole], [time(() => markdownIt.parse(whole, {}))]),
        ...perMegabyte([half], [timeOfPatch(parts, half)]),
      ];
    }),
  );
}

/** The first reading, which a person waits for, is compiled while it runs. */
function noteFirst(/** @type {Parts} */ { readPlan }) {
  const text = ORDINARY['notes in prose']?.(30_000) ?? '';
  const [read, parse] = [() => readPlan(text), () => markdownIt.parse(text, {})].map((work) => {
    const start = performance.now();
    work();
    return Math.round(performance.now() - start);
  });
  note(`the very first reading of 30 kB: ${read} ms; markdown-it: ${parse} ms.`);
}

/** An export of a text as it was opened, but for the name of its first task. */
function timeOfPatch(/** @type {Parts} */ { exportPlan, readPlan }, /** @type {string} */ text) {
  const { plan, format } = readPlan(text);
  const [task, ...others] = plan.tasks;
  if (!task) return Number.NaN;
  const edited = { ...plan, tasks: [{ ...task, name: 'Another name' }, ...others] };
  return time(() => exportPlan(edited, format, { opened: { text, plan } }));
}

function perMegabyte(
  /** @type {readonly string[]} */ texts,
  /** @type {readonly number[]} */ milliseconds,
) {
  return milliseconds.map((ms, i) => ms / 1000 / megabytes(texts[i] ?? ''));
}

function megabytes(/** @type {string} */ text) {
  return Buffer.byteLength(text) / 1_000_000;
}
