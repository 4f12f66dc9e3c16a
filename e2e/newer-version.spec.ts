// What a newer version of Planform has saved, while this tab still runs the older code.
import type { BrowserContext, Page } from '@playwright/test';
import { PLAN_VERSION } from '../src/plan/migrations.ts';
import { planSchema } from '../src/plan/schema.ts';
import { stored } from '../src/storage/kind.ts';
import { planKind } from '../src/storage/plan-kind.ts';
import { newerText } from '../src/testing/newer-value.ts';
import { axe, expect, test } from './fixtures.ts';
import { holdSaving } from './hold-saving.ts';
import {
  choose,
  expectNoSidewaysScroll,
  inBothThemes,
  openLibrary,
  planLine,
} from './library-page.ts';
import { fileSavedBy, fillIn, form, saved, text } from './plan-page.ts';

const MESSAGE = 'This plan was saved by a newer version of Planform. Reload this tab to edit it.';

const ID = 'the-plan';
const KEY = `planform:plan:${ID}`;
const ADDRESS = `/#/plan/${ID}`;

/** A plan as this version stores it. */
const OWN = stored(
  planSchema.parse({
    title: 'Move the queue',
    format: 'task',
    tasks: [
      {
        name: 'Queue on its own host',
        objective: 'Jobs survive a deploy.',
        steps: [{ name: 'Start the host', actions: [{ text: 'Plug it in' }] }],
      },
    ],
  }),
  planKind,
  { revision: '1-own', supersedes: [], savedAt: 1_700_000_000_000 },
).text;

/** What a newer version made of it: another title, and fields that nobody here knows. */
const NEWER = newerText(OWN, {
  revision: '2-newer',
  change: (value) => {
    const [task] = value.tasks as Record<string, unknown>[];
    return { ...value, title: 'Moved on', owner: 'Ada', tasks: [{ ...task, risk: { of: 3 } }] };
  },
});

/** What stands where the plan is kept. */
async function storedText(page: Page): Promise<string | null> {
  return await page.evaluate((key) => localStorage.getItem(key), KEY);
}

async function put(page: Page, text: string) {
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
}

test.describe('a plan of a newer version', () => {
  /** Opens a plan in a browser that has this text of it. */
  async function open(page: Page, text = NEWER) {
    await page.goto('/');
    await put(page, text);
    await page.goto(ADDRESS);
    await page.reload();
    await expect(form(page).getByText(MESSAGE)).toBeVisible();
  }

  test('is shown to be read, with what to do, and stays byte for byte @main', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('heading', { name: 'Moved on' })).toBeVisible();
    await expect(form(page).getByText('Jobs survive a deploy.')).toBeVisible();
    await expect(form(page).getByText('Plug it in')).toBeVisible();
    await expect(form(page).getByText('is not shown: tasks[0].risk, owner.')).toBeVisible();
    await expect(form(page).getByRole('textbox')).toHaveCount(0);

    const file = await fileSavedBy(form(page).getByRole('button', { name: 'Download' }));
    expect(file.name).toBe('moved-on.json');
    const { value } = JSON.parse(NEWER);
    expect(JSON.parse(file.text)).toEqual({ planform: PLAN_VERSION + 1, plan: value });

    const reloaded = page.waitForEvent('load');
    await form(page).getByRole('button', { name: 'Reload' }).click();
    await reloaded;
    await expect(form(page).getByText(MESSAGE)).toBeVisible();
    expect(await storedText(page)).toBe(NEWER);
  });

  test('is in the library, and is not renamed or deleted from there', async ({ page }) => {
    await open(page);
    await page.getByRole('link', { name: 'Planform' }).click();
    const list = page.getByRole('list', { name: 'Values of a newer version' });
    await expect(list.getByRole('listitem')).toContainText('A newer Planform wrote it');
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
    const file = await fileSavedBy(list.getByRole('button', { name: /^Download the text/ }));
    expect(file.text).toBe(NEWER);
    await choose(page, 'Moved on', 'Delete');
    await expect(
      page.getByText('This plan cannot be read. A newer Planform wrote it'),
    ).toBeVisible();
    await page.reload();
    await expect(planLine(page, 'Moved on')).toBeVisible();
    expect(await storedText(page)).toBe(NEWER);
  });

  test('can be reached and read in both themes, wide and narrow', async ({ page }) => {
    await open(page);
    await inBothThemes(page, () => axe(page));
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSidewaysScroll(page);
    await axe(page);
  });

  test('of which nothing can be made out gives its text', async ({ page }) => {
    const odd = `{"kind":"plan","version":${PLAN_VERSION + 9},"in":"other words","value":["?"]`;
    await open(page, odd);
    await expect(form(page).getByText('This version of Planform cannot show it.')).toBeVisible();
    const file = await fileSavedBy(form(page).getByRole('button', { name: 'Download' }));
    expect(file.text).toBe(odd);
    expect(await storedText(page)).toBe(odd);
  });
});

test.describe('a plan that is open while a newer version saves it', () => {
  /** A tab with the plan open, and another one of the same browser. */
  async function open(page: Page, context: BrowserContext) {
    await page.goto('/');
    await put(page, OWN);
    const other = await context.newPage();
    await openLibrary(other);
    await page.goto(ADDRESS);
    await page.reload();
    await expect(text(page, 'Title of the plan')).toHaveValue('Move the queue');
    await saved(page);
    return other;
  }

  test('is to be read from then on, and is written no more', async ({ page, context }) => {
    const other = await open(page, context);
    await put(other, NEWER);
    await expect(form(page).getByText(MESSAGE)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Moved on' })).toBeVisible();
    await expect(page.getByText('What was typed here and not saved is kept')).toBeHidden();
    expect(await storedText(page)).toBe(NEWER);
  });

  test('keeps what was typed and not saved, to be taken along @main', async ({ page, context }) => {
    const other = await open(page, context);
    const letSave = await holdSaving(page);
    await fillIn(text(page, 'Title of the plan'), 'Typed here at last');
    await put(other, NEWER);
    await letSave();
    await expect(form(page).getByText(MESSAGE)).toBeVisible();
    const download = page.getByRole('button', { name: 'Download what was typed' });
    const file = await fileSavedBy(download);
    expect(JSON.parse(file.text)).toMatchObject({
      planform: PLAN_VERSION,
      plan: { title: 'Typed here at last' },
    });
    // Where the newer version is not there yet after a reload, it is there all the same.
    await page.reload();
    await expect(download).toBeVisible();
    expect(await storedText(page)).toBe(NEWER);
  });
});
