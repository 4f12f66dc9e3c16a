/** Fields whose headings are lines in bold. `PLANFORM_RUNS` sets the runs. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { SEED } from '../../testing/seed.ts';
import { formatOf } from '../built-in/format-of.ts';
import { exportPlan } from '../export.ts';
import { readPlan } from '../read.ts';

const CREW = '**Crew**\n\nKim comes.\n\n';

/** A document with headings from `level` on, and `crew` above its steps. */
function shed(level: number, crew: string): string {
  const signs = '#'.repeat(level);
  const steps = `${signs}# Implementation Steps\n\n${signs}## Step 1: Dig\n\n- [ ] dig\n`;
  return `${signs} Shed\n\n${signs}# Roof\n\nTiles.\n\n${crew}${steps}`;
}

it.each([1, 2])('stay lines in bold below headings of the level %i', (level) => {
  const { plan } = readPlan(shed(1, CREW), OWN_FORMAT);
  const text = shed(level, '');
  const opened = { text, plan: readPlan(text, formatOf(plan)).plan };
  const own = plan.tasks[0]?.own ?? [];
  const tasks = opened.plan.tasks.map((task) => ({ ...task, own }));
  expect(exportPlan({ ...opened.plan, tasks }, plan.format, { opened })).toBe(shed(level, CREW));
});

const RUNS = Number(process.env.PLANFORM_RUNS ?? 200);

/** What people write below a line in bold, some of it what might be a mark. */
const lines = fc.array(
  fc.constantFrom(
    'Kim comes.',
    '**Else**',
    '**Why:** rain',
    '- a tarp',
    '',
    '> said',
    'a: b',
    '`x`',
  ),
  { minLength: 1, maxLength: 4 },
);

/** A form that asks in lines in bold, each right above its text. */
const forms = fc
  .uniqueArray(fc.constantFrom('What is wrong?', 'Where', 'Since when', 'Who it is for.'), {
    minLength: 3,
  })
  .chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), lines))))
  .map((parts) =>
    parts.map(([name, body]) => `**${name}**\nA word.\n${body.join('\n')}\n`).join('\n'),
  );

function valuesOf({ tasks: [task] }: Plan): readonly unknown[] {
  return task?.own.map(({ value }) => value) ?? [];
}

it('have what stands right below them, and an edit of it reads back', () => {
  fc.assert(
    fc.property(forms, lines, (text, words) => {
      const { plan } = readPlan(text, OWN_FORMAT);
      const opened = { text, plan };
      expect(exportPlan(plan, plan.format, { opened })).toBe(text);
      const [task] = plan.tasks;
      const [first, ...others] = task?.own ?? [];
      if (!task || !first) throw new Error('A form has fields.');
      const value = ['So', ...words].join('\n').trimEnd();
      const own = [{ ...first, kind: 'prose' as const, value }, ...others];
      const edited = { ...plan, tasks: [{ ...task, own }] };
      const print = exportPlan(edited, plan.format, { opened });
      expect(valuesOf(readPlan(print, formatOf(plan)).plan)).toEqual(valuesOf(edited));
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
