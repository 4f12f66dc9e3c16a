import fc from 'fast-check';
import { expect, it } from 'vitest';
import { troubledText } from '../testing/troubled-text.ts';
import { wholeText } from './item-name.ts';
import { NO_NAME, namedText } from './named-text.ts';

const partsOf = (whole: string) => {
  const { name, text } = namedText(whole);
  return name && [name.before, name.name, name.behind, text];
};

it('tells the name of an item from its text', () => {
  expect(partsOf('**Auth**: use tokens')).toEqual(['**', 'Auth', '**: ', 'use tokens']);
  expect(partsOf('**Auth:** use tokens\nof `jwt`')).toEqual([
    '**',
    'Auth',
    ':** ',
    'use tokens\nof `jwt`',
  ]);
  expect(partsOf('⚠️ **Risk** : late')).toEqual(['⚠️ **', 'Risk', '** : ', 'late']);
  expect(partsOf('**目标：**干')).toEqual(['**', '目标', '：**', '干']);
  expect(partsOf('**Related tasks**:')).toEqual(['**', 'Related tasks', '**:', '']);
  expect(partsOf('**Rigor**')).toEqual(['**', 'Rigor', '**', '']);
  expect(partsOf('**Run**:\n```\nnpm test\n```')).toEqual([
    '**',
    'Run',
    '**:\n',
    '```\nnpm test\n```',
  ]);
});

it('leaves what is no name in the text', () => {
  for (const text of [
    'Auth: use tokens',
    '**Dig** deep',
    'See **Auth**: tokens',
    '',
    '****: dry',
  ]) {
    expect(namedText(text)).toEqual({ name: null, text });
  }
});

it('writes a name as it was written, and with a colon before a text', () => {
  const renamed = (whole: string, to: string) => {
    const { name, text } = namedText(whole);
    return wholeText({ name: name && { ...name, name: to }, text });
  };
  expect(renamed('**Auth:** use tokens', 'Login')).toBe('**Login:** use tokens');
  expect(renamed('**Auth**: use tokens', ' ')).toBe('use tokens');
  const withText = (whole: string, text: string) => wholeText({ ...namedText(whole), text });
  expect(withText('**Rigor**', 'be exact')).toBe('**Rigor**: be exact');
  expect(withText('**Related**:', 'none')).toBe('**Related**: none');
  expect(withText('**Auth**: use tokens', '')).toBe('**Auth**:');
  expect(wholeText({ name: { ...NO_NAME, name: 'Auth' }, text: 'tokens' })).toBe(
    '**Auth**: tokens',
  );
});

it('gives back the text that it was made of', () => {
  fc.assert(
    fc.property(
      troubledText,
      fc.constantFrom('', '**A**: ', '**A:**', '⚠️ **A** :', '**A：**'),
      (text, lead) => {
        expect(wholeText(namedText(lead + text))).toBe(lead + text);
      },
    ),
  );
});
