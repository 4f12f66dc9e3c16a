// npm run bench: figures on loading, typing, whole steps, opening, the library, reading, printing,
// patching and checking. It judges nothing; two runs can be compared only on the same machine, and a ratio
// within a run says more than a time.
//
//   npm run bench -- load text     runs these parts alone: load, typing, structure, opening,
//                                  library, reading, deriving, text, checks
import { parseArgs } from 'node:util';
import { installPackages } from './setup.mjs';

/** @typedef {import('./bench/parts.mjs').Parts} Parts */

const PARTS = /** @type {const} */ ([
  'load',
  'typing',
  'structure',
  'opening',
  'library',
  'reading',
  'deriving',
  'text',
  'checks',
]);

/** @type {readonly string[]} */
const WITHOUT_BROWSER = ['reading', 'deriving', 'text', 'checks'];

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !PARTS.some((part) => part === name));
const isWanted = (/** @type {(typeof PARTS)[number]} */ part) =>
  positionals.length === 0 || positionals.includes(part);

/** The parts that need the app in a browser. */
async function benchBrowser(/** @type {Parts} */ parts) {
  const [
    { launch },
    { serveSite },
    { benchLoad },
    { benchTyping },
    { benchStructure },
    { benchOpening },
    { benchLibrary },
  ] = await Promise.all([
    import('./bench/browser.mjs'),
    import('./bench/site.mjs'),
    import('./bench/load.mjs'),
    import('./bench/typing.mjs'),
    import('./bench/structure.mjs'),
    import('./bench/opening.mjs'),
    import('./bench/library.mjs'),
  ]);
  const site = await serveSite();
  const browser = await launch();
  try {
    if (isWanted('load')) await benchLoad(browser, site);
    if (isWanted('typing')) await benchTyping(browser, site, parts);
    if (isWanted('structure')) await benchStructure(browser, site, parts);
    if (isWanted('opening')) await benchOpening(browser, site, parts);
    if (isWanted('library')) await benchLibrary(browser, site, parts);
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  if (unknown.length > 0) {
    throw new Error(`There is no part "${unknown.join('", "')}"; there are: ${PARTS.join(', ')}.`);
  }
  installPackages();
  const { loadParts } = await import('./bench/parts.mjs');
  const parts = await loadParts();
  if (PARTS.some((part) => !WITHOUT_BROWSER.includes(part) && isWanted(part))) {
    await benchBrowser(parts);
  }
  if (isWanted('reading')) (await import('./bench/reading.mjs')).benchReading(parts);
  if (isWanted('deriving')) (await import('./bench/deriving.mjs')).benchDeriving(parts);
  if (isWanted('text')) (await import('./bench/text.mjs')).benchText(parts);
  if (isWanted('checks')) (await import('./bench/checks.mjs')).benchChecks(parts);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
