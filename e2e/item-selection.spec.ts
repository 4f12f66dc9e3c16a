// Several items of a list at once: selected by keys, clicks and fingers; moved, nested, ticked,
// duplicated, removed, and copied as Markdown.
import type { Page } from '@playwright/test';
import { chooseTarget, plainText } from './export-page.ts';
import { axe, expect, test } from './fixtures.ts';
import { aroundCaret, itemsOf, newPlan, openCard, paste, text } from './plan-page.ts';

const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected items' });
const item = (page: Page, number: string) => text(page, `Actions, item ${number}`);
const box = (page: Page, number: string) =>
  page.getByRole('checkbox', { name: `Actions, item ${number}, done` });

/** The texts of the selected items, as screen readers are told of them. */
async function selected(page: Page): Promise<string[]> {
  return await page
    .locator('textarea[aria-description="Selected"]')
    .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value));
}

/** A step whose actions are these, and the caret at the end of the last. */
async function actions(page: Page, markdown: string) {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await item(page, '1').focus();
  await paste(page, markdown);
  await expect(item(page, '1')).not.toHaveValue('');
}

const NESTED = '- [ ] a\n  - [x] a1\n  - [ ] a2\n- [ ] b\n- [ ] c\n- [ ] d';

test('are selected, moved, nested, ticked, duplicated and removed by keys alone @main', async ({
  page,
}) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await item(page, '1').focus();
  const keys = ['a', 'Enter', 'Tab', '1', 'Enter', '2', 'Enter', 'Shift+Tab', 'b', 'Enter', 'c'];
  for (const key of [...keys, 'Enter', 'd', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 items selected');
  await expect.poll(() => selected(page)).toEqual(['b', 'c']);
  await expect(item(page, '3')).toBeFocused();
  await expect(page.getByText('2 items selected.', { exact: true })).toBeAttached();

  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['b', 'c', 'a', '>1', '>2', 'd']);
  await expect.poll(() => selected(page)).toEqual(['b', 'c']);
  await expect(item(page, '2')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('They cannot move further up.')).toBeAttached();
  await page.keyboard.press('Alt+ArrowDown');

  await page.keyboard.press('Tab');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>1', '>2', '>b', '>c', 'd']);
  await expect(item(page, '1.4')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>1', '>2', 'b', 'c', 'd']);

  await page.keyboard.press('Space');
  await expect(box(page, '2')).toBeChecked();
  await expect(box(page, '3')).toBeChecked();
  await expect(box(page, '4')).not.toBeChecked();
  await page.keyboard.press('Space');
  await expect(box(page, '2')).not.toBeChecked();

  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['a', '>1', '>2', 'b', 'c', 'b', 'c', 'd']);
  await expect(item(page, '5')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('2 items copied.')).toBeAttached();
  await page.keyboard.press('Delete');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>1', '>2', 'b', 'c', 'd']);
  await expect(bar(page)).toHaveCount(0);
  await expect(item(page, '4')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['a', '>1', '>2', 'b', 'c', 'd', 'b', 'c']);
});

test('grow and shrink by what is inside them, end with Escape, and never swallow typing', async ({
  page,
}) => {
  await actions(page, NESTED);
  await item(page, '1.2').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => selected(page)).toEqual(['a1', 'a2']);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected(page)).toEqual(['a2']);
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected(page)).toEqual(['a', 'a1', 'a2', 'b']);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual([]);
  await expect(item(page, '2')).toBeFocused();
  await expect(page.getByText('Nothing is selected.')).toBeAttached();
  // The same keys still do what they do without a selection: the card stays open.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('!');
  await expect.poll(() => selected(page)).toEqual([]);
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'b', 'c!', 'd']);
});

test('are all of the list after its text, with Ctrl or Cmd and A', async ({ page }) => {
  await actions(page, NESTED);
  await item(page, '2').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect.poll(() => selected(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar(page)).toContainText('6 items selected');
  await expect(item(page, '2')).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['']);
  await expect(item(page, '1')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'b', 'c', 'd']);
  await expect(item(page, '2')).toBeFocused();
});

test('past the lines of a long text only, which is selected first', async ({ page }) => {
  await actions(page, '- one\n- two');
  await item(page, '1').fill('first line\nsecond line');
  await item(page, '1').press('ControlOrMeta+Home');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected(page)).toEqual([]);
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected(page)).toEqual(['first line\nsecond line', 'two']);
  // A line that the window wraps is a line to the arrows.
  await page.keyboard.press('Escape');
  await item(page, '1').fill('a word and more '.repeat(20));
  await item(page, '1').press('ControlOrMeta+Home');
  for (let pressed = 0; pressed < 12; pressed++) await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('2 items selected');
});

test('an edit of several is one step of undo and redo, with what is selected', async ({ page }) => {
  await actions(page, NESTED);
  await item(page, '3').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'c', 'd', 'b']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(box(page, '1.3')).not.toBeChecked();
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', '>c', '>d', 'b']);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'b', 'c', 'd']);
  await expect.poll(() => selected(page)).toEqual(['c', 'd']);
  await expect(item(page, '4')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'c', 'd', 'b']);
  await expect.poll(() => selected(page)).toEqual(['c', 'd']);
});

test('are selected with Shift and a click, and from the bar changed by clicks', async ({
  page,
}) => {
  await actions(page, NESTED);
  await item(page, '2').click();
  await item(page, '4').click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual(['b', 'c', 'd']);
  await item(page, '3').click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual(['b', 'c']);
  const press = (name: string) => bar(page).getByRole('button', { name, exact: true }).click();
  await press('Move down');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'd', 'b', 'c']);
  await press('Nest');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'd', '>b', '>c']);
  await press('Tick');
  await expect(box(page, '2.2')).toBeChecked();
  await press('Move out');
  await press('Duplicate');
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['a', '>a1', '>a2', 'd', 'b', 'c', 'b', 'c']);
  await press('Move up');
  await press('Copy');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('- [x] b\n- [x] c');
  await press('Remove');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'd', 'b', 'c']);
  await expect(item(page, '4')).toBeFocused();

  await item(page, '3').click({ modifiers: ['Shift'] });
  await press('Select nothing');
  await expect.poll(() => selected(page)).toEqual([]);
  await item(page, '1').click({ modifiers: ['Shift'] });
  await item(page, '2').click();
  await expect.poll(() => selected(page)).toEqual([]);
  await item(page, '1').click({ modifiers: ['Shift'] });
  await text(page, 'Objective').click();
  await expect(bar(page)).toHaveCount(0);
});

test('are copied for where plans are pasted, with the links that they name', async ({ page }) => {
  await actions(page, `${NESTED}\n- [ ] see [the notes][n]`);
  await text(page, 'Objective').fill('Dry.\n\n[n]: https://a.example/notes');
  await chooseTarget(page, 'jira-data-center');
  await item(page, '3').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await bar(page).getByRole('button', { name: 'Copy for Jira' }).click();
  await expect(page.getByText('Copied for Jira Data Center.')).toBeVisible();
  await expect
    .poll(() => plainText(page))
    .toBe('* ☐ c\n* ☐ d\n* ☐ see [the notes|https://a.example/notes]\n');
  await expect(bar(page)).toContainText('3 items selected');
  await axe(page);
});

test('are copied as Markdown, pasted into another field, and read back with levels and boxes', async ({
  page,
}) => {
  await actions(page, `${NESTED}\n- plain\n  - [x] in it`);
  await item(page, '1').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+c');
  await expect(page.getByText('4 items copied.')).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe('- [ ] a\n  - [x] a1\n  - [ ] a2\n- [ ] b');

  await text(page, 'Validation, item 1').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => itemsOf(page, 'Validation')).toEqual(['a', '>a1', '>a2', 'b']);
  const ticked = (name: string) =>
    page.getByRole('checkbox', { name: `Validation, item ${name}, done` });
  await expect(ticked('1.1')).toBeChecked();
  await expect(ticked('1.2')).not.toBeChecked();

  // In a text it is text.
  await text(page, 'Objective').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(text(page, 'Objective')).toHaveValue(copied);

  await item(page, '5').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'b', 'c']);
  await expect(item(page, '3')).toBeFocused();
  // Behind what is selected, which it does not replace.
  await item(page, '2').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['a', '>a1', '>a2', 'b', 'd', 'plain', '>in it', 'c']);
  await expect.poll(() => selected(page)).toEqual(['d', 'plain', 'in it']);
  await expect(box(page, '3')).not.toBeChecked();
  await expect(box(page, '4')).toHaveCount(0);
  await expect(box(page, '4.1')).toBeChecked();
});

test('take what is pasted behind them, from a document with its levels', async ({ page }) => {
  await actions(page, '- a\n- b\n- c');
  await item(page, '1').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.evaluate(async () => {
    const html = '<ul><li><b>One</b> of two<ul><li>Two</li></ul></li></ul>';
    const data = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': 'One of two Two',
    };
    await navigator.clipboard.write([new ClipboardItem(data)]);
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['a', 'b', '**One** of two', '>Two', 'c']);
  await expect.poll(() => selected(page)).toEqual(['**One** of two', 'Two']);
});

test('one item is duplicated by key and menu; the menu of a selected one means all', async ({
  page,
}) => {
  await actions(page, '- a\n- b\n- c');
  await item(page, '2').focus();
  await page.keyboard.press('ControlOrMeta+d');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', 'b', 'b', 'c']);
  await expect.poll(() => aroundCaret(page)).toEqual(['b', '']);
  await expect(item(page, '3')).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Change Actions, item 4', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Remove', exact: true }).click();
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', 'b']);
  await expect(item(page, '2')).toBeFocused();
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('are selected from the menu and by taps, without the keyboard coming up', async ({
    page,
  }) => {
    await actions(page, NESTED);
    await page.getByRole('button', { name: 'Change Actions, item 2', exact: true }).tap();
    await page.getByRole('menuitem', { name: /^Select/ }).tap();
    await expect(bar(page)).toContainText('1 item selected');
    await item(page, '3').tap();
    await expect.poll(() => selected(page)).toEqual(['b', 'c']);
    const isTyping = () => page.evaluate(() => document.activeElement?.matches('textarea'));
    await expect.poll(isTyping).toBe(false);
    await page.getByRole('button', { name: 'Change Actions, item 4', exact: true }).tap();
    await page.getByRole('menuitem', { name: /^Select to here/ }).tap();
    await expect.poll(() => selected(page)).toEqual(['b', 'c', 'd']);
    await bar(page).getByRole('button', { name: 'Tick' }).tap();
    await expect(box(page, '4')).toBeChecked();
    await bar(page).getByRole('button', { name: 'Remove' }).tap();
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2']);
    await expect.poll(isTyping).toBe(false);
    await expect(
      page.getByRole('button', { name: 'Change Actions, item 1.2', exact: true }),
    ).toBeFocused();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing while items are selected, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await actions(page, NESTED);
    await page.keyboard.press('Shift+ArrowUp');
    await expect(bar(page)).toBeVisible();
    await axe(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await axe(page);
    const { right, top } = await bar(page)
      .boundingBox()
      .then((found) => ({
        right: (found?.x ?? 0) + (found?.width ?? 0),
        top: found?.y ?? 0,
      }));
    expect(right).toBeLessThanOrEqual(320);
    expect(top).toBeGreaterThan(320);
  });
}

test('have a bar whose buttons the arrows go along, and are not lost meanwhile', async ({
  page,
}) => {
  await actions(page, NESTED);
  await item(page, '2').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toBeVisible();
  const button = (name: string) => bar(page).getByRole('button', { name, exact: true });
  await expect(bar(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await button('Move up').focus();
  for (const [key, name] of [
    ['End', 'Select nothing'],
    ['ArrowRight', 'Move up'],
    ['ArrowRight', 'Move down'],
    ['ArrowRight', 'Nest'],
    ['Home', 'Move up'],
    ['ArrowLeft', 'Select nothing'],
    ['ArrowLeft', 'Remove'],
    ['ArrowLeft', 'Copy as Markdown'],
    ['ArrowLeft', 'Copy'],
    ['ArrowLeft', 'Duplicate'],
    ['ArrowLeft', 'Tick'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(button(name)).toBeFocused();
  }
  expect(await selected(page)).toEqual(['b', 'c']);
  await page.keyboard.press('Space');
  await expect(box(page, '2')).toBeChecked();
  await expect(box(page, '3')).toBeChecked();
  expect(await selected(page)).toEqual(['b', 'c']);
});

test('end where something else is begun: a new item, or the box of an item beside them', async ({
  page,
}) => {
  await actions(page, NESTED);
  await item(page, '2').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Add to Actions', exact: true }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'b', 'c', 'd']);

  await item(page, '2').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toBeVisible();
  await box(page, '4').click();
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>a1', '>a2', 'b', 'c', 'd']);
  await expect(box(page, '4')).toBeChecked();
});
