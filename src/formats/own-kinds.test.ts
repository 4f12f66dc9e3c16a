/** Laws 1, 3 and 4 for the kinds that a field of one's own can have. `PLANFORM_RUNS` sets the runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Own } from '../plan/own.ts';
import { NEW_PART, OWN_FORMAT, type OwnKind, type OwnPart } from '../plan/own-format.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { normalTable, type Table } from '../plan/values.ts';
import { hunksOf } from '../testing/line-matches.ts';
import { pairsOf, snippetOf, tableOf } from '../testing/plan-fields.ts';
import { TROUBLED } from '../testing/plans.ts';
import { printedFields } from '../testing/printed-fields.ts';
import { SEED } from '../testing/seed.ts';
import { formatOf } from './built-in/format-of.ts';
import { exportedPlan } from './export.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 200);

const { line, prose, items } = TROUBLED;
const COLUMNS = ['What', 'How much'];

/** Values for each kind, and the id of what a field of it is. */
const KINDS: Readonly<Record<OwnKind, readonly [id: string, values: fc.Arbitrary<unknown>]>> = {
  line: ['line', line],
  prose: ['prose', prose],
  choice: ['choice', line],
  list: ['list', items],
  checklist: ['list', items],
  numbered: ['list', items],
  table: ['table', tableOf(TROUBLED)],
  pairs: ['pairs', pairsOf(TROUBLED)],
  'pairs-inside': ['pairs', pairsOf(TROUBLED)],
  'pairs-plain': ['pairs', pairsOf(TROUBLED)],
  snippets: ['snippets', fc.array(fc.record(snippetOf(TROUBLED)), { maxLength: 2 })],
};
const NAMES = Object.keys(KINDS) as OwnKind[];

const LABELS = ['colon-outside', 'colon-inside', 'bullet'] as const;
const TAG = { as: 'tag' } as const;

/** A field of each kind in tasks and in steps, marked as `task` and `step` say. */
function definitionWith(task: OwnPart['mark'], step: OwnPart['mark']) {
  const partOf = (kind: OwnKind, mark: OwnPart['mark']): OwnPart => ({
    ...NEW_PART,
    label: mark.as === 'tag' ? `my_${kind}` : `My ${kind}`,
    mark,
    path: `own.${kind}`,
    kind,
    columns: kind === 'table' ? COLUMNS : [],
    choices: kind === 'choice' ? ['low', 'high'] : [],
  });
  const parts = NAMES.flatMap((kind) => [
    { of: 'task' as const, after: '', part: partOf(kind, task) },
    { of: 'step' as const, after: '', part: partOf(kind, step) },
  ]);
  return { base: 'task', isWhole: true, parts };
}

const own = fc
  .record(Object.fromEntries(NAMES.map((kind) => [kind, KINDS[kind][1]])), { requiredKeys: [] })
  .map((values) =>
    Object.entries(values).map(([kind, value]) => {
      const [id] = KINDS[kind as OwnKind];
      return { key: kind, label: `My ${kind}`, kind: id, value };
    }),
  );

const marks = fc.record({
  task: fc.constantFrom({ as: 'heading', level: 3 } as const, TAG),
  step: fc.constantFrom(...LABELS.map((style) => ({ as: 'label', style }) as const), TAG),
});

const plans = fc.tuple(marks, own, own, own).map(([{ task: outer, step }, task, one, other]) =>
  planSchema.parse({
    format: OWN_FORMAT,
    ownFormat: definitionWith(outer, step),
    tasks: [
      {
        name: 'Shed',
        own: task,
        steps: [
          { name: 'Dig', own: one },
          { name: 'Pour', own: other },
        ],
      },
    ],
  }),
);

describe('a field of one’s own of any kind', () => {
  it('reads back as it was printed, and prints the same again', () => {
    fc.assert(
      fc.property(plans, fc.boolean(), (plan, empty) => {
        const text = printPlan(plan, OWN_FORMAT, { empty });
        const { plan: read } = readPlan(text, formatOf(plan));
        expect(printedFields(read, OWN_FORMAT)).toEqual(printedFields(plan, OWN_FORMAT));
        expect(printPlan({ ...read, ownFormat: plan.ownFormat }, OWN_FORMAT, { empty })).toBe(text);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

/** How people write the lines of a table. */
const STYLES: Readonly<Record<string, (row: string) => string>> = {
  printed: (row) => row,
  tight: (row) => row.replace(/^\| | \|$/g, '|').replaceAll(/(?<!\\) \| /g, '|'),
  open: (row) => row.replace(/^\| /, '').replace(/ \|$/, ''),
  wide: (row) => row.replace(/ \|$/, '      |'),
};

const words = fc.stringMatching(/^[a-z][a-z*`_|:\\-]{0,6}[a-z]$/);
const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 6 }))
  .chain(([width, height]) => {
    const cells = fc.array(words, { minLength: width, maxLength: width });
    return fc.record({
      columns: cells,
      rows: fc.array(cells, { minLength: 2, maxLength: height }),
    });
  });

/** An edit of a table, with the most lines that may go and come. */
const EDITS: Readonly<
  Record<string, (table: Table, at: number, text: string) => [Table, number, number]>
> = {
  'change a cell': (table, at, text) => {
    const row = at % table.rows.length;
    const cells = table.rows[row] ?? [];
    const changed = cells.with(at % cells.length, text);
    return [{ ...table, rows: table.rows.with(row, changed) }, 1, 1];
  },
  'empty a cell': (table, at) => {
    const row = at % table.rows.length;
    const cells = table.rows[row] ?? [];
    return [{ ...table, rows: table.rows.with(row, cells.with(at % cells.length, '')) }, 1, 1];
  },
  'add a row': (table, at, text) => {
    const row = table.columns.map(() => text);
    return [{ ...table, rows: table.rows.toSpliced(at % (table.rows.length + 1), 0, row) }, 0, 1];
  },
  'remove a row': (table, at) => {
    return [{ ...table, rows: table.rows.toSpliced(at % table.rows.length, 1) }, 1, 0];
  },
  'move a row': (table, at) => {
    const [first = [], ...rest] = table.rows;
    return [{ ...table, rows: rest.toSpliced(at % table.rows.length, 0, first) }, 1, 1];
  },
  'rename a column': (table, at, text) => {
    return [{ ...table, columns: table.columns.with(at % table.columns.length, text) }, 1, 1];
  },
};

describe('a table of a text', () => {
  const edits = fc.constantFrom(...Object.keys(EDITS));
  const styles = fc.constantFrom(...Object.keys(STYLES));

  it('changes in no line but those of what was edited, however it is written', () => {
    fc.assert(
      fc.property(tables, edits, styles, fc.nat(99), words, (table, edit, written, at, text) => {
        const row = (cells: readonly string[]) =>
          STYLES[written]?.(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
        const lines = [table.columns, table.columns.map(() => '---'), ...table.rows].map(row);
        const before = `# Shed\n\nWords.\n\n## Costs\n\n${lines.join('\n')}\n\n## Notes\n\nMore.\n`;
        const { plan } = readPlan(before, OWN_FORMAT);
        const [task] = plan.tasks;
        const [field] = task?.own ?? [];
        expect(field?.value).toEqual(normalTable(table));
        const [value, gone, come] = EDITS[edit]?.(table, at, text) ?? [table, 0, 0];
        if (!task || !field) return;
        const now = {
          ...plan,
          tasks: [{ ...task, own: task.own.with(0, { ...field, value } as Own) }],
        } as Plan;
        const { text: after, differing } = exportedPlan(now, OWN_FORMAT, {
          opened: { text: before, plan },
        });
        expect(differing).toEqual([]);
        const [old, result] = [before.split('\n'), after.split('\n')];
        const hunks = hunksOf(old.length, result.length, (i, j) => old[i] === result[j]);
        const count = (of: 'old' | 'now') =>
          hunks.reduce((sum, hunk) => sum + hunk[of][1] - hunk[of][0], 0);
        expect(count('old')).toBeLessThanOrEqual(gone);
        expect(count('now')).toBeLessThanOrEqual(come);
        const back = exportedPlan(plan, OWN_FORMAT, { opened: { text: before, plan } }).text;
        expect(back).toBe(before);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

/** The fields that a task has below a heading with this body, as kinds with columns. */
function fieldsOf(body: string): string[] {
  const steps = '## Implementation Steps\n\n### Step 1: Dig\n';
  const { ownFormat } = readPlan(`# Shed\n\n## Costs\n\n${body}\n\n${steps}`, OWN_FORMAT).plan;
  return (ownFormat?.parts ?? []).map(({ part: { kind, columns } }) =>
    columns.length > 0 ? `${kind}: ${columns.join(', ')}` : kind,
  );
}

describe('what stands below a heading', () => {
  it.each([
    ['a table', '| A | B |\n|---|---|\n| a | b |', 'table: A, B'],
    ['one without bars around', 'A | B\n:-- | --:\na | b', 'table: A, B'],
    ['one of one column', '| A |\n|---|\n| a |', 'table: A'],
    ['one with escaped bars', '| A\\|B | `c\\|d` |\n|---|---|', 'table: A|B, `c|d`'],
    ['one with short rows', '| A | B |\n|---|---|\n| a |\n| a | b |', 'table: A, B'],
    ['one without rows', '| A | B |\n|---|---|', 'table: A, B'],
    ['one with text before it', 'All costs.\n\n| A | B |\n|---|---|\n| a | b |', 'prose'],
    ['one with text behind it', '| A | B |\n|---|---|\n| a | b |\n\nAll costs.', 'prose'],
    ['one with a cell that nobody sees', '| A | B |\n|---|---|\n| a | b | c |', 'prose'],
    ['two tables', '| A |\n|---|\n| a |\n\n| A |\n|---|\n| a |', 'prose'],
    ['items with boxes', '- [ ] a\n- [x] b\n  - c', 'checklist'],
    ['numbered items with boxes', '1. [ ] a\n2. [x] b', 'checklist'],
    ['some items with boxes', '- [ ] a\n- b', 'list'],
    ['numbered items', '1. a\n2. b', 'numbered'],
    ['numbered names, each with a text', '1. **A**: a\n2. **B**: b', 'pairs'],
    ['a list', '- a\n- b', 'list'],
  ])('is %s', (_, body, kind) => {
    expect(fieldsOf(body)).toEqual([kind]);
  });
});
