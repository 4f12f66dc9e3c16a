// Nothing jumps: what is in the page stays in its place while more of it comes.
import type { Page } from '@playwright/test';
import { samplePlan } from '../src/plan/sample.ts';
import { expect, test } from './fixtures.ts';
import { addPlan, openLibrary, planLine } from './library-page.ts';
import { card, openCard, openPlanFile, settledText, text } from './plan-page.ts';

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Keeps what jumps in each page from its first frame on, other than by what the person does. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const at = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].join(' ');
        const what = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          const tag = element?.cloneNode(false) as Element | undefined;
          const words = node?.textContent?.trim().slice(0, 40);
          return `${tag?.outerHTML} "${words}" from ${at(previousRect)} to ${at(currentRect)}`;
        });
        shifts.push(`${value.toFixed(4)}: ${what.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** Lets every script of the page come late, as over a slow line. */
async function slowLine(page: Page) {
  await page.route(/\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
}

for (const width of [1440, 390]) {
  test(`nothing jumps while a page comes in over a slow line, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await watchShifts(page);
    await slowLine(page);
    await openPlanFile(page, samplePlan());
    const { title } = samplePlan();
    await openCard(page, /^Step 1/);
    await expect(card(page, /^Step 1/).getByRole('button', { name: 'Done' })).toBeVisible();
    await page.reload();
    await expect(text(page, 'Title of the plan')).toHaveValue(title);
    await settledText(page);
    expect(await shifts(page)).toEqual([]);
    await openLibrary(page);
    await expect(planLine(page, title)).toBeVisible();
    await addPlan(page, 'Another');
    await page.reload();
    await expect(planLine(page, 'Another')).toBeVisible();
    expect(await shifts(page)).toEqual([]);
  });
}
