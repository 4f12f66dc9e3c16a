/**
 * What each target gets for a text that has everything. The files were made by this code and then read
 * line by line: they hold what it gives, and prove nothing about the targets. `jira.test.ts` and
 * `e2e/targets.spec.ts` read what is pasted with the code of two of them.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { htmlLines } from '../testing/html-lines.ts';
import { converted } from './converted.ts';
import { targets } from './targets.ts';

const TAGS = ['implementation_plan', 'task_breakdown', 'steps'];
const read = (name: string) => readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8');

it.each(targets.map((target) => [target.id, target] as const))('%s', (id, target) => {
  const { text, clipboard } = converted(read('everything.md'), target, { tags: TAGS });
  const html = clipboard['text/html'];
  if (html === undefined) expect(text).toBe(read(`${id}.txt`));
  // A block a line, as in the file.
  else expect(htmlLines(html)).toBe(read(`${id}.html`));
  expect(Object.keys(clipboard).toSorted()).toEqual([...target.clipboard].toSorted());
});
