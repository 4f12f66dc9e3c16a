// Documents of many shapes, opened as they are written: each heading has its field, and an edit of one
// changes its lines alone.
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { card, form, tabTo, text } from './plan-page.ts';

interface Shape {
  readonly lines: readonly string[];
  /** What is said before it opens, of the heading with these words; null for a text without headings. */
  readonly correct: { readonly heading: string; readonly is: string } | null;
  /** Headings of cards that the form has, in their order. */
  readonly cards: readonly (string | RegExp)[];
  /** A field: its card, its label, what is typed, and what that makes of which line. */
  readonly edit: {
    readonly card: string | RegExp;
    readonly field: string;
    readonly value: string;
    readonly from: string;
    readonly to: string;
  };
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'a plan of an assistant': {
    correct: { heading: 'Out of scope', is: 'Checklist' },
    lines: [
      '# Plan: Move the reports to a queue',
      '',
      '## Context',
      '',
      'Reports time out.',
      '',
      '## Approach',
      '',
      '### 1. Add the queue',
      '',
      'Use the one that mail has.',
      '',
      '### 2. Move the reports',
      '',
      'Call `enqueue()`.',
      '',
      '### 3. Show how far they are',
      '',
      'Ask every two seconds.',
      '',
      '## Files to modify',
      '',
      '| File | Change |',
      '| --- | --- |',
      '| `queue.ts` | New |',
      '',
      '## Out of scope',
      '',
      '- E-mail',
      '',
      '## Verification',
      '',
      '1. `npm test`',
      '',
    ],
    cards: ['Context', /^Step 1/, /^Step 3/, 'Files to modify', 'Out of scope', 'Verification'],
    edit: {
      card: 'Verification',
      field: 'Verification, item 1',
      value: '`npm test` is green',
      from: '1. `npm test`',
      to: '1. `npm test` is green',
    },
  },
  'groups of boxes without a title': {
    correct: null,
    lines: [
      '# Release',
      '',
      '- [x] Freeze the branch',
      '- [ ] Tag the release',
      '',
      'Once the tag is there:',
      '',
      '- [ ] Build the packages',
      '  - [ ] Linux',
      '- [ ] Publish the notes',
      '',
    ],
    cards: [/^Step 1/, /^Step 2/, /^Step 3/, /^Step 4/],
    edit: {
      card: /^Step 4/,
      field: 'Step name',
      value: 'Publish all notes',
      from: 'Publish the notes',
      to: 'Publish all notes',
    },
  },
  'phases with steps': {
    correct: { heading: 'Goals', is: 'Text' },
    lines: [
      '# Move to the new queue',
      '',
      '## Goals',
      '',
      'No lost messages.',
      '',
      '## Phase 1: Prepare',
      '',
      '### Step 1.1: Install the broker',
      '',
      '- Open port 5672',
      '',
      '**Verify:** it says `ready`',
      '',
      '### Step 1.2: Mirror the traffic',
      '',
      '- Publish to both',
      '',
      '**Verify:** both counts are the same',
      '',
      '## Phase 2: Switch',
      '',
      '### Step 2.1: Read from the new queue',
      '',
      '- Change the consumer',
      '',
      '## Rollback',
      '',
      'Set `QUEUE=old`.',
      '',
    ],
    cards: ['Goals', /^Phase 1/, /^Step 1\.1/, /^Step 1\.2/, /^Phase 2/, /^Step 2\.1/, 'Rollback'],
    edit: {
      card: /^Step 1\.2/,
      field: 'Verify, item 1',
      value: 'both say 7',
      from: 'both counts are the same',
      to: 'both say 7',
    },
  },
  'a table of tasks': {
    correct: { heading: 'Status', is: 'Text' },
    lines: [
      '# Login rework',
      '',
      'Status: draft',
      '',
      '## Tasks',
      '',
      '| # | Task | Owner |',
      '| --- | --- | --- |',
      '| 1 | Add the form | Kim |',
      '| 2 | Check the password | Ann |',
      '',
      '## Risks',
      '',
      '| Risk | Mitigation |',
      '| --- | --- |',
      '| Passwords in logs | Mask them |',
      '',
    ],
    cards: [/Login rework/, 'Risks'],
    edit: {
      card: 'Risks',
      field: 'Mitigation 1',
      value: 'Never log them',
      from: 'Mask them',
      to: 'Never log them',
    },
  },
  'a decision record': {
    correct: { heading: 'Considered Options', is: 'Checklist' },
    lines: [
      '# 7. Use Postgres for events',
      '',
      'Date: 2026-03-02',
      '',
      '## Status',
      '',
      'Accepted',
      '',
      '## Considered Options',
      '',
      '* Postgres',
      '* SQLite',
      '',
      '## Decision Outcome',
      '',
      'Postgres, because the team runs it.',
      '',
      '### Consequences',
      '',
      '* Good, because reports are queries',
      '',
    ],
    cards: ['Status', 'Considered Options', 'Decision Outcome'],
    edit: {
      card: 'Status',
      field: 'Status',
      value: 'Superseded by 12',
      from: 'Accepted',
      to: 'Superseded by 12',
    },
  },
  'options under lines in bold, with names in their lists': {
    correct: { heading: 'Rollback', is: 'One line' },
    lines: [
      '# Keep the sessions',
      '',
      '## Ways',
      '',
      'Either of two:',
      '',
      '**Option A: Redis**',
      '- Fast',
      '- **Cost**: one more server',
      '',
      '**Option B: The database**',
      '',
      'It is there already.',
      '',
      '**Open issues**',
      '',
      '**Owner:** Kim',
      '',
      '## Rollback',
      '',
      'Set `SESSIONS=old`.',
      '',
    ],
    cards: ['Ways', 'Rollback'],
    edit: {
      card: 'Ways',
      field: 'Option A: Redis, item 2',
      value: 'two more servers',
      from: '- **Cost**: one more server',
      to: '- **Cost**: two more servers',
    },
  },
  'a plan in Chinese': {
    correct: { heading: '不在范围内', is: 'Checklist' },
    lines: [
      '# 订单导出计划',
      '',
      '## 背景',
      '',
      '数据多时会超时。',
      '',
      '## 实施步骤',
      '',
      '### 步骤 1：新建队列',
      '',
      '- 新建 `queues/export.ts`',
      '',
      '**验证：** 运行 `npm test`',
      '',
      '### 步骤 2：移动导出',
      '',
      '- 调用 `enqueue()`',
      '',
      '## 不在范围内',
      '',
      '- 邮件',
      '',
    ],
    cards: ['背景', /^步骤 1/, /^步骤 2/, '不在范围内'],
    edit: {
      card: /^步骤 1/,
      field: '验证, item 1',
      value: '运行两次',
      from: '运行 `npm test`',
      to: '运行两次',
    },
  },
};

for (const [name, { lines, correct, cards, edit }] of Object.entries(SHAPES)) {
  test(`${name}, by keys alone on a phone: corrected, edited, and no other line changes`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const markdown = lines.join('\n');
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Open a plan/ })).toBeVisible();
    await tabTo(page, /^Open a plan/);
    await page.keyboard.press('Enter');
    await expect(text(page, 'Text of the plan')).toBeVisible();
    await tabTo(page, 'Text of the plan');
    await page.keyboard.insertText(markdown);
    await expect(text(page, 'Text of the plan')).toHaveValue(markdown);
    await tabTo(page, 'Read the text');
    await page.keyboard.press('Enter');
    const open = page.getByRole('button', { name: 'Open the plan' });
    await expect(open).toBeFocused();
    await expect(open).toBeEnabled();
    if (correct) {
      await tabTo(page, new RegExp(`${correct.heading}(?:≈, a guess)?$`), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
      await tabTo(page, correct.is, 'ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: 'Undo the correction' })).toBeVisible();
    }
    if (correct) await tabTo(page, 'Open the plan');
    await expect(open).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(text(page, 'Title of the plan')).toBeVisible();
    for (const each of cards) await expect(card(page, each)).toBeVisible();
    await expect(form(page).getByText('Not in this format')).toHaveCount(0);

    await tabTo(page, edit.card);
    await page.keyboard.press('Enter');
    const field = text(page, edit.field);
    await expect(field).toBeVisible();
    // An opened card has the focus in its first field.
    const isThere = () => field.evaluate((area) => area === document.activeElement);
    while (!(await isThere())) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(edit.value);
    await expectNoSidewaysScroll(page);
    await expectExport(page, markdown.replace(edit.from, edit.to));
  });
}
