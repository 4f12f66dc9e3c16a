// Where a plan is pasted: what each target gets on the clipboard, and what is said before.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator } from '@playwright/test';
import { formatWithId } from '../src/formats/built-in/registry.ts';
import { tagNamesIn } from '../src/formats/language/marks.ts';
import { readPlan } from '../src/formats/read.ts';
import { samplePlan } from '../src/plan/sample.ts';
import { planSchema } from '../src/plan/schema.ts';
import { converted } from '../src/targets/converted.ts';
import { github } from '../src/targets/github.ts';
import { richText } from '../src/targets/rich-text.ts';
import {
  chooseTarget,
  copied,
  exportExample,
  goes,
  openExample,
  openExport,
  plainText,
  target,
} from './export-page.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { fileSavedBy, newPlan, openPlanFile, openTextFile, text } from './plan-page.ts';

for (const [id, button, has] of [
  ['github', 'Copy for GitHub', /^# Sign in with a link[^<]*\n\n## Task Breakdown\n/],
  ['gitlab', 'Copy for GitLab', /^## Detailed Plan$/m],
  ['linear', 'Copy for Linear', /^- Actions:\n {2}- \[ \] Create the table/m],
  ['jira-data-center', 'Copy for Jira', /^h2\. Detailed Plan\n\nh3\. Step 1: Keep tokens/m],
] as const) {
  test(`${id} gets plain text alone`, async ({ page }) => {
    const dialog = await exportExample(page);
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Analysis plan' });
    await target(dialog).selectOption(id);
    const clip = await copied(page, dialog, button);
    expect(Object.keys(clip)).toEqual(['text/plain']);
    expect(clip['text/plain']).toMatch(has);
    expect(clip['text/plain']).not.toContain('<steps>');
  });
}

for (const [id, button, has] of [
  ['jira-cloud', 'Copy for Jira', /<div[^>]* data-task-state="DONE"[^>]*>Agree on the lifetime/],
  ['azure-devops', 'Copy for Azure DevOps', /<li>☑ Agree on the lifetime/],
  ['rich-text', 'Copy as rich text', /<li>☑ Agree on the lifetime/],
] as const) {
  test(`${id} gets rich text, and the Markdown beside it`, async ({ page }) => {
    const dialog = await exportExample(page);
    await target(dialog).selectOption(id);
    const clip = await copied(page, dialog, button);
    expect(clip['text/html']).toMatch(has);
    expect(clip['text/plain']).toMatch(/^- \[x\] Agree on the lifetime/m);
  });
}

test('the target is chosen once, by a key as well, and stays', async ({ page }) => {
  let dialog = await exportExample(page);
  await expect(target(dialog)).toHaveValue('markdown');
  await page.keyboard.press('Shift+Alt+ArrowDown');
  await expect(target(dialog)).toHaveValue('github');
  await expect(dialog.getByRole('button', { name: 'Copy for GitHub' })).toBeVisible();
  await page.keyboard.press('Shift+Alt+ArrowUp');
  await page.keyboard.press('Shift+Alt+ArrowUp');
  await expect(target(dialog)).toHaveValue('rich-text');

  await page.reload();
  dialog = await openExport(page);
  await expect(target(dialog)).toHaveValue('rich-text');
});

test('the preview shows what the target will show, and its losses are said', async ({ page }) => {
  const dialog = await exportExample(page);
  await target(dialog).selectOption('github');
  const shown = dialog.getByRole('region', { name: 'As GitHub shows it' });
  await expect(shown.getByRole('checkbox', { name: 'done' }).first()).toBeVisible();
  await inBothThemes(page, () => axe(page));

  await target(dialog).selectOption('jira-data-center');
  const wiki = dialog.getByRole('region', { name: 'As Jira Data Center shows it' });
  await expect(wiki.getByText('☑ Agree on the lifetime')).toBeAttached();
  await expect(wiki.getByRole('checkbox')).toHaveCount(0);
  await dialog.getByText(/Jira Data Center changes 2 things/).click();
  await expect(
    dialog.getByRole('list', { name: 'Changed for Jira Data Center' }).getByRole('listitem'),
  ).toHaveText([
    '42 boxes can’t be ticked there: ☐ and ☑ stand for them.',
    'A piece of code has no colours in Jira Data Center.',
  ]);
  await inBothThemes(page, () => axe(page));

  await dialog.getByRole('button', { name: 'What is pasted' }).click();
  await expect(text(dialog, 'Text')).toHaveValue(/^h2\. Task: Sign in/);
});

test('the title goes apart, and the text can go without it', async ({ page }) => {
  const long = 'Limit requests '.repeat(30).trim();
  await newPlan(page, 'Task plan');
  await text(page, 'Task name').fill(long);
  const dialog = await openExport(page);
  await target(dialog).selectOption('github');
  await expect(dialog.getByText(/GitHub takes 255 characters of a title/)).toBeVisible();
  const { 'text/plain': title = '' } = await copied(page, dialog, 'Copy title');
  expect(title.length).toBeLessThanOrEqual(255);
  expect(title).toMatch(/^Limit requests .*…$/);

  await dialog.getByRole('checkbox', { name: 'Leave out the title' }).check();
  const { 'text/plain': body } = await copied(page, dialog, 'Copy for GitHub');
  expect(body).not.toContain('Limit requests');
});

test('a short plan opens as a new issue of the repository that is remembered', async ({ page }) => {
  await newPlan(page, 'Task plan');
  await text(page, 'Task name').fill('Limit requests');
  let dialog = await openExport(page);
  await target(dialog).selectOption('github');
  await text(dialog, 'Repository, for a new issue').fill('https://github.com/acme/shop/issues');
  const link = dialog.getByRole('link', { name: 'Open it as a new issue' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.pathname).toBe('/acme/shop/issues/new');
  expect(address.searchParams.get('title')).toBe('Limit requests');
  expect(address.searchParams.get('body')).toMatch(/^## Task: Limit requests\n/);

  await page.reload();
  dialog = await openExport(page);
  await expect(text(dialog, 'Repository, for a new issue')).toHaveValue('acme/shop');
});

/** A page with a text box that has GitHub's own handler of what is pasted. */
async function githubComment(context: BrowserContext): Promise<Locator> {
  const handler = await readFile(
    new URL('../node_modules/@github/paste-markdown/dist/bundle.js', import.meta.url),
    'utf8',
  );
  const tracker = await context.newPage();
  await tracker.setContent('<textarea aria-label="Comment"></textarea>');
  await tracker.addScriptTag({
    type: 'module',
    content: `${handler}\nsubscribe(document.querySelector('textarea')); document.title = 'ready';`,
  });
  await expect(tracker).toHaveTitle('ready');
  return tracker.getByRole('textbox', { name: 'Comment' });
}

/** Pastes what is on the clipboard into an emptied text box. */
async function pasteInto(box: Locator) {
  await box.fill('');
  await box.press('ControlOrMeta+v');
}

test('GitHub’s own handler of pasted text leaves what is pasted as it is', async ({
  page,
  context,
}) => {
  const dialog = await exportExample(page);
  await target(dialog).selectOption('github');
  const { 'text/plain': markdown = '' } = await copied(page, dialog, 'Copy for GitHub');
  const comment = await githubComment(context);
  await pasteInto(comment);
  await expect(comment).toHaveValue(markdown);
});

test('GitHub’s own handler leaves each golden file as it is', async ({ page, context }) => {
  await openExample(page);
  const comment = await githubComment(context);
  const files = ['src/formats/golden', 'src/targets/golden'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) {
    const golden = await readFile(file, 'utf8');
    const { parts } = formatWithId(readPlan(golden).format);
    const { text: markdown } = converted(golden, github, { tags: tagNamesIn(parts) });
    await page.bringToFront();
    await page.evaluate((words) => navigator.clipboard.writeText(words), markdown);
    await comment.page().bringToFront();
    await pasteInto(comment);
    await expect(comment, file).toHaveValue(markdown);
  }

  // It is at work: with rich text beside the Markdown, it changes what is pasted.
  const everything = await readFile('src/targets/golden/everything.md', 'utf8');
  const rich = converted(everything, richText, { tags: [] }).clipboard;
  await page.bringToFront();
  await page.evaluate(async (texts) => {
    const blobs = Object.entries(texts).map(([type, words]) => [type, new Blob([words], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, rich);
  await comment.page().bringToFront();
  await pasteInto(comment);
  await expect(comment).not.toHaveValue('');
  await expect(comment).not.toHaveValue(rich['text/plain'] ?? '');
});

test('where nothing can be copied, what is shown is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  const dialog = await exportExample(page);
  const selected = () => page.evaluate(() => String(getSelection()));
  await target(dialog).selectOption('github');
  await dialog.getByRole('button', { name: 'Copy for GitHub' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The text below is selected');
  await expect(text(dialog, 'Markdown')).toBeFocused();
  await expect.poll(selected).toBe(await text(dialog, 'Markdown').inputValue());

  await target(dialog).selectOption('jira-cloud');
  await dialog.getByRole('button', { name: 'Copy for Jira' }).click();
  await expect.poll(selected).toContain('Keep tokens as hashes');
});

test('the dialog fits a phone with each target', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  const dialog = await exportExample(page);
  for (const id of ['github', 'jira-cloud', 'jira-data-center']) {
    await target(dialog).selectOption(id);
    await expectNoSidewaysScroll(page);
  }
  await axe(page);
});

test('a plan that is too long goes in parts, one after the other, also after a reload', async ({
  page,
}) => {
  const plan = samplePlan();
  const [task] = plan.tasks;
  if (!task) throw new Error('The example has a task.');
  const steps = Array.from({ length: 40 }, (_, at) => ({
    ...task.steps[at % 2],
    id: `s${at}`,
    dependsOn: [],
    name: `Step of number ${at}`,
    objective: 'A sentence that takes its room. '.repeat(40),
  }));
  await openPlanFile(page, planSchema.parse({ ...plan, tasks: [{ ...task, steps }] }));
  let dialog = await openExport(page);
  await target(dialog).selectOption('jira-data-center');
  await expect(
    dialog.getByText(/^\d\d,\d{3} characters: Jira Data Center takes 32,767$/),
  ).toBeVisible();
  const parts = dialog.getByRole('list', { name: 'Parts' });
  const count = await parts.getByRole('button', { name: /^Part/ }).count();
  expect(count).toBeGreaterThan(1);
  await inBothThemes(page, () => axe(page));

  const first = await copied(page, dialog, `Copy part 1 of ${count}`);
  expect(first['text/plain']).toMatch(/^\*Part 1 of \d\*\. The others follow as comments:\n\n# /);
  await expect(dialog.getByRole('button', { name: `Copy part 2 of ${count}` })).toBeVisible();

  await page.reload();
  dialog = await openExport(page);
  await expect(dialog.getByRole('button', { name: 'Part 1, copied' })).toBeVisible();
  const second = await copied(page, dialog, `Copy part 2 of ${count}`);
  expect(second['text/plain']).toMatch(/^\*Part 2 of \d\*\n\nh4\. Step \d+: Step of number \d+\n/);
  for (const clip of [first, second]) {
    expect(clip['text/plain']?.length).toBeLessThanOrEqual(32_767);
  }
  const shown = [
    ...`${first['text/plain']}${second['text/plain']}`.matchAll(/^h4\. .*number (\d+)$/gm),
  ];
  expect(shown.map(([, number]) => Number(number))).toEqual([...shown.keys()]);
});

test('what looks like a secret is said before it leaves, with its place', async ({ page }) => {
  await openTextFile(
    page,
    'plan.md',
    '## Task: Deploy\n**Objective**: Run it with `DB_PASSWORD=hunter22`.\n',
    'Task plan',
  );
  const dialog = await openExport(page);
  await expect(
    dialog.getByRole('list', { name: 'Perhaps secret' }).getByRole('listitem'),
  ).toHaveText('A password in line 2: **Objective**: Run it with `DB_PASSWORD=hunt…`.');
  await inBothThemes(page, () => axe(page));
  await expect(dialog.getByRole('button', { name: 'Copy as Markdown' })).toBeEnabled();
});

test('what looks like a secret is said before a step or the preview is copied', async ({
  page,
}) => {
  const step = '#### Step 1: Run\n**Code Examples**:\n```sh\nDB_PASSWORD=hunter22 run\n```\n';
  await openTextFile(page, 'plan.md', `## Task: Deploy\n\n${step}`, 'Task plan');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const copyStep = async () => {
    await page.getByRole('button', { name: 'Change Step 1' }).first().click();
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
  };
  const copyPreview = () =>
    page.getByRole('button', { name: 'Copy as Markdown', exact: true }).last().click();
  for (const [copy, line, begins] of [
    [copyStep, 4, '#### Step 1'],
    [copyPreview, 6, '## Task: Deploy'],
  ] as const) {
    await copy();
    const said = page.getByText(`Not copied yet. A password seems to be in line ${line} of it:`);
    await expect(said).toContainText('DB_PASSWORD=hunt… run');
    expect(await plainText(page)).toBe('before');
    await inBothThemes(page, () => axe(page));
    await page.getByRole('button', { name: 'Copy all the same' }).click();
    await expect.poll(() => plainText(page)).toMatch(new RegExp(`^${begins}`));
    await page.evaluate(() => navigator.clipboard.writeText('before'));
  }
});

test('a secret that only the files have is said, and one in all plans', async ({ page }) => {
  const step = '#### Step 1: Run\n**Code Examples**:\n```sh\nDB_PASSWORD=hunter22 run\n```\n';
  await openTextFile(page, 'plan.md', `## Task: Deploy\n\n${step}`, 'Task plan');
  const dialog = await openExport(page);
  const secret = dialog.getByRole('list', { name: 'Perhaps secret' }).getByRole('listitem');
  await expect(secret).toHaveText(/^A password in line 6: /);
  await goes(dialog).selectOption('For readers');
  await expect(secret).toHaveText(/^A password in line 6 of the \.md: /);
  await expect(dialog.getByText(/in the files looks like a secret/)).toBeVisible();
  // No label is left of the code.
  await expect(text(dialog, 'Markdown')).toHaveValue(
    /^## Task: Deploy\n[^*]*#### Step 1: Run\n[^*]*$/,
  );
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'All plans' }).click();
  let count = 0;
  page.on('download', () => {
    count += 1;
  });
  await page.getByRole('button', { name: 'Download all plans as a .zip' }).click();
  const asked = page.getByRole('listitem').filter({ hasText: 'Not downloaded yet.' });
  await expect(asked).toContainText('A password seems to be in line 6 of deploy.md.');
  expect(count).toBe(0);
  await asked.getByRole('button', { name: 'Download all the same' }).click();
  await expect(page.getByText('Downloaded all plans as one file.')).toBeVisible();
  await expect.poll(() => count).toBe(1);
});

test('one step is copied for the target, from its card and from the outline, and one task', async ({
  page,
}) => {
  await openExample(page);
  await chooseTarget(page, 'jira-data-center');

  await page.getByRole('button', { name: 'Change Step 2' }).first().click();
  await page.getByRole('menuitem', { name: 'Copy for Jira' }).click();
  await expect(page.getByText('Copied for Jira Data Center.')).toBeVisible();
  expect(await plainText(page)).toMatch(/^h4\. Step 2: Ask for a link, and redeem it\n/);

  await page.getByRole('treeitem', { name: /Keep tokens as hashes/ }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copy for Jira' }).click();
  await expect.poll(() => plainText(page)).toMatch(/^h4\. Step 1: Keep tokens as hashes\n/);

  await page.getByRole('button', { name: 'Change Task 2' }).click();
  await page.getByRole('menuitem', { name: 'Copy for Jira' }).click();
  await expect
    .poll(() => plainText(page))
    .toMatch(/^h2\. Task: [^\n]+\n(?:.*\n)*h4\. Step 1: Widen the flag\n/);
});

test('only what is open goes as a checklist', async ({ page }) => {
  const dialog = await exportExample(page);
  await target(dialog).selectOption('github');
  await dialog.getByRole('combobox', { name: 'What goes' }).selectOption('Only what is open');
  const shown = dialog.getByRole('region', { name: 'As GitHub shows it' });
  await expect(shown.getByText('Expected result: 14 tests pass, none skipped')).toBeAttached();
  await expect(shown.getByText('Agree on the lifetime')).toHaveCount(0);
  await inBothThemes(page, () => axe(page));
  const { 'text/plain': open = '' } = await copied(page, dialog, 'Copy for GitHub');
  expect(open).toMatch(/^## Task: Sign in with a link instead of a password\n\n### Implementation/);
  expect(open).toMatch(/^- \[ \] Create the table in `migrations\/0042_sign_in_token\.sql`$/m);
  expect(open).not.toContain('[x]');
  expect(open).not.toContain('```');
});

test('nothing of an empty plan is open, also where its empty sections are kept', async ({
  page,
}) => {
  await openTextFile(page, 'plan.md', '## Task: Deploy\n', 'Task plan');
  const dialog = await openExport(page);
  await dialog.getByRole('checkbox', { name: 'Keep empty sections' }).check();
  await dialog.getByRole('checkbox', { name: 'Standard layout' }).check();
  await expect(text(dialog, 'Markdown')).toHaveValue(/^- \[ \] /m);
  await dialog.getByRole('combobox', { name: 'What goes' }).selectOption('Only what is open');
  await expect(dialog.getByText('nothing is open')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Keep empty sections' })).toHaveCount(0);
});

test('the page for readers opens in another profile, asks for nothing and can be printed', async ({
  page,
  anotherPerson,
}) => {
  const dialog = await exportExample(page);
  const html = await fileSavedBy(dialog.getByRole('button', { name: 'Download .html' }));
  expect(html.name).toMatch(/\.html$/);
  const { page: reader } = await anotherPerson();
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(request.url()));
  await reader.setContent(html.text);
  await expect(
    reader.getByRole('navigation', { name: 'Contents' }).getByRole('link'),
  ).not.toHaveCount(0);
  await expect(reader.getByRole('checkbox', { name: 'done' }).first()).toBeChecked();
  await expect(
    reader.getByRole('heading', { name: 'Step 1: Keep tokens as hashes' }),
  ).toBeVisible();
  await inBothThemes(reader, () => axe(reader));
  expect(asked).toEqual([]);
});
