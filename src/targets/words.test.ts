/** Words that stand beside tags go out with the rest, whatever a target makes of the tags. */
import { expect, it } from 'vitest';
import { converted } from './converted.ts';
import { jiraCloud } from './jira-cloud.ts';
import { richText } from './rich-text.ts';
import { targets } from './targets.ts';

it.each(targets)('$name gets words on the lines of a fold', (target) => {
  const { clipboard } = converted(
    '<details><summary>S</summary>\nhidden words\n</details>\n\nend',
    target,
    {
      tags: [],
    },
  );
  for (const each of Object.values(clipboard)) expect(each).toContain('hidden words');
});

it.each(targets)('$name gets words right above and below a fold, once', (target) => {
  const text =
    '<b>above</b>\n<details>\n<summary>S</summary>\n\nin it\n\n</details>\n**below**\n\nend';
  for (const each of Object.values(converted(text, target, { tags: [] }).clipboard)) {
    for (const word of ['above', 'in it', 'below', 'end'])
      expect([word, each.split(word).length]).toEqual([word, 2]);
  }
});

it.each(targets)('$name gets words behind a fold that is never closed, once', (target) => {
  const text = '<details>\nin it\n\nend\n';
  for (const each of Object.values(converted(text, target, { tags: [] }).clipboard))
    expect(each.split('in it')).toHaveLength(2);
});

it.each(targets)('$name gets the words of two cells as two', (target) => {
  const { clipboard } = converted('<tr><td>one</td><td>two</td></tr>', target, { tags: [] });
  for (const each of Object.values(clipboard)) expect(each).toMatch(/one\b.*\btwo/);
});

it.each(targets)('$name gets the space between two elements', (target) => {
  const { clipboard } = converted('<div><b>Hello</b> <i>world</i></div>', target, { tags: [] });
  for (const each of Object.values(clipboard)) {
    expect(each.replaceAll(/<[^>]*>|[*_{}]/g, '')).toContain('Hello world');
  }
});

it.each([jiraCloud, richText])(
  '$name gets no mark of an item for words, where a tag is in it',
  (target) => {
    const { clipboard } = converted('- a\n  - <summary>\n\nend\n', target, { tags: ['summary'] });
    expect(clipboard['text/html']?.replaceAll(/<[^>]*>/g, ' ')).toMatch(/^\s*a\s+end\s*$/);
  },
);
