import { describe, expect, test } from 'vitest';
import { pastedItems } from './pasted.ts';

const brief = (text: string) =>
  pastedItems(text).map(({ depth, box, text }) => `${'>'.repeat(depth)}${box ?? '-'} ${text}`);

describe('pasted lines become items', () => {
  test.each<[string, string, string[]]>([
    ['plain', 'one\ntwo\r\nthree', ['- one', '- two', '- three']],
    [
      'bulleted',
      '- one\n* two\n+ three\n• four\n– five',
      ['- one', '- two', '- three', '- four', '- five'],
    ],
    ['numbered', '1. one\n2) two\n10. ten', ['- one', '- two', '- ten']],
    ['with boxes', '- [ ] one\n- [x] two\n* [X] three', ['open one', 'done two', 'done three']],
    [
      'with boxes alone',
      '[ ] one\n☐ two\n☑ three\n✅ four',
      ['open one', 'open two', 'done three', 'done four'],
    ],
    ['numbered with boxes', '1. [x] one', ['done one']],
    ['nested by two', '- a\n  - b\n    - c\n- d', ['- a', '>- b', '>>- c', '- d']],
    ['nested by four', '- a\n    - b\n        - c\n    - d', ['- a', '>- b', '>>- c', '>- d']],
    ['nested by tabs', '- a\n\t- b\n\t\t- c', ['- a', '>- b', '>>- c']],
    ['nested without bullets', 'a\n  b\n    c\nd', ['- a', '>- b', '>>- c', '- d']],
    ['indented as a whole', '    - a\n      - b\n    - c', ['- a', '>- b', '- c']],
    ['out of line by one', '- a\n - b', ['- a', '- b']],
    ['with blank lines between', '- a\n\n- b\n\n\n- c', ['- a', '- b', '- c']],
    ['that go on below', '- a\n  more of a\n- b', ['- a\nmore of a', '- b']],
    ['that go on after a blank line', '- a\n\n  more of a', ['- a\n\nmore of a']],
    [
      'with code inside',
      '- a\n  ```sh\n  npm test\n\n    deep\n  ```\n- b',
      ['- a\n```sh\nnpm test\n\n  deep\n```', '- b'],
    ],
    [
      'the tabs and spaces of code',
      '- a\n  ```make\n  all:\n  \tgcc  \n  ```',
      ['- a\n```make\nall:\n\tgcc  \n```'],
    ],
    ['a fence at the top', '```\n- not an item\n```\nb', ['- ```\n- not an item\n```', '- b']],
    ['without a space after the sign', '-a\n*b*\n1.5 times', ['- -a', '- *b*', '- 1.5 times']],
    ['with a table', 'a\n\n| b |\n| --- |\n| c |\n\nd', ['- a', '- | b |\n| --- |\n| c |', '- d']],
    ['with a link that looks like a box', '- [x](y) z', ['- [x](y) z']],
    ['with lines that are broken by hand', '- a  \n  b\\\n  c  \n- d', ['- a  \nb\\\nc', '- d']],
    ['with tabs between words', '- a\tb\n  c\td', ['- a\tb\nc\td']],
    [
      'code below its box, with its own depth',
      '- [ ] a\n  ```py\n  def b():\n      c\n  # d\n  ```\n- [x] e',
      ['open a\n```py\ndef b():\n    c\n# d\n```', 'done e'],
    ],
    [
      'code whose fence is longer, or of tildes',
      '- a\n  ````\n  ```\n  ````\n- b\n  ~~~ sh\n  ```\n  ~~~~',
      ['- a\n````\n```\n````', '- b\n~~~ sh\n```\n~~~~'],
    ],
    [
      'code that a line with a colon speaks of',
      'Run this:\n\n```\n# b\n\n\nc\n```\nThen:\nd',
      ['- Run this:\n```\n# b\n\n\nc\n```', '- Then:', '- d'],
    ],
    [
      'from Word, by signs with tabs',
      'Intro\n·\ta\no\tb\n§\tc\no\td\n\uf0b7\te\nOutro',
      ['- Intro', '- a', '>- b', '>>- c', '>- d', '- e', '- Outro'],
    ],
    [
      'numbered by Word',
      '1.\ta\na.\tb\ni.\tc\nii.\td\nb.\te\n2)\tf\n(a)\tg',
      ['- a', '>- b', '>>- c', '>>- d', '>- e', '- f', '>- g'],
    ],
    ['numbered as an outline', 'I.\ta\nA.\tb\n1.\tc\nII.\td', ['- a', '>- b', '>>- c', '- d']],
    ['numbered as laws are', '1.\ta\n1.1.\tb\n1.1.1.\tc\n2.\td', ['- a', '>- b', '>>- c', '- d']],
    ['lettered past h', 'g)\ta\nh)\tb\ni)\tc\nj)\td', ['- a', '- b', '- c', '- d']],
    ['from a second level on', 'o\ta\n▪\tb\no\tc', ['- a', '>- b', '- c']],
    ['of two lists, one below the other', '1.\ta\n2.\tb\n·\tc', ['- a', '- b', '- c']],
    ['from Word for the web', '•\ta\n\to\tb\n\t\t▪\tc\n•\td', ['- a', '>- b', '>>- c', '- d']],
    ['from Google Docs', '* a\n   * b\n      * c\n* d', ['- a', '>- b', '>>- c', '- d']],
    ['indented by hard spaces', '\u00b7 a\n\u00a0\u00a0\u00a0◦ b', ['- a', '>- b']],
    [
      'with a letter and a word',
      'o a\na. b\ni) c\nv 1\n§ 5',
      ['- o a', '- a. b', '- i) c', '- v 1', '- § 5'],
    ],
    [
      'ticked in other signs',
      '• ☐ a\n🔲 b\n✔️ c\n✓ d\n\uf0a8\te\n\uf0fe\tf\n[ ]\tg',
      ['open a', 'open b', 'done c', 'done d', 'open e', 'done f', 'open g'],
    ],
    ['with old line breaks', '- a\r- b\r\n\r\n- c', ['- a', '- b', '- c']],
  ])('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('none from nothing', () => {
    expect(pastedItems(' \n\n')).toEqual([]);
  });
});
