import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankCode, rowsOfCode } from './code-rows.ts';
import { dependenciesOfRows, dependencyRow, rowsOfDependencies } from './dependency-rows.ts';
import { rowsOfNames } from './name-rows.ts';
import { blankPair, pairsOfRows, rowsOfPairs } from './pair-rows.ts';
import { namesIn } from './pasted.ts';

describe('rows take over what changed elsewhere', () => {
  const pairs = [
    { first: 'a', second: '1' },
    { first: 'b', second: '2' },
  ];

  test('and keep their keys, in order and out of it', () => {
    const before = rowsOfPairs(pairs);
    const longer = rowsOfPairs([{ first: 'new', second: '' }, ...pairs], before);
    expect(longer.slice(1)).toEqual(before);
    const changed = rowsOfPairs([{ first: 'a', second: 'one' }, ...pairs.slice(1)], before);
    expect(changed.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  });

  test('and keep what is being typed, blank rows and spaces included', () => {
    const typed = [{ ...blankPair(), first: 'a ', second: '1' }, blankPair()];
    const after = rowsOfPairs([...pairs], typed);
    expect(pairsOfRows(after)).toEqual([
      { first: 'a ', second: '1' },
      { first: '', second: '' },
      { first: 'b', second: '2' },
    ]);
    expect(after[1]).toBe(typed[1]);
  });

  test('and fill the blank row of an empty list', () => {
    const before = rowsOfNames([]);
    expect(before).toHaveLength(1);
    const after = rowsOfNames(['A', 'B'], before);
    expect(after.map(({ text }) => text)).toEqual(['A', 'B']);
    expect(after[0]?.key).toBe(before[0]?.key);
  });

  test('and are never none for pairs and names, but may be for code', () => {
    expect(rowsOfPairs([])).toHaveLength(1);
    expect(rowsOfCode([])).toHaveLength(0);
    expect(rowsOfCode([], [blankCode()])).toHaveLength(1);
  });

  test('whatever it is', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    const list = fc.array(
      fc.record({ first: text, second: text }).filter(({ first, second }) => first + second !== ''),
    );
    fc.assert(
      fc.property(list, list, (one, other) => {
        const before = rowsOfPairs(one);
        const after = rowsOfPairs(other, before);
        const filled = pairsOfRows(after).filter(({ first, second }) => first + second !== '');
        expect(filled).toEqual(other);
        expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
      }),
    );
  });
});

test('dependencies are steps or text', () => {
  const value = [{ step: 'x' }, { text: 'The gateway' }];
  const rows = rowsOfDependencies(value);
  expect(dependenciesOfRows(rows)).toEqual(value);
  expect(rowsOfDependencies([{ text: 'X' }, { text: 'The gateway' }], rows)[1]).toBe(rows[1]);
  expect(dependenciesOfRows([dependencyRow(null)])).toEqual([{ text: '' }]);
});

test.each([
  ['A, B', ['A', 'B']],
  ['`A`, `B C`', ['A', 'B C']],
  ['A\nB\r\nC', ['A', 'B', 'C']],
  [' ,, ', []],
])('names in %j', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});
