// npm run screenshots: pictures of the main screens, light and dark, at three widths, for looking
// at. They lie in `screenshots/` and are compared with nothing: fonts differ between machines.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installPackages, root } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */

installPackages();
const { launch } = await import('./bench/browser.mjs');
const { serveSite } = await import('./bench/site.mjs');
const { loadParts } = await import('./bench/parts.mjs');
const { planOfSteps } = await import('./bench/plans.mjs');

const FOLDER = join(root, 'screenshots');
const WIDTHS = [1440, 768, 390];
const THEMES = /** @type {const} */ (['light', 'dark']);

await mkdir(FOLDER, { recursive: true });
const site = await serveSite();
const browser = await launch();
const parts = await loadParts();
const long = JSON.stringify({ planform: 2, plan: planOfSteps(parts, 1_000) });
try {
  for (const width of WIDTHS) {
    for (const theme of THEMES) await shootAll(width, theme);
  }
} finally {
  await browser.close();
  await site.close();
}
process.stdout.write(`The pictures are in ${FOLDER}.\n`);

async function shootAll(/** @type {number} */ width, /** @type {'light' | 'dark'} */ theme) {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    colorScheme: theme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const shoot = async (/** @type {string} */ name) => {
    // Lazy parts and what rises into place.
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}-${theme}.png`) });
  };
  await page.goto(site.address);
  await shoot('first-visit');
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await page.getByRole('textbox', { name: 'Title of the plan' }).waitFor();
  await page.waitForTimeout(1_500);
  await shoot('plan');
  await views(page, width, shoot);
  await page
    .getByRole('button', { name: /^Step 2 / })
    .first()
    .click();
  await shoot('open-card');
  await page.keyboard.press('Control+k');
  await shoot('palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await shoot('shortcuts');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export' }).click();
  await shoot('export');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('textbox', { name: 'Find in the plan' }).waitFor();
  await page.keyboard.type('link');
  await page.keyboard.press('Enter');
  await shoot('find');
  await page.getByRole('link', { name: 'All plans' }).click();
  await openFiles(page, [
    {
      name: 'queue.md',
      text: '## Task: Move the queue\n**Objective**: Jobs survive.\n\nA word.\n',
    },
    {
      name: 'broken.json',
      text: '{"planform": 2, "plan": {"format": "task", "tasks": [{"name": 5}]}}',
    },
  ]);
  await shoot('recognition-and-error');
  await page.keyboard.press('Escape');
  await openFiles(page, [{ name: 'long.json', text: long }]);
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await page.getByRole('textbox', { name: 'Title of the plan' }).waitFor();
  await page.waitForTimeout(2_500);
  await shoot('1000-steps');
  await page.getByRole('link', { name: 'All plans' }).click();
  await shoot('library');
  await page.goto(`${site.address}#/plan/nowhere`);
  await shoot('no-such-plan');
  await context.close();
}

/** Where there is room for one pane at a time, each of them. */
async function views(
  /** @type {Page} */ page,
  /** @type {number} */ width,
  /** @type {(name: string) => Promise<void>} */ shoot,
) {
  if (width >= 1024) return;
  const tabs = page.getByRole('navigation', { name: 'Views of the plan' });
  for (const name of ['Outline', 'Preview']) {
    await tabs.getByRole('button', { name }).click();
    await shoot(name.toLowerCase());
  }
  await tabs.getByRole('button', { name: 'Plan' }).click();
}

async function openFiles(
  /** @type {Page} */ page,
  /** @type {readonly { name: string, text: string }[]} */ files,
) {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByLabel('Files of plans')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  await page.getByText('Reading…').first().waitFor({ state: 'detached' });
}
