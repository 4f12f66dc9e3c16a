// What was typed is safe: reloads, crashes, full storage, several tabs.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from '@playwright/test';
import { fullChromium, launchOptions } from '../scripts/browsers.mjs';
import { expect, test } from './fixtures.ts';
import { holdSaving } from './hold-saving.ts';
import { choose, openLibrary, planLine, planNames } from './library-page.ts';
import { form, saved, text } from './plan-page.ts';
import { expectTyped, typePlan } from './typed-plan.ts';

/** What the design promises, in milliseconds after a key press. */
const HALF_A_SECOND = 500;

/** Types after what a text holds, key by key. */
async function append(field: Locator, typed: string) {
  await field.press('End');
  await field.pressSequentially(typed);
}

test('half a second after the last key, a reload has everything @main', async ({ page }) => {
  await typePlan(page);
  await wait(HALF_A_SECOND);
  await page.reload();
  await expectTyped(page);
});

test('a reload right after the last key has everything', async ({ page }) => {
  await typePlan(page);
  await page.reload();
  await expectTyped(page);
});

test('leaving for the library right after the last key keeps everything', async ({ page }) => {
  await typePlan(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('link', { name: 'Move the queue' }).click();
  await expectTyped(page);
});

test('a crash of the tab keeps everything', async ({ page, context }) => {
  await typePlan(page);
  await saved(page);
  const address = page.url();
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  // The answer never comes: there is nobody left to give it.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto(address);
  await expectTyped(next);
  await page.close();
});

test.describe('a browser that is killed', () => {
  let browserProcess: ChildProcess | undefined;
  let browser: Browser | undefined;

  test.afterEach(async () => {
    await browser?.close();
    browserProcess?.kill('SIGKILL');
  });

  /** Starts a browser of our own on this profile: Playwright does not tell its process. */
  async function start(profile: string): Promise<Page> {
    const path = fullChromium() ?? chromium.executablePath();
    const options = launchOptions('chromium').args ?? [];
    const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
    browserProcess = spawn(path, [...options, ...own, 'about:blank'], { stdio: 'ignore' });
    const portFile = join(profile, 'DevToolsActivePort');
    await expect.poll(() => existsSync(portFile), { timeout: 30_000 }).toBe(true);
    const [port] = (await readFile(portFile, 'utf8')).split('\n');
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    return await context.newPage();
  }

  test('has everything when it is started again', async ({ baseURL }, info) => {
    test.slow();
    const profile = info.outputPath('profile');
    const page = await start(profile);
    await page.goto(baseURL ?? '');
    await page.getByRole('button', { name: /^Task plan/ }).click();
    await text(page, 'Title of the plan').pressSequentially('Move the queue');
    await text(page, 'Objective').pressSequentially('Jobs survive a deploy.');
    await saved(page);
    const ended = new Promise((resolve) => browserProcess?.once('exit', resolve));
    browserProcess?.kill('SIGKILL');
    await ended;

    await rm(join(profile, 'DevToolsActivePort'));
    const again = await start(profile);
    await again.goto(baseURL ?? '');
    await expect(planLine(again, 'Move the queue')).toBeVisible();
    await expect.poll(() => planNames(again)).toEqual(['Move the queue']);
    await again.getByRole('link', { name: 'Move the queue' }).click();
    await expect(form(again).getByText('Jobs survive a deploy.')).toBeVisible();
  });
});

test.describe('storage', () => {
  /** Leaves no room in local storage, and has the database refuse every write. */
  async function fillUp(page: Page, { database = true } = {}) {
    await page.evaluate((alsoDatabase) => {
      let size = 1 << 20;
      for (let part = 0; size > 0; part++) {
        try {
          localStorage.setItem(`filler ${part}`, 'x'.repeat(size));
        } catch {
          size >>= 1;
        }
      }
      if (!alsoDatabase) return;
      const { put } = IDBObjectStore.prototype;
      Object.assign(window, { put });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      };
    }, database);
  }

  async function makeRoom(page: Page) {
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('filler')) localStorage.removeItem(key);
      }
      const { put } = window as unknown as { put: IDBObjectStore['put'] };
      IDBObjectStore.prototype.put = put;
    });
  }

  test('that is full is told as long as it is, and typing goes on', async ({ page }) => {
    await typePlan(page);
    await saved(page);
    await fillUp(page);
    const title = text(page, 'Title of the plan');
    await append(title, ', with room to spare');
    const alert = page.getByRole('alert').filter({ hasText: 'Your changes are not saved' });
    await expect(alert).toContainText('full');
    await append(title, ', or without');
    await expect(alert).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toBeVisible();
    await expect(title).toHaveValue('Move the queue, with room to spare, or without');

    await makeRoom(page);
    await saved(page);
    await expect(alert).toBeHidden();
    await page.reload();
    await expect(title).toHaveValue('Move the queue, with room to spare, or without');
  });

  test('that has room in the database alone keeps everything there', async ({ page }) => {
    await typePlan(page);
    await saved(page);
    await fillUp(page, { database: false });
    await append(text(page, 'Title of the plan'), ', with room to spare');
    await expect(page.getByText('A second copy cannot be kept').first()).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(text(page, 'Title of the plan')).toHaveValue('Move the queue, with room to spare');
  });

  test('that is forbidden, local storage, leaves the database', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    });
    await typePlan(page);
    await saved(page);
    await page.reload();
    await expectTyped(page);
    await page.getByRole('link', { name: 'All plans' }).click();
    await expect(planLine(page, 'Move the queue')).toBeVisible();
    await expect(page.getByText('this browser forbids local storage here').first()).toBeVisible();
  });

  test('that is forbidden altogether leaves what is on screen, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      const forbidden = () => {
        throw new DOMException('Access is denied.', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: forbidden });
      IDBFactory.prototype.open = forbidden;
    });
    await page.goto('/');
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.getByRole('menuitem', { name: /^Task plan/ }).click();
    await text(page, 'Task name').pressSequentially('Move the queue');
    const alert = page.getByRole('alert').filter({ hasText: 'Your changes are not saved' });
    await expect(alert).toBeVisible();
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(text(dialog, 'Markdown')).toHaveValue(/Move the queue/);
  });

  test('that is missing, the database, leaves local storage', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await typePlan(page);
    await saved(page);
    await expect(page.getByText('not yet as safely as it should be').first()).toBeVisible();
    await page.reload();
    await expectTyped(page);
  });
});

test.describe('two tabs', () => {
  /** Types a plan and opens it in a second tab, which is returned. */
  async function inTwoTabs(page: Page, context: BrowserContext): Promise<Page> {
    await typePlan(page);
    await saved(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await expectTyped(other);
    return other;
  }

  test('keep both versions where both are typed in at once', async ({ page, context }) => {
    const other = await inTwoTabs(page, context);
    // Neither can hear of the other before both are typed in.
    const letSave = await holdSaving(page);
    await text(page, 'Title of the plan').fill('From one tab');
    await text(other, 'Title of the plan').fill('From the other tab');
    await letSave();
    const told = (tab: Page) => tab.getByText(/changed in another tab at the same time/).count();
    await expect.poll(async () => (await told(page)) + (await told(other))).toBeGreaterThan(0);
    await saved(page);
    await saved(other);
    await openLibrary(page);
    await expect(page.getByRole('link', { name: /\(other tab\)$/ })).toBeVisible();
    const names = (await planNames(page)).map((name) => name.replace(' (other tab)', ''));
    expect(names.sort()).toEqual(['From one tab', 'From the other tab']);
  });

  test('go on with the edits of both where those are of different fields', async ({
    page,
    context,
  }) => {
    const other = await inTwoTabs(page, context);
    const letSave = await holdSaving(page);
    await form(other).getByText('Jobs survive a deploy.').click();
    await text(other, 'Objective').fill('From the other tab');
    await text(page, 'Title of the plan').fill('From one tab');
    await letSave();
    for (const tab of [page, other]) {
      await expect(text(tab, 'Title of the plan')).toHaveValue('From one tab');
      await expect(tab.getByText('From the other tab').first()).toBeVisible();
      await saved(tab);
    }
    await expect(text(page, 'Title of the plan')).toBeFocused();
    await openLibrary(page);
    expect(await planNames(page)).toEqual(['From one tab']);
  });

  test('say that the plan is open in the other, as long as it is', async ({ page, context }) => {
    const others = (tab: Page) => tab.getByRole('status').filter({ hasText: 'Open in' });
    await typePlan(page);
    await saved(page);
    await expect(others(page)).toHaveCount(0);
    const other = await context.newPage();
    await other.goto(page.url());
    for (const tab of [page, other]) await expect(others(tab)).toHaveText('Open in another tab');
    await other.getByRole('link', { name: 'All plans' }).click();
    await expect(others(page)).toHaveCount(0);
  });

  test('bring back a plan that one deletes and the other goes on with', async ({
    page,
    context,
  }) => {
    await typePlan(page);
    await saved(page);
    const library = await context.newPage();
    await openLibrary(library);
    await choose(library, 'Move the queue', 'Delete');
    await expect(page.getByText('This plan was deleted in another tab')).toBeVisible();
    await append(text(page, 'Title of the plan'), ' after all');
    await expect(planLine(library, 'Move the queue after all')).toBeVisible();
    await page.reload();
    await expect(text(page, 'Title of the plan')).toHaveValue('Move the queue after all');
  });
});
