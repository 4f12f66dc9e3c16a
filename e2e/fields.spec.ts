// Every kind of field and its input.
import { axe, expect, test } from './fixtures.ts';
import { aroundCaret, card, itemsOf, newPlan, openCard, paste, text } from './plan-page.ts';

test.describe('a list', () => {
  test.beforeEach(async ({ page }) => {
    await newPlan(page);
    await openCard(page, 'Step 1');
    await text(page, 'Actions, item 1').focus();
  });

  test('is typed by keyboard alone: Enter, Backspace, Tab, Alt with the arrows', async ({
    page,
  }) => {
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two and three');
    for (const _ of 'and three') await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'two ', 'and three']);
    await expect.poll(() => aroundCaret(page)).toEqual(['', 'and three']);

    await page.keyboard.press('Tab');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'two ', '>and three']);
    await expect.poll(() => aroundCaret(page)).toEqual(['', 'and three']);
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'two ', 'and three']);

    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['and three', 'one', 'two ']);
    await expect.poll(() => aroundCaret(page)).toEqual(['', 'and three']);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'and three', 'two ']);
    await expect.poll(() => aroundCaret(page)).toEqual(['', 'and three']);

    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'and three', 'two ']);
    await expect.poll(() => aroundCaret(page)).toEqual(['and three', '']);

    await page.keyboard.press('Home');
    await page.keyboard.press('Backspace');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['oneand three', 'two ']);
    await expect.poll(() => aroundCaret(page)).toEqual(['one', 'and three']);
  });

  test('moves an item with the items inside it', async ({ page }) => {
    await paste(page, 'a\nb\n  b1\n    b2\nc');
    await text(page, 'Actions, item 2').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['b', '>b1', '>>b2', 'a', 'c']);
    await page.keyboard.press('Tab');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['b', '>b1', '>>b2', 'a', 'c']);
    await text(page, 'Actions, item 1').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Tab');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['a', '>b', '>>b1', '>>>b2', 'c']);
  });

  test('breaks a line inside an item with Shift and Enter', async ({ page }) => {
    await page.keyboard.type('one');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('more');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one\nmore']);
  });

  test('is entered with Tab where one types, past the box of an empty item', async ({ page }) => {
    await text(page, 'Objective').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.type('one');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one']);
  });

  test('is left with Tab from its first item, and with Escape and Tab from any', async ({
    page,
  }) => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Add to Actions', exact: true })).toBeFocused();
    await text(page, 'Actions, item 1').focus();
    await page.keyboard.type('one');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Add to Actions', exact: true })).toBeFocused();
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'two']);
    await expect(page.getByText('Esc, then Tab leaves').first()).toBeVisible();
  });

  test('nests eight levels deep', async ({ page }) => {
    for (let level = 0; level < 10; level++) {
      await page.keyboard.type(`${level}`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    const items = await itemsOf(page, 'Actions');
    expect(items.map((item) => item.lastIndexOf('>') + 1)).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 7, 7, 7,
    ]);
  });

  test('takes several pasted lines as items, with their boxes and levels', async ({ page }) => {
    await paste(page, '- [x] bulleted\n  1. numbered\n  2. [ ] both\n* [ ] starred\n\nplain');
    await expect
      .poll(() => itemsOf(page, 'Actions'))
      .toEqual(['bulleted', '>numbered', '>both', 'starred', 'plain']);
    await expect.poll(() => aroundCaret(page)).toEqual(['plain', '']);
    await expect(page.getByRole('checkbox', { name: 'Actions, item 1, done' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Actions, item 1.2, done' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Actions, item 1.1, done' })).toHaveCount(0);
  });

  test('gives plain pasted lines the box of a new item, and leaves one line as it is', async ({
    page,
  }) => {
    await paste(page, 'one\ntwo');
    await expect(page.getByRole('checkbox', { name: /^Actions, item \d, done$/ })).toHaveCount(2);
    await paste(page, ' - [x] more');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', 'two - [x] more']);
  });

  test('sets its boxes with a click and with Space', async ({ page }) => {
    await page.keyboard.type('one');
    const box = page.getByRole('checkbox', { name: 'Actions, item 1, done' });
    await box.click();
    await expect(box).toBeChecked();
    await page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
  });

  test('starts items with the openings of the format', async ({ page }) => {
    for (const opening of ['Run command:', 'Expected result:', 'Verify file exists:']) {
      await page.getByRole('button', { name: `Add to Validation: ${opening}` }).click();
      await expect.poll(() => aroundCaret(page)).toEqual([`${opening} `, '']);
      await page.keyboard.type('x');
    }
    await expect
      .poll(() => itemsOf(page, 'Validation'))
      .toEqual(['Run command: x', 'Expected result: x', 'Verify file exists: x']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const testing = await openCard(page, 'Testing Plan');
    for (const opening of ['Test file:', 'Test command:', 'Coverage requirement:']) {
      const button = testing.getByRole('button', { name: `Add to Unit Tests: ${opening}` });
      await expect(button).toBeVisible();
    }
  });

  test('does by menu what keys do', async ({ page }) => {
    await paste(page, 'one\ntwo\nthree');
    const choose = async (item: number, action: string) => {
      await text(page, `Actions, item ${item}`).hover();
      await page.getByRole('button', { name: `Change Actions, item ${item}`, exact: true }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${action}(?! the)`) }).click();
    };
    await choose(3, 'Move up');
    await expect(text(page, 'Actions, item 2')).toBeFocused();
    await choose(2, 'Nest');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', '>three', 'two']);
    await choose(2, 'Remove the check');
    await expect(page.getByRole('checkbox', { name: 'Actions, item 2, done' })).toHaveCount(0);
    await choose(1, 'Remove');
    await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['two']);
    await expect(text(page, 'Actions, item 1')).toBeFocused();
  });

  test('says moves to screen readers', async ({ page }) => {
    await paste(page, 'one\ntwo');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByText('Moved to place 1 of 2.')).toBeAttached();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByText('This item is the first here.')).toBeAttached();
  });
});

test('pairs are typed row by row', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await text(page, 'Problem 1').fill('The port is taken');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Solution 1')).toBeFocused();
  await page.keyboard.type('Stop the other server');
  await page.keyboard.press('Enter');
  await expect(text(page, 'Problem 2')).toBeFocused();
  await page.keyboard.type('No network');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(text(page, 'Problem 1')).toHaveValue('No network');
  await expect(text(page, 'Problem 1')).toBeFocused();
  await text(page, 'Solution 2').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect.poll(() => aroundCaret(page)).toEqual(['Stop the other server', '']);
  await page.getByRole('button', { name: 'Done' }).click();
  const step = card(page, /^Step 1/);
  await expect(step).toContainText('No network');
  await expect(step).toContainText('Stop the other server');
});

test('a pair without its first half is noted, and kept', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await text(page, 'Solution 1').fill('Wait');
  await expect(page.getByText('Row 1 has “Solution”, but no “Problem”.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(card(page, /^Step 1/)).toContainText('Wait');
});

for (const [heading, first, second] of [
  ['Files Created/Modified', 'Path', 'Purpose'],
  ['Dependencies Added', 'Package', 'Purpose'],
] as const) {
  test(`${heading} have a place for ${first} and ${second}`, async ({ page }) => {
    await newPlan(page);
    const found = await openCard(page, heading);
    const path = text(found, `${first} 1`).first();
    await path.fill('src/a.ts');
    await expect(path).toHaveAttribute('spellcheck', 'false');
    await text(found, `${second} 1`).first().fill('What for');
    await expect(text(found, `${second} 1`).first()).toHaveAttribute('spellcheck', 'true');
  });
}

test('code has its language, indents with Tab, and lets go with Escape', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await page.getByRole('button', { name: 'Add to Code Examples' }).click();
  const language = page.getByRole('combobox', { name: 'Code Examples 1, language' });
  await expect(language).toBeFocused();
  await language.fill('typescript');
  const code = text(page, 'Code Examples 1, code');
  await page.keyboard.press('Tab');
  await page.keyboard.type('if (a) {\n');
  await page.keyboard.press('Tab');
  await page.keyboard.type('b();');
  await expect(code).toHaveValue('if (a) {\n  b();');
  await page.keyboard.press('Shift+Tab');
  await expect(code).toHaveValue('if (a) {\nb();');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Tab');
  await expect(code).toHaveValue('  if (a) {\n  b();');
  await expect(code).toHaveAttribute('spellcheck', 'false');
  await expect(code).toHaveAttribute('dir', 'ltr');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Change Code Examples 1' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add to Code Examples' })).toBeFocused();
  await expect(code).toHaveValue('  if (a) {\n  b();');
});

test('patterns have a name', async ({ page }) => {
  await newPlan(page);
  const guidelines = await openCard(page, 'Implementation Guidelines');
  await expect(text(guidelines, 'Common Patterns 1, name')).toHaveValue('Error handling pattern');
  await guidelines.getByRole('button', { name: 'Add to Common Patterns' }).click();
  await page.keyboard.type('Retry');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(card(page, 'Implementation Guidelines')).toContainText('Retry');
});

test('configuration takes names by Enter and comma, and other lines', async ({ page }) => {
  await newPlan(page);
  await openCard(page, 'Step 1');
  await text(page, 'Variable 1').focus();
  await page.keyboard.type('DATABASE_URL,SECRET_KEY');
  await page.keyboard.press('Enter');
  await page.keyboard.type('X');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(text(page, 'Variable 2')).toBeFocused();
  await text(page, 'File 1').focus();
  await paste(page, '`config/app.js`, `.env`');
  await expect(text(page, 'File 2')).toHaveValue('.env');
  await text(page, 'Configuration, other, item 1').fill('Open port 5432');
  await page.getByRole('button', { name: 'Done' }).click();
  const step = card(page, /^Step 1/);
  await expect(step).toContainText('DATABASE_URL, SECRET_KEY');
  await expect(step).toContainText('config/app.js, .env');
  await expect(step).toContainText('Open port 5432');
});

test('complexity is a click, or other words', async ({ page }) => {
  await newPlan(page);
  const medium = page.getByRole('button', { name: 'Estimated Complexity: Medium' });
  await medium.click();
  await expect(medium).toHaveAttribute('aria-pressed', 'true');
  await expect(text(page, 'Estimated Complexity')).toHaveValue('Medium');
  await text(page, 'Estimated Complexity').fill('Two sprints');
  await expect(medium).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(card(page, /^Task 1/)).toContainText('Two sprints');
});

test('dependencies are steps picked by name, or text', async ({ page }) => {
  await newPlan(page, 'Issue plan');
  await openCard(page, 'Component 1');
  await text(page, 'Component name').fill('Cache');
  await page.getByRole('button', { name: 'Add component after' }).click();
  await text(page, 'Component name').fill('Proxy');
  await page
    .getByRole('combobox', { name: 'Add to Dependencies: a component' })
    .selectOption('Component 1: Cache');
  await page.getByRole('button', { name: 'Add to Dependencies: something else' }).click();
  await page.keyboard.type('The gateway');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.getByRole('button', { name: 'Done' }).click();
  const second = card(page, /^Component 2/);
  await expect(second).toContainText('Component 1: Cache');
  await expect(second).toContainText('The gateway');

  // It goes by the step, whatever that is called and wherever it moves.
  await openCard(page, /^Component 1/);
  await text(page, 'Component name').fill('Store');
  await expect(second).toContainText('Component 1: Store');
  await page.getByRole('button', { name: 'Change Component 1' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(card(page, /^Component 1/)).toContainText('Store');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(card(page, /^Component 2/)).toContainText('Component 1: Store');
});

test('the timeline has the estimates of the steps, rows of its own and a total', async ({
  page,
}) => {
  await newPlan(page, 'Feature plan');
  await openCard(page, 'Step 1');
  await text(page, 'Step name').fill('Build');
  await text(page, 'Estimate').fill('2 days');
  const timeline = await openCard(page, 'Timeline Estimate');
  await expect(text(timeline, 'Estimate, Step 1: Build')).toHaveValue('2 days');
  await text(timeline, 'Estimate, Step 1: Build').fill('3 days');
  await text(timeline, 'What 1').fill('Roll-out');
  await text(timeline, 'How long 1').fill('1 week');
  await text(timeline, 'Total').fill('2 weeks');
  await page.getByRole('button', { name: 'Done' }).click();
  for (const shown of ['Step 1: Build', '3 days', 'Roll-out', '1 week', 'Total', '2 weeks']) {
    await expect(card(page, 'Timeline Estimate')).toContainText(shown);
  }
  await expect(card(page, /^Step 1/)).toContainText('3 days');
});

test('prose grows with its text', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  const before = await objective.evaluate((area) => area.clientHeight);
  await objective.fill('line\n'.repeat(20));
  const [height, content] = await objective.evaluate((area) => [
    area.clientHeight,
    area.scrollHeight,
  ]);
  expect(height).toBeGreaterThan(before);
  expect(content).toBeLessThanOrEqual((height ?? 0) + 1);
  await expect(objective).toHaveAttribute('dir', 'auto');
  await expect(objective).toHaveAttribute('spellcheck', 'true');
});

for (const format of ['Task plan', 'Feature plan', 'Analysis plan', 'Issue plan'] as const) {
  test(`every field of a ${format} has a label, and help with an example`, async ({ page }) => {
    test.slow();
    await newPlan(page, format);
    await page.getByRole('button', { name: 'Done' }).click();
    const headings = page.getByRole('article').getByRole('heading').getByRole('button');
    const count = await headings.count();
    expect(count).toBeGreaterThan(4);
    for (let at = 0; at < count; at++) {
      await headings.nth(at).click();
      const fields = page.locator('[data-field]').filter({ has: page.getByRole('textbox') });
      const controls = page.getByRole('article').getByRole('textbox');
      expect(await controls.count()).toBeGreaterThan(0);
      for (const field of await fields.all()) {
        await expect(field.getByText('Example:').first()).toBeAttached();
      }
      for (const control of await controls.all()) {
        await expect(control).toHaveAccessibleName(/\w/);
      }
      await page.getByRole('button', { name: 'Done' }).click();
    }
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in open cards, ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await newPlan(page);
    await axe(page);
    await openCard(page, 'Step 1');
    await text(page, 'Solution 1').fill('Wait');
    await page.getByRole('button', { name: 'Add to Code Examples' }).click();
    await axe(page);
    await openCard(page, 'Implementation Guidelines');
    await axe(page);
  });
}
