import { expect, test } from 'vitest';
import { fencedLines, openedFence, withProseLines } from './fenced-lines.ts';

test.each([
  ['a\n```\nb\n```\nc', ['text', 'opens', 'code', 'closes', 'text']],
  ['````sh\n```\n````', ['opens', 'code', 'closes']],
  ['~~~\n```\n~~~~', ['opens', 'code', 'closes']],
  ['- ```\n  a\n  ```\nb', ['opens', 'code', 'closes', 'text']],
  ['```\n``` b', ['opens', 'code']],
  ['```a```\nb', ['text', 'text']],
  ['', ['text']],
])('%j', (text, roles) => {
  expect(fencedLines(text).map(({ role }) => role)).toEqual(roles);
});

test('lines that are no code change alone', () => {
  expect(withProseLines('# a\n```\n# b\n```\n# c', (line) => line.slice(2))).toBe(
    'a\n```\n# b\n```\nc',
  );
});

test.each([
  ['``` js', '```'],
  ['> 1. ~~~~', '~~~~'],
  ['a ```', ''],
])('the fence that %j opens is %j', (line, fence) => expect(openedFence(line)).toBe(fence));
