// The way back: earlier versions of a plan, undo after a reload, and the trash.
import type { Page } from '@playwright/test';
import { type Plan, planSchema } from '../src/plan/schema.ts';
import { axe, expect, test } from './fixtures.ts';
import {
  addPlan,
  expectNoSidewaysScroll,
  inBothThemes,
  openLibrary,
  planLine,
} from './library-page.ts';
import { command, fillIn, openPlanFile, saved, tabTo, text } from './plan-page.ts';

function aPlan(): Plan {
  return planSchema.parse({
    title: 'Autumn',
    format: 'task',
    tasks: [
      {
        name: 'Move the queue',
        details: 'Ada wants it by May.',
        objective: 'Jobs survive a deploy.',
        steps: [
          { name: 'Order it', actions: [{ text: 'Ask twice' }] },
          { name: 'Pay it', actions: [{ text: 'Sign' }] },
        ],
      },
    ],
  });
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'History' });
const version = (page: Page, name: string | RegExp) => dialog(page).getByRole('radio', { name });
const title = (page: Page) => text(page, 'Title of the plan');

async function openHistory(page: Page) {
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(version(page, 'As it is now')).toBeVisible();
}

/** All that a store of the history has. */
async function kept<Value>(page: Page, store: 'steps' | 'versions'): Promise<Value[]> {
  return await page.evaluate(
    (name) =>
      new Promise<Value[]>((resolve, reject) => {
        const opening = indexedDB.open('planform-history');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );
}

/** How many steps of undo are kept for another visit. */
async function keptSteps(page: Page): Promise<number> {
  const [steps] = await kept<{ text: string }>(page, 'steps');
  return steps ? JSON.parse(steps.text).value.past.length : 0;
}

test('a version is named, looked at, compared, and a field of it comes back @main', async ({
  page,
}) => {
  await openPlanFile(page, aPlan());
  await page.getByRole('button', { name: 'History' }).waitFor();
  await title(page).press('End');
  await page.keyboard.type(' and winter');
  await saved(page);

  // Named by keyboard alone.
  await openHistory(page);
  await tabTo(page, 'Name of this version');
  await page.keyboard.type('As agreed');
  await page.keyboard.press('Enter');
  await expect(version(page, /^As agreed/)).toBeVisible();
  await expect(version(page, /^As it was opened.* · /)).toHaveCount(0);
  await expect(version(page, /^As agreed.* · 1 change$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();

  await fillIn(title(page), 'Spring');
  await page.getByRole('treeitem', { name: /Order it/ }).click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('article', { name: /Order it/ })).toHaveCount(0);
  await saved(page);

  await openHistory(page);
  await tabTo(page, /^As it is now/);
  await page.keyboard.press('ArrowDown');
  await expect(version(page, /^As agreed/)).toBeChecked();
  await expect(dialog(page).getByRole('heading', { name: 'Since then: 2 changes' })).toBeVisible();
  const changed = dialog(page).getByRole('list', { name: 'What changed since' });
  await expect(changed.getByRole('listitem').first()).toContainText('Order it › Removed');
  await expect(changed.getByRole('region', { name: /Removed/ })).not.toContainText('Added');
  await expect(changed.getByRole('region', { name: /Title of the plan/ })).toContainText(
    /Autumn and winter.*Spring/s,
  );
  await inBothThemes(page, () => axe(page));

  // The one field comes back, and the focus stays among the differences.
  await tabTo(page, /Bring back: The plan, Title of the plan/);
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('heading', { name: 'Since then: 1 change' })).toBeVisible();
  await expect(
    dialog(page).getByRole('button', { name: /^Bring back: .*Order it, Removed$/ }),
  ).toBeFocused();
  await dialog(page).getByRole('button', { name: 'Its Markdown' }).click();
  await expect(text(dialog(page), 'Markdown of this version')).toHaveValue(/Ask twice/);
  await inBothThemes(page, () => axe(page));
  await page.keyboard.press('Escape');
  await expect(title(page)).toHaveValue('Autumn and winter');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(title(page)).toHaveValue('Spring');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await saved(page);

  // All of it comes back, as one edit.
  await openHistory(page);
  await version(page, /^As agreed/).check();
  await dialog(page).getByRole('button', { name: 'Bring all of it back' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('article', { name: /Order it/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('article', { name: /Order it/ })).toHaveCount(0);
  await openHistory(page);
  await expect(version(page, /^Before an earlier version came back/)).toBeVisible();

  await page.setViewportSize({ width: 390, height: 800 });
  await version(page, /^As agreed/).check();
  await expectNoSidewaysScroll(page);
  await axe(page);
});

test('undo goes on after the page was loaded again, and redo @main', async ({ page }) => {
  await openPlanFile(page, aPlan());
  await fillIn(title(page), 'Winter');
  await page.getByRole('treeitem', { name: /Order it/ }).click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('article', { name: /Order it/ })).toHaveCount(0);
  await saved(page);
  await expect.poll(() => keptSteps(page)).toBe(2);

  await page.reload();
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('article', { name: /Order it/ })).toBeVisible();
  await saved(page);
  await expect.poll(() => keptSteps(page)).toBe(1);

  await page.reload();
  await expect(undo).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(title(page)).toHaveValue('Autumn');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(title(page)).toHaveValue('Winter');
  await expect(page.getByRole('article', { name: /Order it/ })).toHaveCount(0);
});

test('a version is kept before the plan goes out, and before another format', async ({ page }) => {
  await openPlanFile(page, aPlan());
  await title(page).fill('Winter');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Download .json' }).click();
  await page.keyboard.press('Escape');
  await title(page).fill('Spring');
  await page.getByRole('combobox', { name: 'Format' }).selectOption('issue');
  await saved(page);
  await openHistory(page);
  await expect(version(page, /^Before another format/)).toBeVisible();
  await version(page, /^As it was exported/).check();
  await expect(dialog(page).getByRole('heading', { name: 'Since then: 2 changes' })).toBeVisible();
});

test('where no version can be kept, saving goes on, and the history says why', async ({ page }) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name, ...more) {
      if (name === 'planform-history') throw new DOMException('No.', 'UnknownError');
      return open.call(this, name, ...more);
    };
  });
  await openPlanFile(page, aPlan());
  await title(page).fill('Winter');
  await saved(page);
  await page.keyboard.press('ControlOrMeta+Shift+h');
  await expect(dialog(page).getByText(/^Earlier versions cannot be read: /)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(title(page)).toHaveValue('Winter');
});

test('the trash says when it empties, restores, and deletes for good with the versions', async ({
  page,
}) => {
  await openLibrary(page);
  await addPlan(page, 'Keep me');
  await addPlan(page, 'Delete me');
  await addPlan(page, 'Delete me too');
  await planLine(page, 'Delete me').getByRole('link', { name: 'Delete me', exact: true }).click();
  await expect(page.getByRole('button', { name: 'History' })).toBeVisible();
  await openHistory(page);
  await text(page, 'Name of this version').fill('As agreed');
  await page.keyboard.press('Enter');
  await expect(version(page, /^As agreed/)).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await namedVersions(page)).toBe(1);
  await page.getByRole('link', { name: 'All plans' }).click();
  for (const name of ['Delete me too', 'Delete me']) {
    await planLine(page, name).getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Delete');
    await expect(planLine(page, name).getByRole('link', { name, exact: true })).toHaveCount(0);
  }
  await page.getByText('Deleted plans (2)').click();
  const trash = page.getByRole('list', { name: 'Deleted plans' });
  await expect(trash.getByRole('listitem').first()).toContainText('Task plan · gone in 30 days');
  await inBothThemes(page, () => axe(page));

  // By keyboard: asked first, and Escape leaves it.
  await page.getByRole('button', { name: 'Delete Delete me for good' }).press('Enter');
  const question = page.getByRole('dialog', { name: 'Delete “Delete me” for good?' });
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(trash.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete Delete me for good' }).press('Enter');
  await question.getByRole('button', { name: 'Delete for good' }).press('Enter');
  await expect(trash.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('Deleted plans (1)')).toBeFocused();
  expect(await namedVersions(page)).toBe(0);

  await page.setViewportSize({ width: 390, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Delete all for good' }).click();
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(trash).toHaveCount(0);
  await page.reload();
  await expect(planLine(page, 'Keep me')).toBeVisible();
  await expect(page.getByText(/^Deleted plans/)).toHaveCount(0);
});

/** How many versions with a name there are, of all plans. */
async function namedVersions(page: Page): Promise<number> {
  const versions = await kept<{ readonly name: string }>(page, 'versions');
  return versions.filter(({ name }) => name !== '').length;
}

test('a plan that is ready for review is a round, and the next one says what changed and was answered', async ({
  page,
}) => {
  const plan = aPlan();
  plan.title = 'Rounds';
  plan.format = 'issue';
  const [task] = plan.tasks;
  if (task) task.questions = [{ first: 'Which queue?', second: '' }];
  await openPlanFile(page, plan);
  const mark = async () => {
    await command(page, 'ready for review', /^Ready for review/);
  };
  const told = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  await mark();
  await expect(told('Round 1 is marked: the next one will say what changed since.')).toBeVisible();
  await mark();
  await expect(told('Nothing has changed since “Round 1”.')).toBeVisible();

  // Answered, and another word in the overview.
  await page.getByRole('button', { name: /^Checks: / }).click();
  await page.getByRole('tab', { name: 'Open' }).click();
  await page.getByRole('button', { name: 'Answer: Which queue?' }).click();
  await page.keyboard.type('The old one');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Answered · 1' })).toBeVisible();
  await mark();
  const second = told('Round 2 is marked. Since “Round 1”: 1 change, 1 answered.');
  await expect(second).toBeVisible();
  await second.getByRole('button', { name: 'Show what changed' }).click();
  await expect(version(page, /^Round 1/)).toBeChecked();
  await expect(version(page, /^Round 2/)).toBeVisible();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  await expect(dialog(page)).toContainText('The old one');
  // It is gone back to like any version.
  await dialog(page)
    .getByRole('button', { name: /^Bring back: / })
    .click();
  await expect(dialog(page)).toContainText('It says what the plan says now');
});
