// biome-ignore-all lint/style/noExcessiveLinesPerFile: the examples of each rule, beside each other
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { checkPlan } from './check.ts';
import { RULES } from './rules.ts';

/** What a plan, a task or a step is given here; the schema fills in the rest. */
type Given = Readonly<Record<string, unknown>>;

interface Example {
  readonly format?: string;
  /** Fields of the task; steps have a name where none is given. */
  readonly task?: Given;
  readonly steps?: readonly Given[];
}

/** A rule finds something in each of `finds`, and nothing in what only looks like that. */
interface Examples {
  readonly finds: Readonly<Record<string, Example>>;
  readonly leaves: Readonly<Record<string, Example>>;
}

const items = (...texts: string[]) => texts.map((text) => ({ text }));
const boxes = (box: 'open' | 'done', ...texts: string[]) => texts.map((text) => ({ text, box }));
const pair = (first: string, second = '') => ({ first, second });
const action = (text: string): Example => ({ steps: [{ actions: items(text) }] });
const validation = (text: string): Example => ({ steps: [{ validation: items(text) }] });
const numbered = (count: number, step: Given) =>
  Array.from({ length: count }, (_, at) => ({ ...step, id: `s${at}`, name: `Part ${at + 1}` }));
const code = (language: string, text: string): Example => ({
  steps: [{ code: [{ language, code: text }] }],
});

const EXAMPLES: Readonly<Record<string, Examples>> = {
  names: {
    finds: {
      'a task without one': { task: { name: '' } },
      'a step without one': { steps: [{ name: '' }] },
    },
    leaves: { 'a name of one sign': { task: { name: '倉' }, steps: [{ name: 'A' }] } },
  },
  'no-actions': {
    finds: { 'a step with a goal alone': { steps: [{ objective: 'Reports are fast.' }] } },
    leaves: {
      'a step with actions': { steps: [{ actions: items('Add `cache.ts`') }] },
      'a step that is code': { steps: [{ code: [{ language: 'sh', code: 'make cache' }] }] },
      'a format that has none': { format: 'issue', steps: [{ objective: 'Reports are fast.' }] },
      'a step with parts below it': {
        steps: [{ steps: [{ name: 'Part', actions: items('Do it') }] }],
      },
    },
  },
  'nothing-concrete': {
    finds: {
      'words of anybody': {
        steps: [
          { name: 'Make it faster', actions: items('Look at the slow parts', 'Make them faster') },
        ],
      },
    },
    leaves: {
      'a file': {
        steps: [{ name: 'Make it faster', actions: items('Look at report.ts', 'Make it faster') }],
      },
      'a command': {
        steps: [
          { name: 'Make it faster', actions: items('Look at the slow parts', 'run npm run bench') },
        ],
      },
      'a symbol': {
        steps: [
          {
            name: 'Make it faster',
            actions: items('Look at the slow parts', 'Cache the result of loadReport()'),
          },
        ],
      },
      'a field on screen': {
        steps: [{ name: 'Sign in', actions: items('Open the page', 'Fill in “Address”') }],
      },
      'another language': {
        steps: [{ name: '速くする', actions: items('遅い部分を見る', '速くする') }],
      },
      'what is done': {
        steps: [
          {
            name: 'Make it faster',
            actions: boxes('done', 'Look at the slow parts', 'Make them faster'),
          },
        ],
      },
    },
  },
  'vague-words': {
    finds: {
      'as needed': action('Add indexes as needed'),
      properly: action('Close the connections properly'),
      'etc.': action('Add fields for name, street, etc.'),
      'handle errors': action('Handle errors'),
      appropriate: action('Pick an appropriate size'),
      'works as expected': validation('The search works as expected'),
      'clean up': action('Clean up the code.'),
    },
    leaves: {
      'what is not proper': action('Find the texts that are not properly escaped'),
      'a quotation': action('Say “As needed” in the menu'),
      code: action('Rename `handle_properly`'),
      'errors, and which': action(
        'Handle errors of the mail queue: try again three times, then tell support',
      ),
      'a condition with its case': action('Add an index if needed for the search by name'),
      'what is described': { task: { details: 'It should work properly, etc.' } },
      'what is done': { steps: [{ actions: boxes('done', 'Add indexes as needed') }] },
    },
  },
  placeholders: {
    finds: {
      TBD: action('Deploy to TBD'),
      TODO: { task: { objective: 'TODO: say why' } },
      question: action('Call the service at ???'),
      braces: { task: { prerequisites: items('Access to {{SYSTEM}}') } },
      brackets: action('[Describe the change]'),
      dots: { task: { objective: '[…]' } },
      clarification: {
        format: 'feature',
        task: { risks: [pair('Load [NEEDS CLARIFICATION: how much?]', 'A queue')] },
      },
      'in a step of a step': { steps: [{ steps: [{ name: 'Part', actions: items('TBD') }] }] },
    },
    leaves: {
      'a link': action('Read [what is known](https://example.org)'),
      'a box': action('Tick [x] and [ ]'),
      'a file': action('Move TODO.md away'),
      code: action('Print `{{ name }}` and `// TODO`'),
      'code in a fence': { task: { objective: 'As in\n\n```ts\n// TODO: later\n```' } },
      'a list for later': action('Add the todo list to the page'),
      'the word itself': action('Look for “TBD”, and leave no TBD'),
      'an emphatic question': action('Ask: really??'),
      'a tag of a step': action('[P] [US1] Add the model in `user.py`'),
    },
  },
  'open-question': {
    finds: { asked: { format: 'issue', task: { questions: [pair('Who decides?')] } } },
    leaves: {
      answered: { format: 'issue', task: { questions: [pair('Who decides?', 'Kim')] } },
      'not in this format': { format: 'task', task: { questions: [pair('Who decides?')] } },
    },
  },
  'no-validation': {
    finds: { 'nothing to see it by': { steps: [{ actions: items('Add `cache.ts`') }] } },
    leaves: {
      'a validation': {
        steps: [{ actions: items('Add `cache.ts`'), validation: items('`npm test` passes') }],
      },
      'an action that looks': {
        steps: [{ actions: items('Add `cache.ts`', 'Run the tests of it') }],
      },
      'a step that the next one tests': {
        steps: [{ actions: items('Add `cache.ts`') }, { name: 'Test the cache' }],
      },
      'reading, and a report': {
        steps: [
          { name: 'Read the cache', actions: items('Open `cache.ts`') },
          { name: 'Added a cache', actions: items('See `cache.ts`') },
        ],
      },
      'a step of tests': {
        steps: [{ name: 'Write tests', actions: items('Add `cache.test.ts`') }],
      },
      'an untouched step': { steps: [{ name: '' }] },
      'a format that has none': { format: 'issue', steps: [{ objective: 'Fast' }] },
    },
  },
  'unproven-validation': {
    finds: {
      'manual testing': validation('Manual testing'),
      'it works': validation('Verify that everything works'),
      'a review': validation('Code review'),
    },
    leaves: {
      'a command': validation('Test: `npm test`'),
      'a result': validation('The page shows the name'),
      'one of two that says it': {
        steps: [{ validation: items('Manual testing', 'The list has three rows') }],
      },
    },
  },
  'ticked-unproven': {
    finds: {
      'no validation': { steps: [{ actions: boxes('done', 'Add it') }] },
      'none of it ticked': {
        steps: [{ actions: boxes('done', 'Add it'), validation: boxes('open', 'It is there') }],
      },
    },
    leaves: {
      'an action that looks': {
        steps: [{ actions: boxes('done', 'Add it', 'Verify that it is there') }],
      },
      'one action open': {
        steps: [{ actions: [...boxes('done', 'Add it'), ...boxes('open', 'Use it')] }],
      },
      'validation ticked, too': {
        steps: [{ actions: boxes('done', 'Add it'), validation: boxes('done', 'There') }],
      },
      'validation without boxes': {
        steps: [{ actions: boxes('done', 'Add it'), validation: items('There') }],
      },
    },
  },
  'no-troubleshooting': {
    finds: {
      'nothing foreseen': { steps: [{ actions: items('Add `cache.ts`', 'Use it', 'Show it') }] },
    },
    leaves: {
      'a problem': { steps: [{ troubleshooting: [pair('The cache is full', 'Empty it')] }] },
      'one small thing': { steps: [{ actions: items('Add `cache.ts`') }] },
      'work that is done': { steps: [{ actions: boxes('done', 'Add `cache.ts`', 'Use it') }] },
      'trouble in the actions': {
        steps: [{ actions: items('Add `cache.ts`, with a retry on timeouts') }],
      },
      'a format that has none': {
        format: 'feature',
        steps: [{ actions: items('Add `cache.ts`') }],
      },
    },
  },
  'problem-without-solution': {
    finds: { half: { steps: [{ troubleshooting: [pair('The cache is full')] }] } },
    leaves: { whole: { steps: [{ troubleshooting: [pair('The cache is full', 'Empty it')] }] } },
  },
  'no-edge-case': {
    finds: {
      'a large step in which all goes well': {
        format: 'feature',
        steps: [
          {
            actions: items('Add `a.ts`', 'Use it', 'Show it', 'Save it'),
            code: [{ language: 'ts', code: 'show(a)' }],
          },
        ],
      },
    },
    leaves: {
      'a small one': { format: 'feature', steps: [{ actions: items('Add `a.ts`') }] },
      'one that fails': {
        format: 'feature',
        steps: [
          {
            actions: items('Add `a.ts`', 'Use it', 'Show it', 'Tell when saving fails'),
            code: [{ language: 'ts', code: 'show(a)' }],
          },
        ],
      },
    },
  },
  'no-testing': {
    finds: { 'two steps, no test': { steps: numbered(2, { actions: items('Add a page') }) } },
    leaves: {
      'a test of the task': {
        task: { testing: { unit: items('Every branch') } },
        steps: numbered(2, { actions: items('Add a page') }),
      },
      'a test in a step': {
        steps: [...numbered(2, { actions: items('Add a page') }), { actions: items('Run pytest') }],
      },
      'one step alone': { steps: [{ actions: items('Add a page') }] },
      'another language': { steps: numbered(2, { actions: items('ページを足す') }) },
    },
  },
  'late-testing': {
    finds: {
      'tests at the end': {
        steps: [...numbered(5, { actions: items('Add a page') }), { name: 'Tests' }],
      },
    },
    leaves: {
      'a validation before': {
        steps: [...numbered(5, { validation: items('It is there') }), { name: 'Tests' }],
      },
      'few steps': { steps: [...numbered(2, { actions: items('Add a page') }), { name: 'Tests' }] },
      'tests in the middle': {
        steps: [...numbered(3, {}), { name: 'Tests' }, ...numbered(3, {})].map((step, at) => ({
          ...step,
          id: `t${at}`,
        })),
      },
    },
  },
  'risk-without-mitigation': {
    finds: { half: { format: 'feature', task: { risks: [pair('Rain')] } } },
    leaves: {
      whole: { format: 'feature', task: { risks: [pair('Rain', 'A tent')] } },
      'a mitigation in it': {
        format: 'feature',
        task: { risks: [pair('Rain\n**Mitigation:** a tent')] },
      },
      'not in this format': { format: 'task', task: { risks: [pair('Rain')] } },
    },
  },
  'metric-without-target': {
    finds: { half: { format: 'feature', task: { metrics: [pair('Tickets a month')] } } },
    leaves: {
      whole: { format: 'feature', task: { metrics: [pair('Tickets a month', 'below 50')] } },
      'a target in it': {
        format: 'feature',
        task: { metrics: [pair('Fewer than 50 tickets a month')] },
      },
    },
  },
  'no-way-back': {
    finds: {
      'a rollout alone': { format: 'feature', task: { rollout: { phases: items('All at once') } } },
    },
    leaves: {
      'with a rollback': {
        format: 'feature',
        task: { rollout: { phases: items('All') }, rollback: { approach: 'Flag off' } },
      },
      'a way back in words': {
        format: 'feature',
        task: { rollout: { approach: 'All at once; we can revert the merge' } },
      },
      'no rollout': { format: 'feature', task: { objective: 'Fast' } },
    },
  },
  'later-step': {
    finds: {
      'the first on the second': {
        format: 'issue',
        steps: [{ id: 'a', dependsOn: [{ step: 'b' }] }, { id: 'b' }],
      },
    },
    leaves: {
      'the second on the first': {
        format: 'issue',
        steps: [{ id: 'a' }, { id: 'b', dependsOn: [{ step: 'a' }] }],
      },
      'a circle, which is said otherwise': {
        format: 'issue',
        steps: [
          { id: 'a', dependsOn: [{ step: 'b' }] },
          { id: 'b', dependsOn: [{ step: 'a' }] },
        ],
      },
      words: {
        format: 'issue',
        steps: [{ id: 'a', dependsOn: [{ text: 'the mail queue' }] }, { id: 'b' }],
      },
    },
  },
  circle: {
    finds: {
      itself: { format: 'issue', steps: [{ id: 'a', dependsOn: [{ step: 'a' }] }] },
      'through another': {
        format: 'issue',
        steps: [
          { id: 'a', dependsOn: [{ step: 'b' }] },
          { id: 'b', dependsOn: [{ step: 'c' }] },
          { id: 'c', dependsOn: [{ step: 'a' }] },
        ],
      },
    },
    leaves: {
      'two ways to one': {
        format: 'issue',
        steps: [
          { id: 'a' },
          { id: 'b', dependsOn: [{ step: 'a' }] },
          { id: 'c', dependsOn: [{ step: 'a' }, { step: 'b' }] },
        ],
      },
    },
  },
  'sum-of-estimates': {
    finds: {
      'more than the total': {
        format: 'feature',
        task: { timeline: { total: '2 days', rows: [pair('Build', '2d'), pair('Test', '2d')] } },
      },
      'less than the total': {
        format: 'feature',
        task: { timeline: { total: '10h', rows: [pair('Build', '2h'), pair('Test', '3h')] } },
      },
      'with the steps': {
        format: 'issue',
        task: { timeline: { total: '1 week' } },
        steps: [{ estimate: '2 weeks' }, { estimate: '1 week' }],
      },
    },
    leaves: {
      'a step that has its parts estimated, too': {
        format: 'issue',
        task: { timeline: { total: '6h' } },
        steps: [
          { estimate: '4h', steps: [{ estimate: '3h' }, { estimate: '1h' }] },
          { steps: [{ estimate: '1h' }, { estimate: '1h' }] },
        ],
      },
      'an estimate that the format does not print': {
        format: 'issue',
        task: { estimate: '2 weeks', timeline: { total: '5h' } },
        steps: [{ estimate: '2h' }, { estimate: '3h' }],
      },
      'a total that says why': {
        format: 'feature',
        task: {
          timeline: {
            total: '2 days, by two people',
            rows: [pair('Build', '2d'), pair('Test', '2d')],
          },
        },
      },
      'the same': {
        format: 'feature',
        task: { timeline: { total: '5h', rows: [pair('Build', '2h'), pair('Test', '3h')] } },
      },
      'in another unit': {
        format: 'feature',
        task: { timeline: { total: '2 days', rows: [pair('Build', '8h'), pair('Test', '1d')] } },
      },
      ranges: {
        format: 'feature',
        task: {
          timeline: {
            total: '3-4 days',
            rows: [pair('Build', '1-2 days'), pair('Test', '2 days')],
          },
        },
      },
      'one in words': {
        format: 'feature',
        task: { timeline: { total: '2h', rows: [pair('Build', '8h'), pair('Test', 'a while')] } },
      },
    },
  },
  'large-step': {
    finds: {
      'twenty beside two': {
        steps: [
          ...numbered(4, { actions: items('a', 'b') }),
          { actions: items(...Array.from({ length: 20 }, (_, at) => `Do ${at}`)) },
        ],
      },
    },
    leaves: {
      'ten beside two': {
        steps: [
          ...numbered(4, { actions: items('a', 'b') }),
          { actions: items(...Array.from({ length: 10 }, (_, at) => `Do ${at}`)) },
        ],
      },
      'all alike': {
        steps: numbered(5, {
          actions: items(...Array.from({ length: 20 }, (_, at) => `Do ${at}`)),
        }),
      },
      'two steps': {
        steps: [
          { actions: items('a') },
          { actions: items(...Array.from({ length: 20 }, (_, at) => `Do ${at}`)) },
        ],
      },
    },
  },
  'unlisted-file': {
    finds: {
      'a new file': {
        task: { files: { created: [pair('src/a.ts')] } },
        steps: [{ actions: items('Create `src/a.ts`', 'Create `src/b.ts`') }],
      },
      'a name that ends as a listed one': {
        task: { files: { created: [pair('src/data.ts'), pair('src/a.tsx')] } },
        steps: [{ actions: items('Create `src/a.ts`') }],
      },
    },
    leaves: {
      'without its folder': {
        task: { files: { created: [pair('src/a.ts')] } },
        steps: [{ actions: items('Create `a.ts`') }],
      },
      'a file that is read': {
        task: { files: { created: [pair('src/a.ts')] } },
        steps: [{ actions: items('Read `src/b.ts`') }],
      },
      'no list at all': { steps: [{ actions: items('Create `src/b.ts`') }] },
      'a product': {
        task: { files: { created: [pair('src/a.ts')] } },
        steps: [{ actions: items('Add Node.js') }],
      },
    },
  },
  'unnamed-file': {
    finds: {
      'one of two': {
        task: { files: { created: [pair('src/a.ts'), pair('src/b.ts')] } },
        steps: [{ actions: items('Create `src/a.ts`') }],
      },
      'one of two, which ends as the other': {
        task: { files: { created: [pair('src/a.ts'), pair('src/data.ts')] } },
        steps: [{ actions: items('Create `src/data.ts`') }],
      },
    },
    leaves: {
      'both named': {
        task: { files: { created: [pair('src/a.ts'), pair('src/b.ts')] } },
        steps: [{ actions: items('Create a.ts and b.ts') }],
      },
      'steps that name none': {
        task: { files: { created: [pair('src/a.ts'), pair('src/b.ts')] } },
        steps: [{ actions: items('Build it') }],
      },
    },
  },
  'unlisted-package': {
    finds: {
      'in an action': {
        task: { dependencies: [pair('zod@4')] },
        steps: [{ actions: items('Run `npm install zod express@5`') }],
      },
      'in code': {
        task: { dependencies: [pair('zod@4')] },
        steps: [{ code: [{ language: 'sh', code: 'pip install -U "requests>=2"' }] }],
      },
      'a name that a listed one has in it': {
        task: { dependencies: [pair('chai'), pair('@types/node'), pair('ai-sdk')] },
        steps: [{ actions: items('Run `npm install ai`') }],
      },
    },
    leaves: {
      listed: {
        task: { dependencies: [pair('`zod@4`'), pair('@types/node')] },
        steps: [{ actions: items('`npm i -D zod @types/node`') }],
      },
      'no names': {
        task: { dependencies: [pair('zod')] },
        steps: [
          {
            code: [
              {
                language: 'sh',
                code: 'npm install\npip install -r requirements.txt\nnpm install ./local',
              },
            ],
          },
        ],
      },
      'no list at all': { steps: [{ actions: items('Run `npm install express`') }] },
      words: {
        task: { dependencies: [pair('zod')] },
        steps: [{ actions: items('Run npm install and then go on') }],
      },
    },
  },
  'unnamed-package': {
    finds: {
      'one of two': {
        task: { dependencies: [pair('zod@4'), pair('express@5')] },
        steps: [{ actions: items('Install zod') }],
      },
      'one of two, which is in the other': {
        task: { dependencies: [pair('ai'), pair('chai')] },
        steps: [{ actions: items('Install Chai@5') }],
      },
    },
    leaves: {
      'both named': {
        task: { dependencies: [pair('zod@4'), pair('express@5')] },
        steps: [{ actions: items('Install zod and Express') }],
      },
      'steps that name none': {
        task: { dependencies: [pair('zod@4'), pair('express@5')] },
        steps: [{ actions: items('Build it') }],
      },
    },
  },
  'unset-variable': {
    finds: {
      'in JavaScript': code('ts', 'connect(process.env.DATABASE_URL)'),
      'in Python': code('python', 'os.environ["DATABASE_URL"]'),
    },
    leaves: {
      configured: {
        steps: [
          {
            configuration: { variables: ['DATABASE_URL'] },
            code: [{ language: 'ts', code: 'process.env.DATABASE_URL' }],
          },
        ],
      },
      'configured by another step': {
        steps: [
          { configuration: { variables: ['`DATABASE_URL`'] } },
          { code: [{ language: 'ts', code: 'process.env.DATABASE_URL' }] },
        ],
      },
      'set in a file': {
        steps: [
          {
            code: [
              { language: 'ts', code: 'process.env.DATABASE_URL' },
              { language: 'sh', code: 'DATABASE_URL=postgres:' },
            ],
          },
        ],
      },
      'given by the tool': code('ts', 'process.env.NODE_ENV'),
    },
  },
  'code-language': {
    finds: {
      shell: code('', 'npm install\nnpm test'),
      SQL: code('', 'SELECT a FROM b'),
      Python: code('', 'def a(b):\n    pass'),
    },
    leaves: {
      named: code('sh', 'npm test'),
      'a tree of folders': code('', 'src\n├── a.ts\n└── b.ts'),
      output: code('', '3 passed, 0 failed'),
    },
  },
};

function planOf({ format = 'task', task = {}, steps = [] }: Example): Plan {
  const named = steps.map((step, at) => ({ name: `Part ${at + 1}`, id: `step-${at}`, ...step }));
  return planSchema.parse({ format, tasks: [{ name: 'Reports', ...task, steps: named }] });
}

function found(rule: string, example: Example): readonly string[] {
  const plan = planOf(example);
  return checkPlan(plan, plan.format)
    .filter((problem) => problem.rule.id === rule)
    .map(({ message }) => message);
}

/** What a template asks for takes a template: see `check.test.ts`. */
const ELSEWHERE = ['required-field'];

const ALL_EXAMPLES = Object.values(EXAMPLES).flatMap(({ finds, leaves }) =>
  Object.values({ ...finds, ...leaves }),
);

describe('rules', () => {
  it('speak only of fields that the format prints, whichever it is', () => {
    const plans = ALL_EXAMPLES.map(planOf);
    for (const format of formats) {
      const printed = printedFieldsOf(format);
      const strays = plans
        .flatMap((plan) => checkPlan(plan, format.id))
        .filter(({ level, field }) => printed[level].every(({ path }) => path !== field));
      expect(strays.map(({ rule, field }) => `${rule.id}: ${field}`)).toEqual([]);
    }
  });

  it('each have examples', () => {
    const ids = RULES.map(({ id }) => id).filter((id) => !ELSEWHERE.includes(id));
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(ids.toSorted());
  });

  it('each stand in the table of what they answer, and nothing else does', () => {
    const text = readFileSync(new URL('../../docs/planning.md', import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    const named = rows.flatMap((row) => [...row.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id));
    expect([...new Set(named)].toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  });

  for (const [rule, { finds, leaves }] of Object.entries(EXAMPLES)) {
    describe(rule, () => {
      it.each(Object.entries(finds))('finds %s', (_, example) => {
        expect(found(rule, example)).not.toEqual([]);
      });
      it.each(Object.entries(leaves))('leaves %s alone', (_, example) => {
        expect(found(rule, example)).toEqual([]);
      });
    });
  }
});
