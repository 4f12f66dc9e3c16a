import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { calmPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { openOnly } from './open-only.ts';

it('has the open boxes below their headings, and nothing else', () => {
  const text = [
    ...['<steps>', '', '# Plan', 'Text', '', '## Done', '- [x] All of it', ''],
    ...['## Step 1: Build `it`', '**Actions**:', '- [ ] One', '  and more', '- [x] Two'],
    ...['  - [ ] Below two', '- Three', '  1. [~] Below three', '', '```', '- [ ] code', '```', ''],
    ...['## Step 2', '> - [ ] Quoted', '', '</steps>', ''],
  ].join('\n');
  expect(openOnly(text, ['steps'])).toBe(
    [
      ...['# Plan', '', '## Step 1: Build `it`', '', '- [ ] One', '  and more'],
      ...['- [ ] Below two', '- [~] Below three', '', '## Step 2', '', '- [ ] Quoted', ''],
    ].join('\n'),
  );
});

it('is nothing where nothing is open', () => {
  expect(openOnly('# Plan\n\n- [x] All\n- no box\n', [])).toBe('');
});

it.each(formats)(
  'has each open box of any plan in the $name, once',
  ({ id, parts }) => {
    fc.assert(
      fc.property(calmPlan, (plan) => {
        const text = printPlan(plan, id);
        const boxes = (of: string) =>
          of.match(/^ *- \[ \] .*$/gm)?.map((line) => line.trim()) ?? [];
        expect(boxes(openOnly(text, tagNamesIn(parts)))).toEqual(boxes(text));
      }),
      { numRuns: 60, seed: SEED },
    );
  },
  60_000,
);
