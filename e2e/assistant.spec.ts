// To an assistant and back: a prompt to copy, and an answer whose changes are taken or refused.
import type { Page } from '@playwright/test';
import { type Plan, planSchema } from '../src/plan/schema.ts';
import { plainText } from './export-page.ts';
import { axe, expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, inBothThemes } from './library-page.ts';
import { card, fillIn, form, openPlanFile, saved, tabTo, text } from './plan-page.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ask an assistant' });
const box = (page: Page) => text(dialog(page), 'Answer');
const change = (page: Page, name: RegExp) => dialog(page).getByRole('checkbox', { name });
const compare = (page: Page) => dialog(page).getByRole('button', { name: 'Compare with the plan' });

function queue(): Plan {
  return planSchema.parse({
    title: 'Autumn',
    format: 'task',
    tasks: [
      {
        name: 'Move the queue',
        details: 'Ada wants it by May. The token is ghp_16C7e42F292c6912E7710c838347Ae178B4a.',
        objective: 'No message is lost.',
        steps: [
          { name: 'Order it', actions: [{ text: 'Ask `ops`', box: 'open' }], estimate: '2 days' },
          {
            name: 'Pay for it',
            actions: [{ text: 'Send the invoice to accounting', box: 'open' }],
          },
          { name: 'Tell the others', actions: [{ text: 'Write a note', box: 'open' }] },
        ],
      },
    ],
  });
}

/** Renames a step and moves it, changes the objective, adds a step, and leaves one out. */
const ANSWER = `Sure! Here is the plan:

\`\`\`\`markdown
## Task: Move the queue
**Objective**: No message is lost, and none comes twice.

### Implementation Steps

#### Step 1: Measure first
**Actions**:
- [ ] Run \`wrk -t2\`

#### Step 2: Settle the bill
**Actions**:
- [ ] Send the invoice to accounting

#### Step 3: Order it
**Actions**:
- [ ] Ask \`ops\`
\`\`\`\`

Let me know what you think!`;

test('a prompt is copied, and of its answer one change is taken, another refused, and taken back @main', async ({
  page,
}) => {
  await openPlanFile(page, queue());
  await page.keyboard.press('ControlOrMeta+Shift+a');
  const copy = dialog(page).getByRole('button', { name: 'Copy prompt' });
  await expect(copy).toBeFocused();
  await expect(dialog(page).getByText(/^[\d,]+ characters$/)).toBeVisible();
  // It says what is known, and what looks secret in it before it leaves.
  await expect(dialog(page).getByRole('list', { name: 'Perhaps secret' })).toContainText('ghp_');
  await inBothThemes(page, () => axe(page));
  await page.keyboard.press('Enter');
  await expect.poll(() => plainText(page)).toContain('Ada wants it by May.');
  const prompt = await plainText(page);
  expect(prompt).toContain('#### Step 2: Pay for it');
  expect(prompt).toContain('[What this step accomplishes]');
  expect(await text(dialog(page), 'Prompt').inputValue()).toBe(prompt);

  await fillIn(box(page), ANSWER);
  await box(page).press('ControlOrMeta+Enter');
  const all = dialog(page).getByRole('checkbox', { name: 'Take all of them' });
  await expect(all.first()).toBeFocused();
  await expect(change(page, /^Task 1: Move the queue Objective Changed$/)).toBeChecked();
  await expect(change(page, /^Step 1: Measure first New$/)).toBeChecked();
  await expect(change(page, /^Step 2: Settle the bill Step name Changed$/)).toBeChecked();
  await expect(change(page, /^Step 3: Order it Moved$/)).toBeChecked();
  // What the answer leaves out is kept, until somebody says otherwise.
  await expect(change(page, /^Step 3: Tell the others Left out$/)).not.toBeChecked();
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(7);
  await expect(dialog(page).getByText('No message is lost, and none comes twice.')).toBeVisible();
  await inBothThemes(page, () => axe(page));

  // By keyboard: none, then one of them.
  await page.keyboard.press('Space');
  await expect(dialog(page).getByRole('button', { name: 'Take 0 of 5' })).toBeDisabled();
  await tabTo(page, /Objective Changed$/);
  await page.keyboard.press('Space');
  await dialog(page).getByRole('button', { name: 'Take 1 of 5' }).press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('1 change taken from the answer. Undo takes it back.')).toBeVisible();
  await expect(form(page).getByText('No message is lost, and none comes twice.')).toBeVisible();
  await expect(card(page, /^Step 2 Pay for it/)).toBeVisible();
  await expect(card(page, /Measure first/)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(form(page).getByText('No message is lost.', { exact: true })).toBeVisible();
  await expect(form(page).getByText('No message is lost, and none')).toHaveCount(0);
  // What was taken makes room for the next.
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expect(copy).toBeFocused();
  await expect(box(page)).toHaveValue('');
});

test('all of an answer is one edit, what it leaves out goes where that is taken, and notes stay', async ({
  page,
}) => {
  await openPlanFile(page, queue());
  await page.getByRole('button', { name: 'Ask an assistant' }).click();
  await box(page).fill(ANSWER);
  await compare(page).click();
  const all = dialog(page).getByRole('checkbox', { name: 'Take all of them' });
  await expect(all).toHaveCount(2);
  await all.last().check();
  await dialog(page).getByRole('button', { name: 'Take all 5' }).click();
  await expect(card(page, /^Step 1 Measure first/)).toBeVisible();
  await expect(card(page, /^Step 2 Settle the bill/)).toBeVisible();
  await expect(card(page, /^Step 3 Order it/)).toBeVisible();
  await expect(card(page, /Tell the others/)).toHaveCount(0);
  await expect(card(page, 'Not in this format')).toContainText('2 days');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card(page, /^Step 1 Order it/)).toBeVisible();
  await expect(card(page, /^Step 3 Tell the others/)).toBeVisible();
  await saved(page);
});

test('one step is asked about from its menu, and its answer changes that step', async ({
  page,
}) => {
  await openPlanFile(page, queue());
  await page.getByRole('button', { name: 'Change Step 2' }).click();
  await page.getByRole('menuitem', { name: 'Copy as prompt…' }).click();
  const asked = dialog(page).getByRole('combobox', { name: 'Ask for' });
  await expect(asked.locator('option:checked')).toHaveText('Step 2: Pay for it');
  await expect(text(dialog(page), 'Prompt')).toHaveValue(/“Pay for it”/);
  await box(page).fill(
    '#### Step 2: Pay for it\n**Actions**:\n- [ ] Send the invoice to accounting\n- [ ] Wait for `paid`',
  );
  await compare(page).click();
  await expect(change(page, /^Step 2: Pay for it Actions Changed$/)).toBeChecked();
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Take all 1' }).click();
  await expect(card(page, /^Step 2 Pay for it/)).toContainText('Wait for paid');
  await expect(card(page, /^Step 3 Tell the others/)).toBeVisible();
});

test('what is no answer is said to be none, and what was pasted stays', async ({ page }) => {
  await openPlanFile(page, queue());
  await page.getByRole('button', { name: 'Ask an assistant' }).click();
  await expect(compare(page)).toBeDisabled();
  await box(page).fill('I am sorry, I cannot help with that.');
  await compare(page).press('Enter');
  const alert = dialog(page).getByRole('alert');
  await expect(alert).toContainText('Nothing in it is a part of a plan of this format');
  await expect(alert).toContainText('Your plan is as it was.');
  await expect(compare(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expect(box(page)).toHaveValue('I am sorry, I cannot help with that.');
  await expect(box(page)).toBeFocused();
  // What comes next comes in its place.
  await page.keyboard.insertText('Another answer.');
  await expect(box(page)).toHaveValue('Another answer.');
  // As it is pasted: too long to be shown, and to be read.
  await box(page).evaluate((area: HTMLTextAreaElement) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'long '.repeat(500_000));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(
    dialog(page).getByText(/^An answer of 2,500,0\d\d characters is here/),
  ).toBeVisible();
  await compare(page).click();
  await expect(alert).toContainText('and can have 2,000,000');
  await dialog(page).getByRole('button', { name: 'Paste another' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
});

test('an answer can be looked at and taken on a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlanFile(page, queue());
  await page.keyboard.press('ControlOrMeta+Shift+a');
  await expectNoSidewaysScroll(page);
  await box(page).fill(`${ANSWER}\n\nOr so:\n\n${ANSWER}`);
  await compare(page).click();
  await expect(change(page, /Objective Changed$/)).toBeVisible();
  await expect(dialog(page)).toContainText('There is more than one plan in the answer');
  await expectNoSidewaysScroll(page);
  await axe(page);
  await change(page, /Objective Changed$/).uncheck();
  await dialog(page).getByRole('button', { name: 'Take 3 of 5' }).click();
  await expect(form(page).getByText('No message is lost.', { exact: true })).toBeVisible();
  await expect(card(page, /^Step 1 Measure first/)).toBeVisible();
});
