// Typing and pasting Markdown.
import type { Locator, Page } from '@playwright/test';
import { give } from './clipboard-events.ts';
import { CLIPBOARDS } from './clipboards.ts';
import { axe, expect, test } from './fixtures.ts';
import { aroundCaret, itemsOf, newPlan, openCard, paste, text } from './plan-page.ts';

const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

const selected = (area: Locator) =>
  area.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );

test('keys make bold, italic, code and links, and take them back @main', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  await page.keyboard.type('Keep it small');
  await press(page, 'ControlOrMeta+b');
  await expect(objective).toHaveValue('Keep it **small**');
  await press(page, 'ControlOrMeta+b');
  await expect(objective).toHaveValue('Keep it small');
  await press(page, 'Shift+Home', 'ControlOrMeta+i');
  await expect(objective).toHaveValue('*Keep it small*');
  await expect.poll(() => selected(objective)).toBe('Keep it small');
  await press(page, 'ControlOrMeta+b');
  await expect(objective).toHaveValue('***Keep it small***');
  await press(page, 'ControlOrMeta+z');
  await expect(objective).toHaveValue('*Keep it small*');
  await expect.poll(() => selected(objective)).toBe('Keep it small');
  await press(page, 'ControlOrMeta+z', 'End', 'Space', 'ControlOrMeta+e');
  await page.keyboard.type('npm test');
  await press(page, 'ControlOrMeta+e');
  await page.keyboard.type(' and');
  await expect(objective).toHaveValue('Keep it small `npm test` and');
});

test('a link is made by key, by palette, and by pasting an address over words', async ({
  page,
}) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  await page.keyboard.type('See the guide');
  await press(page, 'ControlOrMeta+Shift+k');
  await expect(objective).toHaveValue('See the [guide]()');
  await page.keyboard.type('https://a.example');
  await expect(objective).toHaveValue('See the [guide](https://a.example)');
  await objective.fill('See the guide');
  await press(page, 'End', 'ControlOrMeta+Shift+ArrowLeft');
  await paste(page, 'https://b.example/c');
  await expect(objective).toHaveValue('See the [guide](https://b.example/c)');
  await press(page, 'ControlOrMeta+z');
  await expect(objective).toHaveValue('See the guide');
  await expect.poll(() => selected(objective)).toBe('guide');
  await press(page, 'ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Command, plan, task or step' }).fill('bold');
  await press(page, 'Enter');
  await expect(objective).toHaveValue('See the **guide**');
  await expect(objective).toBeFocused();
  await expect.poll(() => selected(objective)).toBe('guide');
});

test('the same keys work in items and lines, and not in code', async ({ page }) => {
  await newPlan(page);
  await text(page, 'Task name').focus();
  await page.keyboard.type('Build');
  await press(page, 'ControlOrMeta+e');
  await expect(text(page, 'Task name')).toHaveValue('`Build`');
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').focus();
  await page.keyboard.type('Run');
  await press(page, 'ControlOrMeta+i');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['*Run*']);
  await page.getByRole('button', { name: 'Add to Code Examples' }).click();
  await expect(page.getByRole('combobox', { name: 'Code Examples 1, language' })).toBeFocused();
  const code = text(page, 'Code Examples 1, code');
  await code.focus();
  await page.keyboard.type('x');
  await press(page, 'ControlOrMeta+b');
  await expect(code).toHaveValue('x');
  await give(code, 'paste', { html: '<b>y</b>', plain: 'y' });
  await expect(code).toHaveValue('x');
});

test('prose goes on with its lists, and lets Tab go elsewhere', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  // What goes on with lists comes after the first key can be typed.
  await expect(async () => {
    await objective.fill('');
    await page.keyboard.type('Aims:\n- [ ] one\ntwo');
    await expect(objective).toHaveValue('Aims:\n- [ ] one\n- [ ] two', { timeout: 1_000 });
  }).toPass();
  await press(page, 'Tab');
  await expect(objective).toHaveValue('Aims:\n- [ ] one\n  - [ ] two');
  await press(page, 'Shift+Tab', 'Enter', 'Enter');
  await page.keyboard.type('End');
  await expect(objective).toHaveValue('Aims:\n- [ ] one\n- [ ] two\nEnd');
  await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect(objective).not.toHaveValue(/End/);
  await objective.fill('- one\n- two');
  await press(page, 'Escape', 'Tab');
  await expect(objective).not.toBeFocused();
  await expect(objective).toHaveValue('- one\n- two');
  await objective.focus();
  await objective.fill('No list');
  await press(page, 'Tab');
  await expect(objective).not.toBeFocused();
});

test('a long text from right to left is set bold with its caret', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.fill('שלום עולם '.repeat(1000));
  await objective.focus();
  await press(page, 'ControlOrMeta+End');
  await page.keyboard.type('סוף');
  await press(page, 'ControlOrMeta+b');
  await expect(objective).toHaveValue(/ \*\*סוף\*\*$/);
  await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expect.poll(async () => (await aroundCaret(page))[1]).toBe('');
  await expect(objective).not.toHaveValue(/סוף/);
});

test('what documents and trackers copy becomes Markdown', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  for (const [source, { html, plain, types, markdown }] of Object.entries(CLIPBOARDS)) {
    await test.step(source, async () => {
      await objective.fill('');
      await give(objective, 'paste', { html, plain, ...(types ? { types } : {}) });
      await expect.soft(objective, source).toHaveValue(markdown);
    });
  }
});

test('a rich paste stands in its place, is one edit, and plain when asked for', async ({
  page,
}) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.fill('Before  after');
  await press(page, 'Home');
  for (const _ of 'Before ') await press(page, 'ArrowRight');
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<p>a <b>bold</b> word</p>'], { type: 'text/html' }),
        'text/plain': new Blob(['a bold word'], { type: 'text/plain' }),
      }),
    ]),
  );
  await press(page, 'ControlOrMeta+v');
  await expect(objective).toHaveValue('Before a **bold** word after');
  await expect.poll(() => aroundCaret(page)).toEqual(['Before a **bold** word', ' after']);
  await press(page, 'ControlOrMeta+z');
  await expect(objective).toHaveValue('Before  after');
  await expect.poll(() => aroundCaret(page)).toEqual(['Before ', ' after']);
  await press(page, 'ControlOrMeta+Shift+v');
  await expect(objective).toHaveValue('Before a bold word after');
  await objective.fill('Before');
  await press(page, 'End');
  await give(objective, 'paste', { html: '<ul><li>One</li><li>Two</li></ul>', plain: 'One\nTwo' });
  await expect(objective).toHaveValue('Before\n\n- One\n- Two');
});

test('a rich list becomes items, with its levels and boxes; a line stays one', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  const item = text(page, 'Actions, item 1');
  await give(item, 'paste', {
    html: '<h2>Steps</h2><ul><li><input type="checkbox" checked>One <b>bold</b><ul><li>Two</li></ul></li></ul>',
    plain: 'Steps\nOne bold\nTwo',
  });
  await expect(text(page, 'Actions, item 2')).toHaveValue('One **bold**');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['Steps', 'One **bold**', '>Two']);
  await expect(
    page.getByRole('checkbox', { name: 'Actions, item 2, done', exact: true }),
  ).toBeChecked();
  await give(text(page, 'Step name'), 'paste', {
    html: '<h1>A <em>title</em></h1><p>and more</p>',
    plain: 'A title\nand more',
  });
  await expect(text(page, 'Step name')).toHaveValue('A *title* and more');
});

test('pictures and files are refused with a reason, and nothing is lost', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  await page.keyboard.type('Kept');
  await give(objective, 'paste', { file: 'image/png', html: '<img src="file:///shot.png">' });
  const message = page.getByText(/^Pictures are not supported in a plan/);
  // It goes by itself, but not while it is pointed at.
  await message.hover();
  await expect(objective).toHaveValue('Kept');
  await expect(objective).toBeFocused();
  await axe(page);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(message).toBeHidden();

  await give(page.getByRole('main'), 'drop', { file: 'image/png' });
  await expect(message).toBeVisible();
  await give(objective, 'paste', { file: 'application/pdf' });
  await expect(page.getByText(/^Files are not supported in a plan/)).toBeVisible();

  await objective.focus();
  await press(page, 'End');
  await give(objective, 'paste', {
    html: '<p>, with words<img src="data:image/png;base64,iVBORw0KGgo="></p>',
    plain: ', with words',
  });
  await expect(objective).toHaveValue('Kept, with words');
  await expect(page.getByText(/a picture was left out/)).toBeVisible();
});

test('a rich paste comes as plain text where its formats cannot be read', async ({
  page,
  expectConsoleError,
}) => {
  await page.route(/html-to-markdown/, (route) => route.abort());
  expectConsoleError(/Failed to load resource/);
  await newPlan(page);
  const objective = text(page, 'Objective');
  await give(objective, 'paste', { html: '<p>a <b>bold</b> word</p>', plain: 'a bold word' });
  await expect(objective).toHaveValue('a bold word');
  await expect(page.getByText(/came as plain text/)).toBeVisible();
});
