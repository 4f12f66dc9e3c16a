// One plan, four formats: switching shows other fields and loses none.
import { expect, test } from './fixtures.ts';
import { card, newPlan, openCard, saved, settledText, text } from './plan-page.ts';

const FORMATS = ['Task plan', 'Feature plan', 'Analysis plan', 'Issue plan'] as const;

test('a change of format changes the form at once', async ({ page }) => {
  await newPlan(page);
  const format = page.getByRole('combobox', { name: 'Format' });
  await expect(card(page, 'Files Created/Modified')).toBeVisible();
  await format.focus();
  await format.selectOption('Feature plan');
  await expect(format).toBeFocused();
  await expect(card(page, 'Files Created/Modified')).toHaveCount(0);
  await expect(card(page, 'Rollout Plan')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add feature' })).toBeVisible();
  await format.selectOption('Analysis plan');
  await expect(card(page, 'Rollout Plan')).toHaveCount(0);
  await format.selectOption('Issue plan');
  await expect(card(page, 'Status Quo')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add component' })).toBeVisible();
  await openCard(page, 'Component 1');
  await expect(text(page, 'Implementation Details')).toBeVisible();
});

test('what formats share goes along under its name there', async ({ page }) => {
  await newPlan(page);
  await text(page, 'Task name').fill('Add sign-in');
  await text(page, 'Objective').fill('People can sign in.');
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').fill('Create the table');
  await text(page, 'Problem 1').fill('No rights');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Feature plan');
  await expect(
    page.getByRole('heading', { level: 2, name: 'Feature 1 Add sign-in' }),
  ).toBeVisible();
  await expect(card(page, 'Overview')).toContainText('People can sign in.');
  await expect(card(page, /^Step 1/)).toContainText('Tasks');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Issue plan');
  await expect(card(page, 'Component 1')).toContainText('Challenges and Solutions');
  await expect(card(page, 'Component 1')).toContainText('No rights');
});

test('what a format has not stands under “Not in this format”, and can be changed there', async ({
  page,
}) => {
  await newPlan(page);
  await openCard(page, 'Files Created/Modified');
  await text(page, 'Path 1').first().fill('src/a.ts');
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').fill('Create the table');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Issue plan');

  const outside = card(page, 'Not in this format');
  await expect(outside).toHaveCount(2);
  await expect(outside.first()).toContainText('Create the table');
  await expect(outside.last()).toContainText('src/a.ts');
  // Defaults that nobody touched are no reason for a card.
  await expect(outside.last()).not.toContainText('Every unit test is green');

  await outside.first().getByText('Create the table').click();
  await text(page, 'Actions, item 1').fill('');
  await text(page, 'Actions, item 1').fill('Create the index');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Task plan');
  await expect(card(page, 'Step 1')).toContainText('Create the index');
  await expect(outside).toHaveCount(0);
});

test('a plan with everything keeps all of it through every format and back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await expect(text(page, 'Title of the plan')).toBeVisible();
  const format = page.getByRole('combobox', { name: 'Format' });
  const start = await format.inputValue();
  const atStart = await settledText(page);
  for (const name of FORMATS) {
    await format.selectOption(name);
    await saved(page);
    await page.reload();
    await expect(format.locator('option:checked')).toHaveText(name);
  }
  await format.selectOption(start);
  await expect.poll(() => settledText(page)).toBe(atStart);
});

test('undo takes a change of format back', async ({ page }) => {
  await newPlan(page);
  await page.getByRole('combobox', { name: 'Format' }).selectOption('Issue plan');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('combobox', { name: 'Format' }).locator('option:checked')).toHaveText(
    'Task plan',
  );
  await expect(card(page, 'Success Criteria')).toBeVisible();
});
