// Texts that are no plans, and templates that say little or too much: each opens with a word on it, and whole.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll } from './library-page.ts';
import { expectExport } from './other-page.ts';
import { text } from './plan-page.ts';

const READ_ME = `# Tool

![build](badge.svg)

## Install

\`\`\`sh
npm install tool
\`\`\`

## License

MIT
`;

const LETTER = `Dear Kim,

thank you for the shed.

Yours,
Ann
`;

const CODE = `def add(a, b):
    # no heading in this language
    return a + b
`;

async function look(page: Page, pasted: string) {
  await page.goto('/');
  await page.getByRole('button', { name: /^Open/ }).first().click();
  await text(page, 'Text of the plan').fill(pasted);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByRole('button', { name: 'Open the plan' })).toBeEnabled();
}

test('what is no plan says so, opens as a text, and goes out as it came', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const foreign of [READ_ME, LETTER, CODE]) {
    await look(page, foreign);
    await expect(page.getByText('No part of a plan was recognised').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Open the plan' }).click();
    await expect(text(page, 'Title of the plan')).toBeVisible();
    await expectExport(page, foreign);
  }
});

const TEMPLATES: readonly (readonly [string, string | RegExp])[] = [
  ['Write what you like.\n', /There is no heading in it/],
  ['# Plan\n\n## Costs\n\n[Hours]\n\n## Costs\n\n[Money]\n', /“Costs” stands in line 3 already/],
  [
    '# Shed\n\n## Goal\n\nDry wood.\n\n## Costs\n\n- Ten boards\n\n## Crew\n\n- Kim\n- Ann\n\n## Rain\n\nWe stop, and go on the next day.\n',
    /^5 fields\. Nothing in it was taken for help/,
  ],
  ['# [标题]\n\n## 背景\n\n[为什么要做]\n\n## 不在范围内\n\n- [邮件]\n', '为什么要做'],
];

test('a template that says little, or too much, is told what it is, and saved', async ({
  page,
}) => {
  await page.goto('/');
  for (const [markdown, said] of TEMPLATES) {
    await page.getByRole('button', { name: /^Open/ }).first().click();
    await text(page, 'Text of the plan').fill(markdown);
    await page.getByRole('button', { name: 'Read the text' }).click();
    await page.getByRole('combobox', { name: /^Open .* as$/ }).selectOption('A template');
    await expect(page.getByText(said).first()).toBeVisible();
    await page.getByRole('button', { name: 'Save the template' }).click();
    const typed = page.getByRole('textbox', { name: 'Markdown of the template' });
    await expect(typed).toHaveValue(markdown);
    await page.getByRole('link', { name: 'All templates' }).click();
  }
});
