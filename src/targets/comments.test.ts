/** What nobody sees in a plan is not seen where it is pasted: comments go, wherever they stand. */
import { expect, it, test } from 'vitest';
import { converted } from './converted.ts';
import { linear } from './linear.ts';
import { targets } from './targets.ts';

const PLACES = [
  ['within words', 'Ask Ann <!-- secret --> first', 'Ask Ann  first'],
  ['at the end of a line', 'Ask Ann <!-- secret -->\nthen Bob', 'Ask Ann\nthen Bob'],
  ['over lines', 'Ask <!-- a\nsecret\n--> Ann', 'Ask  Ann'],
  ['over lines of a quote', '> Ask <!-- a\n> secret --> Ann\n> now', '> Ask  Ann\n> now'],
  ['in a heading', '## Ask Ann <!-- secret --> ##', '## Ask Ann  ##'],
  [
    'in an item',
    '- [ ] Ask <!-- secret --> Ann\n  - Bob <!-- secret -->',
    '- [ ] Ask  Ann\n  - Bob',
  ],
  ['behind a tab', '- foo\n\tbar <!-- secret --> baz', '- foo\n\tbar  baz'],
  ['twice', 'a <!-- secret -->b<!-- secret --> c', 'a b c'],
  ['beside code of it', '`<!-- code -->` <!-- secret --> a', '`<!-- code -->`  a'],
  ['beside a bar', '| a \\| <!-- secret --> | b |\n| - | - |', '| a \\|  | b |\n| - | - |'],
  [
    'in cells alike',
    '| a | b |\n| - | - |\n| x <!-- secret --> | x <!-- secret --> |',
    '| a | b |\n| - | - |\n| x  | x  |',
  ],
  ['as all of an item', '- <!-- secret -->\n  Ask Ann', '- Ask Ann'],
  ['as all of an item below words', '**A**:\n- <!-- secret -->\n\nB', '**A**:\n\n-\n\nB'],
  ['between a list and code', '- a\n<!-- secret -->\n\n    code', '- a\n\n```\ncode\n```'],
  ['before what marks nothing behind it', '- <!-- secret --> - a', '- \\- a'],
  ['before a fence that is none', '<!-- secret -->```\n\nb', '\\```\n\nb'],
  ['before an address that is none', '<!-- secret --> [a]: b', '\\[a]: b'],
  ['before a number', '<!-- secret --> 1. a\nb', '1\\. a\n\nb'],
  ['below an item, before words', '- a\n<!-- secret --> b', '- a\n\nb'],
  ['below a quote, before words', '> a\n<!-- secret --> b', '> a\n\nb'],
  ['between a list and words further in', '- a\n<!-- secret -->\n\n  b', '- a\n\nb'],
  [
    'between a list and code that looks like a fence',
    '- a\n<!-- secret -->\n    ```js\nb',
    '- a\n\n````\n```js\n````\n\nb',
  ],
  ['between lists, one further in', '- a\n<!-- secret -->\n  1. b\n     c', '- a\n\n1. b\n   c'],
  ['before an item that would be a rule', '- <!-- secret -->\n  - -', '-\n  - -'],
  ['as all of an item with a box', '- [ ] <!-- secret -->\n- [x] b', '- [ ] &nbsp;\n- [x] b'],
  ['as all of a quote', 'a\n\n> <!-- secret -->\n\n    code', 'a\n\n>\n\n    code'],
  ['above a quote of an item', '- <!-- secret -->\n\n  > b', '-\n  > b'],
  ['before HTML that is over there', '<!-- secret --> <details>\n- a', '<details>\n\n- a'],
  ['twice at the start of an item', '- <!-- secret -->\n  <!-- secret -->\n  c', '- c'],
  [
    'on the line of a fold',
    '<details>\n\na\n\n</details> <!-- secret -->\n\nb',
    '+++\n\na\n\n+++\n\nb',
  ],
  ['alone', 'Ask\n\n<!-- secret -->\n\nAnn', 'Ask\n\nAnn'],
] as const;

test.each(PLACES)('%s', (_, text, left) => {
  const { text: made, losses } = converted(`${text}\n`, linear, { tags: [] });
  expect(made).toBe(`${left}\n`);
  expect(losses.find(({ kind }) => kind === 'comments')?.count).toBe(text.match(/secret/g)?.length);
});

it('goes out of HTML as well', () => {
  const { text } = converted('<p>Ask <!-- secret --> Ann</p>\n', linear, { tags: [] });
  expect(text).toBe('<p>Ask  Ann</p>\n');
});

it.each(targets.filter(({ renders }) => renders.comments === 'dropped'))(
  'and so it is for $name',
  (target) => {
    for (const [, text] of PLACES) {
      const { clipboard } = converted(`${text}\n`, target, { tags: [] });
      for (const each of Object.values(clipboard)) expect(each).not.toContain('secret');
    }
  },
);
