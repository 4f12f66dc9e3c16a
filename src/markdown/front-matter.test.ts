import { expect, it } from 'vitest';
import './markdown-it.ts';
import { frontMatterIn, parseDocument } from './front-matter.ts';
import { rawValue } from './front-matter-value.ts';

/** Each key with what its value is. */
function keys(text: string): unknown {
  const source = parseDocument(text);
  return frontMatterIn(source)?.entries.map(({ key, line, end, value }) => {
    if (value.as === 'raw') return [key, 'raw', rawValue(source.lines, line, end)];
    return [key, value.as, value.as === 'list' ? value.items.map((item) => item.text) : value.text];
  });
}

it.each<[what: string, lines: string, entries: unknown]>([
  ['a text', 'a: b c # d', [['a', 'text', 'b c']]],
  ['a text in quotes', 'a: "b # c"', [['a', 'text', 'b # c']]],
  [
    'nothing',
    'a:  # b\nb:\n\n# c',
    [
      ['a', 'text', ''],
      ['b', 'text', ''],
    ],
  ],
  ['a list', 'a: # b\n- c # d\n\n- "e: f"\n', [['a', 'list', ['c', 'e: f']]]],
  ['a list that stands further in', 'a:\n   -  c\n   - d', [['a', 'list', ['c', 'd']]]],
  ['a list in brackets', 'a: [b, "c, d"] # e', [['a', 'list', ['b', 'c, d']]]],
  ['a list without items', 'a: []', [['a', 'list', []]]],
  [
    'lines as they are',
    'a: |\n    b\n\n      c\n   \nd: e',
    [
      ['a', 'block', 'b\n\n  c'],
      ['d', 'text', 'e'],
    ],
  ],
  ['lines with their indentation said', 'a: |2-\n     b', [['a', 'block', '   b']]],
  ['folded lines', 'a: >-\n  b\n  c\n\n  d', [['a', 'block', 'b c\nd']]],
  [
    'keys within',
    'a:\n    b: c # d\n    # e\n# f\ng: h',
    [
      ['a', 'raw', '  b: c # d\n  # e'],
      ['g', 'text', 'h'],
    ],
  ],
  ['records', 'a:\n- b: c\n  d: e', [['a', 'raw', '- b: c\n  d: e']]],
  ['a list that is not as far in', 'a:\n  - b\n - c', [['a', 'raw', ' - b\n- c']]],
  ['a list with a comment within', 'a:\n- b\n# c\n- d', [['a', 'raw', '- b\n# c\n- d']]],
  ['an item without a text', 'a:\n  - b\n  -', [['a', 'raw', '- b\n-']]],
  ['a text that goes on', 'a: b\n  c', [['a', 'raw', 'b\nc']]],
  ['keys in braces', 'a: {b: c} # d', [['a', 'raw', '{b: c} # d']]],
  ['a list of lists', 'a: [[b]]', [['a', 'raw', '[[b]]']]],
  ['folded lines that stand further in', 'a: >\n  b\n   c', [['a', 'raw', '>\nb\n c']]],
  [
    'lines that are none',
    'a: |\nb: c',
    [
      ['a', 'raw', '|'],
      ['b', 'text', 'c'],
    ],
  ],
])('finds %s behind a key', (_, lines, entries) => {
  expect(keys(`---\n${lines}\n---\n\n# Shed\n`)).toEqual(entries);
});

it.each([
  ['a key in quotes', '---\n"a": b\n---\n'],
  ['a key twice', '---\na: b\na: c\n---\n'],
  ['text above the keys', '---\n- a\nb: c\n---\n'],
  ['no end', '---\na: b\n'],
  ['no keys', '---\n\n---\n'],
  ['words', '---\na: b\nwords\n---\n'],
])('is none with %s', (_, text) => {
  expect(keys(text)).toBeUndefined();
});
