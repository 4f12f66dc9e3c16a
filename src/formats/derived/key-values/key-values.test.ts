import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalLine } from '../../../plan/text.ts';
import { keyValues, withValue } from './key-values.ts';

const pairs = (text: string) => keyValues(text)?.map(({ key, value }) => [key, value]);

describe('keyValues', () => {
  it.each([
    ['Status: draft', [['Status', 'draft']]],
    [
      '**Owner**: Ann  \n**Last updated:** 2 May\\\n__Due__: ',
      [
        ['Owner', 'Ann'],
        ['Last updated', '2 May'],
        ['Due', ''],
      ],
    ],
    [
      '- **Status**: open\n* Owner: Ann\n• Due: Friday',
      [
        ['Status', 'open'],
        ['Owner', 'Ann'],
        ['Due', 'Friday'],
      ],
    ],
    [
      '> 📅 **Date**: 2025-01-02\n> Time: 10:30',
      [
        ['Date', '2025-01-02'],
        ['Time', '10:30'],
      ],
    ],
    [
      '**状态**：草稿\n负责人：安',
      [
        ['状态', '草稿'],
        ['负责人', '安'],
      ],
    ],
    [
      '| Key | Value |\n| --- | --- |\n| Status | draft |\n|Owner|a\\|b|',
      [
        ['Status', 'draft'],
        ['Owner', 'a|b'],
      ],
    ],
    [
      '| **Status** | draft |\n|:--|--:|\n| **Owner** | |',
      [
        ['Status', 'draft'],
        ['Owner', ''],
      ],
    ],
    ['| | |\n|-|-|\n| Status | draft |', [['Status', 'draft']]],
    [
      '---\ntitle: "A: b"\nowner: Ann # lead\ntags: [a, b]\n\ndone:\n---',
      [
        ['title', 'A: b'],
        ['owner', 'Ann'],
        ['tags', '[a, b]'],
        ['done', ''],
      ],
    ],
  ])('finds them in %j', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it.each([
    '',
    'Just a sentence.',
    'Status: draft\nand a sentence',
    'https://example.org',
    'What this document is all about in short: a plan',
    '| Package | Version |\n| --- | --- |\n| react | 19 |',
    '| a | b | c |',
    '---\n- a\n- b\n---',
    '---\n# only a comment\n---',
    '---\na: &b c\n---',
    '---\na: b\n  c\n---',
    '---\na: "b\n  c"\n---',
    '---\na: |2\n   b\n---',
    '---\na: >\n  b\n    c\n---',
    '---\na: b\n   c: d\n---',
    '---\n---',
    '# Status: draft',
    '```\nStatus: draft\n```',
    '1. Status: draft',
  ])('takes %j for no such block', (text) => {
    expect(keyValues(text)).toBeUndefined();
  });

  it('says where the values are', () => {
    const text = '**Owner**: Ann  \nDue:';
    expect(keyValues(text)).toEqual([
      { key: 'Owner', value: 'Ann', start: 11, end: 14, isText: false },
      { key: 'Due', value: '', start: 21, end: 21, isText: false },
    ]);
  });
});

describe('withValue', () => {
  it.each([
    ['**Owner**: Ann  \nDue: May', 0, 'Bo\nand Cy', '**Owner**: Bo and Cy  \nDue: May'],
    ['**Owner**:\nDue:', 1, 'May', '**Owner**:\nDue: May'],
    ['Owner: Ann\\\nDue: May', 0, '', 'Owner: \\\nDue: May'],
    ['| Key | Value |\n|-|-|\n| a | |', 0, 'b|c', '| Key | Value |\n|-|-|\n| a | b\\|c  |'],
    ['---\na: b # c\n---', 0, 'd: e', '---\na: "d: e" # c\n---'],
    ['---\na: # c\n---', 0, 'd', '---\na: d # c\n---'],
    ["---\na: 'b'\n---", 0, "it's", "---\na: 'it''s'\n---"],
  ])('writes into %j', (text, index, value, expected) => {
    expect(withValue(text, index, value)).toBe(expected);
  });

  it.each(['**Due**: 2 May', 'Due: 2 May  ', '- Due: 2 May\\', '> Due: 2 May'])(
    'leaves %j as it was where its value is cleared and typed again',
    (text) => expect(withValue(withValue(text, 0, ''), 0, '2 May')).toBe(text),
  );

  it.each([
    ['Path: C:', 0, 'C:\\', 'Path: C:\\\\'],
    ['Path: C:\\\\', 0, 'C:\\a', 'Path: C:\\a'],
    ['Path: C:\\\nDue: May', 0, 'D:\\', 'Path: D:\\\\\\\nDue: May'],
    ['Path: C:  ', 0, 'D:\\', 'Path: D:\\  '],
    ['**Path**: \\', 0, '\\\\', '**Path**: \\\\\\\\\\'],
    [
      '| Key | Value |\n|-|-|\n| Path | C: |',
      0,
      'D:\\',
      '| Key | Value |\n|-|-|\n| Path | D:\\  |',
    ],
    ['---\npath: "C:"\n---', 0, 'D:\\', "---\npath: 'D:\\'\n---"],
  ])(
    'writes a backslash at the end of a value in %j so that it reads back',
    (text, index, value, expected) => {
      const written = withValue(text, index, value);
      expect(written).toBe(expected);
      expect(pairs(written)?.[index]?.[1]).toBe(value);
    },
  );

  it('throws where there is no such value', () => {
    expect(() => withValue('Status: draft', 1, 'done')).toThrow(RangeError);
    expect(() => withValue('A sentence.', 0, 'done')).toThrow(RangeError);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        ':',
        '：',
        '|',
        '\\',
        '"',
        "'",
        '#',
        ' ',
        '\t',
        '\n',
        '**',
        '- ',
        '---',
        '[',
        ']',
        '{',
        'a',
        'Value',
        '>',
        '\u2028',
        '\u00a0',
        '\\\\',
        '\\|',
        '👩‍💻',
        '✅',
        'مالك',
        '\u200f',
        '\u202e',
      ),
    )
    .map((parts) => parts.join('')),
);
const anyValue = anyText.map((text) => text.replace(/[\n\r]/g, ''));
const anyKey = fc.constantFrom('Status', 'Name', 'Last updated', 'Владелец', '状态');
const anyPair = fc.tuple(anyKey, anyValue);
const manyPairs = fc.array(anyPair, { minLength: 1, maxLength: 4 });

const anyBlock = fc.oneof(
  fc
    .tuple(
      manyPairs,
      fc.constantFrom('', '- ', '> ', '⭐ ', '* **', '  '),
      fc.constantFrom(': ', ':', ': \t', '： '),
      fc.constantFrom('', '  ', '\\'),
    )
    .map(([all, lead, colon, end]) =>
      all
        .map(
          ([key, value]) =>
            `${lead}${lead.endsWith('**') ? `${key}**` : key}${colon}${value}${end}`,
        )
        .join('\n'),
    ),
  fc
    .tuple(
      manyPairs,
      fc.constantFrom('| Key | Value |\n|-|-|\n', '| | |\n| --- | :-: |\n', ''),
      fc.constantFrom('', ' '),
    )
    .map(
      ([all, head, gap]) =>
        head + all.map(([key, value]) => `|${gap}${key}${gap}|${gap}${value}${gap}|`).join('\n'),
    ),
  fc
    .tuple(manyPairs, fc.constantFrom('', '"', "'"), fc.constantFrom('', ' # note'))
    .map(
      ([all, quote, end]) =>
        `---\n${all.map(([key, value]) => `${key}: ${quote}${value}${quote}${end}`).join('\n')}\n---`,
    ),
);

const runs = { numRuns: Number(process.env.PLANFORM_RUNS ?? 1000) };

describe('on any block', () => {
  it('writing back what was there changes nothing', () => {
    fc.assert(
      fc.property(anyBlock, (text) => {
        for (const [index, { value }] of (keyValues(text) ?? []).entries()) {
          expect(withValue(text, index, value)).toBe(text);
        }
      }),
      runs,
    );
  });

  it('a value that is typed on, and cleared between, reads back at each key', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), fc.array(anyText), (text, nth, typed) => {
        const before = pairs(text);
        fc.pre(before !== undefined);
        const index = nth % before.length;
        let now = text;
        for (const value of typed.flatMap((each) => [each.slice(0, -1), each, ''])) {
          now = withValue(now, index, value);
          const line = normalLine(value);
          expect(pairs(now)).toEqual(
            before.map(([key, old], i) => [key, i === index ? line : old]),
          );
        }
      }),
      runs,
    );
  });

  it('changing a value changes its span alone, and reads back', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), anyText, (text, nth, value) => {
        const before = keyValues(text);
        fc.pre(before !== undefined);
        const index = nth % before.length;
        const { start = 0, end = 0 } = before[index] ?? {};
        const changed = withValue(text, index, value);
        expect(changed.slice(0, start)).toBe(text.slice(0, start));
        expect(changed.slice(changed.length - (text.length - end))).toBe(text.slice(end));
        const after = keyValues(changed);
        const line = normalLine(value);
        const values = before.map((pair, i) => [pair.key, i === index ? line : pair.value]);
        const read = after?.map((pair) => [pair.key, pair.value]);
        expect(read).toEqual(values);
      }),
      runs,
    );
  });
});
