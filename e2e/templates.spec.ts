// Own templates: any plan can become one, and plans start from them.
import { axe, expect, test } from './fixtures.ts';
import { addPlan, choose, inBothThemes, openLibrary, planLine, planNames } from './library-page.ts';
import { form, openCard, saved, text } from './plan-page.ts';

test('a plan becomes a template, from which plans start with nothing ticked', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Release');
  await planLine(page, 'Release').getByRole('link').click();
  await form(page).getByRole('checkbox', { name: 'Success Criteria, item 1, done' }).check();
  await openCard(page, 'Step 1');
  await text(page, 'Step name').fill('Tag it');
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(planLine(page, 'Release')).toContainText(/[1-9]\d* of \d+ fields/);
  await expect(planLine(page, 'Release')).toContainText('1 of 6 boxes ticked');

  await choose(page, 'Release', 'Save as template');
  await expect(page.getByText('“Release” is a template now, too.')).toBeVisible();
  await expect.poll(() => planNames(page)).toEqual(['Release']);
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('menuitem', { name: /^Release/ }).click();
  await expect(form(page).getByText('Tag it')).toBeVisible();
  await expect(
    form(page).getByRole('checkbox', { name: 'Success Criteria, item 1, done' }),
  ).not.toBeChecked();
  await text(page, 'Title of the plan').fill('Release 2');
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Release 2', 'Release']);
});

test('templates have a shelf of their own, are edited like plans, and go through files', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Release');
  await choose(page, 'Release', 'Save as template');
  await page.getByRole('link', { name: /^Templates/ }).click();
  const templates = page.getByRole('list', { name: 'Templates' });
  await expect(templates.getByRole('link')).toHaveText('Release');
  await inBothThemes(page, () => axe(page));
  await templates.getByRole('link').click();
  await text(page, 'Title of the plan').fill('Release template');
  await saved(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .json' }).click();
  const path = await (await download).path();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New plan from this template' }).click();
  await expect(page.getByRole('button', { name: 'New plan from this template' })).toHaveCount(0);

  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Files of plans').setInputFiles(path);
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page.getByRole('button', { name: 'New plan from this template' })).toBeVisible();
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(page.getByRole('link', { name: 'Templates 2' })).toBeVisible();
});

test('an open plan is saved as a template from the command palette', async ({ page }) => {
  await openLibrary(page);
  await page.getByRole('button', { name: 'Look at an example' }).click();
  await expect(text(page, 'Title of the plan')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await page.keyboard.type('save as template');
  // What the palette lists loads a moment after the plan.
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('option', { selected: true })).toHaveAccessibleName(
    'Save as template, Plan',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as a template.')).toBeVisible();
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect(page.getByRole('link', { name: 'Templates 1' })).toBeVisible();
});

test('a shelf without templates says how to get one, and the last one deleted comes back', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Release');
  await page.getByRole('link', { name: /^Templates/ }).click();
  await expect(page).toHaveTitle('Templates · Planform');
  await expect(page.getByText('No templates yet')).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await page.goBack();
  await choose(page, 'Release', 'Save as template');
  await page.getByRole('link', { name: 'Templates 1' }).click();
  const link = page.getByRole('list', { name: 'Templates' }).getByRole('link');
  await link.focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('No templates yet')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(link).toHaveText('Release');
  await page.getByRole('button', { name: 'New plan from Release' }).click();
  await expect(text(page, 'Title of the plan')).toHaveValue('Release');
  await page.getByRole('link', { name: 'All plans' }).click();
  await expect.poll(() => planNames(page)).toEqual(['Release', 'Release']);
});
