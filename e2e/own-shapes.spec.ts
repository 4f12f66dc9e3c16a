// Documents of many shapes, opened as they are written: each heading has its field, and an edit of one
// changes its lines alone.
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { card, form, openCard, openPasted, text } from './plan-page.ts';

interface Shape {
  readonly lines: readonly string[];
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
    cards: ['Goals', /^Step 1\.1/, /^Step 1\.2/, /^Step 2\.1/, 'Rollback'],
    edit: {
      card: /^Step 1\.2/,
      field: 'Verify, item 1',
      value: 'both say 7',
      from: 'both counts are the same',
      to: 'both say 7',
    },
  },
  'a table of tasks': {
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
  'a plan in Chinese': {
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

for (const [name, { lines, cards, edit }] of Object.entries(SHAPES)) {
  test(`${name} has a form of its own, and keeps every line but the edited one`, async ({
    page,
  }) => {
    const markdown = lines.join('\n');
    await openPasted(page, markdown);
    for (const each of cards) await expect(card(page, each)).toBeVisible();
    await expect(form(page).getByText('Not in this format')).toHaveCount(0);
    await openCard(page, edit.card);
    await text(page, edit.field).fill(edit.value);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await expectExport(page, markdown.replace(edit.from, edit.to));
  });
}
