// What journeys that begin in the library have in common.
import { expect, type Locator, type Page } from '@playwright/test';
import { type FormatName, newPlan, saved, text } from './plan-page.ts';

/** The line of a plan in the list, by its name. */
export function planLine(page: Page, name: string | RegExp): Locator {
  return page
    .getByRole('list', { name: 'Plans', exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name }) });
}

/** The names of the plans, in the order of the list. */
export async function planNames(page: Page): Promise<string[]> {
  const links = page.getByRole('list', { name: 'Plans', exact: true }).getByRole('link');
  return await links.allTextContents();
}

/** Opens the actions of a plan and chooses one. */
export async function choose(page: Page, name: string, action: string) {
  await planLine(page, name)
    .getByRole('button', { name: `Actions for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: action }).click();
}

/** From the library: a new plan with this title, and back. */
export async function addPlan(page: Page, title: string, format: FormatName = 'Task plan') {
  const isFirst = await page.getByRole('heading', { name: 'Write your first plan' }).isVisible();
  if (isFirst) await newPlan(page, format);
  else {
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.getByRole('menuitem', { name: format }).click();
  }
  await text(page, 'Title of the plan').fill(title);
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(planLine(page, title)).toBeVisible();
}

/** Opens the library of a browser, and waits until it shows what it has. */
export async function openLibrary(page: Page) {
  await page.goto('/');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
}

/** Both themes, for looking at a screen in each. */
export async function inBothThemes(page: Page, look: () => Promise<void>) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await look();
  }
}

/** Fails where something is, and stays, wider than the window: a new width takes a frame or two. */
export async function expectNoSidewaysScroll(page: Page) {
  const excess = () =>
    page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
  await expect.poll(excess, 'pixels wider than the window').toBeLessThanOrEqual(0);
}
