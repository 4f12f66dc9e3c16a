import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { printPlan } from '../formats/print.ts';
import { forReaders } from '../plan/for-readers.ts';
import { samplePlan } from '../plan/sample.ts';
import { SEED } from '../testing/seed.ts';
import { withoutCode } from './without-code.ts';

it.each(formats)('has the example without its working parts in the $name', ({ id }) => {
  const plan = samplePlan();
  const [step] = plan.tasks[0]?.steps ?? [];
  const text = printPlan(forReaders(plan, []), id, { empty: false });
  expect(text).not.toContain('```');
  expect(text).not.toMatch(
    /^\*\*(?:Configuration|Troubleshooting|Code Examples)\*\*|Commands\/Code/m,
  );
  expect(text).toContain(step?.name);
  expect(printPlan(forReaders(plan, ['code', 'configuration', 'troubleshooting']), id)).toBe(
    printPlan(plan, id),
  );
});

it('keeps what is to stay', () => {
  const text = printPlan(forReaders(samplePlan(), ['troubleshooting']), 'task');
  expect(text).toContain('**Troubleshooting**');
  expect(text).not.toContain('**Configuration**');
});

it('leaves out code that stands in other text, and nothing else', () => {
  const text =
    'Run `it`:\n\n```sh\nmake\n```\n\nThen:\n\n- one\n  ```\n  two\n  ```\n- ```\n  three\n  ```\n\n  four\n';
  expect(withoutCode(text, [])).toBe('Run `it`:\n\nThen:\n\n- one\n-\n\n  four\n');
});

it('leaves out each block of code of any text', () => {
  const block = fc.constantFrom(
    'Text of `a`.',
    '- item\n  - inner',
    '> quoted',
    '```sh\nmake\n```',
  );
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      // A rule between two keeps them from being one list or paragraph.
      const text = (all: readonly string[]) =>
        `${all.map((each) => `${each}\n\n---`).join('\n\n')}\n`;
      const left = blocks.map((each) => (each.startsWith('```') ? '' : each));
      const tidy = (each: string) => each.replaceAll(/\n{2,}/g, '\n\n').trim();
      expect(tidy(withoutCode(text(blocks), []))).toBe(tidy(text(left)));
    }),
    { numRuns: 200, seed: SEED },
  );
});
