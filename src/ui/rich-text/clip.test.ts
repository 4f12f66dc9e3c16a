import { describe, expect, test } from 'vitest';
import { isMarkdownAlready, mayHaveFormat } from './clip.ts';

describe('HTML on the clipboard', () => {
  const clip = (html: string) => ({ html, plain: 'x' });

  test.each([
    '<p>a <b>b</b></p>',
    '<ul><li>a</li></ul>',
    '<span style="font-weight:700">a</span>',
    "<p style='mso-list:l0 level1 lfo1'>a</p>",
    '<img src="https://a.example/b.png">',
  ])('may say more than the text: %s', (html) => {
    expect(mayHaveFormat(clip(html), ['text/html', 'text/plain'])).toBe(true);
  });

  test.each(['', '<meta charset="utf-8"><span>a</span>', '<div><div>a</div><br></div>', '<body>a'])(
    'says no more than the text: %j',
    (html) => {
      expect(mayHaveFormat(clip(html), ['text/html', 'text/plain'])).toBe(false);
    },
  );

  test('is colours alone where it comes from an editor of code', () => {
    const types = ['text/html', 'text/plain', 'vscode-editor-data'];
    expect(mayHaveFormat(clip('<div><b>const</b></div>'), types)).toBe(false);
  });
});

test.each<[plain: string, shown: string, expected: boolean]>([
  ['# Title\ntext', 'Title text', true],
  ['- [ ] open', 'open', true],
  ['a **b** c', 'a b c', true],
  ['see [it](https://a.example)', 'see it', true],
  ['| a |\n| --- |', 'a', true],
  ['- a\n- b', 'ab', false],
  ['a **b** c', 'a **b** c', false],
  ['2 * 3', '2 * 3', false],
  ['', '', false],
])('%j beside %j is Markdown already: %s', (plain, shown, expected) => {
  expect(isMarkdownAlready(plain, shown)).toBe(expected);
});
