/**
 * Reading undoes printing, and printing is stable: laws 1 and 4 of docs/design.md. Law 5 is in
 * `derived/form.test.ts`. `PLANFORM_RUNS` sets the runs a format.
 */

import { tests as commonmark } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/schema.ts';
import { planOf, troubledPlan } from '../testing/plans.ts';
import { printedFields } from '../testing/printed-fields.ts';
import { formats } from './built-in/registry.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 2500);

function checkLaws(plan: Plan, format: string, empty: boolean): void {
  const text = printPlan(plan, format, { empty });
  const read = readPlan(text, format).plan;
  expect(printedFields(read, format)).toEqual(printedFields(plan, format));
  expect(printPlan(read, format, { empty })).toBe(text);
}

describe.each(formats.map((format) => format.id))('in the %s format', (format) => {
  it('reading undoes printing and printing is stable, for any plan', () => {
    fc.assert(
      fc.property(troubledPlan, fc.boolean(), (plan, empty) => checkLaws(plan, format, empty)),
      { numRuns: RUNS },
    );
  }, 600_000);

  it('holds both laws with every example of CommonMark in every field', () => {
    for (const { markdown } of commonmark) {
      checkLaws(planOf(markdown.replaceAll('→', '\t')), format, false);
    }
  }, 600_000);
});
