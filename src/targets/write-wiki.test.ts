import { expect, test } from 'vitest';
import { converted } from './converted.ts';
import { jiraDataCenter } from './jira-data-center.ts';

test.each([
  ['![A map](https://x.example/a!b%7Cc.png)', '!https://x.example/a%21b%7Cc.png|alt=A map!'],
  ['[a map](https://x.example/a]b)', '[a map|https://x.example/a%5Db]'],
])('no sign of an address ends it: %s', (markdown, markup) => {
  expect(converted(`${markdown}\n`, jiraDataCenter, { tags: [] }).text).toBe(`${markup}\n`);
});

test.each(['**', '#', '-'])('a line that is nothing but %s is words, and no empty item', (sign) => {
  const { text } = converted(`\\${sign}\n`, jiraDataCenter, { tags: [] });
  expect(text).toMatch(/^\\/);
});
