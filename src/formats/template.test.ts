/** A format is its template: any is written as one, and read from it. `PLANFORM_RUNS` sets the runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnKind, OwnPart, PlacedOwnPart } from '../plan/own-format.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { lostLines } from '../testing/kept-lines.ts';
import { ownFormats } from '../testing/own-formats.ts';
import { SEED } from '../testing/seed.ts';
import { fieldsOf, shown } from '../testing/shown-format.ts';
import { withFieldAdded } from './built-in/added-field.ts';
import { formatFor } from './built-in/format-of.ts';
import { ownFormat } from './built-in/own-format.ts';
import { formats, formatWithId } from './built-in/registry.ts';
import type { Format } from './language/definition.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';
import { formatOfTemplate, planOfTemplate, templateOf } from './template.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 100);

describe('a format is its template', () => {
  it.each(formats.map((format) => [format.id, format] as const))('%s', (_, format) => {
    expect(formatOfTemplate(templateOf(format))).toBe(format);
  });

  it.each(formats.map(({ id }) => id))('%s with a field more', (id) => {
    for (const [of, kind] of [
      ['task', 'list'],
      ['step', 'line'],
      ['task', 'table'],
    ] as const) {
      const plan = planSchema.parse({ title: '', format: id, tasks: [{}] });
      const added = withFieldAdded(plan, of, { label: 'Crew', kind });
      if (!added) throw new Error(`There is no place for it in ${id}.`);
      const format = formatFor('own', added.definition);
      const again = formatOfTemplate(templateOf(format));
      expect([again.own?.base, again.own?.isWhole]).toEqual([id, true]);
      expect(shown(again)).toEqual(shown(format));
    }
  });

  it('where all of its parts are its own', () => {
    fc.assert(
      fc.property(ownFormats, (definition) => {
        const format = ownFormat(definition, formatWithId(definition.base));
        const again = formatOfTemplate(templateOf(format));
        expect(shown(again)).toEqual(shown(format));
        expect(again.own).toEqual(definition);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('and a plan in it reads back', () => {
    fc.assert(
      fc.property(ownFormats, (definition) => {
        const format = ownFormat(definition, formatWithId(definition.base));
        const plan = filled(definition.parts);
        const own = { ...plan, ownFormat: definition };
        const print = printPlan(own, 'own', { empty: false });
        const again = readPlan(print, format).plan;
        expect([again.own.map(valueIn), again.tasks.map(valuesIn)]).toEqual([
          plan.own.map(valueIn),
          plan.tasks.map(valuesIn),
        ]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

/** A plan with a value in each field. */
function filled(parts: readonly PlacedOwnPart[]): Plan {
  const all = (part: OwnPart): OwnPart[] => [part, ...part.parts.flatMap(all)];
  const ownOf = (level: PlacedOwnPart['of']) =>
    parts
      .filter(({ of }) => of === level)
      .flatMap(({ part }) => all(part))
      .flatMap(({ path, label, kind, columns }) => {
        if (path === '') return [];
        return [{ key: path.slice('own.'.length), label, ...exampleOf(kind, columns) }];
      });
  const task = { name: 'Shed', own: ownOf('task'), steps: [] };
  return planSchema.parse({ title: '', format: 'own', own: ownOf('plan'), tasks: [task] });
}

function exampleOf(kind: OwnKind, columns: readonly string[]): { kind: string; value: unknown } {
  const item = { box: 'none', text: 'a word', children: [] };
  switch (kind) {
    case 'line':
    case 'choice':
      return { kind, value: 'not yet' };
    case 'prose':
      return { kind, value: 'Some words.\n\nAnd more.' };
    case 'list':
    case 'numbered':
      return { kind: 'list', value: [item, { ...item, text: 'another' }] };
    case 'checklist':
      return { kind: 'list', value: [{ ...item, box: 'done' }] };
    case 'table':
      return { kind, value: { columns, rows: [columns.map((name) => `of ${name}`)] } };
    case 'snippets':
      return { kind, value: [{ language: 'sh', code: 'make' }] };
    default:
      return { kind: 'pairs', value: [{ first: 'Kim', second: 'wood' }] };
  }
}

function valuesIn({ name, own }: Plan['tasks'][number]) {
  return { name, values: own.map(valueIn) };
}

function valueIn({ key, value }: Plan['own'][number]) {
  return [key, value];
}

describe('a text that is no good template', () => {
  it.each([
    ['nothing', ''],
    ['no headings', 'Dear all,\n\nwe meet on Monday.\n\nKim\n'],
    ['code', 'export function main() {\n  return 1;\n}\n'],
    ['a language without spaces', '# 设计\n\n## 目标\n\n写清楚目标\n\n## 风险\n\n- [风险]\n'],
  ])('%s', (_, text) => {
    const format = formatOfTemplate(text);
    const plan = planOfTemplate(text);
    expect(plan.tasks).toHaveLength(1);
    expect(planSchema.parse({ ...plan })).toEqual(plan);
    expect(lostLines(text, readPrint(text, format))).toEqual([]);
  });

  it('two headings of the same name', () => {
    const text =
      '## A\n\n### Tests\n\n#### Unit\n\n## B\n\n### Tests\n\n#### Unit\n\n## A\n\n[again]\n';
    expect(fieldsOf(text)).toEqual([
      '## A',
      '  ### Tests',
      '    #### Unit: prose',
      '## B',
      '  ### Tests',
      '    #### Unit: prose',
    ]);
  });

  it('2,000 fields', () => {
    const text = Array.from(
      { length: 2000 },
      (_, i) => `## Field ${String.fromCodePoint(0x4e00 + i)}\n`,
    );
    const before = performance.now();
    const { own } = formatOfTemplate(text.join('\n'));
    expect(own?.parts).toHaveLength(2000);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

/** What a text prints as that is read in a format and printed in it. */
function readPrint(text: string, format: Format): string {
  const { plan } = readPlan(text, format);
  return printPlan({ ...plan, ownFormat: format.own ?? null }, format.id, { empty: false });
}
