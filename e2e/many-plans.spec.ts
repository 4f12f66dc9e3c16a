// A library of 500 plans: everything is at hand, by pointer and by keys.
import { planSchema } from '../src/plan/schema.ts';
import { planKey } from '../src/storage/keys.ts';
import { planWrite } from '../src/storage/plan-kind.ts';
import { expect, test } from './fixtures.ts';
import { openLibrary, planLine, planNames } from './library-page.ts';
import { text } from './plan-page.ts';

const PLANS = 500;
const NAMES = Array.from({ length: PLANS }, (_, at) => `Report ${String(at + 1).padStart(4, '0')}`);

/** A plan of this name as it stands in local storage. */
function storedPlan(title: string, at: number): [key: string, text: string] {
  const plan = planSchema.parse({ title, format: 'task', tasks: [{ name: title }] });
  const head = { revision: `${at}-a`, supersedes: [], savedAt: Date.UTC(2026, 0, 1) + at };
  return [planKey(`many${at}`), planWrite(`many${at}`, plan, head).text];
}

test('500 plans are all there: searched, sorted, walked through, opened and deleted', async ({
  page,
}) => {
  test.slow();
  await openLibrary(page);
  await page.evaluate((stored) => {
    for (const [key, text] of stored) localStorage.setItem(key, text);
  }, NAMES.map(storedPlan));
  await page.reload();
  await expect.poll(async () => (await planNames(page)).length).toBe(PLANS);
  await expect(page.getByRole('heading', { name: `Plans ${PLANS}` })).toBeVisible();

  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('name');
  await expect.poll(() => planNames(page)).toEqual(NAMES);
  await planLine(page, 'Report 0001').getByRole('link').focus();
  await page.keyboard.press('End');
  await expect(planLine(page, 'Report 0500').getByRole('link')).toBeFocused();
  await expect(planLine(page, 'Report 0500')).toBeInViewport();
  await page.keyboard.press('Delete');
  await expect(planLine(page, 'Report 0499').getByRole('link')).toBeFocused();

  await text(page, 'Search plans').fill('041');
  const found = ['Report 0041', ...NAMES.filter((name) => name.startsWith('Report 041'))];
  await expect.poll(() => planNames(page)).toEqual(found);
  await planLine(page, 'Report 0417').getByRole('link').click();
  await expect(text(page, 'Title of the plan')).toHaveValue('Report 0417');
});
