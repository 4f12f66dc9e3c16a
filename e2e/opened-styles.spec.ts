// Tables and front matter of opened files: edited in the form, and exported as their file writes them.
import { expect, test } from './fixtures.ts';
import { expectExport, openText } from './other-page.ts';
import { card, form, openCard, text } from './plan-page.ts';

const STEP = ['## Task: Flags', '', '### Implementation Steps', '', '#### Step 1: A'];

for (const [name, table, edited] of [
  [
    'with bars and padding',
    [
      '| Problem | Solution |',
      '|:--------|:--------:|',
      '| one     |   two    |',
      '| three   |   four   |',
    ],
    '| one     | two<br>or \\| more |',
  ],
  [
    'without bars at its ends',
    ['Problem | Solution', '--- | ---', 'one | two', 'three | four'],
    'one | two<br>or \\| more',
  ],
] as const) {
  test(`a table ${name} stays one when a cell gets a second line`, async ({ page }) => {
    const lines = [...STEP, '**Troubleshooting**:', ...table, ''];
    await openText(page, lines.join('\n'));
    await expectExport(page, lines.join('\n'));
    await openCard(page, /^Step 1/);
    await text(page, 'Solution 1').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('or | more');
    await expect(text(page, 'Solution 1')).toHaveValue('two\nor | more');
    await expectExport(page, lines.map((line) => (line === table[2] ? edited : line)).join('\n'));
  });
}

test('front matter is keys and values; a comment is no heading, and stays with its value', async ({
  page,
}) => {
  const lines = [
    '---',
    '# who owns it',
    'title: "Billing: send"   # keep the quotes',
    'owner:',
    '  name: Ann',
    'tags:',
    '  - big',
    'note: >',
    '  A long',
    '  text.',
    '---',
    '',
    ...STEP,
    '**Objective**: Do it',
    '',
  ];
  await openText(page, lines.join('\n'));
  await expect(form(page).getByText('# who owns it', { exact: true })).toBeVisible();
  // The preview shows what a ticket makes of it, which knows no front matter.
  await expect(form(page).getByRole('heading', { name: 'who owns it' })).toHaveCount(0);
  await card(page, 'Other content').first().click();
  await expect(text(page, 'title')).toHaveValue('Billing: send');
  await expect(text(page, 'tags › 1')).toHaveValue('big');
  await text(page, 'title').fill('Billing: take');
  await text(page, 'owner › name').fill('Bo');
  await text(page, 'note').fill('One\ntwo');
  await expectExport(
    page,
    lines
      .join('\n')
      .replace('send', 'take')
      .replace('Ann', 'Bo')
      .replace('  A long\n  text.', '  One\n\n  two'),
  );
});
