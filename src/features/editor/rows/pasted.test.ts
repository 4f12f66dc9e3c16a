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
  ])('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('none from nothing', () => {
    expect(pastedItems(' \n\n')).toEqual([]);
  });
});
