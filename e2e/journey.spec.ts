// The whole way of a plan, as someone goes it who sees Planform for the first time.
import { expect, test } from './fixtures.ts';
import {
  card,
  fileSavedBy,
  fillIn,
  newPlan,
  openCard,
  saved,
  settledText,
  text,
} from './plan-page.ts';

test('a plan is filled in, kept, exported, and opened again as the same plan @main', async ({
  page,
}) => {
  test.slow();
  await newPlan(page);
  await page.keyboard.type('Add sign-in with a password');
  await fillIn(text(page, 'Objective'), 'People can sign in.\n\nWith `argon2`, not with *hope*.');
  await fillIn(text(page, 'Prerequisites, item 1'), 'The database is reachable');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Secrets are in place');
  await page.getByRole('button', { name: 'Estimated Complexity: Medium' }).click();

  await openCard(page, 'Step 1');
  await page.keyboard.type('Create the user model');
  await fillIn(text(page, 'Actions, item 1'), 'Create file `src/models/user.ts`');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Write its tests');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Also for empty names');
  await page.getByRole('checkbox', { name: 'Actions, item 1, done' }).check();
  await page.getByRole('button', { name: 'Add to Code Examples' }).click();
  await page.keyboard.type('typescript');
  await fillIn(text(page, 'Code Examples 1, code'), 'interface User {\n  id: string;\n}');
  await text(page, 'Variable 1').focus();
  await page.keyboard.type('DATABASE_URL');
  await page.getByRole('button', { name: 'Add to Validation: Run command:' }).click();
  await page.keyboard.type('`npm test user`');
  await fillIn(text(page, 'Problem 1'), 'The port is taken');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Stop the other server');
  await page.getByRole('button', { name: 'Add step after' }).click();
  await page.keyboard.type('Mount the routes');
  await page.getByRole('button', { name: 'Done' }).click();
  await saved(page);

  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'Task 1 Add sign-in with a password' }),
  ).toBeVisible();
  await expect(card(page, /^Step 1/)).toContainText('Also for empty names');
  await expect(card(page, /^Step 2/)).toContainText('Mount the routes');
  const shown = await settledText(page);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await fileSavedBy(page.getByRole('button', { name: 'Download .md' }));
  expect(file.name).toBe('add-sign-in-with-a-password.md');
  const markdown = file.text;
  expect(markdown).toContain('## Task: Add sign-in with a password\n');
  expect(markdown).toContain(
    '- [x] Create file `src/models/user.ts`\n- [ ] Write its tests\n  - [ ] Also for empty names\n',
  );
  expect(markdown).toContain('```typescript\ninterface User {\n  id: string;\n}\n```');
  expect(markdown).toContain('DATABASE_URL');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'All plans' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const buffer = Buffer.from(markdown);
  await page
    .getByLabel('Files of plans')
    .setInputFiles({ name: file.name, mimeType: 'text/markdown', buffer });
  await page.getByRole('button', { name: 'Open the plan' }).click();
  await expect(
    page.getByRole('heading', { name: 'Task 1 Add sign-in with a password' }),
  ).toBeVisible();
  await expect.poll(() => settledText(page)).toBe(shown);
});
