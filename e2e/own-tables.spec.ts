// Tables and checklists that a document has of its own: typed in by keyboard, written back by their lines.
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { card, form, itemsOf, openCard, openPasted, paste, saved, text } from './plan-page.ts';

const TEXT = [
  '# Shed',
  '',
  '## Overview',
  'A dry place.',
  '',
  '## Costs',
  '',
  '| What   | How much | Paid |',
  '| :----- | -------: | :--: |',
  '| Wood   |      120 | yes  |',
  '| Screws |        9 |  no  |',
  '',
  '## Ready when',
  '',
  '* [ ] it is dry',
  '* [x] it is light',
  '',
  '## Implementation Steps',
  '',
  '### Step 1: Dig',
  '**Tasks:**',
  '- a hole',
  '',
].join('\n');

test('a table and a checklist are typed in by keyboard, and only their lines change', async ({
  page,
}) => {
  await openPasted(page, TEXT);
  await expectExport(page, TEXT);
  await expect(card(page, 'Costs').getByRole('columnheader')).toHaveText([
    'What',
    'How much',
    'Paid',
  ]);

  await openCard(page, 'Costs');
  await text(page, 'How much, row 2').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('9');
  const dearer = TEXT.replace('       9 |', '      99 |');
  await expectExport(page, dearer);

  await text(page, 'How much, row 2').focus();
  await page.keyboard.press('Enter');
  await expect(text(page, 'How much, row 3')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Paint');
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await expect(text(page, 'Paid, row 3')).toBeFocused();
  const painted = dearer.replace('|  no  |\n', '|  no  |\n| Paint  |       30 |      |\n');
  await expectExport(page, painted);

  await text(page, 'Paid, row 3').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(text(page, 'Paid, row 2')).toBeFocused();
  await expectExport(page, dearer.replace('| Screws', '| Paint  |       30 |      |\n| Screws'));
  await page.keyboard.press('ControlOrMeta+z');
  await expectExport(page, painted);

  await openCard(page, 'Ready when');
  await text(page, 'Ready when, item 2').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('it is warm');
  const warm = painted.replace('light\n', 'light\n* [ ] it is warm\n');
  await expectExport(page, warm);

  await saved(page);
  await page.reload();
  await expectExport(page, warm);
});

test('a blank row goes with Backspace, and a row, a column and its name by menu', async ({
  page,
}) => {
  await openPasted(page, TEXT);
  await openCard(page, 'Costs');
  await text(page, 'Paid, row 2').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Paid, row 4')).toHaveCount(0);
  await page.keyboard.press('Backspace');
  await expect(text(page, 'Paid, row 2')).toBeFocused();
  await expectExport(page, TEXT);

  await page.getByRole('button', { name: 'Change Costs, row 1' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await expect(text(page, 'What, row 1')).toHaveValue('Screws');
  const cheap = TEXT.replace('| Wood   |      120 | yes  |\n', '');
  await expectExport(page, cheap);

  await page.getByRole('button', { name: 'Change Costs, What' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Move right' }).press('Enter');
  const turned =
    '| How much | What   | Paid |\n| -------: | :----- | :--: |\n|        9 | Screws |  no  |';
  await expectExport(page, TEXT.replace(/\| What[^#]+/, `${turned}\n\n`));
  await page.keyboard.press('ControlOrMeta+z');
  await expectExport(page, cheap);

  await page.getByRole('button', { name: 'Change Costs, How much' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
  await expect(text(page, 'Costs, name of column 2')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Price');
  await expectExport(page, cheap.replace('| How much |', '|    Price |'));

  await page.getByRole('button', { name: 'Change Costs, Paid' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Remove the column' }).press('Enter');
  await expect(text(page, 'Costs, name of column 2')).toBeFocused();
  const narrow = TEXT.replace(
    /\| What[^#]+/,
    '| What   |    Price |\n| :----- | -------: |\n| Screws |        9 |\n\n',
  );
  await expectExport(page, narrow);
});

test('cells of a spreadsheet or a table are pasted as cells', async ({ page }) => {
  await openPasted(page, TEXT);
  await openCard(page, 'Costs');
  await text(page, 'What, row 2').focus();
  await paste(page, 'Nails\t4\nPaint\t"3 | 4"\n');
  await expect(text(page, 'What, row 3')).toBeFocused();
  await expect(text(page, 'What, row 2')).toHaveValue('Nails');
  await expectExport(
    page,
    TEXT.replace(
      '| Screws |        9 |  no  |',
      '| Nails  |        4 |  no  |\n| Paint  |   3 \\| 4 |      |',
    ),
  );
  await text(page, 'What, row 1').focus();
  await paste(page, '| What | How much |\n|---|---|\n| Oak | 200 |\n');
  await expect(text(page, 'What, row 1')).toHaveValue('Oak');
  await expect(text(page, 'How much, row 1')).toHaveValue('200');
  await expect(text(page, 'Paid, row 1')).toHaveValue('yes');
});

test('a table, a numbered list and a choice of one’s own are added', async ({ page }) => {
  await openPasted(page, TEXT);
  const add = async (name: string, kind: string, words?: [string, string]) => {
    await page.getByRole('button', { name: 'Add field' }).last().press('Enter');
    await text(page, 'Name').fill(name);
    await page.getByRole('combobox', { name: 'What it holds' }).selectOption(kind);
    if (words) await text(page, words[0]).fill(words[1]);
    await page.keyboard.press('Enter');
  };
  await add('Helpers', 'Table', ['Columns', 'Who, When']);
  await text(page, 'Who, row 1').fill('Ann');
  const helped = `${TEXT}\n## Helpers\n\n| Who | When |\n| --- | --- |\n| Ann |  |\n`;
  await expectExport(page, helped);

  await add('Order', 'Numbered list');
  await text(page, 'Order, item 1').fill('dig');
  await page.keyboard.press('Enter');
  await page.keyboard.type('pour');
  const ordered = `${helped}\n## Order\n1. dig\n2. pour\n`;
  await expectExport(page, ordered);

  await add('Size', 'Choice', ['Choices', 'small, large']);
  await page.getByRole('button', { name: 'Size: large' }).press('Enter');
  await expectExport(page, `${ordered}\n## Size\nlarge\n`);
  expect(await itemsOf(page, 'Order')).toEqual([]);
});

test('a wide table scrolls in its own box, without barriers', async ({ page }) => {
  const names = Array.from({ length: 7 }, (_, at) => `Column name ${at}`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [names, names.map(() => '---'), names.map((name) => `Text of ${name}`)].map(row);
  await openPasted(page, TEXT.replace(/\| What[^#]+/, `${table.join('\n')}\n\n`));
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await openCard(page, 'Costs');
  await text(page, 'Column name 6, row 1').focus();
  await expect(text(page, 'Column name 6, row 1')).toBeInViewport();
  await expectNoSidewaysScroll(page);
  await expect(form(page).getByRole('table', { name: 'Costs' })).toBeVisible();
  await inBothThemes(page, () => axe(page));
});
