// Reading a text as it is written, its format derived, beside reading it in the nearest built-in one.
import { exponent } from './figures.mjs';
import { sampleOfSize } from './plans.mjs';
import { time } from './processor.mjs';
import { heading, note, table } from './table.mjs';
import { HOSTILE, ORDINARY } from './texts.mjs';

/** @typedef {import('./parts.mjs').Parts} Parts */
/** @typedef {import('./texts.mjs').TextOfSize} TextOfSize */

const SIZES = [10_000, 100_000, 1_000_000];

export function benchDeriving(/** @type {Parts} */ parts) {
  const { formats, printPlan, readPlan } = parts;
  /** @type {[string, TextOfSize][]} */
  const prints = formats.map(({ id, name }) => [
    `${name}, printed`,
    (size) => printPlan(sampleOfSize(parts, id, size), id),
  ]);
  const all = [...prints, ...Object.entries(ORDINARY), ...Object.entries(HOSTILE)];
  heading('Reading as it is written, the format derived: seconds per MB (processor time)');
  for (const [, textOfSize] of all) time(() => readPlan(textOfSize(30_000), 'own'));
  const rows = all.flatMap(([name, textOfSize]) => {
    const texts = SIZES.map(textOfSize);
    const sizes = texts.map((text) => Buffer.byteLength(text) / 1_000_000);
    const read = texts.map((text) => time(() => readPlan(text)));
    const own = texts.map((text) => time(() => readPlan(text, 'own')));
    return [
      [name, ...own.map((ms, i) => ms / 1000 / (sizes[i] ?? 1)), exponent(sizes, own)],
      ['  own : built-in', ...own.map((ms, i) => ms / (read[i] ?? Number.NaN))],
    ];
  });
  table(['', '10 kB', '100 kB', '1 MB', 'exponent'], rows);
  note('exponent: 1 where twice the text takes twice the time.');
}
