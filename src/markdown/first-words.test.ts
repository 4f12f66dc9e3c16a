import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWords } from './first-words.ts';

it.each([
  ['### Retrospective\n* It was good', 'Retrospective'],
  ['\n## **Risks** & `notes` ##', 'Risks & notes'],
  ['| a | table |\n|---|---|', 'a table'],
  ['---\ntitle: A plan\n---', 'title: A plan'],
  ['---\n# who owns it\ntitle: A plan\n---\n# Top', 'title: A plan'],
  ['```js\nconst some_name = 1;\n```', 'const some_name = 1;'],
  ['- [ ] Ask [the team](https://example.org) first', 'Ask the team first'],
  ['1. > __Note__:', 'Note'],
  ['**Status:** draft', 'Status: draft'],
  ['<details>\n<summary>More</summary>', 'More'],
  ['2024 was good', '2024 was good'],
  ['مالك المشروع', 'مالك المشروع'],
  ['🚀', '🚀'],
  ['* * *\n\n---', ''],
  ['', ''],
])('of %j are %j', (text, words) => {
  expect(firstWords(text)).toBe(words);
});

it('are cut between words, or between characters where there are none', () => {
  expect(firstWords('one two three', 9)).toBe('one two…');
  expect(firstWords('状态草稿负责人', 4)).toBe('状态草稿…');
  expect(firstWords('👩‍💻👩‍💻👩‍💻', 2)).toBe('👩‍💻👩‍💻…');
  expect(firstWords('one two', 7)).toBe('one two');
});

it('are one short line of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 9 }), (one, other) => {
      const words = firstWords(`${one}\n${other}`.repeat(9), 12);
      expect(words).not.toMatch(/\n|^ | $/);
      expect([...new Intl.Segmenter().segment(words)].length).toBeLessThanOrEqual(13);
    }),
  );
});
