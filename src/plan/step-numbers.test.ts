import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renumbered } from './renumbered.ts';
import { partSchema } from './schema.ts';
import { numbersOf, ownNumber, shownNumber } from './step-numbers.ts';

/** Steps as a file numbers them; each is called by its letter: `a`, `b` … */
function stepsOf(numbers: readonly string[]) {
  return numbers.map((number, at) =>
    partSchema.parse({ id: String.fromCharCode(97 + at), number: ownNumber(number, at) }),
  );
}

/** The numbers that are shown when the steps of `numbers` become those with `ids`; others are new. */
function after(numbers: readonly string[], ids: string, moved = ''): string[] {
  const before = stepsOf(numbers);
  const now = [...ids].map(
    (id) => before.find((step) => step.id === id) ?? partSchema.parse({ id: `new ${id}` }),
  );
  return renumbered(before, now, new Set(moved)).map((number, at) => shownNumber({ number }, at));
}

describe('numbers of steps that come, go and move', () => {
  it.each([
    ['places', ['1', '2', '3'], 'axbc', '', ['1', '2', '3', '4']],
    ['from zero', ['0', '1', '2'], 'axbc', '', ['0', '1', '2', '3']],
    ['from zero, without the first', ['0', '1', '2'], 'bc', '', ['0', '1']],
    ['from zero, the first at the end', ['0', '1', '2'], 'bca', 'a', ['0', '1', '2']],
    ['in phases', ['1.1', '1.2', '2.1'], 'abxc', '', ['1.1', '1.2', '1.3', '2.1']],
    ['in phases, before all', ['1.1', '1.2', '2.1'], 'xabc', '', ['1.1', '1.2', '1.3', '2.1']],
    ['into another phase', ['1.1', '1.2', '2.1'], 'bca', 'a', ['1.1', '2.1', '2.2']],
    ['padded', ['T008', 'T009', 'T010'], 'axbc', '', ['T008', 'T009', 'T010', 'T011']],
    [
      'counted anew below each heading',
      ['1', '2', '1', '2'],
      'axbcd',
      '',
      ['1', '2', '3', '1', '2'],
    ],
    ['with a gap', ['1', '2', '5', '6'], 'bcd', '', ['1', '5', '6']],
    ['with a gap that closes', ['1', '3', '4'], 'axybc', '', ['1', '2', '3', '4', '5']],
    ['in Roman numbers', ['I', 'II'], 'axb', '', ['I', 'II', 'III']],
    [
      'in letters that are Roman numbers, too',
      ['G', 'H', 'I', 'J'],
      'axbcd',
      '',
      ['G', 'H', 'I', 'J', 'K'],
    ],
    ['in letters', ['A', 'B', 'C'], 'bc', '', ['A', 'B']],
    ['with a letter behind', ['2', '2a', '3'], 'abxc', '', ['2', '2a', '3', '4']],
  ] as const)('%s', (_, numbers, ids, moved, expected) => {
    expect(after(numbers, ids, moved)).toEqual(expected);
  });

  it('stay where nothing comes, goes or moves', () => {
    const number = fc.constantFrom('', '0', '1', '2', '7', '1.1', '1.2', '2.1', 'T01', '2a', 'IV');
    fc.assert(
      fc.property(fc.array(number, { maxLength: 8 }), (numbers) => {
        const steps = stepsOf(numbers);
        expect(renumbered(steps, steps, new Set())).toEqual(steps.map((step) => step.number));
      }),
    );
  });

  it('of a series never twice in it', () => {
    const edit = fc.record({ at: fc.nat(6), to: fc.nat(6), adds: fc.boolean() });
    fc.assert(
      fc.property(fc.nat(3), fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let steps = stepsOf(['3.', '3.', '3.', '3.'].map((prefix, at) => prefix + (start + at)));
        for (const [i, { at, to, adds }] of edits.entries()) {
          const rest = adds ? steps : steps.toSpliced(at, 1);
          const own = adds ? partSchema.parse({ id: `new ${i}` }) : steps[at % steps.length];
          const now = own && !rest.includes(own) ? rest.toSpliced(to, 0, own) : rest;
          const numbers = renumbered(steps, now, new Set(own ? [own.id] : []));
          steps = now.map((step, k) => ({ ...step, number: numbers[k] ?? '' }));
        }
        expect(steps.map(shownNumber)).toEqual(steps.map((_, at) => `3.${start + at}`));
      }),
    );
  });
});

describe('the numbers that a plan speaks of steps by', () => {
  it('are those that are shown, or places where two are shown alike', () => {
    expect(numbersOf(stepsOf(['0', '1', '2']))).toEqual(['0', '1', '2']);
    expect(numbersOf(stepsOf(['1', '2', '1']))).toEqual(['1', '2', '3']);
  });
});
