import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairs } from '../language/kinds.ts';
import { joinedPair, splitPair } from './pair-text.ts';

const optionsOf = (join: 'bold-colon' | 'bold-colon-inside' | 'colon') =>
  pairs({ names: ['Name', 'Text'], join }).options;

describe('a pair in one text', () => {
  const inside = optionsOf('bold-colon-inside');

  it.each([
    ['**Kim:** the API', { first: 'Kim', second: 'the API' }],
    ['**Kim**', { first: 'Kim', second: '' }],
    ['the API', { first: '', second: 'the API' }],
    ['\\**a:** b', { first: '', second: '**a:** b' }],
    ['**a\\:** b:** c', { first: 'a:** b', second: 'c' }],
    ['**a::** b', { first: 'a:', second: 'b' }],
  ])('with the colon inside the name in bold: %s', (text, pair) => {
    expect(splitPair(text, inside)).toEqual(pair);
    expect(joinedPair(pair, inside)).toBe(text);
  });

  it.each([
    ['colon', '雨：屋顶', '雨', '屋顶'],
    ['colon', '雨： 屋顶', '雨', '屋顶'],
    ['colon', '雨\\：大：屋顶', '雨：大', '屋顶'],
    ['colon', '雨：', '雨：', ''],
    ['bold-colon', '**雨**：屋顶', '雨', '屋顶'],
    ['bold-colon-inside', '**雨：**屋顶', '雨', '屋顶'],
  ] as const)('with a wide colon, %s: %s', (join, text, first, second) => {
    expect(splitPair(text, optionsOf(join))).toEqual({ first, second });
  });

  it.each([
    ['`a.ts`：one', 'a.ts', 'one'],
    ['`a.ts`： one', 'a.ts', 'one'],
    ['`a.ts` ： one', 'a.ts', 'one'],
  ])('with a wide colon behind code: %s', (text, first, second) => {
    const { options } = pairs({ names: ['Path', 'Purpose'], join: 'dash', codeFirst: true });
    expect(splitPair(text, options)).toEqual({ first, second });
  });

  it('with a wide colon behind the name of the second half', () => {
    const { options } = pairs({ names: ['Problem', 'Solution'], join: 'line' });
    expect(splitPair('rain\nSolution：roof', options)).toEqual({ first: 'rain', second: 'roof' });
    const odd = { first: 'rain\nSolution：roof', second: '' };
    expect(splitPair(joinedPair(odd, options), options)).toEqual(odd);
  });

  it.each(['bold-colon', 'bold-colon-inside', 'colon'] as const)(
    'is split as it was joined: %s',
    (join) => {
      const options = optionsOf(join);
      const text = fc
        .array(fc.constantFrom('a', ' ', ':', '：', '*', '**', '\\', '- '), { maxLength: 8 })
        .map((parts) => parts.join('').trim());
      fc.assert(
        fc.property(text, text, (first, second) => {
          const pair = { first, second };
          expect(splitPair(joinedPair(pair, options), options)).toEqual(pair);
        }),
        { numRuns: 3000 },
      );
    },
  );
});
