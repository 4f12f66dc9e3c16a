/** Which lines close what others open. */
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../read/read-text.ts';
import { closersIn } from './closers.ts';

/** The numbers of the lines that close, each with that of its opener; -1 for none. */
function closers(...lines: string[]) {
  return [...closersIn(sourceOf(lines.join('\n\n')))].map(([line, opener]) => [
    line / 2,
    opener < 0 ? opener : opener / 2,
  ]);
}

describe('what is closed', () => {
  it.each([
    ['<details>', '</details>'],
    ['<div class="plan">', '</div>'],
    [':::note Plan', ':::'],
    ['::::note Plan', '::::'],
    ['{{#plan}}', '{{/plan}}'],
    ['{{< plan "a" >}}', '{{< /plan >}}'],
    ['{% block plan %}', '{% endblock %}'],
    ['<!-- plan:start -->', '<!-- plan:end -->'],
    ['<!-- BEGIN plan -->', '<!-- END plan -->'],
    ['<!-- begin: the plan -->', '<!-- end: the plan -->'],
    ['<!-- plan -->', '<!-- /plan -->'],
    ['<!-- BEGIN plan -->', '<!-- /plan -->'],
    ['<!-- toc -->', '<!-- tocstop -->'],
    ['<!-- #region plan -->', '<!-- #endregion plan -->'],
    ['<!-- #region plan -->', '<!-- #endregion -->'],
    ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'],
    ['<!-- frontend -->', '<!-- /frontend -->'],
  ])('%s by %s', (opener, closer) => {
    expect(closers('Plan', opener, 'Dig', closer)).toEqual([[3, 1]]);
  });
});

describe('what is not', () => {
  it.each([
    ['<!-- plan:start -->', '<!-- steps:end -->'],
    ['<!-- plan -->', '<!-- plan -->'],
    ['<!-- the front -->', '<!-- the frontend -->'],
    ['<!-- region plan -->', '<!-- #endregion steps -->'],
    ['Plan', '<!-- plan:end -->'],
    ['<!-- plan:start -->', '    <!-- plan:end -->'],
  ])('%s by %s', (opener, closer) => {
    expect(closers('Plan', opener, 'Dig', closer)).toEqual([]);
  });
});

it('the inner one of two that are open ends first', () => {
  const lines = ['<!-- a:start -->', '<details>', '<!-- a:start -->', '<!-- a:end -->'];
  expect(closers(...lines, '</details>', '<!-- a:end -->')).toEqual([
    [3, 2],
    [4, 1],
    [5, 0],
  ]);
});

it.each<[what: string, text: string, pairs: [closer: number, opener: number][]]>([
  ['a tag', '<details>\n\n# Dig\n\n</details>', [[4, 0]]],
  ['a tag with more in it', '<details open>\n<summary>All</summary>\n\n</DETAILS>', [[3, 0]]],
  [
    'a tag in a tag',
    '<div>\n<div>\n</div>\n</div>',
    [
      [2, 1],
      [3, 0],
    ],
  ],
  ['a tag around one that is not closed', '<div>\n<p>\n</div>\n</p>', [[2, 0]]],
  ['a tag that nothing opens', 'Text\n\n</div>', []],
  ['one tag, and one of another name', '<div>\n</section>\n</div>', [[2, 0]]],
  ['a tag that is closed in its line', '<b>Dig</b>\n</b>', []],
  ['a tag behind text', 'Text <div>\n</div>', []],
  ['a tag that closes itself', '<plan />\n</plan>', []],
  ['a comment', '<!-- begin: steps -->\n# Dig\n<!-- end: steps -->', [[2, 0]]],
  ['a comment of another name', '<!-- begin: steps -->\n<!-- end: risks -->', []],
  ['a container', ':::note\nText\n:::', [[2, 0]]],
  ['a block of a template', '{% if spring %}\n# Sow\n{% endif %}', [[2, 0]]],
  ['two kinds of one name', '{% div %}\n<div>\n{% enddiv %}\n</div>', [[2, 0]]],
  ['a tag in code', '```html\n<div>\n```\n\n</div>', []],
  ['a tag in code that is indented', 'Text\n\n    <div>\n\n</div>', []],
  ['a tag that closes in code', '<div>\n\n```html\n</div>\n```\n\n</div>', [[6, 0]]],
])('%s', (_, text, pairs) => {
  const closed = [...closersIn(sourceOf(text))].filter(([, opener]) => opener >= 0);
  expect(closed).toEqual(pairs);
});

it('a tag behind many that are closed in their lines', () => {
  const text = `${'<b>Dig</b>\n\n'.repeat(200)}<div>\n\n</div>`;
  expect([...closersIn(sourceOf(text))]).toEqual([[402, 400]]);
});

it('a tag that nothing opens closes, and so does one that closes another name', () => {
  expect(closers('Plan', 'Dig', '</details>')).toEqual([[2, -1]]);
  expect(closers('Plan', '<details>', '</div>')).toEqual([[2, -1]]);
});

it('a tag that begins anywhere above is none that nothing opens', () => {
  expect(closers('Plan', '<details\n  open>', 'Dig', '</details>')).toEqual([]);
  expect(closers('Plan', 'Dig <b>deep', '</b>')).toEqual([]);
});

it('a tag is closed behind any number of comments', () => {
  const comments = Array.from({ length: 200 }, (_, i) => `<!-- note ${i} -->`);
  expect(closers(...comments, '<details>', 'Dig', '</details>')).toEqual([[202, 200]]);
});
