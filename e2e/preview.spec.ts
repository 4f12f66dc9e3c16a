// The preview beside the form: what goes out, rendered or as Markdown, and the way from it to a field.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { inBothThemes } from './library-page.ts';
import { form, newPlan, openCard, text } from './plan-page.ts';

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });

test('shows what is typed as a ticket has it, or as Markdown, and remembers which', async ({
  page,
}) => {
  await newPlan(page);
  await page.keyboard.type('Move the queue');
  await text(page, 'Objective').fill(
    'Jobs **survive** `a deploy`.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  );
  await expect(preview(page).getByRole('heading', { name: 'Task: Move the queue' })).toBeVisible();
  await expect(preview(page).locator('strong', { hasText: 'survive' })).toBeVisible();
  await expect(preview(page).getByRole('cell', { name: '2' })).toBeVisible();
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').fill('Order it');
  const box = preview(page).getByRole('listitem').filter({ hasText: 'Order it' });
  await expect(box.getByRole('checkbox')).toBeDisabled();
  await preview(page).getByRole('button', { name: 'Markdown', exact: true }).click();
  await expect(preview(page)).toContainText('- [ ] Order it');
  await page.reload();
  await expect(preview(page)).toContainText('## Task: Move the queue');
  await preview(page).getByRole('button', { name: 'Copy as Markdown' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toMatch(/^## Task: Move the queue\n.*- \[ \] Order it\n/s);
});

test('a click in it goes to the field, and focus in a field brings its part into view', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Look at an example' }).click();
  for (const as of ['Ticket', 'Markdown']) {
    await preview(page).getByRole('button', { name: as, exact: true }).click();
    await preview(page).getByText('Create the table in').first().click();
    await expect(text(page, 'Actions, item 1')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const risks = form(page).getByRole('button', { name: 'Success Criteria' }).last();
    await risks.click();
    const marked = preview(page).locator('[data-current]').first();
    await expect(marked).toBeInViewport();
    await page.keyboard.press('Escape');
  }
});

test('nothing in it acts, loads or styles, whatever a plan says', async ({ page }) => {
  await newPlan(page);
  const hostile = [
    '<script>window.hit = 1</script>',
    '<img src="https://example.com/x.png" onerror="window.hit = 2">',
    '![alt words](https://example.com/y.png)',
    '<style>body { display: none }</style>',
    '<a href="javascript:window.hit = 3">raw</a> [link](javascript:window.hit=4)',
    '<div style="position:fixed;inset:0" onclick="window.hit = 5">cover</div>',
    '<iframe src="https://example.com"></iframe><form action="/"><input name="x"></form>',
  ];
  await text(page, 'Objective').fill(hostile.join('\n\n'));
  await expect(preview(page).getByRole('link', { name: 'alt words' })).toBeVisible();
  await expect(
    preview(page)
      .locator('.ticket')
      .locator('script, img, style, iframe, form, [style*=":"], [onclick]'),
  ).toHaveCount(0);
  for (const link of await preview(page).getByRole('link').all()) {
    expect((await link.getAttribute('href')) ?? '').not.toMatch(/^javascript/);
  }
  await preview(page).getByText('cover').click();
  await expect(text(page, 'Objective')).toBeFocused();
  expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
});

test('a link in it leads to the field, and with Ctrl or Cmd to its page', async ({ page }) => {
  await newPlan(page);
  await text(page, 'Objective').fill('See [the page](https://example.com/page).');
  const link = preview(page).getByRole('link', { name: 'the page' });
  await expect(link).toHaveAttribute('rel', /noopener/);
  await page.keyboard.press('Escape');
  await link.click();
  await expect(text(page, 'Objective')).toBeFocused();
  expect(page.context().pages()).toHaveLength(1);
});

for (const as of ['Ticket', 'Markdown']) {
  test(`axe finds nothing in it, shown as ${as}, in both themes`, async ({ page }) => {
    test.slow();
    await page.goto('/');
    await page.getByRole('button', { name: 'Look at an example' }).click();
    await preview(page).getByRole('button', { name: as, exact: true }).click();
    await inBothThemes(page, () => axe(page));
  });
}

test('in a narrow window it covers the form, and a click in it uncovers the field', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await newPlan(page);
  await text(page, 'Objective').fill('كل شيء 🚚 narrow');
  const views = page.getByRole('navigation', { name: 'Views of the plan' });
  await views.getByRole('button', { name: 'Preview' }).click();
  await preview(page).getByText('narrow').click();
  await expect(preview(page)).toHaveCount(0);
  await expect(text(page, 'Objective')).toBeFocused();
});
