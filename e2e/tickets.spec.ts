// A plan in pieces and as files: sections, steps, tickets, paper, tables, all plans at once.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { samplePlan } from '../src/plan/sample.ts';
import { planSchema } from '../src/plan/schema.ts';
import {
  chooseTarget,
  copied,
  goes,
  openExample,
  openExport,
  plainText,
  target,
} from './export-page.ts';
import { axe, expect, test } from './fixtures.ts';
import { addPlan, expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { pdfPages } from './pdf-text.ts';
import { fileSavedBy, form, openPlanFile, saved, text } from './plan-page.ts';

test('a section and several steps are copied for the target: card, outline, palette, selection', async ({
  page,
}) => {
  await openExample(page);
  await chooseTarget(page, 'jira-data-center');

  await page.getByRole('button', { name: 'Change “Testing Plan”' }).first().click();
  await page.getByRole('menuitem', { name: 'Copy for Jira' }).click();
  await expect.poll(() => plainText(page)).toMatch(/^h3\. Testing Plan\n/);
  expect(await plainText(page)).not.toContain('h4. Step');

  const row = page.getByRole('treeitem', { name: /^Success Criteria/ }).first();
  await row.focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copy for Jira' }).click();
  await expect.poll(() => plainText(page)).toMatch(/^h3\. Success Criteria\n/);

  await page
    .getByRole('button', { name: /^Step 1 / })
    .first()
    .focus();
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected steps' });
  await bar.getByRole('button', { name: 'Copy for Jira' }).click();
  await expect
    .poll(() => plainText(page))
    .toMatch(/^h4\. Step 1: Keep tokens as hashes\n[\s\S]*^h4\. Step 2: Ask for a link/m);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await page.keyboard.type('copy 2 steps for jira');
  const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
  await expect(chosen).toHaveAccessibleName(/^Copy 2 steps for Jira/);
  await page.keyboard.press('Enter');
  await expect.poll(() => plainText(page)).toMatch(/^h4\. Step 2: Ask for a link/m);
  await page.keyboard.press('Escape');

  await page
    .getByRole('button', { name: /^Step 3 / })
    .first()
    .focus();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('combobox', { name: /^Command/ })).toBeFocused();
  await page.keyboard.type('copy this step');
  await expect(chosen).toHaveAccessibleName(/this step/);
  await page.keyboard.press('Enter');
  await expect.poll(() => plainText(page)).toMatch(/^h4\. Step 3: The page/);

  const preview = page.getByRole('button', { name: 'Copy for Jira', exact: true });
  await preview.last().click();
  await expect.poll(() => plainText(page)).toMatch(/^h2\. Task: Sign in with a link/);
});

test('tickets are made one by one, and what the tracker calls them is in the plan', async ({
  page,
}) => {
  await openExample(page);
  let dialog = await openExport(page);
  await target(dialog).selectOption('github');
  await goes(dialog).selectOption('A ticket for each step');
  const tickets = dialog.getByRole('list', { name: 'Tickets' });
  await expect(tickets.getByRole('listitem')).toHaveCount(6);
  await inBothThemes(page, () => axe(page));

  await dialog.getByRole('button', { name: 'Copy text 1 of 6' }).click();
  await expect.poll(() => plainText(page)).toContain('- [ ] Keep tokens as hashes\n');
  expect(await plainText(page)).not.toContain('#### Step');
  await expect(
    tickets.getByRole('button', { name: 'Parent: Passwordless sign-in, copied' }),
  ).toBeVisible();

  await dialog.getByRole('button', { name: 'Copy title' }).click();
  await expect.poll(() => plainText(page)).toBe('Keep tokens as hashes');
  await dialog.getByRole('button', { name: 'Copy text 2 of 6' }).click();
  await expect.poll(() => plainText(page)).toMatch(/^\*\*Objective\*\*: A token can be made/);

  await text(dialog, 'Ticket of 1. Keep tokens as hashes').fill('#124');
  await tickets.getByRole('button', { name: /^Parent: Passwordless sign-in/ }).click();
  await expect(
    dialog.getByRole('region', { name: 'As GitHub shows it' }).getByText('#124 Keep tokens'),
  ).toBeVisible();
  await page.setViewportSize({ width: 390, height: 740 });
  await expectNoSidewaysScroll(page);
  await axe(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await text(dialog, 'Ticket of 2. Ask for a link, and redeem it').fill('#125');
  await text(dialog, 'Ticket of Parent: Passwordless sign-in').fill('#123');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(form(page).getByText('#125').first()).toBeAttached();
  await saved(page);

  await page.reload();
  await expect(form(page).getByText('#124').first()).toBeVisible();
  dialog = await openExport(page);
  await goes(dialog).selectOption('A ticket for each step');
  await expect(
    dialog.getByRole('button', { name: '1. Keep tokens as hashes, copied' }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy text 3 of 6' })).toBeVisible();
  await goes(dialog).selectOption('All of it');
  await dialog.getByRole('button', { name: 'What is pasted' }).click();
  await expect(text(dialog, 'Markdown')).toHaveValue(
    /^\*\*Issue\*\*: #123\n[\s\S]*^\*\*Issue\*\*: #124$/m,
  );
});

test('a ticket that is too long goes in parts, and is marked once all of them were copied', async ({
  page,
}) => {
  const plan = samplePlan();
  const [task] = plan.tasks;
  const [long, short] = task?.steps ?? [];
  if (!task || !long || !short) throw new Error('The example has two steps.');
  const texts = Array.from({ length: 400 }, (_, at) => `Item ${at} ${'takes its room '.repeat(6)}`);
  const actions = texts.map((words) => ({ box: 'open', text: words.trim(), children: [] }));
  const steps = [{ ...long, actions }, short];
  await openPlanFile(page, planSchema.parse({ ...plan, tasks: [{ ...task, steps }] }));
  let dialog = await openExport(page);
  await target(dialog).selectOption('jira-data-center');
  await goes(dialog).selectOption('A ticket for each step');
  await copied(page, dialog, 'Copy text 1 of 3');
  const first = await copied(page, dialog, 'Copy text 2 of 3, part 1 of 2');
  expect(first['text/plain']).toMatch(/^\*Part 1 of 2\*\. The others follow as comments/);
  await inBothThemes(page, () => axe(page));

  await page.reload();
  dialog = await openExport(page);
  await goes(dialog).selectOption('A ticket for each step');
  await expect(dialog.getByRole('button', { name: 'Part 1, copied' })).toBeVisible();
  const name = '1. Keep tokens as hashes';
  await expect(dialog.getByRole('button', { name, exact: true })).toBeVisible();
  const second = await copied(page, dialog, 'Copy text 2 of 3, part 2 of 2');
  expect(second['text/plain']).toMatch(/^\*Part 2 of 2\*\n/);
  await expect(dialog.getByRole('button', { name: `${name}, copied` })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy text 3 of 3' })).toBeVisible();
  for (const clip of [first, second]) {
    expect(clip['text/plain']?.length).toBeLessThanOrEqual(32_767);
  }
  const items = [...`${first['text/plain']}${second['text/plain']}`.matchAll(/ Item (\d+) takes/g)];
  expect(items.map(([, number]) => Number(number))).toEqual([...texts.keys()]);
});

test('readers get the plan without its working parts, on paper and as a page', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await openExample(page);
  let dialog = await openExport(page);
  await goes(dialog).selectOption('For readers');
  await expect(text(dialog, 'Markdown')).not.toHaveValue(/```|\*\*Troubleshooting/);
  await dialog.getByRole('checkbox', { name: 'Keep troubleshooting' }).check();
  await expect(text(dialog, 'Markdown')).toHaveValue(/\*\*Troubleshooting\*\*/);
  await axe(page);
  const html = await fileSavedBy(dialog.getByRole('button', { name: 'Download .html' }));
  expect(html.text).toContain('Step 1: Keep tokens as hashes');
  expect(html.text).not.toContain('<pre>');
  const md = await fileSavedBy(dialog.getByRole('button', { name: 'Download .md' }));
  expect(md.text).toContain('```');
  await page.reload();
  dialog = await openExport(page);
  await goes(dialog).selectOption('For readers');
  await expect(dialog.getByRole('checkbox', { name: 'Keep troubleshooting' })).toBeChecked();

  await dialog.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const pages = pdfPages(await page.pdf({ format: 'A5', margin: { top: '2cm', bottom: '2cm' } }));
  expect(pages.length).toBeGreaterThan(3);
  const whole = pages.join('');
  // The plan, all of it and nothing of the page around it, each heading once.
  expect(whole).toMatch(/^Task:Signinwithalinkinsteadofapassword/);
  expect(whole.match(/Step1:Keeptokensashashes/g)).toHaveLength(1);
  expect(whole).toContain('Removepasswords');
  expect(whole).not.toContain('Download');
  expect(whole).not.toContain('CREATETABLE');
  // No page ends with a heading, whose text is on the next.
  const headings = ['ImplementationSteps', 'TestingPlan', 'SuccessCriteria', 'Actions:'];
  for (const each of pages) for (const end of headings) expect(each.endsWith(end)).toBe(false);
});

test('steps go as a table, and all plans as one file', async ({ page }) => {
  await openExample(page);
  const dialog = await openExport(page);
  const csv = await fileSavedBy(dialog.getByRole('button', { name: 'Download .csv' }));
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.text).toMatch(
    /^Title,Description,Task,Number,Complexity,Estimate,Depends on,Ticket\r\nKeep tokens as hashes,"\*\*Objective\*\*/,
  );
  expect(csv.text.match(/\r\n/g)).toHaveLength(6);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'All plans' }).click();
  await addPlan(page, 'Second');
  await addPlan(page, 'Second!');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download all plans as a .zip' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('planform-plans.zip');
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files).toSorted()).toEqual([
    ...['passwordless-sign-in.json', 'passwordless-sign-in.md'],
    ...['second-2.json', 'second-2.md', 'second.json', 'second.md'],
  ]);
  expect(strFromU8(files['passwordless-sign-in.md'] as Uint8Array)).toMatch(/^## Task: Sign in/);
  expect(JSON.parse(strFromU8(files['second.json'] as Uint8Array))).toMatchObject({
    plan: { title: 'Second!' },
  });
  await inBothThemes(page, () => axe(page));
});
