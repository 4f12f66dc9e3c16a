// Undo and redo across the plan: what is one edit, and where the caret goes.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { aroundCaret, card, itemsOf, newPlan, openCard, paste, text } from './plan-page.ts';

const undo = (page: Page) => page.keyboard.press('ControlOrMeta+z');
const redo = (page: Page) => page.keyboard.press('ControlOrMeta+Shift+z');

test('typing, deleting and pasting are edits of their own, each with its caret @main', async ({
  page,
}) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  await page.keyboard.type('One two');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('hree');
  await page.keyboard.press('Home');
  await page.keyboard.type('Zero ');

  await undo(page);
  await expect(objective).toHaveValue('One three');
  await expect.poll(() => aroundCaret(page)).toEqual(['', 'One three']);
  await undo(page);
  await expect(objective).toHaveValue('One t');
  await expect.poll(() => aroundCaret(page)).toEqual(['One t', '']);
  await undo(page);
  await expect(objective).toHaveValue('One two');
  await undo(page);
  await expect(objective).toHaveValue('');

  await redo(page);
  await expect.poll(() => aroundCaret(page)).toEqual(['One two', '']);
  await redo(page);
  await redo(page);
  await expect.poll(() => aroundCaret(page)).toEqual(['One three', '']);
  await page.keyboard.press('Control+y');
  await expect.poll(() => aroundCaret(page)).toEqual(['Zero ', 'One three']);
});

test('a pasted text and a replaced selection come back as they were', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  await page.keyboard.type('One two');
  await page.keyboard.press('Shift+Home');
  await paste(page, 'Pasted');
  await expect(objective).toHaveValue('Pasted');
  await page.keyboard.type(' on');
  await undo(page);
  await expect(objective).toHaveValue('Pasted');
  await undo(page);
  await expect(objective).toHaveValue('One two');
  expect(
    await objective.evaluate((area: HTMLTextAreaElement) => [
      area.selectionStart,
      area.selectionEnd,
    ]),
  ).toEqual([0, 7]);
});

test('a closed card opens at the text that was edited', async ({ page }) => {
  await newPlan(page);
  await text(page, 'Objective').focus();
  await page.keyboard.type('The aim');
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').focus();
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Step 1').getByRole('textbox')).toHaveCount(0);

  await undo(page);
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['First']);
  await expect(text(page, 'Actions, item 1')).toBeFocused();
  await expect.poll(() => aroundCaret(page)).toEqual(['First', '']);
  await undo(page);
  await undo(page);
  await expect(text(page, 'Objective')).toBeFocused();
  await expect(text(page, 'Objective')).toHaveValue('');

  await redo(page);
  await expect.poll(() => aroundCaret(page)).toEqual(['The aim', '']);
  await redo(page);
  await redo(page);
  await expect(text(page, 'Actions, item 2')).toBeFocused();
  await expect.poll(() => aroundCaret(page)).toEqual(['Second', '']);
});

test('what keys do to items comes back with the caret', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await text(page, 'Actions, item 1').focus();
  await page.keyboard.type('OneTwo');
  for (const _ of 'Two') await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['One', '>Two']);
  await undo(page);
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['One', 'Two']);
  await expect(text(page, 'Actions, item 2')).toBeFocused();
  await undo(page);
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['OneTwo']);
  await expect.poll(() => aroundCaret(page)).toEqual(['One', 'Two']);
  await redo(page);
  await expect.poll(() => aroundCaret(page)).toEqual(['', 'Two']);
  await page.keyboard.press('Backspace');
  await expect(text(page, 'Actions, item 1')).toHaveValue('OneTwo');
  await undo(page);
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['One', 'Two']);
  await expect.poll(() => aroundCaret(page)).toEqual(['', 'Two']);
});

test('an edit of a step as a whole leads to its heading, or to its neighbour', async ({ page }) => {
  await newPlan(page);
  await page.getByRole('button', { name: 'Add step', exact: true }).click();
  await expect(text(page, 'Step name')).toBeFocused();
  await page.keyboard.type('Later');
  await undo(page);
  await expect(text(page, 'Step name')).toBeFocused();
  await expect(text(page, 'Step name')).toHaveValue('');
  await undo(page);
  await expect(page.getByRole('button', { name: 'Step 1', exact: true })).toBeFocused();
  await redo(page);
  await expect(page.getByRole('button', { name: 'Step 2', exact: true })).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await text(page, 'Title of the plan').focus();
  await undo(page);
  await expect(page.getByRole('button', { name: 'Step 2', exact: true })).toBeFocused();
});

test('the title belongs to the history of the plan, a search does not', async ({ page }) => {
  await newPlan(page);
  const title = text(page, 'Title of the plan');
  await title.focus();
  await page.keyboard.type('Migration');
  await text(page, 'Objective').focus();
  await page.keyboard.type('Aim');
  await page.keyboard.press('ControlOrMeta+k');
  const search = page.getByRole('dialog').getByRole('combobox');
  await search.pressSequentially('zzz');
  await undo(page);
  await expect(search).not.toHaveValue('zzz');
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await expect(text(page, 'Objective')).toHaveValue('Aim');
  await undo(page);
  await undo(page);
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('');
  await redo(page);
  await expect(title).toHaveValue('Migration');
});

test('undo of the browser’s menu is the plan’s, and waits for a composition', async ({
  page,
  context,
}) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.focus();
  await page.keyboard.type('Aim');
  const fromMenu = (inputType: string) =>
    objective.evaluate(
      (area, type) =>
        area.dispatchEvent(
          new InputEvent('beforeinput', { inputType: type, bubbles: true, cancelable: true }),
        ),
      inputType,
    );
  expect(await fromMenu('historyUndo')).toBe(false);
  await expect(objective).toHaveValue('');
  expect(await fromMenu('historyRedo')).toBe(false);
  await expect(objective).toHaveValue('Aim');

  const session = await context.newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await objective.dispatchEvent('keydown', { key: 'z', ctrlKey: true, isComposing: true });
  await expect(objective).toHaveValue('Aimか');
  await session.send('Input.insertText', { text: '漢字' });
  await expect(objective).toHaveValue('Aim漢字');
  await undo(page);
  await expect(objective).toHaveValue('Aim');
  await expect.poll(() => aroundCaret(page)).toEqual(['Aim', '']);
  await redo(page);
  await expect(objective).toHaveValue('Aim漢字');
});
