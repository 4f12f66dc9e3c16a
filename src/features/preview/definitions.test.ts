import { expect, test } from 'vitest';
import { definitionsIn } from './definitions.ts';

const block = (text: string) => ({ text, pieces: [{ text, path: '' }] });

test('definitions of all blocks are found, the first of each name, and none in code', () => {
  const pages = [
    [block('See [a][Ref] and `[b]: x`.\n'), block('[ref]: https://one.example "One"\n')],
    [block('- item\n\n  [other]: https://other.example\n')],
    [block('[REF]: https://two.example\n'), block('```\n[code]: https://code.example\n```\n')],
  ];
  expect(definitionsIn(pages)).toEqual({
    REF: { href: 'https://one.example', title: 'One' },
    OTHER: { href: 'https://other.example', title: '' },
  });
});

test('a page that stays is not looked through again, and one that changed is', () => {
  const page = [block('[a]: https://a.example\n')];
  const [first] = page;
  definitionsIn([page]);
  if (first) first.text = '[b]: https://b.example\n';
  expect(Object.keys(definitionsIn([page]))).toEqual(['A']);
  expect(Object.keys(definitionsIn([[...page]]))).toEqual(['B']);
});
