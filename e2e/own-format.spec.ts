// A text opened as it is written: its own headings and labels are the form.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { choose, expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { card, exportedAs, openCard, openPasted, saved, text } from './plan-page.ts';

const TEXT = [
  '# Shed',
  '',
  '**Status**: draft',
  '',
  '## Overview',
  'A dry place.',
  '',
  '## Out of scope',
  '- the roof',
  '- the door',
  '',
  '## Implementation Steps',
  '',
  '### Step 1: Dig',
  '**Tasks:**',
  '- a hole',
  '',
  '**Crew:** Kim',
  '',
  '### Step 2: Build',
  '**Tasks:**',
  '- the walls',
  '',
  '**Crew:** Ann',
  '',
  '## Migration',
  '',
  '### Before',
  'Empty the old one.',
  '',
  '### After',
  'Burn it.',
  '',
].join('\n');

const format = (page: Page) => page.getByRole('combobox', { name: 'Format' });

test('its headings and labels are fields, and only the edited lines change', async ({ page }) => {
  await openPasted(page, TEXT);
  await expect(format(page)).toHaveValue('own');
  await expectExport(page, TEXT);

  await openCard(page, 'Out of scope');
  await text(page, 'Out of scope, item 2').focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' and its key');
  const roofed = TEXT.replace('the door', 'the door and its key');
  await expectExport(page, roofed);

  await openCard(page, /^Step 2/);
  await text(page, 'Crew').fill('Ann and Kim');
  const crewed = roofed.replace('Crew:** Ann', 'Crew:** Ann and Kim');
  await expectExport(page, crewed);

  await openCard(page, 'Migration');
  await text(page, 'After').fill('Keep it.');
  const kept = crewed.replace('Burn it.', 'Keep it.');
  await expectExport(page, kept);

  await saved(page);
  await page.reload();
  await expect(format(page)).toHaveValue('own');
  await expectExport(page, kept);
});

test('what a heading is can be corrected before it opens, with undo, and no byte changes', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open/ }).click();
  await text(page, 'Text of the plan').fill(TEXT);
  await page.getByRole('button', { name: 'Read the text' }).click();
  const becomes = (as: string) => page.getByRole('button', { name: as, exact: true });
  await becomes('Feature 1 › Out of scope').press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitemradio', { name: 'List', exact: true })).toBeChecked();
  await menu.getByRole('menuitemradio', { name: 'Success Criteria' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo the correction' })).toBeVisible();
  // A field of a section of the format is what it is.
  await expect(becomes('Feature 1 › Implementation Steps')).toHaveCount(0);
  await becomes('Step 2 › Crew').press('Enter');
  await menu.getByRole('menuitemradio', { name: 'No field: only text' }).press('Enter');
  await expect(becomes('Step 1 › Crew')).toHaveCount(0);
  await expect(page.getByRole('cell', { name: 'Kept as it is, in Step 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo the correction' }).click();
  await expect(becomes('Step 1 › Crew')).toBeVisible();

  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expectExport(page, TEXT);
  await openCard(page, 'Out of scope');
  await text(page, 'Out of scope, item 2').fill('the door and its key');
  await expectExport(page, TEXT.replace('the door', 'the door and its key'));
  await format(page).selectOption('Task plan');
  await expect(card(page, 'Success Criteria').getByText('the roof')).toBeVisible();
});

test('what stands below a heading is said to be the steps, before it opens and in the form', async ({
  page,
}) => {
  const own = [
    '# Shed',
    '## Goal',
    'Dry wood.',
    '## Work',
    '### Floor',
    'Level the ground.',
    '### Roof',
    'Lay the tiles.',
    '## Risks',
    '- Rain',
    '',
  ].join('\n\n');
  await page.goto('/');
  await page.getByRole('button', { name: /^Open/ }).click();
  await text(page, 'Text of the plan').fill(own);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Feature 1 › Work', exact: true }).press('Enter');
  await page.getByRole('menuitemradio', { name: 'The steps', exact: true }).press('Enter');
  // Nothing but what stands around them says so.
  await expect(page.getByRole('cell', { name: 'Step 1 › Name , a guess' })).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await page.getByRole('button', { name: 'Undo the correction' }).click();
  await expect(page.getByRole('cell', { name: /Step 1/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Open the plan' }).click();

  await expectExport(page, own);
  await page.getByRole('button', { name: 'Change “Work”' }).first().click();
  await page.getByRole('menuitem', { name: 'This is…' }).click();
  await page.getByRole('combobox', { name: 'This is' }).selectOption('The steps');
  await page.getByRole('button', { name: 'Take it for that' }).click();
  await openCard(page, /^Step 1 Floor/);
  await expectExport(page, own);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(card(page, /^Step 1/)).toHaveCount(0);
});

test('a field is added to each step, and one of one’s own to the task', async ({ page }) => {
  await openPasted(page, TEXT);
  await openCard(page, /^Step 1/);
  await expect(text(page, 'Risk 1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add field' }).first().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a field' });
  await expect(dialog).toContainText('Each step gets it.');
  await dialog.getByRole('combobox', { name: 'Field' }).selectOption('Validation');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add field' }).press('Enter');
  await page.keyboard.type('water stands in it');
  const validated = TEXT.replace(
    'Crew:** Kim\n',
    'Crew:** Kim\n\n**Validation Criteria:**\n- [ ] water stands in it\n',
  );
  await expectExport(page, validated);

  await page.getByRole('button', { name: 'Add field' }).last().click();
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await expect(dialog.getByText('Give the field a name.')).toBeVisible();
  await text(page, 'Name').fill('out of  scope');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/already/)).toBeVisible();
  await text(page, 'Name').fill('Costs');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Costs')).toBeFocused();
  await page.keyboard.type('Ten boards.');
  await expectExport(page, `${validated}\n## Costs\nTen boards.\n`);

  await saved(page);
  await page.reload();
  await expect(text(page, 'Costs').or(card(page, 'Costs')).first()).toBeVisible();
  await expectExport(page, `${validated}\n## Costs\nTen boards.\n`);
});

test('a field added to a plan in a built-in format is one of its own, with undo', async ({
  page,
}) => {
  await openPasted(page, '## Task: Shed\n\n**Objective**: dry\n');
  await expect(format(page)).toHaveValue('task');
  await page.getByRole('button', { name: 'Add field' }).last().click();
  await text(page, 'Name').fill('Costs');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Costs')).toBeFocused();
  await expect(format(page)).toHaveValue('own');
  await expect(card(page, 'Success Criteria')).toBeVisible();
  await expectExport(page, '## Task: Shed\n\n**Objective**: dry\n');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(format(page)).toHaveValue('task');
  await expect(card(page, 'Costs')).toHaveCount(0);
});

test('a built-in format and a section more is saved as a template, and plans start from it', async ({
  page,
}) => {
  await openPasted(page, '## Task: Shed\n\n**Objective**: dry\n');
  await page.getByRole('button', { name: 'Add field' }).last().press('Enter');
  await text(page, 'Name').fill('Security');
  await page.keyboard.press('Enter');
  await text(page, 'Security').fill('Who may open it');
  await saved(page);
  await page.getByRole('link', { name: 'All plans' }).click();
  await choose(page, 'Shed', 'Save as template');
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('menuitem', { name: /^Shed/ }).click();
  await expect(format(page)).toHaveValue('own');
  await expect(card(page, 'Security')).toContainText('Who may open it');
  await expect(card(page, 'Success Criteria')).toBeVisible();
  await openCard(page, 'Security');
  await text(page, 'Security').fill('Kim alone');
  expect(await exportedAs(page, 'own')).toContain('Security\nKim alone');
});

test('the title among the keys at its top is that of the plan, and is changed there', async ({
  page,
}) => {
  const keyed = `---\ntitle: A dry place\nowner: Kim\n---\n\n${TEXT}`;
  await openPasted(page, keyed);
  const title = text(page, 'Title of the plan');
  await expect(title).toHaveValue('A dry place');
  await title.fill('A place for tools');
  await expectExport(page, keyed.replace('title: A dry place', 'title: A place for tools'));
});

test('another format keeps its fields, and shows them apart', async ({ page }) => {
  await openPasted(page, TEXT);
  await format(page).selectOption('Task plan');
  const outside = card(page, 'Not in this format');
  await expect(outside.getByText('the roof')).toBeVisible();
  expect(await exportedAs(page, 'task')).not.toContain('the roof');
  await format(page).selectOption('Own format');
  await expect(outside).toHaveCount(0);
  await expectExport(page, TEXT);
});

test('its form is without barriers, and as wide as the screen', async ({ page }) => {
  await openPasted(page, TEXT);
  await openCard(page, 'Migration');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await inBothThemes(page, () => axe(page));
});

test('a document without steps gets its first one beside its own sections', async ({ page }) => {
  const record = '# Use a pond\n\n## Context\n\nIt is dry.\n\n## Decision\n\nWater.\n';
  await openPasted(page, record);
  await expect(format(page)).toHaveValue('own');
  await page.getByRole('button', { name: 'Add step', exact: true }).click();
  await page.keyboard.type('Dig');
  await text(card(page, /^Step 1/), 'Actions, item 1').fill('A hole');
  await saved(page);
  await expectExport(page, `${record}\n## Step 1: Dig\n\n**Actions**:\n- [ ] A hole\n`);
});

test('a label that one step has, and a value above names, are fields', async ({ page }) => {
  const labelled = [
    '# Shed',
    '',
    '**Lead**: Kim',
    '- **Deputy**: Lee',
    '- **Tools**: Ann',
    '',
    '## Implementation Steps',
    '',
    '### Step 1: Dig',
    '- **Agent**: Bo',
    '- **Task**: a hole',
    '- **Weather**: dry',
    '',
    '### Step 2: Build',
    '- **Agent**: Cy',
    '- **Task**: the walls',
    '',
  ].join('\n');
  await openPasted(page, labelled);
  await expectExport(page, labelled);
  await openCard(page, /^Step 1/);
  await text(page, 'Weather').fill('dry for a week');
  const dry = labelled.replace('dry', 'dry for a week');
  await expectExport(page, dry);

  await openCard(page, /Shed/);
  await text(page, 'Lead, item 1').fill('Di');
  await text(page, 'Lead, item 2').fill('Mo');
  await expectExport(page, dry.replace('Kim', 'Di').replace('Lee', 'Mo'));
});
