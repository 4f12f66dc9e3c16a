// The `test` of every journey: import it from here, not from Playwright.
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Guards } from './guards.ts';

type Fixtures = {
  /** Watches the journey's pages, without being asked for. */
  guards: Guards;
  /**
   * Says that a console or page error matching this pattern belongs to the journey, from here on.
   * The journey fails where it does not come.
   */
  expectConsoleError: (pattern: RegExp) => void;
  /** Opens another browser profile, as a teammate would have: its own storage, watched too. */
  anotherPerson: () => Promise<{ context: BrowserContext; page: Page }>;
};

/**
 * Playwright's `test`, where a journey also fails on a console error, an uncaught error, a
 * violation of the Content Security Policy, or a request that leaves the site.
 */
export const test = base.extend<Fixtures>({
  guards: [
    async ({ context, baseURL }, use) => {
      if (!baseURL) throw new Error('playwright.config.ts gives no baseURL.');
      const guards = new Guards(baseURL);
      await guards.watch(context);
      await use(guards);
      expect(await guards.take(), 'problems in the page').toEqual([]);
    },
    { auto: true },
  ],
  expectConsoleError: async ({ guards }, use) => {
    await use((pattern) => guards.expect(pattern));
  },
  anotherPerson: async ({ browser, contextOptions, guards }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(contextOptions);
      contexts.push(context);
      await guards.watch(context);
      return { context, page: await context.newPage() };
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/** WCAG 2.2 AA, with what it builds on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Fails where axe finds a barrier in the page as it is once nothing moves any more. */
export async function axe(page: Page) {
  // What fades in has little contrast on the way. One end may begin another one.
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let round = 0; round < 3; round++) {
      // It begins in the frame after what caused it.
      await frame();
      await frame();
      for (const animation of document.getAnimations()) {
        const end = animation.effect?.getComputedTiming().endTime;
        if (end !== Number.POSITIVE_INFINITY) animation.finish();
      }
    }
  });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS)
    .analyze();
  const found = violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${help}\n  at ${target.join(' ')}\n  ${html}\n  ${failureSummary}\n  ${helpUrl}`,
    ),
  );
  expect(found, 'barriers that axe found').toEqual([]);
}
