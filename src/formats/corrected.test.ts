/** What a person says of headings and labels: each correction gives a format, and moves no byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPlan } from '../plan/compact.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { foreignText } from '../testing/foreign-text.ts';
import { calmPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { type Correction, fieldsToBe, type Meaning } from './built-in/corrected.ts';
import { formatOf } from './built-in/format-of.ts';
import { readCorrected } from './correct.ts';
import { exportPlan } from './export.ts';
import { fieldsIn, LEVELS } from './language/parts.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 100);

const TEXT = [
  '# Shed',
  '## Goal',
  'Dry.',
  '## Out of scope',
  '- the roof',
  '### Later',
  '- a door',
  '## Work',
  '### 1. Dig',
  '**Crew:** Kim',
  '### 2. Build',
  '**Crew:** Ann',
  '## Rain',
  'Stop.',
  '',
].join('\n');

/** The text read with corrections, one after the other; null where one of them can't be. */
function readWith(text: string, corrections: readonly Correction[]): Plan | null {
  return corrections.reduce<Plan | null>(
    (plan, each) => plan && (readCorrected(text, plan, each)?.plan ?? null),
    readPlan(text, OWN_FORMAT).plan,
  );
}

const CODE = { as: 'own', kind: 'snippets' } as const;
const OUT = { of: 'task', path: 'own.out-of-scope' } as const;

describe('a correction', () => {
  it('makes a heading the field that a person says', () => {
    const plan = readWith(TEXT, [
      { ...OUT, is: { as: 'field', path: 'successCriteria' } },
      { of: 'task', path: 'objective', is: { as: 'field', path: 'summary' } },
      { of: 'task', path: 'own.rain', is: { as: 'field', path: 'testing.strategy' } },
    ]);
    const [task] = plan?.tasks ?? [];
    expect(task?.successCriteria).toEqual([{ box: 'none', text: 'the roof', children: [] }]);
    expect([task?.summary, task?.objective, task?.testing.strategy]).toEqual(['Dry.', '', 'Stop.']);
    expect(task?.own.map(({ label }) => label)).toEqual(['Later']);
  });

  it('makes it a field of one\u2019s own of another kind', () => {
    const plan = readWith(TEXT, [
      { ...OUT, is: { as: 'own', kind: 'prose' } },
      { of: 'task', path: 'objective', is: { as: 'own', kind: 'line' } },
    ]);
    expect(plan?.tasks[0]?.own.map(({ key, kind, value }) => [key, kind, value])).toEqual([
      ['goal', 'line', 'Dry.'],
      ['out-of-scope', 'prose', '- the roof'],
      ['later', 'list', [{ box: 'none', text: 'a door', children: [] }]],
      ['rain', 'prose', 'Stop.'],
    ]);
  });

  it('holds for all of its like', () => {
    const plan = readWith(TEXT, [{ of: 'step', path: 'own.crew', is: { as: 'text' } }]);
    expect(plan?.tasks[0]?.steps.map(({ own }) => own)).toEqual([[], []]);
    expect(fieldsIn(formatOf(plan ?? readPlan(TEXT).plan)).step.map(({ path }) => path)).toEqual([
      'name',
    ]);
  });

  it('leaves what stands below a heading that is only text, and what stood behind it', () => {
    const plan = readWith(TEXT, [{ ...OUT, is: { as: 'text' } }]);
    expect(plan?.tasks[0]?.own.map(({ key }) => key)).toEqual(['later', 'rain']);
    const later = readWith(TEXT, [{ of: 'task', path: 'own.later', is: { as: 'text' } }]);
    expect(later?.tasks[0]?.own.map(({ key }) => key)).toEqual(['out-of-scope', 'rain']);
  });

  it('is refused where another heading has the field', () => {
    expect(readWith(TEXT, [{ ...OUT, is: { as: 'field', path: 'objective' } }])).toBeNull();
    expect(readWith(TEXT, [{ ...OUT, is: { as: 'field', path: 'later.field' } }])).toBeNull();
    expect(
      readWith(TEXT, [{ of: 'plan', path: 'guidelines.workflow', is: { as: 'text' } }]),
    ).toBeNull();
  });

  it('is refused where what stands there is of another kind', () => {
    expect(readWith(TEXT, [{ of: 'step', path: 'own.crew', is: CODE }])).toBeNull();
    expect(readWith(TEXT, [{ of: 'task', path: 'own.rain', is: CODE }])).toBeNull();
  });

  it('moves no byte, and loses no line, in any order with others', () => {
    const choices = fc.array(
      fc.record({ level: fc.nat(2), field: fc.nat(), to: fc.nat(5), known: fc.nat() }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(foreignText(calmPlan), choices, (foreign, all) => {
        const text = foreign.replace(/^\uFEFF/, '');
        let { plan } = readPlan(text, OWN_FORMAT);
        // Words of the format, tags and placeholders, that a print has in its own way.
        const known = new Set(wordsLost(text, printPlan(plan, plan.format)));
        for (const choice of all) {
          const correction = correctionOf(plan, choice);
          const next = correction && readCorrected(text, plan, correction);
          if (!next) continue;
          ({ plan } = next);
          expect(planSchema.parse(JSON.parse(JSON.stringify(compactPlan(plan))))).toEqual(plan);
          expect(exportPlan(plan, OWN_FORMAT, { opened: { text: foreign, plan } })).toBe(foreign);
          // A value beside its label may stand below it as an item: it is the words that must not go.
          const lost = wordsLost(text, printPlan(plan, OWN_FORMAT));
          expect(lost.filter((word) => !known.has(word) && !NOUNS.test(word))).toEqual([]);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

/** What steps are called, which a print may say in the words of the format. */
const NOUNS = /^(?:phase|step|component)$/;

/** Words that stand more often in `text` than in `print`; numbers are those of lists and steps. */
function wordsLost(text: string, print: string): string[] {
  // A print ticks a box with a small letter.
  const wordsIn = (of: string) => of.toLowerCase().match(/\p{L}+/gu) ?? [];
  const there = new Map<string, number>();
  for (const word of wordsIn(print)) there.set(word, (there.get(word) ?? 0) + 1);
  return wordsIn(text).filter((word) => {
    const left = (there.get(word) ?? 0) - 1;
    there.set(word, left);
    return left < 0;
  });
}

interface Choice {
  readonly level: number;
  readonly field: number;
  readonly to: number;
  readonly known: number;
}

/** Some correction of a field that has a mark; null where the format has none. */
function correctionOf(plan: Plan, { level, field, to, known }: Choice): Correction | null {
  const of = LEVELS[level] ?? 'task';
  const format = formatOf(plan);
  const marked = fieldsIn(format)[of].filter(({ mark }) => mark !== null);
  const part = marked[field % marked.length];
  const fields = fieldsToBe(format, of);
  const kinds = ['prose', 'line', 'list', 'snippets'] as const;
  const kind = kinds[to];
  const path = fields[known % fields.length]?.path ?? '';
  const is: Meaning =
    kind !== undefined ? { as: 'own', kind } : to === 4 ? { as: 'text' } : { as: 'field', path };
  return part ? { of, path: part.path, is } : null;
}
