import { describe, expect, it } from 'vitest';
import { fieldValue } from '../formats/language/field-value.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { withValueAt } from '../plan/path.ts';
import { samplePlan } from '../plan/sample.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { gathered, type Suggestion } from './gather.ts';

type Given = Readonly<Record<string, unknown>>;
const items = (...texts: string[]) => texts.map((text) => ({ text }));

function planOf(format: string, task: Given, ...steps: Given[]): Plan {
  return planSchema.parse({
    title: 'Cache',
    format,
    tasks: [{ name: 'Cache', ...task, steps: steps.map((step) => ({ name: 'Build', ...step })) }],
  });
}

/** Each suggestion as a line: `files: src/a.ts → New Files`. */
function said(plan: Plan): readonly string[] {
  return gathered(plan, plan.format).map(
    ({ of, text, fixes }) => `${of}: ${text} → ${fixes[0]?.label.replace(/^.*? it (in)?to /, '')}`,
  );
}

/** The values of the field that a suggestion goes to, before and after. */
function taken(plan: Plan, { fixes: [fix] }: Suggestion) {
  if (!fix) throw new Error('nothing takes it');
  const task = plan.tasks.find(({ id }) => id === fix.place?.task);
  const step = task?.steps.find(({ id }) => id === fix.place?.step);
  const before = fieldValue(step ?? task ?? plan, fix.field);
  return fix.change(before as never);
}

describe('gathering', () => {
  it.each<[string, Plan, readonly string[]]>([
    [
      'files that actions change, new ones and others, each once',
      planOf(
        'task',
        {},
        { actions: items('Create `src/cache.ts`', 'Edit `src/report.ts`, then look at `old.ts`') },
        { actions: items('Update `src/cache.ts`', 'Read `docs/cache.md`') },
      ),
      [
        'files: src/cache.ts → New Files',
        'files: src/report.ts → Modified Files',
        'files: old.ts → Modified Files',
      ],
    ],
    [
      'no file that is listed',
      planOf(
        'task',
        { files: { created: [{ first: 'src/cache.ts', second: 'the cache' }] } },
        { actions: items('Create `cache.ts`') },
      ),
      [],
    ],
    [
      'packages with the version that a command has',
      planOf(
        'task',
        {},
        {
          actions: items('Run `npm install express@4 --save`'),
          code: [{ language: 'sh', code: "pip install 'requests>=2'\ncargo add serde" }],
        },
      ),
      [
        'packages: express@4 → Dependencies Added',
        'packages: requests>=2 → Dependencies Added',
        'packages: serde → Dependencies Added',
      ],
    ],
    [
      'variables that code reads and nobody sets',
      planOf(
        'task',
        {},
        { code: [{ language: 'ts', code: 'connect(process.env.CACHE_URL, process.env.TOKEN)' }] },
        { configuration: { variables: ['TOKEN'], files: [], other: [] } },
      ),
      ['variables: CACHE_URL → Configuration'],
    ],
    [
      'commands that run tests, by their reach',
      planOf(
        'feature',
        {},
        {
          validation: items(
            'Run `npm test -- cache`',
            'Run `npx playwright test`',
            'Run `npm start`',
          ),
          actions: items('Run `npm run test:integration`'),
        },
      ),
      [
        'tests: npm run test:integration → Integration Tests',
        'tests: npm test -- cache → Unit Tests',
        'tests: npx playwright test → End-to-End Tests',
      ],
    ],
    [
      'a test of another reach in the list that there is',
      planOf('task', {}, { validation: items('`npx cypress run`') }),
      ['tests: npx cypress run → Unit Tests'],
    ],
    [
      'no command that is listed, in its words or in more of them',
      planOf(
        'task',
        { testing: { unit: items('`npm test -- cache` passes') } },
        { validation: items('`npm test -- cache`', '`npm test`') },
      ),
      ['tests: npm test → Unit Tests'],
    ],
    [
      'no code and no file for a command',
      planOf(
        'task',
        {},
        {
          validation: items(
            '`pytest.ini` and `vitest.config.ts` are there',
            '`jest.fn()` is called',
          ),
          code: [
            {
              language: 'ts',
              code: "jest.mock('./api');\npytest.raises(Oh)\njest: true,\npytest = '^8'\nmake test: build",
            },
          ],
        },
      ),
      [],
    ],
    [
      'no estimate twice, in a row of the timeline and in its step',
      planOf(
        'issue',
        {
          timeline: {
            total: '',
            rows: [
              { first: 'Dig', second: '2 days' },
              { first: 'Rest', second: '1 day' },
            ],
          },
        },
        { name: 'Dig', estimate: '2 days' },
        { name: 'Build', estimate: '3 days' },
      ),
      ['total: 6 days → Timeline'],
    ],
    [
      'the total of estimates, where it is missing',
      planOf('issue', {}, { estimate: '2d' }, { estimate: '4h' }),
      ['total: 2.5 days → Timeline'],
    ],
    [
      'the total of estimates, where it says less',
      planOf(
        'issue',
        { timeline: { total: '1 day', rows: [] } },
        { estimate: '1-2 days' },
        {
          estimate: '3 days',
        },
      ),
      ['total: 4–5 days → Timeline'],
    ],
    [
      'no total of words, of one estimate, or of what it is already',
      planOf(
        'issue',
        { timeline: { total: '3 days', rows: [] } },
        { estimate: '2 days' },
        {
          estimate: '1 day',
        },
      ),
      [],
    ],
    [
      'no total of what is no time',
      planOf('issue', {}, { estimate: '2d' }, { estimate: 'soon' }),
      [],
    ],
    ['nothing in a plan that is empty', blankPlan('task'), []],
  ])('finds %s', (_, plan, lines) => {
    expect(said(plan)).toEqual(lines);
  });

  it('offers both lists of files, the fitting one first', () => {
    const [file] = gathered(planOf('task', {}, { actions: items('Edit `a.ts`') }), 'task');
    expect(file?.fixes.map(({ label }) => label)).toEqual([
      'Add it to Modified Files',
      'Add it to New Files',
    ]);
  });

  it('says what no list takes, too', () => {
    // Its steps have no list of packages around them.
    const plan = planOf('analysis', {}, { actions: items('Run `npm i zod`') });
    expect(gathered(plan, 'analysis')).toMatchObject([{ text: 'zod', fixes: [] }]);
  });

  it('says where it is from', () => {
    const plan = planOf('task', {}, {}, { name: 'Ship', actions: items('Wait', 'Edit `a.ts`') });
    expect(gathered(plan, 'task')).toMatchObject([
      {
        place: { task: plan.tasks[0]?.id, step: plan.tasks[0]?.steps[1]?.id },
        ...{ name: 'Step 2: Ship', field: 'actions', entry: 1 },
      },
    ]);
  });

  it('writes a command as code, with a box as the items above it have one', () => {
    const step = { validation: items('``echo `date`; npm test``', '`pytest -k a`') };
    const [first] = gathered(planOf('task', {}, step), 'task');
    expect(taken(planOf('task', {}), first as Suggestion)).toMatchObject([
      { text: '`pytest -k a`' },
    ]);
    const listed = planOf('task', { testing: { unit: [{ text: 'By hand', box: 'done' }] } }, step);
    const [command] = gathered(listed, 'task');
    expect(taken(listed, command as Suggestion)).toEqual([
      { box: 'done', text: 'By hand', children: [] },
      { box: 'open', text: '`pytest -k a`', children: [] },
    ]);
  });

  it('has nothing to add once all of it is taken over', () => {
    for (const format of ['task', 'feature', 'issue', 'analysis']) {
      let plan = samplePlan();
      for (let round = 0; round < 200; round++) {
        const [next] = gathered(plan, format).filter(({ fixes }) => fixes.length > 0);
        if (!next) break;
        plan = takenInto(plan, next);
      }
      expect(gathered(plan, format).filter(({ fixes }) => fixes.length > 0)).toEqual([]);
    }
  });
});

/** `plan` with what a suggestion adds. */
function takenInto(plan: Plan, suggestion: Suggestion): Plan {
  const [fix] = suggestion.fixes;
  const { task, step } = fix?.place ?? {};
  const at = plan.tasks.findIndex(({ id }) => id === task);
  const stepAt = plan.tasks[at]?.steps.findIndex(({ id }) => id === step) ?? -1;
  const changed = <T extends object>(holder: T) =>
    withValueAt(holder, fix?.field.path ?? '', taken(plan, suggestion));
  if (task === undefined) return changed(plan);
  return {
    ...plan,
    tasks: plan.tasks.map((each, i) => {
      if (i !== at) return each;
      if (step === undefined) return changed(each);
      return { ...each, steps: each.steps.map((one, j) => (j === stepAt ? changed(one) : one)) };
    }),
  };
}
