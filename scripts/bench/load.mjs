// What a person waits for: the JavaScript before a plan can be typed in.
import { gzipSync } from 'node:zlib';
import { firstText, newPlan } from './app.mjs';
import { contents } from './contents.mjs';
import { heading, note, table } from './table.mjs';

/** What is thought to be little enough, in kB after gzip. */
const AIM = 150;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./site.mjs').Site} site
 */
export async function benchLoad(browser, site) {
  heading('Load: JavaScript before a plan can be typed in (kB after gzip, level 9)');
  const context = await browser.newContext();
  const address = await newPlan(context, site);
  const fetched = await scriptsUntilTyping(context, address);
  await context.close();

  const rows = [...site.chunks]
    .map(([file, chunk]) => ({
      file,
      kB: gzipSync(fetched.get(file) ?? chunk.code, { level: 9 }).length / 1000,
      isFirst: fetched.has(file),
      contents: contents(chunk),
    }))
    .sort((one, other) => other.kB - one.kB);
  const first = rows.filter(({ isFirst }) => isFirst);
  const later = rows.filter(({ isFirst }) => !isFirst);
  const total = sum(first);

  table(
    ['chunk', 'kB'],
    [
      ...first.map(({ file, kB }) => [file, kB]),
      ['sum', total],
      [`of the aim of ${AIM} kB`, `${Math.round((100 * total) / AIM)} %`],
      [`later, when asked for: ${later.map(({ file }) => chunkName(file)).join(', ')}`, sum(later)],
    ],
  );
  note('What is in them, by its share of the code before it is made small:');
  for (const chunk of rows) note(`  ${chunkName(chunk.file)}: ${chunk.contents}`);
}

/**
 * The scripts that the page at `address` has fetched when its first text is there to be typed in:
 * the body by file name. Others may follow when the browser has nothing to do.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 */
async function scriptsUntilTyping(context, address) {
  const page = await context.newPage();
  /** @type {Map<string, Promise<Buffer>>} */
  const bodies = new Map();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' && !response.url().endsWith('.js')) return;
    bodies.set(nameOf(response.url()), response.body());
  });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('main textarea')) {
        const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
        Object.assign(window, { benchFetched: fetched });
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  const text = firstText(page);
  await text.click();
  await page.keyboard.type('x');
  if ((await text.inputValue()) !== 'x') throw new Error('What was typed did not arrive.');
  const fetched = await page.evaluate(
    () => /** @type {{ benchFetched?: string[] }} */ (window).benchFetched ?? [],
  );
  const names = new Set(fetched.map(nameOf));
  const scripts = await Promise.all(
    [...bodies]
      .filter(([file]) => names.has(file))
      .map(async ([file, body]) => /** @type {const} */ ([file, await body])),
  );
  await page.close();
  return new Map(scripts);
}

/** `assets/index-CV-LW97w.js`, as the build calls the file at this address. */
function nameOf(/** @type {string} */ address) {
  return new URL(address).pathname.slice(1);
}

function sum(/** @type {readonly { kB: number }[]} */ rows) {
  return rows.reduce((all, { kB }) => all + kB, 0);
}

/** `assets/plan-page-CV-LW97w.js` as `plan-page`. */
function chunkName(/** @type {string} */ file) {
  return file.replace(/^assets\//, '').replace(/-.{8}\.js$/, '');
}
