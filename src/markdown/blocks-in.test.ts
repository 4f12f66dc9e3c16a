/** The blocks of a text within some lines of it: a part may begin or end inside of a block. */
import { expect, it } from 'vitest';
import { type Block, parseSource } from './blocks.ts';
import { blocksIn } from './blocks-in.ts';
import './markdown-it.ts';

const { blocks } = parseSource(
  [
    'First',
    'more', // 1
    '',
    '- a', // 3
    '- b',
    '',
    '  text of b', // 6
    '',
    '  - in b', // 8
    '- c',
    '',
    'Last', // 11
  ].join('\n'),
);

/** `paragraph 0-2`, `list 3-10 (item 3-4 …)`. */
function shown({ type, start, end, ...rest }: Block): string {
  const items = 'items' in rest ? rest.items : [];
  const inner = items.map((item) => {
    const own = item.blocks.map(shown).join(', ');
    return `item ${item.start}-${item.end}: ${own}`;
  });
  return `${type} ${start}-${end}${inner.length > 0 ? ` (${inner.join('; ')})` : ''}`;
}

it.each<[what: string, start: number, end: number, expected: string[]]>([
  ['a whole block', 0, 3, ['paragraph 0-2']],
  ['the second line of a paragraph', 1, 3, ['paragraph 1-2']],
  ['the first line of a paragraph', 0, 1, ['paragraph 0-1']],
  ['a blank line', 2, 3, []],
  ['nothing', 3, 3, []],
  [
    'the end of a list, with what follows',
    9,
    12,
    ['list 9-10 (item 9-10: paragraph 9-10)', 'paragraph 11-12'],
  ],
  [
    'the start of a list, to the middle of an item',
    3,
    7,
    ['list 3-7 (item 3-4: paragraph 3-4; item 4-7: paragraph 4-5, paragraph 6-7)'],
  ],
  [
    'what is in an item, with the next item',
    5,
    10,
    [
      'paragraph 6-7',
      'list 8-9 (item 8-9: paragraph 8-9)',
      'list 9-10 (item 9-10: paragraph 9-10)',
    ],
  ],
])('in %s', (_, start, end, expected) => {
  expect(blocksIn(blocks, { start, end }).map(shown)).toEqual(expected);
});
