// Where the system asks for no motion, there is none.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openLibrary } from './library-page.ts';
import { openCard, saved, text } from './plan-page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Counts, from now on, what begins to move or to fade. */
async function watchMotion(page: Page) {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const note = (event: Event) => {
      const { target } = event;
      const lasts = document
        .getAnimations()
        .some(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1);
      if (lasts) moved.push(`${event.type} of ${(target as Element).outerHTML.slice(0, 200)}`);
    };
    document.addEventListener('transitionrun', note, true);
    document.addEventListener('animationstart', note, true);
  });
}

const motion = (page: Page) =>
  page.evaluate(() => (window as unknown as { moved: readonly string[] }).moved);

/** What most of the motion there is shows itself in: a menu, a dialog, a message, a pane, a fold. */
async function goAbout(page: Page) {
  await watchMotion(page);
  await openLibrary(page);
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await expect(text(page, 'Title of the plan')).toBeVisible();
  await openCard(page, /^Step 2/);
  await page.getByRole('button', { name: 'Change Step 1' }).first().click();
  await page.getByRole('menuitem', { name: 'Remove' }).hover();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox').last()).toBeFocused();
  await page.keyboard.press('Escape');
  await saved(page);
}

test('nothing moves or fades where the system asks for that', async ({ page }) => {
  await goAbout(page);
  expect(await motion(page)).toEqual([]);
});

test('menus, dialogs and messages rise where it does not', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await goAbout(page);
  await expect.poll(async () => (await motion(page)).join('\n')).toMatch(/animationstart of <li/);
});
