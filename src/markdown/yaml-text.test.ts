import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../testing/seed.ts';
import { flowTextsIn, writtenYamlText, yamlTextAt } from './yaml-text.ts';

const at = (line: string) => {
  const found = yamlTextAt(line, 0);
  const { comment } = found ?? {};
  return found && [found.text, comment ? line.slice(comment.start, comment.end) : ''];
};

describe('a text of YAML on a line', () => {
  it.each<[line: string, text: string, comment: string]>([
    [' Ann ', 'Ann', ''],
    ['Ann # the first', 'Ann', '# the first'],
    ['C# and F#', 'C# and F#', ''],
    ['# nobody', '', '# nobody'],
    ['"Move: house" # in May', 'Move: house', '# in May'],
    ["'it''s'", "it's", ''],
    [String.raw`"a \"b\" \\ \u00e9\x21"`, 'a "b" \\ é!', ''],
    ['Plan: house', 'Plan: house', ''],
    ['-1', '-1', ''],
    ['', '', ''],
  ])('is read from %s', (line, text, comment) => {
    expect(at(line)).toEqual([text, comment]);
  });

  it.each([
    '[a]',
    '{a: 1}',
    '*ref',
    '!tag x',
    '| ',
    '- a',
    '? a',
    '"open',
    '"a"b',
    '"a"#b',
    String.raw`"\q"`,
  ])('is none in %s', (line) => {
    expect(at(line)).toBeNull();
  });

  it.each<[text: string, before: string, written: string]>([
    ['draft', '', 'draft'],
    ['Plan: house', '', '"Plan: house"'],
    ['a # b', '', '"a # b"'],
    ['- x', '', '"- x"'],
    ['say "hi: you"', '', `'say "hi: you"'`],
    ['a\tb', '', String.raw`"a\tb"`],
    ['draft', '"old"', '"draft"'],
    ["it's", "'old'", "'it''s'"],
    [' a', '', '" a"'],
  ])('writes %j', (text, before, written) => {
    expect(writtenYamlText(text, before)).toBe(written);
  });

  it('reads back whatever it says, in any quotes and beside a comment', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'ab "\'#:,-?[]{}&*!|>%@`\\\n\t\u2028') }),
    );
    fc.assert(
      fc.property(any, fc.constantFrom('', '"', "'"), fc.boolean(), (text, before, inList) => {
        const written = writtenYamlText(text, before, inList);
        expect(written).not.toContain('\n');
        expect(yamlTextAt(` ${written} # note`, 0)?.text).toBe(text);
        if (inList)
          expect(flowTextsIn(`[${written}, b]`)?.map((own) => own.text)).toEqual([text, 'b']);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});

describe('a list of YAML between brackets', () => {
  it('has the place of each text', () => {
    const raw = `[ a b, "c, d" ,'e', f:g]`;
    const found = flowTextsIn(raw) ?? [];
    expect(found.map(({ text, start, end }) => [text, raw.slice(start, end)])).toEqual([
      ['a b', 'a b'],
      ['c, d', '"c, d"'],
      ['e', "'e'"],
      ['f:g', 'f:g'],
    ]);
    expect(flowTextsIn('[]')).toEqual([]);
  });

  it.each(['[a', 'a]', '[a, [b]]', '[a: b]', '[a, , b]', '[a #b]', '["a" b]', '[a, {b: c}]'])(
    'is none in %s',
    (raw) => {
      expect(flowTextsIn(raw)).toBeNull();
    },
  );
});
