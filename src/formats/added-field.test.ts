/** Fields that are added to the format of a document. `PLANFORM_RUNS` sets the runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan/blank-plan.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import type { Holder, Plan } from '../plan/schema.ts';
import { foreignText } from '../testing/foreign-text.ts';
import { lostLines } from '../testing/kept-lines.ts';
import { calmPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { addedField } from './add-field.ts';
import { fieldsToAdd, isNameTaken } from './built-in/added-field.ts';
import { formatOf } from './built-in/format-of.ts';
import { formats } from './built-in/registry.ts';
import { exportedPlan } from './export.ts';
import { fieldValue, withFieldValue } from './language/field-value.ts';
import { fieldsIn } from './language/parts.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 100);

const TEXT =
  '# Shed\n\n## Goal\n\nDry.\n\n## Steps\n\n### 1. Dig\n\n- a hole\n\n### 2. Build\n\n- walls\n\n## Out of scope\n\n- the roof\n';

function opened(text = TEXT): Plan {
  return readPlan(text, OWN_FORMAT).plan;
}

function withAdded(plan: Plan, ...[of, added]: Rest<typeof addedField>): [Plan, string] {
  const made = addedField(plan, of, added);
  if (!made) throw new Error('The field was not added.');
  return [{ ...plan, format: OWN_FORMAT, ownFormat: made.definition }, made.path];
}
type Rest<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never;

/** The text after a field of the task is filled. */
function filled(text: string, ...[of, added]: Rest<typeof addedField>): string {
  const before = opened(text);
  const [plan, path] = withAdded(before, of, added);
  const part = fieldsIn(formatOf(plan))[of].find((each) => each.path === path);
  const [task] = plan.tasks;
  if (!part || !task) throw new Error('It is nowhere.');
  const now = {
    ...plan,
    tasks: [withFieldValue(task, part, part.kind.normal('New words' as never))],
  };
  return exportedPlan(now, OWN_FORMAT, { opened: { text, plan: before } }).text;
}

describe('a field that is added', () => {
  it('is one that the format has not', () => {
    const plan = opened();
    const paths = fieldsToAdd(formatOf(plan), 'task').map(({ path }) => path);
    expect(paths).toContain('risks');
    expect(paths).not.toContain('objective');
    expect(paths).not.toContain('name');
    const [now] = withAdded(plan, 'task', { path: 'risks' });
    expect(fieldsToAdd(formatOf(now), 'task').map(({ path }) => path)).not.toContain('risks');
  });

  it('stands behind all others, marked as they are', () => {
    expect(filled(TEXT, 'task', { label: 'Costs', kind: 'prose' })).toBe(
      `${TEXT}\n## Costs\n\nNew words\n`,
    );
  });

  it('has its section where it is one of the built-in format', () => {
    const text = filled('## Task: Shed\n\n**Goal**: dry\n', 'task', { path: 'summary' });
    expect(text).toContain('New words');
    const [plan] = withAdded(opened('## Task: Shed\n\n**Goal**: dry\n'), 'task', {
      path: 'testing.unit',
    });
    expect(printPlan(plan, OWN_FORMAT, { empty: true })).toContain(
      '### Testing Plan\n**Unit Tests**:\n',
    );
  });

  it('makes a built-in format one of the plan', () => {
    const plan = opened('## Task: Shed\n\n**Objective**: dry\n');
    expect(plan.format).toBe('task');
    const [now, path] = withAdded(plan, 'step', { label: 'Crew', kind: 'line' });
    expect(path).toBe('own.crew');
    const has = fieldsIn(formatOf(now));
    const had = fieldsIn(formatOf(plan));
    expect(has.task).toEqual(had.task);
    expect(has.step.map((part) => part.path)).toEqual([...had.step.map((part) => part.path), path]);
  });

  it('is refused where another is called so', () => {
    expect(isNameTaken(formatOf(opened()), 'task', '**out of scope**')).toBe(true);
    expect(addedField(opened(), 'task', { label: 'Goal', kind: 'line' })).toBeNull();
    expect(addedField(opened(), 'task', { path: 'objective' })).toBeNull();
  });

  it.each([
    ['the words of a step', 'task', 'Step 3: Roof'],
    ['signs of emphasis alone', 'step', '*'],
    ['what a format fills in', 'task', '{name}'],
    ['the heading of a section', 'task', 'Next Steps'],
  ] as const)('is refused where its name would read as something else: %s', (_, of, label) => {
    const plan = readPlan(
      '## Task: Shed\n\n### Implementation Steps\n\n#### Step 1: Dig\n',
      'task',
    ).plan;
    expect(addedField(plan, of, { label, kind: 'prose' })).toBeNull();
    expect(addedField(plan, of, { label: 'Crew', kind: 'prose' })).not.toBeNull();
  });

  it.each(formats.map(({ id }) => id))(
    'goes by a name of its own among those offered, in a %s plan',
    (id) => {
      const plan = readPlan('# Shed\n\n1. Dig\n', id).plan;
      for (const of of ['task', 'step'] as const) {
        const names = fieldsToAdd(formatOf(plan), of).map(({ label }) => label);
        expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
      }
    },
  );

  it.each(formats.map(({ id }) => id))(
    'changes no line of a text that opened in the %s format',
    (id) => {
      const text = `${printPlan(readPlan('# Shed\n\n1. Dig\n2. Build\n', id).plan, id)}`
        .replaceAll('\n- ', '\n* ')
        .concat('\nThe end.\n');
      const before = readPlan(text, id).plan;
      const [plan, path] = withAdded(before, 'step', { label: 'Crew', kind: 'prose' });
      const opened = { text, plan: before };
      expect(exportedPlan(plan, OWN_FORMAT, { opened }).text).toBe(text);
      const part = fieldsIn(formatOf(plan)).step.find((each) => each.path === path);
      const [task] = plan.tasks;
      const [step, ...steps] = task?.steps ?? [];
      if (!part || !task || !step) throw new Error('It is nowhere.');
      const now = withFieldValue(step, part, part.kind.normal('New words' as never));
      const next = { ...plan, tasks: [{ ...task, steps: [now, ...steps] }] };
      const lines = exportedPlan(next, OWN_FORMAT, { opened }).text.split('\n');
      const kept = text.split('\n').filter((line) => line !== '');
      let at = 0;
      for (const line of lines) if (line === kept[at]) at++;
      expect(at).toBe(kept.length);
      expect(lines.join('\n')).toContain('New words');
    },
  );

  it('reads back where it is filled, and no line of the text is lost', () => {
    const choice = fc.record({
      of: fc.constantFrom('plan', 'task', 'step'),
      at: fc.nat(),
    } as const);
    fc.assert(
      fc.property(foreignText(calmPlan), choice, (foreign, { of, at }) => {
        const text = foreign.replace(/^\uFEFF/, '');
        const before = opened(text);
        const offered = fieldsToAdd(formatOf(before), of).filter(({ kind }) => kind.id === 'prose');
        const path = offered[at % offered.length]?.path ?? '';
        const made = addedField(before, of, { path });
        if (!made) return;
        const plan = { ...before, format: OWN_FORMAT, ownFormat: made.definition };
        const part = fieldsIn(formatOf(plan))[of].find((each) => each.path === path);
        const [task, ...tasks] = plan.tasks;
        if (!part || !task || (of === 'step' && task.steps.length === 0)) return;
        const set = <T extends Holder>(holder: T) =>
          withFieldValue(holder, part, part.kind.normal('New words' as never));
        const [step, ...steps] = task.steps;
        const inTask = () =>
          of === 'task' || !step ? set(task) : { ...task, steps: [set(step), ...steps] };
        const next = of === 'plan' ? set(plan) : { ...plan, tasks: [inTask(), ...tasks] };
        const exported = exportedPlan(next, OWN_FORMAT, { opened: { text, plan: before } });
        expect(lostLines(text, exported.text)).toEqual([]);
        const { plan: read } = readPlan(exported.text, formatOf(next));
        const [first] = read.tasks;
        const holder = { plan: read, task: first, step: first?.steps[0] }[of];
        if (exported.differing.length === 0) {
          expect(holder && fieldValue(holder, part)).toBe('New words');
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

it('a plan in which nothing is typed yet can have one, in any built-in format', () => {
  for (const { id } of formats) {
    for (const of of ['task', 'step'] as const) {
      const added = addedField(blankPlan(id), of, { label: 'Security', kind: 'list' });
      expect([id, of, added?.path]).toEqual([id, of, 'own.security']);
    }
  }
});
