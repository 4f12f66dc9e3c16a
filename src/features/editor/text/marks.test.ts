import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedAfter, textAfter } from '../../../testing/marked-text.ts';
import { toggledCode } from './code-marks.ts';
import { toggledEmphasis } from './emphasis.ts';
import { linkedTo, toggledLink } from './link-marks.ts';
import type { Range, TextEdit } from './text-edit.ts';

type Make = (text: string, range: Range) => TextEdit | null;

const bold: Make = (text, range) => toggledEmphasis(text, range, 2);
const italic: Make = (text, range) => toggledEmphasis(text, range, 1);
const code: Make = (text, range) => toggledCode(text, range, true);

describe('bold and italic', () => {
  test.each<[string, Make, string]>([
    ['a ‹b› c', bold, 'a **‹b›** c'],
    ['a **‹b›** c', bold, 'a ‹b› c'],
    ['a ‹**b**› c', bold, 'a ‹b› c'],
    ['a __‹b›__ c', bold, 'a ‹b› c'],
    ['‹ b ›', bold, ' **‹b›** '],
    ['a ‹b› c', italic, 'a *‹b›* c'],
    ['a **‹b›** c', italic, 'a ***‹b›*** c'],
    ['a ***‹b›*** c', bold, 'a *‹b›* c'],
    ['a ***‹b›*** c', italic, 'a **‹b›** c'],
    ['a _‹b›_ c', italic, 'a ‹b› c'],
    ['a snake_‹case›_name', italic, 'a snake_*‹case›*_name'],
    ['wo|rd', bold, '**wo|rd**'],
    ['**wo|rd**', bold, 'wo|rd'],
    ['word|', bold, '**word**|'],
    ['_._word|', italic, '*.word*|'],
    ['**word**|', bold, 'word|'],
    ['**two words|**', bold, '**two words**|'],
    ['**two wo|rds**', bold, 'two wo|rds'],
    ['a | b', bold, 'a **|** b'],
    ['a **|** b', bold, 'a | b'],
    ['a *|* b', italic, 'a | b'],
    ['‹a **b** c›', bold, '**‹a b c›**'],
    ['**a ‹b** c›', bold, '**‹a b c›**'],
    ['2 * ‹3› * 4', bold, '2 * **‹3›** * 4'],
    ['`*` ‹a› `*`', italic, '`*` *‹a›* `*`'],
    ['‹one\n\ntwo›', bold, '**‹one**\n\n**two›**'],
    ['**‹one**\n\n**two›**', bold, '‹one\n\ntwo›'],
    ['**‹one**\ntwo›', bold, '**‹one**\n**two›**'],
    ['‹- one\n  1. [ ] two\n> three›', bold, '- **‹one**\n  1. [ ] **two**\n> **three›**'],
    ['o‹ne\n```\ncode\n```\nt›wo', bold, 'o**‹ne**\n```\ncode\n```\n**t›**wo'],
    ['```\na ‹b›\n```', bold, '```\na ‹b›\n```'],
    ['שלום ‹עולם›', bold, 'שלום **‹עולם›**'],
    ['a 👩‍💻‹ok›', italic, 'a 👩‍💻*‹ok›*'],
  ])('%j', (marked, edit, expected) => {
    expect(markedAfter(marked, edit)).toBe(expected);
  });
});

describe('code', () => {
  test.each<[string, string]>([
    ['run ‹npm test› now', 'run `‹npm test›` now'],
    ['run `‹npm test›` now', 'run ‹npm test› now'],
    ['run ‹`npm test`› now', 'run ‹npm test› now'],
    ['‹a`b›', '``‹a`b›``'],
    ['``‹a`b›``', '‹a`b›'],
    ['‹`› and ``', '`` ‹`› `` and ``'],
    ['wo|rd', '`wo|rd`'],
    ['word|', '`word`|'],
    ['`word|`', '`word`|'],
    ['`word`|', 'word|'],
    ['a | b', 'a `|` b'],
    ['a `|` b', 'a | b'],
    ['‹one\ntwo›', '```\n‹one\ntwo›\n```'],
    ['o‹ne\nt›wo', '```\n‹one\ntwo›\n```'],
    ['```\n‹one\ntwo›\n```', '‹one\ntwo›'],
    ['‹```\none›', '````\n‹```\none›\n````'],
    ['```\none\nt|wo\nthree\n```', '```\none\nt|wo\nthree\n```'],
  ])('%j', (marked, expected) => {
    expect(markedAfter(marked, code)).toBe(expected);
  });

  test('of several lines stays as it is where there is no room for a block', () => {
    expect(markedAfter('‹one\ntwo›', (text, range) => toggledCode(text, range, false))).toBe(
      '‹one\ntwo›',
    );
  });
});

describe('links', () => {
  test.each<[string, string]>([
    ['see ‹the guide›.', 'see [the guide](|).'],
    ['see [the guide](|).', 'see ‹the guide›.'],
    ['see gui|de', 'see [guide](|)'],
    ['see |', 'see [|]()'],
    ['see [|]()', 'see |'],
    ['‹https://a.example/b›', '[|](https://a.example/b)'],
    ['[a gu|ide](https://a.example)', '[a guide](‹https://a.example›)'],
    ['‹one\ntwo›', '‹one\ntwo›'],
  ])('%j', (marked, expected) => {
    expect(markedAfter(marked, toggledLink)).toBe(expected);
  });

  const address = 'https://a.example/b';
  test.each<[string, string, string]>([
    ['see ‹the guide›.', address, `see [the guide](${address})|.`],
    ['see ‹the guide ›.', `${address}\n`, `see [the guide](${address})| .`],
    ['‹it›', 'https://a.example/b_(c)', '[it](<https://a.example/b_(c)>)|'],
    ['‹it›', 'mailto:a@b.example', '[it](mailto:a@b.example)|'],
    ['|', address, '|'],
    ['‹it›', 'no address', '‹it›'],
    ['‹it›', `${address} and more`, '‹it›'],
    ['‹https://old.example›', address, '‹https://old.example›'],
    ['[it](‹here›)', address, '[it](‹here›)'],
    ['`‹it›`', address, '`‹it›`'],
    ['‹one\ntwo›', address, '‹one\ntwo›'],
  ])('%j with %j pasted', (marked, pasted, expected) => {
    expect(markedAfter(marked, (text, range) => linkedTo(text, range, pasted))).toBe(expected);
  });
});

const chunk = fc.constantFrom(
  'word',
  'ä',
  'שלום',
  '👩‍💻',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '.',
  '1',
  'x-y',
  '"',
);
const texts = fc.array(chunk, { maxLength: 12 }).map((parts) => parts.join(''));
const signs = fc.constantFrom(
  '*',
  '**',
  '***',
  '_',
  '`',
  '``',
  '```\n',
  '[',
  '](',
  ')',
  '- ',
  '\\',
);
const wild = fc.array(fc.oneof(chunk, signs), { maxLength: 16 }).map((parts) => parts.join(''));

const edits: Record<string, Make> = { bold, italic, code, link: toggledLink };

describe.each(Object.entries(edits))('%s', (name, edit) => {
  test('twice is as it was', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const [a, b] = [one % (text.length + 1), other % (text.length + 1)];
        const made = edit(text, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!made) return;
        const after = textAfter(text, made);
        const back = edit(after, made);
        expect(back && textAfter(after, back)).toBe(text);
      }),
    );
  });

  test('leaves what the text says, and a selection inside of it', () => {
    const said = (text: string) => text.replaceAll(/[*_`[\]()<>\s]/g, '');
    fc.assert(
      fc.property(wild, fc.nat(), fc.nat(), (text, one, other) => {
        const [a, b] = [one % (text.length + 1), other % (text.length + 1)];
        const made = edit(text, { start: Math.min(a, b), end: Math.max(a, b) });
        if (!made) return;
        const after = textAfter(text, made);
        expect(said(after), name).toBe(said(text));
        expect(made.start).toBeGreaterThanOrEqual(0);
        expect(made.end).toBeGreaterThanOrEqual(made.start);
        expect(made.end).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
