/** What a person says of headings and labels: each correction gives a format, and moves no byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactPlan } from '../plan/compact.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { foreignText } from '../testing/foreign-text.ts';
import { calmPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { type Correction, fieldsToBe, type Meaning, meaningOf } from './built-in/corrected.ts';
import { formatOf } from './built-in/format-of.ts';
import { fieldBelow } from './built-in/marked-part.ts';
import { readCorrected } from './correct.ts';
import { isGuessed } from './derived/guessed.ts';
import { exportPlan } from './export.ts';
import { fieldsIn, keyOfPart, LEVELS } from './language/parts.ts';
import { partsAt } from './language/printed-parts.ts';
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

  it('makes a text a table or a choice, with the columns and the words that it has', () => {
    const text = TEXT.replace('Stop.', '| When | What |\n|---|---|\n| May | stop |\n\nStop.');
    const rain = { of: 'task', path: 'own.rain' } as const;
    expect(readWith(text, [{ ...rain, is: { as: 'own', kind: 'table' } }])).toBeNull();
    const table = readWith(text.replace('\n\nStop.', ''), [
      { ...rain, is: { as: 'own', kind: 'prose' } },
      { ...rain, is: { as: 'own', kind: 'table' } },
    ]);
    const part = table?.ownFormat?.parts.find((each) => each.part.path === 'own.rain')?.part;
    expect([part?.kind, part?.columns]).toEqual(['table', ['When', 'What']]);
    expect(table?.tasks[0]?.own.at(-1)?.value).toEqual({
      columns: ['When', 'What'],
      rows: [['May', 'stop']],
    });

    const crew = { of: 'step', path: 'own.crew' } as const;
    const choice = readWith(TEXT, [{ ...crew, is: { as: 'own', kind: 'choice' } }]);
    const own = choice?.ownFormat?.parts.find((each) => each.part.path === 'own.crew')?.part;
    expect([own?.kind, own?.choices]).toEqual(['choice', ['Kim', 'Ann']]);
  });

  it.each(['checklist', 'numbered'] as const)('makes a list a %s', (kind) => {
    const plan = readWith(TEXT, [{ ...OUT, is: { as: 'own', kind } }]);
    expect(plan?.tasks[0]?.own[0]?.value).toEqual([
      { box: 'none', text: 'the roof', children: [] },
    ]);
    expect(plan && meaningOf(formatOf(plan), 'task', OUT.path)).toEqual({ as: 'own', kind });
    expect(readWith(TEXT, [{ ...OUT, is: { as: 'own', kind: 'table' } }])).toBeNull();
    expect(readWith(TEXT, [{ ...OUT, is: { as: 'own', kind: 'choice' } }])).toBeNull();
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

  const TESTED = TEXT.replace(
    '## Rain',
    '## Testing Strategy\nLook.\n### Unit Tests\n- the roof\n### Load\n- the floor\n## Rain',
  );
  const fieldsOf = (plan: Plan | null) =>
    fieldsIn(formatOf(plan ?? readPlan('').plan)).task.map(({ path, label }) => `${label} ${path}`);

  it('makes something else of what stands in a section of the built-in format', () => {
    const unit = { of: 'task', path: 'testing.unit' } as const;
    const list = readWith(TESTED, [{ ...unit, is: { as: 'own', kind: 'checklist' } }]);
    expect(fieldsOf(list)).toEqual([
      'Feature name name',
      'Goal objective',
      'Out of scope own.out-of-scope',
      'Later own.later',
      'Testing Strategy testing.strategy',
      'Unit Tests own.unit-tests',
      'Load own.load',
      'Rain own.rain',
    ]);
    const task = list?.tasks[0];
    expect(task?.own.find(({ key }) => key === 'unit-tests')?.value).toEqual([
      { box: 'none', text: 'the roof', children: [] },
    ]);
    expect([task?.testing.strategy, task?.testing.unit]).toEqual(['Look.', []]);
    expect(fieldsOf(readWith(TESTED, [{ ...unit, is: { as: 'text' } }]))).not.toContain(
      'Unit Tests testing.unit',
    );
  });

  it('makes something else of the text below the heading of such a section', () => {
    const strategy = { of: 'task', path: 'testing.strategy' } as const;
    const plan = readWith(TESTED, [{ ...strategy, is: { as: 'own', kind: 'prose' } }]);
    expect(plan?.tasks[0]?.own.find(({ key }) => key === 'testing-strategy')?.value).toBe('Look.');
    expect(plan?.tasks[0]?.testing.unit).toEqual([{ box: 'none', text: 'the roof', children: [] }]);
    expect(readWith(TESTED, [{ ...strategy, is: CODE }])).toBeNull();
  });

  it('confirms a guess where it says what was guessed, and changes nothing else', () => {
    const guesses = ({ plan }: { readonly plan: Plan }) =>
      fieldsIn(formatOf(plan)).task.flatMap((part) =>
        isGuessed(formatOf(plan), 'task', part) ? [part.label] : [],
      );
    const goal = { of: 'task', path: 'objective' } as const;
    const read = readPlan(TEXT, OWN_FORMAT);
    expect(guesses(read)).toEqual(['Goal']);
    const said = readCorrected(TEXT, read.plan, { ...goal, is: { as: 'field', path: goal.path } });
    if (!said) throw new Error('It can’t be that.');
    expect(guesses(said)).toEqual([]);
    expect(fieldsOf(said.plan)).toEqual(fieldsOf(read.plan));
    expect(said.plan.tasks[0]?.objective).toBe('Dry.');
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

  const STEPS = { as: 'steps' } as const;
  const shed = (work: string) =>
    `# Shed\n\n## Goal\n\nDry.\n\n## Work\n\n${work}\n\n## Notes\n\nSoon.\n\n## Risks\n\n- Rain\n`;

  it('makes the headings below one the steps, with what these have', () => {
    const text = shed('### Floor\n\nLevel it.\n\n**Crew**: Kim\n\n### Roof\n\n**Crew**: Ann');
    const plan = readWith(text, [{ of: 'task', path: '#Work', is: STEPS }]);
    const [task] = plan?.tasks ?? [];
    expect(task?.steps.map(({ name, objective }) => [name, objective])).toEqual([
      ['Floor', 'Level it.'],
      ['Roof', ''],
    ]);
    expect(task?.steps.map(({ own: [crew] }) => [crew?.label, crew?.value])).toEqual([
      ['Crew', 'Kim'],
      ['Crew', 'Ann'],
    ]);
    expect(task?.own.map(({ key }) => key)).toEqual(['notes']);
    if (!plan) throw new Error('It can’t be that.');
    expect(exportPlan(plan, OWN_FORMAT, { opened: { text, plan } })).toBe(text);
    const again = readPlan(printPlan(plan, OWN_FORMAT), formatOf(plan)).plan;
    expect(again.tasks[0]?.steps.map(({ name }) => name)).toEqual(['Floor', 'Roof']);
  });

  it('makes the items below a heading the steps', () => {
    const text = shed('1. Floor\n2. Roof\n   - tiles');
    const [task] = readWith(text, [{ of: 'task', path: 'own.work', is: STEPS }])?.tasks ?? [];
    expect(task?.steps.map(({ name }) => name)).toEqual(['Floor', 'Roof']);
  });

  it('makes none of a text, and of what has steps beside it', () => {
    const said = [{ of: 'task', path: 'own.work', is: STEPS }] as const;
    expect(readWith(shed('Kim does it.'), said)).toBeNull();
    expect(readWith(shed('| What |\n| --- |\n| Floor |'), said)).toBeNull();
    expect(readWith(TEXT, [{ ...OUT, is: STEPS }])).toBeNull();
  });

  const ONE = { as: 'step' } as const;
  const FLAT =
    '# Shed\n\n## Goal\n\nDry.\n\n## Dig\n\n- a hole\n\n**Crew**: Kim\n\n## Build\n\n**Crew**: Ann\n\n## Risks\n\n- Rain\n';
  const stepsIn = (plan: Plan | null) =>
    plan?.tasks.map(({ steps }) => steps.map(({ name }) => name));

  it('makes a heading one step, and another one after it', () => {
    const dig = { of: 'task', path: fieldNamed(FLAT, 'Dig'), is: ONE } as const;
    const one = readWith(FLAT, [dig]);
    expect(stepsIn(one)).toEqual([['Dig']]);
    const build = { of: 'task', path: fieldNamed(FLAT, 'Build'), is: ONE } as const;
    const both = readWith(FLAT, [dig, build]);
    expect(stepsIn(both)).toEqual([['Dig', 'Build']]);
    if (!both) throw new Error('It can’t be that.');
    expect(
      both.tasks[0]?.steps.map(({ own }) => own.map(({ label, value }) => [label, value])),
    ).toEqual([[['Crew', 'Kim']], [['Crew', 'Ann']]]);
    expect(both.tasks[0]?.risks).toHaveLength(1);
    const opened = { text: FLAT, plan: both };
    expect(exportPlan(both, OWN_FORMAT, { opened })).toBe(FLAT);
    const again = readPlan(printPlan(both, OWN_FORMAT), formatOf(both)).plan;
    expect(stepsIn(again)).toEqual([['Dig', 'Build']]);
    const [first] = both.tasks;
    if (!first) throw new Error('There is a task.');
    const [step, ...rest] = first.steps;
    const renamed = {
      ...both,
      tasks: [{ ...first, steps: [{ ...step, name: 'Dig deep' }, ...rest] }],
    };
    expect(exportPlan(planSchema.parse(renamed), OWN_FORMAT, { opened })).toBe(
      FLAT.replace('## Dig', '## Dig deep'),
    );
  });

  it('makes a heading a step beside those that are there', () => {
    const text = TEXT.replace('## Rain', '### Paint\n**Crew:** Kim and Ann\n## Rain');
    const paint = { of: 'task', path: fieldNamed(text, 'Paint'), is: ONE } as const;
    expect(stepsIn(readPlan(text, OWN_FORMAT).plan)).toEqual([['Dig', 'Build']]);
    expect(stepsIn(readWith(text, [paint]))).toEqual([['Dig', 'Build', 'Paint']]);
  });

  it('moves no byte, and loses no line, in any order with others', () => {
    const choices = fc.array(
      fc.record({ level: fc.nat(2), field: fc.nat(), to: fc.nat(7), known: fc.nat() }),
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

/** How a correction names the heading or label of a task that says `label` in a text. */
function fieldNamed(text: string, label: string): string {
  const format = formatOf(readPlan(text, OWN_FORMAT).plan);
  const part = partsAt(format, 'task').find(
    (each) =>
      (each.part === 'field' && each.label === label) ||
      (each.part === 'section' && each.title === label),
  );
  if (part?.part !== 'field' && part?.part !== 'section')
    throw new Error(`There is no “${label}”.`);
  return fieldBelow(part)?.path ?? keyOfPart(part);
}

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
  const others = [{ as: 'text' }, { as: 'field', path }, { as: 'steps' }, { as: 'step' }] as const;
  const is: Meaning = kind !== undefined ? { as: 'own', kind } : (others[to - 4] ?? others[0]);
  return part ? { of, path: part.path, is } : null;
}
