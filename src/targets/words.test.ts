/** Words that stand beside tags go out with the rest, whatever a target makes of the tags. */
import { expect, it } from 'vitest';
import { converted } from './converted.ts';
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

it.each(targets)('$name gets the space between two elements', (target) => {
  const { clipboard } = converted('<div><b>Hello</b> <i>world</i></div>', target, { tags: [] });
  for (const each of Object.values(clipboard)) {
    expect(each.replaceAll(/<[^>]*>|[*_{}]/g, '')).toContain('Hello world');
  }
});
