/**
 * Golden files: what each format prints, to lay beside its seed. Change one only
 * together with the reason; `npx vitest run golden -u` writes them anew.
 */
import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan/blank-plan.ts';
import { samplePlan } from '../plan/sample.ts';
import type { Plan } from '../plan/schema.ts';
import { printedFields } from '../testing/printed-fields.ts';
import { SEED_MARKS } from '../testing/seed-marks.ts';
import { formats } from './built-in/registry.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

function minimalPlan(format: string): Plan {
  const plan = blankPlan(format);
  const [task] = plan.tasks;
  if (!task) throw new Error('A new plan has a task.');
  return { ...plan, tasks: [{ ...task, name: 'Fix the login page', successCriteria: [] }] };
}

/** The lines of `text` that are headings, labels or tags, as the seeds have them. */
function marksIn(text: string, marks: readonly string[]): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line) =>
    marks.filter((mark) => line === mark || line.startsWith(`${mark} `)),
  );
}

describe.each(formats.map(({ id }) => id))('the %s format', (id) => {
  it('prints the example plan as its golden file has it', async () => {
    await expect(printPlan(samplePlan(), id)).toMatchFileSnapshot(`golden/${id}-sample.md`);
  });

  it('prints an empty plan with empty sections as its golden file has it', async () => {
    const text = printPlan(blankPlan(id), id, { empty: true });
    await expect(text).toMatchFileSnapshot(`golden/${id}-empty.md`);
  });

  it('prints a plan of hardly more than a name as its golden file has it', async () => {
    const text = printPlan(minimalPlan(id), id, { empty: false });
    await expect(text).toMatchFileSnapshot(`golden/${id}-minimal.md`);
  });

  it('has the headings, labels and tags of its seed, in their order, with one step', () => {
    const text = printPlan(blankPlan(id), id, { empty: true });
    const marks = SEED_MARKS[id] ?? [];
    expect(marks.length).toBeGreaterThan(8);
    expect(marksIn(text, [...new Set(marks)])).toEqual(marks);
  });

  it('is recognised in what it prints', () => {
    expect(readPlan(printPlan(samplePlan(), id)).format).toBe(id);
    expect(readPlan(printPlan(blankPlan(id), id, { empty: true })).format).toBe(id);
  });

  it('reads an empty plan with empty sections as empty', () => {
    const text = printPlan(blankPlan(id), id, { empty: true });
    const { plan } = readPlan(text, id);
    expect(printedFields(plan, id)).toEqual(printedFields(blankPlan(id), id));
    expect(
      plan.tasks.flatMap((task) => [task, ...task.steps]).flatMap(({ other }) => other),
    ).toEqual([]);
  });
});
