// The outline beside the form: where one is, how far it is, and moving by keys what it shows.
import { samplePlan } from '../src/plan/sample.ts';
import { planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { heading, lettered, long, outline, row, stepsOf } from './outline-pane.ts';
import { card, form, newPlan, openPlanFile, text } from './plan-page.ts';

test('shows the parts of the plan, and how much is filled and ticked, as it is typed', async ({
  page,
}) => {
  await newPlan(page);
  const pane = page.getByRole('region', { name: 'Outline', exact: true });
  // The success criteria that a plan begins with are a field that is filled in.
  await expect(row(page, /^Task 1, 1 of/)).toBeVisible();
  await page.keyboard.type('Sign in');
  await expect(row(page, /^Task 1: Sign in, 2 of \d+ fields filled/)).toBeVisible();
  await expect(row(page, 'Implementation Steps')).toHaveAttribute('aria-level', '2');
  const step = row(page, /^Step 1/);
  await expect(step).toHaveAccessibleName(/^Step 1, 0 of \d+ fields filled, checks: 1 remark$/);
  await card(page, 'Step 1').getByRole('button', { name: 'Step 1', exact: true }).click();
  await text(page, 'Step name').fill('Ask');
  await page.getByRole('textbox', { name: 'Actions, item 1' }).fill('Write the form');
  await expect(step).toHaveAccessibleName(
    /^Step 1: Ask, 2 of \d+ fields filled, 0 of 1 box ticked, checks: 1 remark$/,
  );
  const total = pane.getByText(/of \d+ boxes ticked/);
  const before = await total.textContent();
  await page.getByRole('checkbox', { name: 'Actions, item 1, done' }).check();
  await expect(step).toHaveAccessibleName(/1 of 1 box ticked, checks: 1 remark$/);
  await expect(step).toContainText('1/1');
  await expect(pane.getByText(/^\d+ of \d+ fields filled$/)).toBeVisible();
  await expect(total).not.toHaveText(before ?? '');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('issue');
  await expect(row(page, /^Component 1: Ask/)).toBeVisible();
});

test('shows where one reads and where one writes, and follows', async ({ page }) => {
  await openPlanFile(page, long(200));
  const here = outline(page).locator('[aria-current="location"]');
  await expect(here).toHaveAccessibleName(/^Task 1: Move/);
  await card(page, /^Step 150\b/).scrollIntoViewIfNeeded();
  await expect(here).toHaveAccessibleName(/^Step 1\d\d: /);
  await expect(here).toBeInViewport();
  await card(page, /^Step 150\b/)
    .getByRole('checkbox')
    .check();
  const written = outline(page).getByRole('treeitem', { selected: true });
  await expect(written).toHaveAccessibleName(/^Step 150: .* 1 of 1 box ticked/);
  await expect(written).toBeInViewport();
  // A jump counts, too, not only what is passed on the way.
  await form(page).evaluate((scroller) => scroller.scrollTo({ top: 6_000 }));
  await expect(here).toHaveAccessibleName(/^Step [2-9]\d: /);
  await card(page, /^Step 150\b/).scrollIntoViewIfNeeded();
  await expect(here).toHaveAccessibleName(/^Step 1\d\d: /);
  await expect(here).toBeInViewport();
  // Whoever points at the outline keeps the line that they read.
  await written.hover();
  const top = (await written.boundingBox())?.y;
  await card(page, /^Step 2\b/).evaluate((element) => element.scrollIntoView());
  await expect(here).toHaveAccessibleName(/^(?:Step [12]\b|Implementation)/);
  await expect.poll(async () => (await written.boundingBox())?.y).toBe(top);
});

test('jumps by click, and opens by double click', async ({ page }) => {
  await openPlanFile(page, samplePlan());
  await row(page, /^Step 2: Remove passwords/).click();
  await expect(heading(page, 'Step 2 Remove passwords')).toBeFocused();
  await expect(heading(page, 'Step 2 Remove passwords')).toBeInViewport();
  await row(page, /^Implementation Steps/)
    .first()
    .click();
  await expect(
    form(page).getByRole('heading', { name: 'Implementation Steps' }).first(),
  ).toBeFocused();
  await row(page, /^Implementation Guidelines/).click();
  await expect(heading(page, 'Implementation Guidelines')).toBeFocused();
  await row(page, /^Step 1: Widen the flag/).dblclick();
  await expect(text(page, 'Step name')).toHaveValue('Widen the flag');
  await expect(text(page, 'Step name')).toBeFocused();
});

test.describe('by keyboard alone', () => {
  test('one walks, folds, finds by typing, and jumps @main', async ({ page }) => {
    await openPlanFile(page, lettered());
    const first = row(page, /^Task 1/);
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect(row(page, /^Implementation Steps/).first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(row(page, /^Step 1: A/)).toBeFocused();
    await page.keyboard.press('End');
    await expect(row(page, /^Implementation Guidelines/)).toBeFocused();
    await page.keyboard.press('Home');
    await expect(first).toBeFocused();
    await page.keyboard.type('two');
    await expect(row(page, /^Task 2: Two/)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(row(page, /^Task 2: Two/)).toHaveAttribute('aria-expanded', 'false');
    await expect(row(page, /^Step 1: D/)).toHaveCount(0);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Actions for Task 2' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Task 2 Two')).toBeFocused();
    // What is folded stays so while the plan is open.
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await expect(outline(page)).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Shift+l');
    await expect(row(page, /^Task 2: Two/)).toHaveAttribute('aria-expanded', 'false');
    await row(page, /^Step 3: C/).focus();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(text(page, 'Step name')).toHaveValue('C');
    await expect(text(page, 'Step name')).toBeFocused();
  });

  test('one moves, removes and brings back, and focus stays with it', async ({ page }) => {
    await openPlanFile(page, lettered());
    await row(page, /^Step 2: B/).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(row(page, /^Step 3: B/)).toBeFocused();
    await expect(page.getByText('Step moved to place 3 of 3.')).toBeAttached();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByText('This step is the last.')).toBeAttached();
    await expect.poll(() => stepsOf(page)).toEqual(['A C B', 'D', '']);
    await page.keyboard.press('Delete');
    await expect(row(page, /^Step 2: C/)).toBeFocused();
    await page
      .getByRole('region', { name: /^Messages/ })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(row(page, /^Step 3: B/)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(row(page, /^Task 2: One/)).toBeFocused();
    await expect.poll(() => stepsOf(page)).toEqual(['D', 'A C B', '']);
    await page.keyboard.press('Shift+Alt+ArrowDown');
    await expect(text(page, 'Task name')).toBeFocused();
    await expect(row(page, /^Task 3: One/)).toBeVisible();
  });

  test('one moves a step to another task from its menu', async ({ page }) => {
    await openPlanFile(page, lettered());
    await row(page, /^Step 1: A/).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Move to Task 3: Three' }).press('Enter');
    await expect(row(page, /^Step 1: A/)).toBeFocused();
    await expect.poll(() => stepsOf(page)).toEqual(['B C', 'D', 'A']);
    await expect(page.getByText('Step moved to Task 3: Three, place 1 of 1.')).toBeAttached();
    // B waited for it.
    await expect(page.getByText(/^One step waited for another/).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => stepsOf(page)).toEqual(['A B C', 'D', '']);
    await expect(heading(page, 'Step 1 A')).toBeFocused();
  });

  test('focus is not lost where an undo takes the row that has it', async ({ page }) => {
    await openPlanFile(page, lettered());
    await row(page, /^Step 3: C/).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Add step after' }).press('Enter');
    await expect(text(page, 'Step name')).toBeFocused();
    await row(page, /^Step 4/).focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(row(page, /^Step 4/)).toHaveCount(0);
    await expect(page.locator('body')).not.toBeFocused();
  });
});

test('has only the rows in sight in the page, and reaches all, in a plan of 1,000 steps', async ({
  page,
}) => {
  await openPlanFile(page, long(1000));
  const rows = outline(page).getByRole('treeitem');
  await expect(rows.first()).toBeVisible();
  expect(await rows.count()).toBeLessThan(150);
  await rows.first().focus();
  await page.keyboard.type('report 777');
  const found = row(page, /^Step 777: Report 777/);
  await expect(found).toBeFocused();
  await expect(found).toBeInViewport();
  await expect(found).toHaveAttribute('aria-posinset', '777');
  await expect(found).toHaveAttribute('aria-setsize', '1000');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(row(page, /^Step 776: Report 777/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Step 776 Report 777')).toBeFocused();
  await expect(heading(page, 'Step 776 Report 777')).toBeInViewport();
});

test('keeps long, right-to-left and empty names on one line, and says them in full', async ({
  page,
}) => {
  const name = 'very long '.repeat(1_000).trim();
  const plan = planSchema.parse({
    title: 'Names',
    format: 'task',
    tasks: [
      { name, steps: [{ name: 'x'.repeat(10_000) }, { name: 'שלום עולם' }, {}, { name: '🚀' }] },
    ],
  });
  await openPlanFile(page, plan);
  await expect(row(page, /^Step 4: 🚀/)).toBeVisible();
  const heights = await outline(page)
    .getByRole('treeitem')
    .evaluateAll((rows) => rows.map((each) => each.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
  await expect(row(page, /^Task 1/)).toHaveAttribute('title', new RegExp(`^Task 1: ${name}\\n`));
  await expect(row(page, /^Step 3, 0 of/).getByText('Step 3', { exact: true })).toBeVisible();
  await expect(row(page, 'שלום עולם').getByText('שלום עולם')).toHaveCSS('direction', 'rtl');
  await page.setViewportSize({ width: 320, height: 640 });
  await page
    .getByRole('navigation', { name: 'Views of the plan' })
    .getByRole('button', { name: 'Outline' })
    .click();
  await expect(row(page, /^Task 1/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await row(page, /^Step 4: 🚀/).click();
  await expect(heading(page, 'Step 4 🚀')).toBeFocused();
  await expect(heading(page, 'Step 4 🚀')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in it, its menu, and with all folded, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openPlanFile(page, lettered());
    await row(page, /^Step 1: D/).hover();
    await page.getByRole('button', { name: 'Actions for Step 1' }).last().click();
    await axe(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Fold all' }).click();
    await axe(page);
  });
}
