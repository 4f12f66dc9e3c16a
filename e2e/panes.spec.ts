// The panes beside the form: shown, hidden and resized, and one at a time where there is no room.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { newPlan, text } from './plan-page.ts';

const pane = (page: Page, name: 'Outline' | 'Preview') => page.getByRole('region', { name });
const widthOf = async (page: Page, name: 'Outline' | 'Preview') =>
  (await pane(page, name).boundingBox())?.width ?? 0;

test('each pane is hidden and shown, by button and by key, and stays so', async ({ page }) => {
  await newPlan(page);
  await expect(pane(page, 'Outline')).toBeVisible();
  await expect(pane(page, 'Preview')).toBeVisible();
  await page.getByRole('button', { name: 'Outline', exact: true }).click();
  await expect(pane(page, 'Outline')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+j');
  await expect(pane(page, 'Preview')).toHaveCount(0);
  await page.reload();
  await expect(text(page, 'Title of the plan')).toBeVisible();
  await expect(pane(page, 'Outline')).toHaveCount(0);
  await expect(pane(page, 'Preview')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(pane(page, 'Outline')).toBeVisible();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(pane(page, 'Preview')).toBeVisible();
});

test('panes are resized by dragging and by keys, within bounds, and stay so', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await newPlan(page);
  const edge = page.getByRole('separator', { name: 'Width of the outline' });
  const before = await widthOf(page, 'Outline');
  const box = await edge.boundingBox();
  if (!box) throw new Error('The edge of the outline is not on the page.');
  await page.mouse.move(box.x + box.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 80, 400, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => widthOf(page, 'Outline')).toBe(before + 80);
  await page.reload();
  await expect(pane(page, 'Outline')).toBeVisible();
  await expect.poll(() => widthOf(page, 'Outline')).toBe(before + 80);
  await edge.dblclick();
  await expect.poll(() => widthOf(page, 'Outline')).toBe(before);

  const preview = page.getByRole('separator', { name: 'Width of the preview' });
  const wide = await widthOf(page, 'Preview');
  await preview.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(page, 'Preview')).toBe(wide + 16);
  await page.keyboard.press('Home');
  await expect(preview).toHaveAttribute('aria-valuenow', '260');
  await expect.poll(() => widthOf(page, 'Preview')).toBe(260);
});

test('in a narrow window there is one at a time, and the form keeps its place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await newPlan(page);
  await page.keyboard.type('Narrow');
  const views = page.getByRole('navigation', { name: 'Views of the plan' });
  await expect(pane(page, 'Outline')).toHaveCount(0);
  await views.getByRole('button', { name: 'Preview' }).click();
  await expect(pane(page, 'Preview')).toContainText('Narrow');
  await expect(page.locator('[inert]').getByRole('main', { includeHidden: true })).toHaveCount(1);
  await axe(page);
  await views.getByRole('button', { name: 'Outline' }).click();
  await expect(pane(page, 'Preview')).toHaveCount(0);
  await expect(pane(page, 'Outline')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await views.getByRole('button', { name: 'Plan' }).click();
  await expect(pane(page, 'Outline')).toHaveCount(0);
  await expect(text(page, 'Task name')).toHaveValue('Narrow');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});
