// A document whose steps stand below phases: these are parts that are named, added, moved and removed,
// and the heading above them is the title of the plan.
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { expectExport, other } from './other-page.ts';
import { outline, row } from './outline-pane.ts';
import { card, fillIn, form, openCard, openPasted, saved, text } from './plan-page.ts';

const TEXT = `# Move to the new queue

## Goals

No lost messages.

## Phase 1: Prepare

### Step 1: Install the broker

- Open port 5672

### Step 2: Mirror the traffic

- Publish to both

## Phase 2: Switch

### Step 3: Read from the new queue

- Change the consumer

## Rollback

Set \`QUEUE=old\`.
`;

test('the title and the phases of a document are edited, and its text follows', async ({
  page,
}) => {
  await openPasted(page, TEXT);
  await expect(text(page, 'Title of the plan')).toHaveValue('Move to the new queue');
  await expect(row(page, /^Phase 2: Switch/)).toHaveAttribute('aria-level', '1');
  await expect(row(page, /^Step 3: Read/)).toHaveAttribute('aria-level', '2');
  await expect(form(page).getByText('Other content')).toHaveCount(0);

  await fillIn(text(page, 'Title of the plan'), 'Move to the fast queue');
  await openCard(page, 'Phase 2 Switch');
  await fillIn(text(page, 'Phase name'), 'Switch over');
  const changed = TEXT.replace('the new queue\n', 'the fast queue\n').replace(
    'Phase 2: Switch',
    'Phase 2: Switch over',
  );
  await expectExport(page, changed);

  await saved(page);
  await page.reload();
  await expectExport(page, changed);
});

test('a step more counts on through the phases, and a phase moves with its steps', async ({
  page,
}) => {
  await openPasted(page, TEXT);
  await page.getByRole('button', { name: 'Change Step 1' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(card(page, 'Step 4 Read from the new queue')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expectExport(page, TEXT);

  const heading = page.getByRole('button', { name: /^Phase 2 Switch/ }).first();
  await heading.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(card(page, 'Phase 1 Switch')).toBeVisible();
  await expect(card(page, 'Step 1 Read from the new queue')).toBeVisible();
  const [head = '', rest = ''] = TEXT.split('## Phase 1: ');
  const [prepare = '', tail = ''] = rest.split('## Phase 2: ');
  const [change = '', rollback = ''] = tail.split('## Rollback');
  await expectExport(
    page,
    `${head}## Phase 1: ${change.replace('Step 3', 'Step 1')}## Phase 2: ${prepare
      .replace('Step 2', 'Step 3')
      .replace('Step 1', 'Step 2')}## Rollback${rollback}`,
  );
});

test('all of it is there at 390 px', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPasted(page, TEXT);
  await expect(outline(page)).toHaveCount(0);
  await openCard(page, 'Phase 1 Prepare');
  await expectNoSidewaysScroll(page);
});

test('what stands above several phases stays above them, in its words', async ({ page }) => {
  const parted = TEXT.replace(/^(?=### Step|## Phase)/gm, '#')
    .replace('### Phase 1', '## Part A: By hand\n\nFrom May on.\n\n### Phase 1')
    .replace('### Phase 2', '## Part B: By itself\n\n### Phase 2');
  await openPasted(page, parted);
  await expectExport(page, parted);
  const headings = form(page).getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    /Goals/,
    /Part A: By hand/,
    /Prepare/,
    /Part B: By itself/,
    /Switch/,
    /Rollback/,
  ]);

  await openCard(page, /Part B: By itself/);
  await fillIn(other(page), '## Part B: Alone');
  const alone = parted.replace('By itself', 'Alone');
  await expectExport(page, alone);

  // A phase that comes behind the first one stands in its part.
  await page.getByRole('button', { name: 'Change Phase 1' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(card(page, 'Phase 3 Switch')).toBeVisible();
  await expect(headings).toHaveText([
    /Goals/,
    /Part A: By hand/,
    /Prepare/,
    /Phase 2/,
    /Part B: Alone/,
    /Switch/,
    /Rollback/,
  ]);
  await page.keyboard.press('ControlOrMeta+z');
  await expectExport(page, alone);
  await saved(page);
  await page.reload();
  await expectExport(page, alone);
});
