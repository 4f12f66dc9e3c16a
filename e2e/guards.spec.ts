// Proves that the guards of fixtures.ts bite, in both browsers.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';

test('the built page opens, is accessible, and has its policy @main', async ({ page }) => {
  const response = await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /require-trusted-types-for 'script'/);
  expect(await response?.text()).not.toMatch(/<style|<script>|<script type="module">/);
  await axe(page);
});

test('axe finds a barrier', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => document.body.append(document.createElement('button')));
  await expect(axe(page)).rejects.toThrow(/button-name/);
});

const PROBLEMS: { name: string; cause: (page: Page) => Promise<void>; says: RegExp }[] = [
  {
    name: 'a console error',
    cause: (page) => page.evaluate(() => console.error('oh')),
    says: /Console error: oh/,
  },
  {
    name: 'an uncaught error',
    cause: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('oh');
        });
        return new Promise((resolve) => setTimeout(resolve));
      }),
    says: /Uncaught error: .*oh/,
  },
  {
    name: 'an inline style element',
    cause: (page) =>
      page.evaluate(() => {
        const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.head.append(style);
      }),
    says: /style-src/,
  },
  {
    name: 'a text that was set past the app',
    cause: (page) =>
      page.evaluate(() => {
        const field = document.body.appendChild(document.createElement('input'));
        field.dispatchEvent(new InputEvent('input', { data: 'oh', bubbles: true }));
      }),
    says: /set past the app/,
  },
  {
    name: 'markup that was not cleaned',
    cause: (page) =>
      page.evaluate(() => {
        try {
          document.body.innerHTML = '<b>oh</b>';
        } catch {
          // That it throws is Trusted Types at work; what counts here is that it is reported.
        }
      }),
    says: /require-trusted-types-for|TrustedHTML/,
  },
];

// Each is expected, and the journey's end fails where it did not come. That an unexpected one fails
// the journey is the last test's part. One violation may be told of more than once.
for (const { name, cause, says } of PROBLEMS) {
  test(`the guards see ${name} @main`, async ({ page, guards }) => {
    await page.goto('/');
    guards.expect(says);
    await cause(page);
  });
}

test('the guards see a request to another site @main', async ({ page, guards }) => {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  await page.route('https://example.invalid/', (route) => route.fulfill({ headers }));
  await page.goto('/');
  await page.evaluate(() => fetch('https://example.invalid/'));
  expect(await guards.take()).toEqual(['Request to another site: GET https://example.invalid/']);
});

test('the guards see what happens to another person', async ({ anotherPerson, guards }) => {
  const { page } = await anotherPerson();
  await page.goto('/');
  await page.evaluate(() => console.error('oh'));
  expect(await guards.take()).toEqual([expect.stringMatching(/oh/)]);
});

test('an expected error is let pass', async ({ page, expectConsoleError, guards }) => {
  await page.goto('/');
  expectConsoleError(/quota/);
  await page.evaluate(() => console.error('the quota is full'));
  expect(await guards.take()).toEqual([]);
});

test('an expected error has to come', async ({ expectConsoleError, guards }) => {
  expectConsoleError(/quota/);
  expect(await guards.take()).toEqual([expect.stringMatching(/quota.*there was none/)]);
});

test.fail('a journey that ends with a problem fails', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => console.error('oh'));
});
