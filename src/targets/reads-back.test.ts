/** What is exported for a target that keeps Markdown is the same plan when it is opened here again. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { samplePlan } from '../plan/sample.ts';
import { calmPlan, troubledPlan } from '../testing/plans.ts';
import { printedFields } from '../testing/printed-fields.ts';
import { SEED } from '../testing/seed.ts';
import { converted } from './converted.ts';
import { lossInReading } from './read-again.ts';
import { targets } from './targets.ts';

const calmTask = calmPlan.map((plan) => ({ ...plan, tasks: plan.tasks.slice(0, 1) }));
const ofMarkdown = targets.filter(({ writes }) => writes === 'markdown');

describe.each(formats)('in the $id format', (format) => {
  const { id, parts } = format;
  const tags = tagNamesIn(parts);

  it.each(ofMarkdown)('the example for $name', (target) => {
    const text = printPlan(samplePlan(), id);
    const read = readPlan(converted(text, target, { tags }).text);
    expect(read.format).toBe(id);
    expect(printPlan(read.plan, id)).toBe(text);
  });

  const read = (text: string) => printedFields(readPlan(text, id).plan, id);

  it.each(ofMarkdown)(
    'any task of calm words for $name',
    (target) => {
      fc.assert(
        fc.property(calmTask, (plan) => {
          const text = printPlan(plan, id);
          expect(read(converted(text, target, { tags }).text)).toEqual(read(text));
        }),
        { numRuns: 15, seed: SEED },
      );
    },
    120_000,
  );

  // Without its tags, a second task that has no steps looks like a part of the first.
  it.each(ofMarkdown)(
    'any plan for $name, or what is lost is said, and nothing else',
    (target) => {
      fc.assert(
        fc.property(fc.oneof(calmPlan, troubledPlan), (plan) => {
          const text = printPlan(plan, id);
          const made = converted(text, target, { tags }).text;
          const isLost = !isDeepStrictEqual(read(made), read(text));
          expect(lossInReading(text, made, format) !== null).toBe(isLost);
        }),
        { numRuns: 25, seed: SEED },
      );
    },
    120_000,
  );
});

it('is told where it is not, with how many tasks there are then', () => {
  const [analysis] = formats.filter((format) => format.id === 'analysis');
  if (!analysis) throw new Error('There is an analysis format.');
  const text = '<implementation_plan>\n\n# A\n\n</implementation_plan>\n';
  expect(lossInReading(text, '# A\n', analysis)).toBeNull();
  expect(lossInReading(text, '# B\n', analysis)).toMatch(/other words in some fields\.$/);
  const two = `${text}\n${text.replace('A', 'B')}`;
  expect(lossInReading(two, '# A\n\n# B\n', analysis)).toMatch(
    /gives another plan: 1 task and not 2\.$/,
  );
});
