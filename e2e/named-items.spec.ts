// Items of a list with a name of their own, `**Auth**: use tokens`: name and text beside each other.
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { aroundCaret, fillIn, openCard, openPasted, text } from './plan-page.ts';

const LINES = [
  '# Sign in',
  '',
  '## Decisions',
  '',
  '- **Auth**: use tokens',
  '- Keep the old cookies',
  '  - **Until:** May',
  '- **Store**: disk',
  '',
];

test.describe('an item with a name', () => {
  test.beforeEach(async ({ page }) => {
    await openPasted(page, LINES.join('\n'));
    await openCard(page, 'Decisions');
  });

  test('has its name and its text beside each other, and an edit changes its line @main', async ({
    page,
  }) => {
    const name = text(page, 'Decisions, name of item 1');
    await expect(name).toHaveValue('Auth');
    await expect(text(page, 'Decisions, item 1')).toHaveValue('use tokens');
    await expect(text(page, 'Decisions, name of item 2')).toHaveCount(0);
    await expect(text(page, 'Decisions, name of item 2.1')).toHaveValue('Until');
    await fillIn(name, 'Sign-in');
    await fillIn(text(page, 'Decisions, item 2.1'), 'June');
    const edited = LINES.with(4, '- **Sign-in**: use tokens').with(6, '  - **Until:** June');
    await expectExport(page, edited.join('\n'));
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSidewaysScroll(page);
  });

  test('is typed by keyboard alone: its name, Enter, its text, and the next', async ({ page }) => {
    await text(page, 'Decisions, item 3').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(text(page, 'Decisions, name of item 4')).toBeFocused();
    await page.keyboard.type('Cache');
    await page.keyboard.press('Enter');
    await expect(text(page, 'Decisions, item 4')).toBeFocused();
    await page.keyboard.type('none');
    await page.keyboard.press('Shift+Tab');
    await expect(text(page, 'Decisions, name of item 4')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(text(page, 'Decisions, item 3')).toBeFocused();
    await expect(text(page, 'Decisions, item 3')).toHaveValue('none');
    await expectExport(page, LINES.toSpliced(7, 0, '- **Cache**: none').join('\n'));
  });

  test('gives its name back to its text, and gets one from its menu', async ({ page }) => {
    const item = text(page, 'Decisions, item 1');
    await item.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect(item).toHaveValue('**Auth**: use tokens');
    await expect.poll(() => aroundCaret(page)).toEqual(['**Auth**: ', 'use tokens']);
    await expectExport(page, LINES.join('\n'));

    const plain = page.getByRole('listitem').filter({ has: text(page, 'Decisions, item 2') });
    await plain.first().hover();
    await plain.getByRole('button', { name: 'Change Decisions, item 2' }).first().click();
    await page.getByRole('menuitem', { name: 'Give it a name' }).click();
    await expect(text(page, 'Decisions, name of item 2')).toBeFocused();
    await page.keyboard.type('Cookies');
    await expectExport(page, LINES.with(5, '- **Cookies**: Keep the old cookies').join('\n'));
  });
});
