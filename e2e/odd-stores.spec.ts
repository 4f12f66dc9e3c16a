// Stores and browsers that are not as they should be: a format that is not there, no line to other tabs.
import type { Page } from '@playwright/test';
import { planSchema } from '../src/plan/schema.ts';
import { stored } from '../src/storage/kind.ts';
import { planKind } from '../src/storage/plan-kind.ts';
import { axe, expect, test } from './fixtures.ts';
import { openLibrary, planLine } from './library-page.ts';
import { form, insert, saved, text } from './plan-page.ts';
import { expectTyped, typePlan } from './typed-plan.ts';

const KEY = 'planform:plan:the-plan';
const ADDRESS = '/#/plan/the-plan';

/** What a store has of a plan in the format with this id. */
function storedIn(format: string): string {
  const plan = planSchema.parse({
    title: 'Move the queue',
    format,
    tasks: [{ id: 'task', name: 'Queue on its own host', objective: 'Jobs survive a deploy.' }],
  });
  const head = { revision: '1-own', supersedes: [], savedAt: 1_700_000_000_000 };
  return stored(plan, planKind, head).text;
}

async function storedText(page: Page): Promise<string> {
  return (await page.evaluate((key) => localStorage.getItem(key), KEY)) ?? '';
}

test.describe('a plan in a format that is not there', () => {
  /** Opens a plan in a browser that has it in the format with this id. */
  async function open(page: Page, format: string) {
    await page.goto('/');
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
      KEY,
      storedIn(format),
    ] as const);
    await page.goto(ADDRESS);
    await page.reload();
  }
  const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'which is not there' });

  for (const format of ['__proto__', 'a-deleted-template', 'own']) {
    test(`(${format}) opens in the nearest, says so, and stays @main`, async ({ page }) => {
      await open(page, format);
      await expect(form(page).getByText('Jobs survive a deploy.')).toBeVisible();
      await expect(notice(page)).toContainText(format === 'own' ? 'of its own' : `“${format}”`);
      await expect(notice(page)).toContainText('shown as “Task plan”');
      await expect(page.getByLabel('Format', { exact: true })).toHaveValue('task');
      expect(await storedText(page)).toBe(storedIn(format));
    });
  }

  test('keeps it while it is typed in, until the one shown is taken', async ({ page }) => {
    await open(page, 'a-deleted-template');
    await insert(text(page, 'Title of the plan'), ' today');
    await saved(page);
    expect(await storedText(page)).toContain('"format":"a-deleted-template"');
    await axe(page);

    await notice(page).getByRole('button', { name: 'Use “Task plan”' }).press('Enter');
    await expect(notice(page)).toBeHidden();
    await expect(page.locator('main')).toBeFocused();
    await expect.poll(() => storedText(page)).toContain('"format":"task"');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(notice(page)).toBeVisible();
    await page.getByLabel('Format', { exact: true }).selectOption({ label: 'Feature plan' });
    await expect(notice(page)).toBeHidden();
    await expect.poll(() => storedText(page)).toContain('"format":"feature"');
  });

  test('is listed, downloaded with all others, and opened in a second tab', async ({
    page,
    context,
  }) => {
    await open(page, '__proto__');
    await expect(notice(page)).toBeVisible();
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(notice(other)).toBeVisible();
    await insert(text(other, 'Title of the plan'), ' today');
    await expect(text(page, 'Title of the plan')).toHaveValue('Move the queue today');
    await openLibrary(page);
    await expect(planLine(page, 'Move the queue today')).toContainText('__proto__');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download all/ }).click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  });
});

test.describe('a browser without a line between its tabs', () => {
  const lines = {
    'that is missing': () => Reflect.deleteProperty(window, 'BroadcastChannel'),
    'that is refused': () => {
      window.BroadcastChannel = class {
        constructor() {
          throw new DOMException('No.', 'SecurityError');
        }
      } as never;
    },
    'that is cut': () => {
      BroadcastChannel.prototype.postMessage = () => {
        throw new DOMException('No.', 'InvalidStateError');
      };
    },
  };
  for (const [how, cut] of Object.entries(lines)) {
    test(`${how}, opens plans and saves them @main`, async ({ page, context }) => {
      await context.addInitScript(cut);
      await typePlan(page);
      await saved(page);
      await page.reload();
      await expectTyped(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await insert(text(other, 'Title of the plan'), ' today');
      await saved(other);
      await expect(text(page, 'Title of the plan')).toHaveValue('Move the queue today');
    });
  }
});
