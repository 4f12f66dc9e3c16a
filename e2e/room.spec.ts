// How much of the browser's room is taken, and whether it keeps what is there.
import { axe, expect, test } from './fixtures.ts';
import { addPlan, expectNoSidewaysScroll, inBothThemes, openLibrary } from './library-page.ts';

test('how much room is taken is said, and whether the browser keeps what is there', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let isKept = false;
    let asked = 0;
    Object.assign(navigator.storage, {
      estimate: () => Promise.resolve({ usage: 3_400_000, quota: 120_000_000_000 }),
      persisted: () => Promise.resolve(isKept),
      // The first time it refuses.
      persist: () => {
        isKept = asked++ > 0;
        return Promise.resolve(isKept);
      },
    });
  });
  await openLibrary(page);
  await addPlan(page, 'Release');
  await page.getByText('Room in this browser').click();
  await expect(page.getByText('this site takes 3.4 MB of about 120 GB')).toBeVisible();
  const takers = page.getByRole('list', { name: 'What takes room' }).getByRole('listitem');
  await expect(takers.filter({ hasText: 'Plans and templates' })).toContainText(/about \d+ kB/);
  await inBothThemes(page, () => axe(page));
  await expect(page.getByText('may delete plans when the disk is nearly full')).toBeVisible();
  const ask = page.getByRole('button', { name: 'Ask the browser to keep them' });
  await ask.press('Enter');
  await expect(page.getByText('does not promise to keep plans')).toBeVisible();
  await ask.press('Enter');
  const kept = page.getByText('The browser keeps plans until you delete them.');
  await expect(kept).toBeFocused();
  await expect(ask).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('a browser that says nothing of its room is taken at its word', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'storage', { value: undefined });
  });
  await openLibrary(page);
  await addPlan(page, 'Release');
  await page.getByText('Room in this browser').click();
  await expect(page.getByText('does not say how long it keeps plans')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What takes room' })).toBeVisible();
});
