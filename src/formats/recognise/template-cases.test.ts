/**
 * Templates as people write them: the files in `template-cases` say what format each is, and behind a
 * second `=>` what a plan made of it begins with, if anything.
 */
import { describe, expect, it } from 'vitest';
import { caseFiles } from '../../testing/cases.ts';
import { templateOutline } from '../../testing/template-outline.ts';
import { printPlan } from '../print.ts';
import { planOfTemplate } from '../template.ts';

describe.each(caseFiles(new URL('template-cases/', import.meta.url)))('$file', ({ cases }) => {
  it.each(cases)('$name', ({ text, said: [outline, begins = ''] }) => {
    expect(templateOutline(text).join('\n')).toBe(outline);
    const plan = planOfTemplate(text);
    expect(printPlan(plan, plan.format, { empty: false }).trimEnd()).toBe(begins);
  });
});
