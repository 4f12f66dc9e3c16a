// Templates that are Markdown files: made of a team's file, changed, exported, opened again.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { fileOnDisk, onDisk } from './disk.ts';
import { axe, expect, test } from './fixtures.ts';
import {
  addPlan,
  expectNoSidewaysScroll,
  inBothThemes,
  openLibrary,
  planLine,
} from './library-page.ts';
import { form, newPlan, openCard, saved, text } from './plan-page.ts';

const TEAM = `---
name: Team plan
---

# [What it is about]

**Status**: Draft

## Why now

<!-- One paragraph: who is waiting for it. -->

## Who is on call

- [A name, and how to reach them]

## Checks (required)

- [ ] [What to look at]

## Size

[small | medium | large]

## Costs (optional)

[In hours]
`;

async function openTemplate(page: Page, markdown: string) {
  await page.getByRole('link', { name: /^Templates/ }).click();
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByRole('menuitem', { name: /^From a file or text/ }).click();
  await page.getByRole('textbox', { name: 'Text of the template' }).fill(markdown);
  await page.getByRole('button', { name: 'Read the text' }).click();
}

function fields(page: Page) {
  return page.getByRole('list', { name: 'Fields', exact: true });
}

function markdownOf(page: Page) {
  return page.getByRole('textbox', { name: 'Markdown of the template' });
}

test('a team’s file is a template; its plans get what changes in it', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Other');
  await openTemplate(page, TEAM);
  const look = page.getByRole('list', { name: /^Fields of/ });
  await expect(look.getByText('Who is on call')).toBeVisible();
  await expect(look.getByText('A name, and how to reach them')).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await page.getByRole('button', { name: 'Save the template' }).click();

  await expect(markdownOf(page)).toHaveValue(TEAM);
  await expect(fields(page).getByText('Costs')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of the template' })).toHaveValue(
    'Team plan',
  );
  await inBothThemes(page, () => axe(page));

  // A plan of it has its fields, its help, and its defaults.
  await page.getByRole('button', { name: 'New plan from this template' }).click();
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveText(/Team plan/);
  await text(page, 'Title of the plan').fill('Queue');
  await openCard(page, 'Why now');
  await expect(form(page).getByText('One paragraph: who is waiting for it.')).toBeVisible();
  await text(page, 'Why now').fill('Ops are.');
  await openCard(page, 'Costs');
  await text(page, 'Costs').fill('Ten hours.');
  await saved(page);

  // The template changes.
  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('link', { name: /^Templates/ }).click();
  await page
    .getByRole('list', { name: 'Templates' })
    .getByRole('link', { name: 'Team plan' })
    .click();
  await markdownOf(page).fill(
    TEAM.replace('## Costs (optional)\n\n[In hours]', '## Security\n\n[What to keep out]'),
  );
  await expect(fields(page).getByText('Security')).toBeVisible();
  await saved(page);
  await page.getByRole('link', { name: 'All templates' }).click();
  await page.getByRole('link', { name: /^Plans/ }).click();
  await page.getByRole('link', { name: 'Queue' }).click();
  const notice = page.getByText(
    'The template “Team plan” has changed: Security is new, Costs is gone.',
  );
  await expect(notice).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(notice).toBeHidden();
  await openCard(page, 'Security');
  await expect(form(page).getByText('Ten hours.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(notice).toBeVisible();
});

test('a built-in format and a section more is a template by one click', async ({ page }) => {
  await openLibrary(page);
  await newPlan(page, 'Task plan');
  await text(page, 'Title of the plan').fill('Ours');
  await form(page).getByRole('button', { name: 'Add field' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a field' });
  await text(dialog, 'Name').fill('Security');
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('button', { name: 'Save as template' }).click();
  await expect(page.getByText('Saved as a template.')).toBeVisible();
  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('menuitem', { name: /^Ours/ }).click();
  await expect(form(page).getByText('Security').first()).toBeVisible();
  // It stands beside the formats, and goes back to them.
  const format = page.getByRole('combobox', { name: 'Format' });
  await format.selectOption('Feature plan');
  await expect(format.locator('optgroup[label="Your templates"]')).toBeAttached();
  await format.selectOption('Ours');
  await expect(form(page).getByText('Security').first()).toBeVisible();
});

test('on a phone, by keyboard: a template goes out as its file and comes back as it was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLibrary(page);
  await addPlan(page, 'Other');
  await page.getByRole('link', { name: /^Templates/ }).press('Enter');
  await page.getByRole('button', { name: 'New template' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: /^From a file or text/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const pasted = page.getByRole('textbox', { name: 'Text of the template' });
  await expect(pasted).toBeFocused();
  await page.keyboard.insertText(TEAM);
  await expect(pasted).toHaveValue(TEAM);
  await page.getByRole('button', { name: 'Read the text' }).press('Enter');
  const save = page.getByRole('button', { name: 'Save the template' });
  await expect(save).toBeFocused();
  await expectNoSidewaysScroll(page);
  await expect(save).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');

  const markdown = page.getByRole('textbox', { name: 'Markdown of the template' });
  await expect(markdown).toHaveValue(TEAM);
  await expectNoSidewaysScroll(page);
  await markdown.press('ControlOrMeta+Home');
  await markdown.press('ControlOrMeta+End');
  await page.keyboard.type('\n## Costs\n');
  await page.getByRole('button', { name: 'Form', exact: true }).press('Enter');
  await expect(page.getByText(/“Costs” stands in line \d+ already/)).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText(/“Costs” stands in line/)).toBeHidden();
  await page.getByRole('button', { name: 'Markdown', exact: true }).press('Enter');
  await expect(markdown).toHaveValue(TEAM);

  await page.getByRole('button', { name: 'Export' }).press('Enter');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .md' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('team-plan.md');
  const path = await file.path();
  expect(await readFile(path, 'utf8')).toBe(TEAM);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'All templates' }).press('Enter');
  await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await page.getByLabel('Files of plans').setInputFiles(path);
  await page.getByRole('combobox', { name: /^Open .* as$/ }).selectOption('A template');
  await expect(page.getByRole('list', { name: /^Fields of/ })).toBeVisible();
  await expect(save).not.toHaveAttribute('aria-disabled', 'true');
  await save.press('Enter');
  await expect(markdown).toHaveValue(TEAM);
});

test('a plan that left in the format of a template is known by it', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Other');
  await openTemplate(page, TEAM);
  await page.getByRole('button', { name: 'Save the template' }).click();
  await page.getByRole('link', { name: 'All templates' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const plan = [
    '# Queue',
    '## Why now',
    'Ops.',
    '## Who is on call',
    '- Kim',
    '## Checks',
    '- [x] All',
    '## Weather',
    'Dry.',
  ];
  await page.getByRole('textbox', { name: 'Text of the plan' }).fill(plan.join('\n\n'));
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(
    page.getByText(
      'In the format of your template “Team plan”: Status, Size and Costs are missing, Weather is new.',
    ),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveText(/Team plan/);
});

test('a template is saved to its file, and a changed file is not overwritten unseen', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Other');
  await fileOnDisk(page, 'team.md', TEAM);
  await page.getByRole('link', { name: /^Templates/ }).click();
  await page.getByRole('button', { name: 'New template' }).click();
  await page.getByRole('menuitem', { name: /^From a file or text/ }).click();
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await page.getByRole('button', { name: 'Save the template' }).click();
  await expect(markdownOf(page)).toHaveValue(TEAM);

  // What was typed a moment ago is in the file, too.
  const more = `${TEAM}\n## Weather\n\n[Dry or wet]\n`;
  await markdownOf(page).fill(more);
  await page.keyboard.press('ControlOrMeta+s');
  await expect(page.getByText('Saved to team.md.')).toBeVisible();
  expect(await onDisk(page, 'team.md')).toBe(more);

  const theirs = TEAM.replace('In hours', 'In days');
  await fileOnDisk(page, 'team.md', theirs);
  await page.getByRole('button', { name: 'Save to team.md' }).click();
  const dialog = page.getByRole('dialog', { name: /^team.md was changed/ });
  await expect(dialog.getByText('[In days]')).toBeVisible();
  await inBothThemes(page, () => axe(page));
  await dialog.getByRole('button', { name: 'Overwrite it with this template' }).click();
  await expect(dialog).toBeHidden();
  await expect(async () => {
    expect(await onDisk(page, 'team.md')).toBe(more);
  }).toPass();
});

test('a template whose screen crashes is at hand with all that was typed', async ({
  page,
  expectConsoleError,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Other');
  await openTemplate(page, TEAM);
  await page.getByRole('button', { name: 'Save the template' }).click();
  await expect(markdownOf(page)).toHaveValue(TEAM);
  // The form of one text cannot be drawn.
  await page.evaluate(() => {
    const trim = String.prototype.trim;
    Object.assign(window, { trim });
    String.prototype.trim = function (this: string) {
      if (this.includes('\n') && this.includes('## Falls over')) throw new Error('It fell over');
      return trim.call(this);
    };
  });
  expectConsoleError(/It fell over/);
  const typed = `${TEAM}\n## Falls over\n`;
  await markdownOf(page).fill(typed);

  const rescue = page.getByRole('region', { name: 'Your template' });
  await expect(rescue).toContainText('Team plan');
  await inBothThemes(page, () => axe(page));
  const download = page.waitForEvent('download');
  await rescue.getByRole('button', { name: 'Download .md' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(typed);

  await page.evaluate(() => {
    String.prototype.trim = (window as unknown as { trim: typeof String.prototype.trim }).trim;
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(markdownOf(page)).toHaveValue(typed);
});

test('two plans of one template are called by it, and each decides about its changes', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Other');
  await openTemplate(page, TEAM);
  await page.getByRole('button', { name: 'Save the template' }).click();
  for (const name of ['Queue', 'Cache']) {
    await page.getByRole('button', { name: 'New plan from this template' }).click();
    await text(page, 'Title of the plan').fill(name);
    await saved(page);
    await page.getByRole('link', { name: 'All plans' }).click();
    await expect(planLine(page, name)).toContainText('Team plan · 1 task');
    await page.getByRole('link', { name: /^Templates/ }).click();
    await page
      .getByRole('list', { name: 'Templates' })
      .getByRole('link', { name: 'Team plan' })
      .click();
  }
  await markdownOf(page).fill(`${TEAM}\n## Security\n`);
  await saved(page);
  const notice = page.getByText('The template “Team plan” has changed: Security is new.');
  const security = form(page).getByText('Security');
  const open = async (name: string) => {
    await page.goto('/#/');
    await page.getByRole('link', { name }).click();
    await expect(notice).toBeVisible();
  };
  await open('Queue');
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await expect(security.first()).toBeVisible();
  await open('Cache');
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(notice).toBeHidden();
  await expect(security).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(page).toHaveTitle(/Cache/);
  await expect(security).toBeHidden();
  await expect(notice).toBeHidden();
});

test('a template that can’t be read is named where it is missed', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Other');
  await openTemplate(page, TEAM);
  await page.getByRole('button', { name: 'Save the template' }).click();
  await page.getByRole('button', { name: 'New plan from this template' }).click();
  await text(page, 'Title of the plan').fill('Queue');
  await saved(page);
  const address = page.url();
  await page.goto('/#/');
  // A newer Planform saves it meanwhile.
  await page.evaluate(() => {
    for (const [key, value] of Object.entries(localStorage)) {
      if (!String(value).includes('"template":true')) continue;
      localStorage.setItem(key, String(value).replace(/"version":\d+/, '"version":99'));
    }
  });
  const unread = 'The template “Team plan” could not be read.';
  await page.goto(address);
  await expect(page.getByText(`${unread} This plan goes on as it is.`)).toBeVisible();
  await expect(
    page.getByRole('combobox', { name: 'Format' }).locator('option', { hasText: unread }),
  ).toBeAttached();
  await page.goto('/#/');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text of the plan' }).fill('# Shed\n\n## Goal\n\nDry.');
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText(unread)).toBeVisible();
  await inBothThemes(page, () => axe(page));
});
