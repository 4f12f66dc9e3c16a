// Headings and labels of a document that are renamed, moved, nested, taken out, or something else than
// they were taken for: in the form and in the outline, with undo, and the text follows.
import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { heading, outline, row } from './outline-pane.ts';
import { fillIn, form, openCard, openPasted, saved, text } from './plan-page.ts';

const TEXT = `# Shed

**Status:** draft

## Context

Rain comes in.

## Work

### 1. Dig

**Crew:** Kim

### 2. Build

**Crew:** Ann

## Out of scope

- the roof
- the door

## Rollout

Next week.
`;

const menu = (page: Page) => page.getByRole('menu');

async function choose(page: Page, name: string, action: string | RegExp) {
  await page.getByRole('button', { name: `Change “${name}”` }).click();
  await menu(page).getByRole('menuitem', { name: action }).click();
}

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).first();

test('a heading is renamed, in the text, too, with undo @main', async ({ page }) => {
  await openPasted(page, TEXT);
  await choose(page, 'Out of scope', 'Rename…');
  const dialog = page.getByRole('dialog', { name: 'Rename “Out of scope”' });
  await expect(text(page, 'Name')).toBeFocused();
  await fillIn(text(page, 'Name'), 'Context');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/it is taken/)).toBeVisible();
  await fillIn(text(page, 'Name'), 'Not now');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Not now')).toBeFocused();
  const renamed = TEXT.replace('Out of scope', 'Not now');
  await expectExport(page, renamed);

  await saved(page);
  await page.reload();
  await expect(heading(page, 'Not now')).toBeVisible();
  await expectExport(page, renamed);
});

test('a label is renamed in all steps, from an open card', async ({ page }) => {
  await openPasted(page, TEXT);
  await openCard(page, /^Step 1/);
  await page.getByRole('button', { name: 'Change “Crew”' }).click();
  await expect(menu(page).getByText('In each step.').first()).toBeVisible();
  await menu(page)
    .getByRole('menuitem', { name: /^Rename…/ })
    .click();
  await fillIn(text(page, 'Name'), 'Team');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Team')).toBeFocused();
  await page.keyboard.type(' and Ann');
  const renamed = TEXT.replaceAll('Crew', 'Team');
  await expectExport(page, renamed.replace('Kim', 'Kim and Ann'));
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(form(page).getByText('Team')).toHaveCount(0);
  await expectExport(page, TEXT);
});

test('what a heading is can be said while the plan is open, after typing', async ({ page }) => {
  await openPasted(page, TEXT);
  await openCard(page, 'Out of scope');
  await fillIn(text(page, 'Out of scope, item 2'), 'the door and its key');
  const typed = TEXT.replace('the door', 'the door and its key');
  await choose(page, 'Out of scope', 'This is…');
  const what = page.getByRole('combobox', { name: 'This is' });
  await expect(what).toHaveValue('List');
  await what.selectOption('Text');
  await page.getByRole('button', { name: 'Take it for that' }).click();
  await expect(text(page, 'Out of scope')).toHaveValue('- the roof\n- the door and its key');
  await expectExport(page, typed);
  await text(page, 'Out of scope').press('ControlOrMeta+End');
  await page.keyboard.type('\nAnd more.');
  await expect(text(page, 'Out of scope')).toHaveValue(/And more\.$/);

  await choose(page, 'Context', 'This is…');
  await what.selectOption('Code');
  await page.getByRole('button', { name: 'Take it for that' }).click();
  await expect(page.getByRole('dialog').getByText(/can’t be that/)).toBeVisible();
  await page.keyboard.press('Escape');
});

test('a guess is marked until it is confirmed or corrected, by keys alone', async ({ page }) => {
  const guessed = '# Shed\n\n## Goal\n\nDry.\n\n## Verification\n\n- Look\n\n## Costs\n\nTen.\n';
  await openPasted(page, guessed);
  const marks = form(page).getByRole('button', { name: /: a guess\. Is it right\?$/ });
  const markOf = (name: string) => marks.and(page.getByRole('button', { name: `“${name}” is` }));
  await expect(marks).toHaveCount(2);
  await expect(markOf('Goal')).toHaveText('≈');

  await heading(page, 'Goal').focus();
  await page.keyboard.press('Tab');
  await expect(markOf('Goal')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'This is' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'This is' })).toHaveValue('Objective');
  await inBothThemes(page, () => axe(page));
  await page.getByRole('button', { name: 'That is right' }).press('Enter');
  await expect(heading(page, 'Goal')).toBeFocused();
  await expect(markOf('Goal')).toHaveCount(0);
  await undo(page).click();
  await expect(markOf('Goal')).toBeVisible();

  await markOf('Verification').press('Enter');
  await page.getByRole('combobox', { name: 'This is' }).selectOption('Checklist');
  await page.getByRole('button', { name: 'Take it for that' }).press('Enter');
  await expect(marks).toHaveCount(1);
  await expectExport(page, guessed);
  await saved(page);
  await page.reload();
  await expect(markOf('Goal')).toBeVisible();
  await expect(marks).toHaveCount(1);
});

test('headings are moved, nested and taken out by keys alone, in the outline and the form', async ({
  page,
}) => {
  await openPasted(page, TEXT);
  await row(page, /^Rollout/).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(row(page, /^Rollout/)).toBeFocused();
  const out = '## Out of scope\n\n- the roof\n- the door\n';
  const roll = '## Rollout\n\nNext week.\n';
  await expectExport(page, TEXT.replace(`${out}\n${roll}`, `${roll}\n${out}`));
  await row(page, /^Rollout/).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expectExport(page, TEXT);

  await row(page, /^Rollout/).focus();
  await page.keyboard.press('Shift+Alt+ArrowRight');
  await expect(outline(page).getByRole('treeitem', { name: /^Rollout/ })).toHaveCount(0);
  await expectExport(page, TEXT.replace('## Rollout', '### Rollout'));
  await undo(page).click();
  await expectExport(page, TEXT);

  await row(page, /^Out of scope/).focus();
  await page.keyboard.press('F2');
  await fillIn(text(page, 'Name'), 'Not now');
  await page.keyboard.press('Enter');
  await expect(row(page, /^Not now/)).toBeFocused();
  await undo(page).click();

  await heading(page, 'Out of scope').focus();
  await page.keyboard.press('Delete');
  await expect(heading(page, 'Rollout')).toBeFocused();
  await expectExport(page, TEXT.replace(`${out}\n`, ''));
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(heading(page, 'Out of scope')).toBeFocused();
  await expectExport(page, TEXT);
});

test('the form and the outline say what the document says', async ({ page }) => {
  await openPasted(
    page,
    '# Shed\n\n## Goal\n\nDry.\n\n## 1.1 Dig\n\n- a hole\n\n## 1.2 Build\n\n- walls\n',
  );
  await expect(row(page, /Dig/)).toContainText('1.1');
  await expect(
    form(page).getByRole('heading', { name: /^(?:Proposed|Implementation)/ }),
  ).toHaveCount(0);
});

test('all of it is there at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await openPasted(page, TEXT);
  await page.getByRole('button', { name: 'Change “Out of scope”' }).click();
  await expectNoSidewaysScroll(page);
  await menu(page).getByRole('menuitem', { name: 'This is…' }).click();
  await expect(page.getByRole('combobox', { name: 'This is' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await axe(page);
});
