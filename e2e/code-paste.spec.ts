// Pasting code, lists and the signs of word processors, and what is exported of them.
import type { Page } from '@playwright/test';
import { give } from './clipboard-events.ts';
import { CODE_CLIPBOARDS } from './code-clipboards.ts';
import { expect, test } from './fixtures.ts';
import { aroundCaret, exportedAs, itemsOf, newPlan, openCard, text } from './plan-page.ts';

/** A new plan with its step open, and the first action in focus. */
async function newActions(page: Page) {
  await newPlan(page);
  await openCard(page, 'Step 1');
  const first = text(page, 'Actions, item 1');
  await first.focus();
  return first;
}

test('code stays code, line by line, whatever its lines are made of @main', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  for (const [source, { html, plain, markdown }] of Object.entries(CODE_CLIPBOARDS)) {
    await test.step(source, async () => {
      await objective.fill('');
      await give(objective, 'paste', { html, plain });
      await expect.soft(objective, source).toHaveValue(markdown);
    });
  }
});

test('code in a list belongs to the item that speaks of it, and is exported as code @main', async ({
  page,
}) => {
  const first = await newActions(page);
  await page.keyboard.type('one');
  await page.keyboard.press('Enter');
  await give(text(page, 'Actions, item 2'), 'paste', {
    html: '<p>Clean up:</p><pre><code># rm -rf dist\nnpm ci\n\n\n## twice  \nnpm run build</code></pre><h3>Done</h3>',
    plain: 'Clean up:\n\n# rm -rf dist\nnpm ci\n\n\n## twice  \nnpm run build\n\nDone',
  });
  const code = '```\n# rm -rf dist\nnpm ci\n\n\n## twice  \nnpm run build\n```';
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['one', `Clean up:\n${code}`, 'Done']);
  expect(await exportedAs(page, 'task')).toContain(
    '- [ ] one\n- [ ] Clean up:\n  ```\n  # rm -rf dist\n  npm ci\n\n\n  ## twice  \n  npm run build\n  ```\n- [ ] Done\n',
  );
  await expect(first).toHaveValue('one');
});

test('a comment is no heading, where only the code has signs of Markdown', async ({ page }) => {
  const first = await newActions(page);
  await page.keyboard.type('one');
  await give(first, 'paste', {
    html: '<p>Run this:</p><pre><code># rm -rf build\nnpm ci</code></pre><p>Done</p>',
    plain: 'Run this:\n# rm -rf build\nnpm ci\nDone',
  });
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['oneRun this:\n```\n# rm -rf build\nnpm ci\n```', 'Done']);
});

test('code alone is one item, set below its box in what is exported', async ({ page }) => {
  const first = await newActions(page);
  await give(first, 'paste', {
    html: '<div class="highlight highlight-source-shell"><pre># one\n- two\nthree</pre></div>',
    plain: '# one\n- two\nthree',
  });
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['```shell\n# one\n- two\nthree\n```']);
  expect(await exportedAs(page, 'task')).toContain(
    '- [ ]\n  ```shell\n  # one\n  - two\n  three\n  ```\n',
  );
});

test('code of an editor has its language; a list that was written in one is a list', async ({
  page,
}) => {
  const first = await newActions(page);
  await give(first, 'paste', { mode: 'python', plain: 'def a():\r\n    b  \r\n# c\r\n' });
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['```python\ndef a():\n    b  \n# c\n```']);
  await page.keyboard.press('Enter');
  await give(text(page, 'Actions, item 2'), 'paste', {
    html: '<pre style="font-family:monospace">- [x] d<br>- [ ] e</pre>',
    plain: '- [x] d\n- [ ] e',
  });
  await expect
    .poll(() => itemsOf(page, 'Actions').then((items) => items.slice(1)))
    .toEqual(['d', 'e']);
  await page.keyboard.press('Enter');
  await give(text(page, 'Actions, item 4'), 'paste', { mode: 'markdown', plain: '* f\n* g' });
  await expect
    .poll(() => itemsOf(page, 'Actions').then((items) => items.slice(3)))
    .toEqual(['f', 'g']);
});

test('code goes into an item at the caret, and over a selection; within code it stays lines', async ({
  page,
}) => {
  const first = await newActions(page);
  await page.keyboard.type('before after');
  await page.keyboard.press('Home');
  for (const _ of 'before ') await page.keyboard.press('ArrowRight');
  const pre = { html: '<pre>a\nb</pre>', plain: 'a\nb' };
  await give(first, 'paste', pre);
  await expect(first).toHaveValue('before \n```\na\nb\n```\nafter');
  await expect.poll(() => aroundCaret(page)).toEqual(['before \n```\na\nb\n```', '\nafter']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(first).toHaveValue('before after');
  await page.keyboard.press('ControlOrMeta+a');
  await give(first, 'paste', pre);
  await expect(first).toHaveValue('```\na\nb\n```');
  for (const _ of ['the fence', 'a line']) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<ul><li>c</li><li>d</li></ul>'], { type: 'text/html' }),
        'text/plain': new Blob([': c\n# d'], { type: 'text/plain' }),
      }),
    ]),
  );
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => itemsOf(page, 'Actions')).toEqual(['```\na: c\n# d\nb\n```']);
});

test('code pasted into an item of a list in prose is indented as the item is', async ({ page }) => {
  await newPlan(page);
  const objective = text(page, 'Objective');
  await objective.fill('- one:\n- two');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('End');
  await give(objective, 'paste', { html: '<pre># a\n\nb</pre>', plain: '# a\n\nb' });
  await expect(objective).toHaveValue('- one:\n  ```\n  # a\n\n  b\n  ```\n- two');
});

test('a line takes code as one line, with its signs', async ({ page }) => {
  await newActions(page);
  await give(text(page, 'Step name'), 'paste', {
    html: '<h2>Run</h2><pre># a\nb</pre>',
    plain: 'Run\n# a\nb',
  });
  await expect(text(page, 'Step name')).toHaveValue('Run # a b');
});

test('plain lists keep their levels, boxes, tabs and hard breaks', async ({ page }) => {
  const first = await newActions(page);
  await give(first, 'paste', {
    plain:
      '·\tone\r\no\ttwo\r\n\uf0b7\tthree\r\na.\tfour\r\ni)\tfive\r\n- six  \r\n  more\r\n- key\tvalue\r\n☑ seven\r\n[ ] eight\r\n',
  });
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual([
      'one',
      '>two',
      'three',
      'four',
      '>five',
      'six  \nmore',
      'key\tvalue',
      'seven',
      'eight',
    ]);
  expect(await exportedAs(page, 'task')).toContain(
    '- one\n  - two\n- three\n- four\n  - five\n- six  \n  more\n- key\tvalue\n- [x] seven\n- [ ] eight\n',
  );
});

test('rich lists keep their numbers, boxes and levels', async ({ page }) => {
  const first = await newActions(page);
  await give(first, 'paste', {
    html: '<ol><li>one<ol type="a"><li>two<pre>x\ny</pre></li></ol></li><li>three<br>more</li></ol><ul class="contains-task-list"><li class="task-list-item"><p><input type="checkbox" checked disabled> four</p></li></ul><p>☐ five</p>',
    plain: 'one\ntwo\nx\ny\nthree\nmore\nfour\n☐ five',
  });
  await expect
    .poll(() => itemsOf(page, 'Actions'))
    .toEqual(['one', '>two\n\n```\nx\ny\n```', 'three  \nmore', 'four', 'five']);
});
