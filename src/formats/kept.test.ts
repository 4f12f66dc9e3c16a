/**
 * Nothing is lost in reading, whatever the text: law 2 of docs/design.md. `PLANFORM_RUNS` sets the
 * runs.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignText } from '../testing/foreign-text.ts';
import { lostLines } from '../testing/kept-lines.ts';
import { calmPlan, troubledPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { formats } from './built-in/registry.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 400);
const IDS = formats.map(({ id }) => id);

/** Reads `text` with no format said, or as one, and expects all of it in the standard layout. */
function expectAllKept(text: string, format?: string): void {
  const read = readPlan(text, format);
  expect(lostLines(text, printPlan(read.plan, read.format))).toEqual([]);
}

const anyFormat = fc.option(fc.constantFrom(...IDS), { nil: undefined });

describe('no line is lost', () => {
  it('of plans that people have written in their own way', () => {
    fc.assert(
      fc.property(foreignText(calmPlan), anyFormat, (text, format) => expectAllKept(text, format)),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('of such plans with troubled text', () => {
    fc.assert(
      fc.property(foreignText(troubledPlan), anyFormat, (text, format) =>
        expectAllKept(text, format),
      ),
      { numRuns: Math.ceil(RUNS / 2), seed: SEED },
    );
  }, 600_000);

  it('of what only looks like front matter', () => {
    expectAllKept("---\ntags:\n* 'it''s'\n\na\nb: c\n---\n\n## Task: D\n", 'analysis');
  });

  it('of a list below an item that is a step, where a tag in that ends it', () => {
    expectAllKept(
      '# A\n\n## Implementation Steps\n\n1. B\n**Objective:** C\n- [ ] D\n  <task_breakdown>\n- E\n',
      'analysis',
    );
  });

  it('of code that says the words of a heading', () => {
    expectAllKept(
      '## Task: word\n\n### Implementation Steps\n\n#### Step 1: A\n**Code Examples**:\n```\n[Task]word\n```\n',
      'analysis',
    );
  });

  it.each(IDS)('of the golden files of the %s format, read as any other', (id) => {
    for (const file of [`${id}-sample`, `${id}-minimal`, `${id}-empty`]) {
      const text = readFileSync(new URL(`golden/${file}.md`, import.meta.url), 'utf8');
      for (const format of IDS) expectAllKept(text, format);
    }
  });
});
