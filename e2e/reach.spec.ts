// Whatever a plan says and however narrow the window is: nothing overlaps, is cut off without a way
// to see it, or is out of reach. What that means is in `reach.ts`.
import { expect, test } from './fixtures.ts';
import { hardPlan } from './hard-plan.ts';
import { addPlan, openLibrary } from './library-page.ts';
import { card, form, newPlan, openPlanFile, text } from './plan-page.ts';
import { expectReach, findProblems, WINDOWS } from './reach.ts';

const NARROW = [WINDOWS[0]];
const NARROW_AND_LOW = [WINDOWS[0], WINDOWS[2]];

test('what is out of reach is found', async ({ page }) => {
  await openLibrary(page);
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('div'));
    const add = (words: string, style: Partial<CSSStyleDeclaration>, tag = 'p') => {
      const element = document.createElement(tag);
      element.textContent = words;
      Object.assign(element.style, style);
      box.append(element);
    };
    add('Wide words', { width: '5000px' });
    add('Words that are cut', { width: '3rem', overflow: 'hidden', whiteSpace: 'nowrap' });
    add('Words above', { height: '0' });
    add('Words below', {});
    add('A', { padding: '0', width: '12px' }, 'button');
    add('B', { padding: '0', width: '12px' }, 'button');
    add('Beneath', { position: 'fixed', inset: '0 auto auto 0' }, 'button');
    add('Over it', { position: 'fixed', inset: '0 auto auto 0', width: '200px' });
  });
  const problems = (await page.evaluate(findProblems, 'body')).join('\n');
  expect(problems).toMatch(/The page is 5\d{3} px wide/);
  expect(problems).toMatch(/Outside of the window: p “Wide words/);
  expect(problems).toMatch(/Cut off: p “Words that are cut/);
  expect(problems).toMatch(/Texts overlap: p “Words above.*Words below/);
  expect(problems).toMatch(/Too small beside button “B”.*: button “A”/);
  expect(problems).toMatch(/Covered by p “Over it”.*: button “Beneath/);
});

test('on the shelves, empty and full, and their menus', async ({ page }) => {
  test.slow();
  await openLibrary(page);
  await expectReach(page, 'first visit');
  await openPlanFile(page, hardPlan());
  await page.getByRole('link', { name: 'All plans' }).click();
  await expectReach(page, 'library');
  await page.getByRole('button', { name: 'Theme' }).click();
  await expectReach(page, 'themes');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Actions for/ }).click();
  await expectReach(page, 'menu of a plan');
  await page.getByRole('menuitem', { name: 'Save as template' }).click();
  await expectReach(page, 'toast');
  await page.getByRole('button', { name: 'New plan' }).click();
  await expectReach(page, 'menu of new plans');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Templates/ }).click();
  await expectReach(page, 'templates');
  await page.getByRole('link', { name: /^x/ }).click();
  await expect(page.getByRole('button', { name: 'New plan from this template' })).toBeVisible();
  await expectReach(page, 'open template');
});

test('on a plan, with its cards closed and open', async ({ page }) => {
  test.slow();
  await openPlanFile(page, hardPlan());
  await expectReach(page, 'closed cards');
  const views = page.getByRole('navigation', { name: 'Views of the plan' });
  for (const name of ['Outline', 'Preview']) {
    await views.getByRole('button', { name }).click();
    await expectReach(page, name);
  }
  await page.getByRole('button', { name: 'Markdown', exact: true }).click();
  await expectReach(page, 'Markdown');
  await views.getByRole('button', { name: 'Plan' }).click();
  const cards = form(page).getByRole('article');
  for (const id of await cards.evaluateAll((all) => all.map((each) => each.id))) {
    const opened = `[id="${id}"]`;
    await page.locator(opened).getByRole('heading').getByRole('button').first().click();
    await expectReach(page, `open card ${id}`, NARROW, opened);
  }
});

test('on what opens over a plan', async ({ page }) => {
  test.slow();
  await openPlanFile(page, hardPlan());
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expectReach(page, 'export', NARROW_AND_LOW);
  await page.getByRole('combobox', { name: 'Format' }).last().selectOption('issue');
  await expectReach(page, 'export that leaves fields out', NARROW_AND_LOW);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Command palette' }).click();
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await expectReach(page, 'palette', NARROW_AND_LOW);
  await page.keyboard.type('zzz');
  await expectReach(page, 'palette without results', NARROW);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await page.locator('body').press('?');
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(shortcuts).toBeVisible();
  await expectReach(page, 'shortcuts', NARROW_AND_LOW);
  await page.keyboard.press('Escape');
  await expect(shortcuts).toHaveCount(0);
  await card(page, /^Step 1/)
    .getByRole('heading')
    .scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Change Step 1' }).click();
  await expect(page.getByRole('menuitem', { name: 'Select' })).toBeVisible();
  await expectReach(page, 'menu of a step', NARROW_AND_LOW);
  await page.getByRole('menuitem', { name: 'Select' }).click();
  await expectReach(page, 'selected steps', NARROW_AND_LOW);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+f');
  await expect(page.getByRole('textbox', { name: 'Find in the plan' })).toBeFocused();
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await expectReach(page, 'found', NARROW_AND_LOW);
});

test('on the way to an assistant and back', async ({ page }) => {
  test.slow();
  const plan = hardPlan();
  await openPlanFile(page, plan);
  await page.keyboard.press('ControlOrMeta+Shift+a');
  const dialog = page.getByRole('dialog', { name: 'Ask an assistant' });
  const box = dialog.getByRole('textbox', { name: 'Answer' });
  await expect(box).toBeVisible();
  await expectReach(page, 'prompt', NARROW_AND_LOW);
  const long = 'anUnbrokenWordOfAnAnswer'.repeat(20);
  await box.fill(`## Task: ${long}\n**Objective**: ${long}\n`);
  await dialog.getByRole('button', { name: 'Compare with the plan' }).click();
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await expectReach(page, 'changes of an answer', NARROW_AND_LOW);
});

test('where plans are opened, and what cannot be', async ({ page }) => {
  await openLibrary(page);
  await addPlan(page, 'Here before');
  await page.evaluate((title) => {
    localStorage.setItem('planform:plan:broken', `{"title": "${title}`);
  }, 'x'.repeat(10_000));
  await page.reload();
  await expect(page.getByRole('list', { name: 'Values that could not be read' })).toBeVisible();
  await expectReach(page, 'values that could not be read');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByLabel('Files of plans')).toBeAttached();
  await expectReach(page, 'opening');
  const file = (name: string, content: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
  const long = 'x'.repeat(10_000);
  const dialog = page.getByRole('dialog', { name: 'Open a plan' });
  await page
    .getByLabel('Files of plans')
    .setInputFiles([
      file(`${long.slice(0, 200)}.md`, `## Task: ${long}\n\nOwner: ${long}\n\n### שלום\n${long}\n`),
      file(
        'queue.md',
        `## Task: Queue\n**Objective**: ${long}\n\n#### Step 1: ${long}\n- ${long}\n`,
      ),
      file('broken.json', `{"planform": 2, "plan": {"format": "${long}", "${long}": 1}}`),
      file(`${'W'.repeat(120)}.md`, '\n'),
    ]);
  await expect(dialog.getByRole('alert').first()).toBeVisible();
  await expectReach(page, 'recognised and refused files');
  await dialog.getByRole('button', { name: 'Open 2 plans' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByLabel('Files of plans')
    .setInputFiles(file('queue.md', `## Task: Queue\n**Objective**: ${long}, edited\n`));
  await dialog.getByText(/^What would change/).click();
  await expectReach(page, 'what an opened text would change', NARROW_AND_LOW);
});

test('where something is wrong', async ({ page }) => {
  await page.goto(`/#/${'x'.repeat(2_000)}`);
  await expectReach(page, 'no such page', NARROW_AND_LOW);
  await page.goto('/#/plan/nothing-here');
  await expect(page.getByText('There is no such plan in this browser')).toBeVisible();
  await expectReach(page, 'no such plan', NARROW_AND_LOW);
  await newPlan(page);
  await page.evaluate(() => {
    for (const store of [Storage.prototype, IDBObjectStore.prototype]) {
      Object.assign(store, {
        [store === Storage.prototype ? 'setItem' : 'put']: () => {
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        },
      });
    }
  });
  await text(page, 'Title of the plan').fill('Not to be saved');
  await expect(page.getByRole('alert')).toContainText('Your changes are not saved');
  await expectReach(page, 'nothing can be saved', NARROW_AND_LOW);
});
