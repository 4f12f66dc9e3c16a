// A plan that is typed in, and looked for later.
import { expect, type Page } from '@playwright/test';
import { insert, newPlan, openCard, text } from './plan-page.ts';

/** Types into several fields of a new plan, key by key where there is one. */
export async function typePlan(page: Page) {
  await newPlan(page);
  await text(page, 'Title of the plan').pressSequentially('Move the queue');
  await text(page, 'Task name').pressSequentially('Queue on its own host');
  await text(page, 'Objective').pressSequentially('Jobs survive a deploy. ');
  await insert(text(page, 'Objective'), '日本語 🚚');
  await openCard(page, 'Step 1');
  await text(page, 'Step name').pressSequentially('Start the host');
  await text(page, 'Actions, item 1').pressSequentially('Order it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plug it in');
}

/** Fails where something that `typePlan` typed is not there. */
export async function expectTyped(page: Page) {
  await expect(text(page, 'Title of the plan')).toHaveValue('Move the queue');
  const words = ['Queue on its own host', 'Jobs survive a deploy. 日本語 🚚', 'Plug it in'];
  for (const typed of words) await expect(page.getByText(typed).first()).toBeVisible();
}
