import { describe, expect, it } from 'vitest';
import { type Accepted, withoutPairs } from './accepted.mjs';

const mutant = (file: string, text: string, value: boolean) => ({ file, text, value });
const entry = (file: string, text: string, value: boolean): Accepted => ({
  ...mutant(file, text, value),
  reason: 'It only saves time.',
});

describe('mutants and the entries that accept them', () => {
  it('are paired where file, words and value are the same', () => {
    const mutants = [
      mutant('a.ts', 'x', true),
      mutant('a.ts', 'x', false),
      mutant('b.ts', 'x', true),
    ];
    expect(withoutPairs(mutants, [entry('a.ts', 'x', true)])).toEqual({
      mutants: [mutant('a.ts', 'x', false), mutant('b.ts', 'x', true)],
      entries: [],
    });
  });

  it('are paired once each', () => {
    const twice = [mutant('a.ts', 'x', true), mutant('a.ts', 'x', true)];
    expect(withoutPairs(twice, [entry('a.ts', 'x', true)]).mutants).toHaveLength(1);
    const same = [entry('a.ts', 'x', true), entry('a.ts', 'x', true)];
    expect(withoutPairs(twice, same)).toEqual({ mutants: [], entries: [] });
  });

  it('leave an entry whose condition is gone', () => {
    const gone = entry('a.ts', 'y', true);
    expect(withoutPairs([mutant('a.ts', 'x', true)], [gone]).entries).toEqual([gone]);
  });
});
