/**
 * The format of a document: what it is made of, that no byte and no line is lost in it, and that its
 * prints read back. `PLANFORM_RUNS` sets the runs.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { compactPlan } from '../../plan/compact.ts';
import { OWN_FORMAT, type OwnPart } from '../../plan/own-format.ts';
import { type Plan, planSchema } from '../../plan/schema.ts';
import { foreignText } from '../../testing/foreign-text.ts';
import { lostLines } from '../../testing/kept-lines.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { choiceWith, editOf } from '../../testing/plan-edits.ts';
import { calmPlan, TROUBLED, troubledPlan } from '../../testing/plans.ts';
import { printedFields } from '../../testing/printed-fields.ts';
import { SEED } from '../../testing/seed.ts';
import { formatOf, formatsOf } from '../built-in/format-of.ts';
import { formats } from '../built-in/registry.ts';
import { exportedPlan, exportPlan } from '../export.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 100);

/** A definition in lines: where its parts stand, and what each is; parts of a part further in. */
function shown({ ownFormat }: Plan): string[] {
  const lines = (part: OwnPart, indent: string): string[] => {
    const { label, mark, path, kind, list, parts } = part;
    const sign = mark.as === 'heading' ? `${'#'.repeat(mark.level)} ${label}` : `${label}:`;
    const value = path === '' ? '' : ` = ${path}${path.startsWith('own.') ? ` (${kind})` : ''}`;
    const last = list === null ? '' : `, then ${list.path} (${list.kind})`;
    return [indent + sign + value + last, ...parts.flatMap((inner) => lines(inner, `${indent}  `))];
  };
  return (ownFormat?.parts ?? []).flatMap(({ of, after, part }) =>
    lines(part, `${of}, after ${after || 'nothing'}: `),
  );
}

function own(text: string): Plan {
  return readPlan(text, OWN_FORMAT).plan;
}

describe('the format of a document', () => {
  it('is a built-in one where the document has nothing beside that', () => {
    const plan = own('## Task: Shed\n\n**Objective**: dry\n\n**Prerequisites**:\n- wood\n');
    expect([plan.format, plan.ownFormat]).toEqual(['task', null]);
  });

  it('has a field for each heading that the built-in one has not, of the kind of its body', () => {
    const plan = own(
      [
        '# Shed',
        '## Overview',
        'Dry.',
        '## Out of scope',
        '- the roof',
        '## Setup',
        '```sh',
        'make',
        '```',
        '## People',
        '- **Kim**: wood',
        '- **Ann**: paint',
        '## Letters',
        'Dear all,',
        '',
        '- one',
      ].join('\n'),
    );
    expect(shown(plan)).toEqual([
      'task, after objective: ## Out of scope = own.out-of-scope (list)',
      'task, after own.out-of-scope: ## Setup = own.setup (snippets)',
      'task, after own.setup: ## People = own.people (pairs)',
      'task, after own.people: ## Letters = own.letters (prose)',
    ]);
    expect(plan.tasks[0]?.own.map(({ label, value }) => [label, value])).toEqual([
      ['Out of scope', [{ box: 'none', text: 'the roof', children: [] }]],
      ['Setup', [{ language: 'sh', code: 'make' }]],
      [
        'People',
        [
          { first: 'Kim', second: 'wood' },
          { first: 'Ann', second: 'paint' },
        ],
      ],
      ['Letters', 'Dear all,\n\n- one'],
    ]);
  });

  it('has what stands below a heading in it, and labels, each in its place', () => {
    const plan = own(
      '# Shed\n\n**Status**: draft\n\n## Design\n\nOf wood.\n\n### Roof\n\n**Slope:** 20°\n\n**Cover:**\n- tar\n- tiles\n\n### Walls\n\nNone.\n',
    );
    expect(shown(plan)).toEqual([
      'task, after nothing: Status: = own.status (line)',
      'task, after own.status: ## Design = own.design (prose)',
      'task, after own.status:   ### Roof',
      'task, after own.status:     Slope: = own.slope (line)',
      'task, after own.status:     Cover: = own.cover (list)',
      'task, after own.status:   ### Walls = own.walls (prose)',
    ]);
  });

  it('has the keys at the top of the document, which say what they hold', () => {
    const top =
      '---\nowner: Kim\nexit_criteria:\n- dry\ntags: [a, b]\ncrew:\n  - name: Kim\nrisks: rain\n---\n';
    const plan = own(`${top}\n# Shed\n\n## Notes\n\nDry.\n`);
    expect(shown(plan)).toEqual([
      'plan, after nothing: Front matter:',
      'plan, after nothing:   owner: = own.owner (line)',
      'plan, after nothing:   exit_criteria: = successCriteria',
      'plan, after nothing:   tags: = own.tags (list)',
      'plan, after nothing:   crew: = own.crew (prose)',
      'plan, after nothing:   risks: = own.risks (line)',
      'task, after nothing: ## Notes = own.notes (prose)',
    ]);
    expect(plan.successCriteria).toMatchObject([{ text: 'dry' }]);
    expect(
      own(`${top}\n${printPlan(blankPlan('task'), 'task', { empty: true })}`).ownFormat,
    ).toMatchObject({
      base: 'task',
      isWhole: true,
    });
  });

  it('has the fields that any plan may have where their words name them', () => {
    const plan = own(
      '# Shed\n\n## Steps\n\n### Step 1: Dig\n\n**Risks:**\n- rain\n\n### Step 2: Build\n\n**Risks:**\n- wind\n\n**Crew:** Kim\n\n## Validation\n\n- [ ] dry\n',
    );
    expect(shown(plan)).toEqual([
      'step, after nothing: Risks: = risks',
      'step, after risks: Crew: = own.crew (line)',
      'task, after steps: ## Validation = validation',
    ]);
    const [task] = plan.tasks;
    expect(task?.steps.map(({ risks }) => risks)).toEqual([
      [{ first: 'rain', second: '' }],
      [{ first: 'wind', second: '' }],
    ]);
    expect(task?.validation).toMatchObject([{ box: 'open', text: 'dry' }]);
  });

  it('has fields of the whole plan in that, and one section of each title', () => {
    const plan = own(
      '# A\n\n## Development Workflow\n\n- **Commits**: small\n\n## Task: B\n\nb\n\n## Front\n\n### Colours\n\n#### Walls\n\nu\n\n## Back\n\n### Colours\n\n#### Doors\n\nl\n\n## Task: C\n\nc\n',
    );
    expect(plan.guidelines.workflow).toEqual([{ first: 'Commits', second: 'small' }]);
    expect(shown(plan)).toContain('plan, after tasks: ## Front');
    expect(shown(plan).filter((line) => line.includes('### Colours'))).toHaveLength(1);
    expect(printPlan(plan, plan.format)).toContain('#### Doors\n\nl\n');
  });

  it('leaves what comes again and again as text', () => {
    const plan = own(
      '# Shed\n\n## Talk\n\n**Q:** When?\n\n**A:** Soon.\n\n**Q:** Who?\n\n**A:** Kim.\n',
    );
    expect(shown(plan)).toEqual(['task, after nothing: ## Talk = own.talk (prose)']);
  });

  it('has pairs in each way that names are written, and text that only begins so', () => {
    const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n');
    const plan = own(
      [
        '# Shed\n\n## Crew',
        list('**Kim:** wood', '**Ann:** paint'),
        '## Sizes',
        list('Width: 2 m', 'Height: 3 m'),
        '## Rules\n\n1. **Dry**: no paint in rain\n2. **Safe**: boots',
        '## Both',
        list('**Kim:** wood', '**Ann**: paint'),
        '## Boxes',
        list('[ ] **Kim**: wood', '[ ] **Ann**: paint'),
        '## One',
        list('Note: wood is wet'),
        '## Work\n\n1. Dig: a hole\n2. Build: a wall',
      ].join('\n\n'),
    );
    expect(shown(plan).map((line) => line.replace(/.*: (?=#)/, ''))).toEqual([
      '## Crew = own.crew (pairs-inside)',
      '## Sizes = own.sizes (pairs-plain)',
      '## Rules = own.rules (pairs)',
      '## Both = own.both (list)',
      '## Boxes = own.boxes (checklist)',
      '## One = own.one (list)',
      '## Work = own.work (numbered)',
    ]);
    expect(plan.tasks[0]?.own.slice(0, 3)).toMatchObject([
      { kind: 'pairs', value: [{ first: 'Kim', second: 'wood' }, { first: 'Ann' }] },
      { kind: 'pairs', value: [{ first: 'Width', second: '2 m' }, { first: 'Height' }] },
      { kind: 'pairs', value: [{ first: 'Dry', second: 'no paint in rain' }, { first: 'Safe' }] },
    ]);
    expect(printPlan(plan, plan.format)).toContain('- **Kim:** wood\n- **Ann:** paint\n');
  });

  it('has two fields where two labels name one', () => {
    const plan = own(
      '# Shed\n\n## Steps\n\n### Step 1: Dig\n\n**Instructions:**\n- dig\n\n**Checklist:**\n- spade\n\n### Step 2: Build\n\n**Checklist:**\n- saw\n',
    );
    expect(shown(plan)).toEqual(['step, after actions: Checklist: = own.checklist (list)']);
    const steps = plan.tasks[0]?.steps ?? [];
    expect(steps.map(({ actions }) => actions)).toMatchObject([[{ text: 'dig' }], []]);
    expect(steps.map(({ own: owns }) => owns[0]?.value)).toMatchObject([
      [{ text: 'spade' }],
      [{ text: 'saw' }],
    ]);
  });

  it('has the labels that items of several steps are', () => {
    const plan = own(
      '# Shed\n\n## Steps\n\n### Step 1: Dig\n\n- **Crew**: Kim\n- **Tools**:\n  - spade\n\n### Step 2: Build\n\n- **Crew**: Ann\n- **Tools**:\n  - hammer\n  - saw\n',
    );
    expect(shown(plan)).toEqual([
      'step, after nothing: Crew: = own.crew (line)',
      'step, after own.crew: Tools: = own.tools (list)',
    ]);
    expect(plan.tasks[0]?.steps.map(({ actions, own: owns }) => [actions, owns.length])).toEqual([
      [[], 2],
      [[], 2],
    ]);
  });

  it('has those below steps that are items', () => {
    const plan = own(
      '# Shed\n\n## Steps\n\n1. Dig\n   - **Crew**: Kim\n   - **Rest**: no\n2. Build\n   - **Crew**: Ann\n   - **Rest**: yes\n',
    );
    expect(plan.tasks[0]?.steps.map(({ name, own: owns }) => [name, owns])).toMatchObject([
      ['Dig', [{ value: 'Kim' }, { value: 'no' }]],
      ['Build', [{ value: 'Ann' }, { value: 'yes' }]],
    ]);
  });

  it('leaves the items of one step that only begin with a label', () => {
    const plan = own(
      '# Shed\n\n## Out of scope\n\n- the roof\n\n## Steps\n\n### Step 1: Dig\n\n- **Hole**: a deep one\n- **Drain**: beside it\n\n### Step 2: Build\n\n- **Walls**: of wood\n',
    );
    expect(plan.tasks[0]?.steps.map(({ own: owns }) => owns)).toEqual([[], []]);
    expect(plan.tasks[0]?.steps[0]?.actions).toHaveLength(2);
  });

  it('has the labels that items below a heading are, where more stands below them', () => {
    const plan = own(
      '# Shed\n\n## Roof\n\nOf tiles.\n\n- **Slope**: 20°\n- **Cover**:\n  - tar\n  - tiles\n\n## Walls\n\n- Height: 2 m\n- Layers:\n  - wood\n\n## Talk\n\n- **Kim**:\n  - wood\n\nAnd so on.\n\n## Risks\n\n- **Rain**:\n  - a roof\n',
    );
    expect(shown(plan).slice(0, 7)).toEqual([
      'task, after nothing: ## Roof = own.roof (prose)',
      'task, after nothing:   Slope: = own.slope (line)',
      'task, after nothing:   Cover: = own.cover (list)',
      'task, after own.roof: ## Walls',
      'task, after own.roof:   Height: = own.height (line)',
      'task, after own.roof:   Layers: = own.layers (list)',
      'task, after own.height: ## Talk = own.talk (prose)',
    ]);
    expect(shown(plan).join()).not.toContain('Rain');
  });

  it('has a text and the pairs that end it as two fields', () => {
    const plan = own(
      '# Shed\n\n## Crew\n\nAll of us:\n\n- **Kim**: wood\n- **Ann**: paint\n\n### Rest\n\nNone.\n\n## Tools\n\nThese:\n\n- spade\n\n## Talk\n\n- **Kim**: wood\n\nAnd so on.\n',
    );
    expect(shown(plan)).toEqual([
      'task, after nothing: ## Crew = own.crew (prose), then own.crew-list (pairs)',
      'task, after nothing:   ### Rest = own.rest (prose)',
      'task, after own.crew: ## Tools = own.tools (prose)',
      'task, after own.tools: ## Talk = own.talk (prose)',
    ]);
    expect(plan.tasks[0]?.own.slice(0, 2)).toEqual([
      { key: 'crew', label: 'Crew', kind: 'prose', value: 'All of us:' },
      {
        key: 'crew-list',
        label: 'Crew: list',
        kind: 'pairs',
        value: [
          { first: 'Kim', second: 'wood' },
          { first: 'Ann', second: 'paint' },
        ],
      },
    ]);
    const { plan: read } = readPlan(printPlan(plan, plan.format), formatOf(plan));
    expect(printedFields(read, plan.format)).toEqual(printedFields(plan, plan.format));
  });

  it('has pairs in a table, of which a change is one row', () => {
    const text =
      '# Shed\n\n## Verification\n\nLook.\n\n## Files to modify\n\n| File | Kind | Change |\n|---|---|---|\n| `a.ts` | new | Roof |\n| `b.ts` | old | Door |\n';
    const plan = own(text);
    const modified = [
      { first: 'a.ts', second: 'Roof\nKind: new' },
      { first: 'b.ts', second: 'Door\nKind: old' },
    ];
    const [task] = plan.tasks;
    if (!task) throw new Error('There is no task.');
    expect(task.files.modified).toEqual(modified);
    const files = {
      ...task.files,
      modified: [{ first: 'a.ts', second: 'Tin\nKind: new' }, modified[1]],
    };
    const now = planSchema.parse({ ...plan, tasks: [{ ...task, files }] });
    expect(exportPlan(now, plan.format, { opened: { text, plan } })).toBe(
      text.replace('Roof', 'Tin'),
    );
  });

  it('has a text with such a list in it, and more behind that', () => {
    const plan = own(
      '# Shed\n\n## Crew\n\nAll of us:\n\n- **Kim**: wood\n- **Ann**: paint\n\nAnd so on.\n',
    );
    const now = ownCopy(plan);
    const [crew, list] = now.tasks[0]?.own ?? [];
    if (crew?.kind !== 'prose' || list?.kind !== 'pairs')
      throw new Error('There are other fields.');
    for (const value of [
      'They:\n\n- **Kim**: wood\n\nAnd so on.',
      'They:\n\n- **Kim**: wood\n- tea\n\n1. **Lee**: tar\n\nAnd:\n\n---\n\nMore.',
      'They:\n\n- Kim\n\nAnd so on.',
      '\\- **Kim**: wood\n\nAnd so on.',
    ]) {
      const now = ownCopy(plan);
      const [crew, list] = now.tasks[0]?.own ?? [];
      if (crew?.kind !== 'prose' || list?.kind !== 'pairs') throw new Error('Other fields.');
      crew.value = value;
      const { plan: read } = readPlan(printPlan(now, now.format), formatOf(now));
      expect(printedFields(read, now.format)).toEqual(printedFields(now, now.format));
    }
  });

  it('has no emphasis in a label', () => {
    const plan = own(
      '## Task: Shed\n\n#### Objective ✅ **DONE**\n\nDry.\n\n#### Out of scope\n\n- the roof\n',
    );
    const { plan: read } = readPlan(printPlan(plan, plan.format), formatOf(plan));
    expect(read.tasks[0]?.objective).toMatch(/^Dry\./);
  });

  it('has the steps of the built-in one, whatever fields it has', () => {
    const text =
      '# Shed\n\n## Task Descriptions\n\n### Task 1: Dig\n\nDeep.\n\n### Task 2: Build\n\n#### 2a. Walls\n\n**File:** walls.md\n\n**Wood:** oak\n\n#### Doors\n\n**File:** doors.md\n\n**Wood:** ash\n\n### Task 3: Paint\n\nRed.\n';
    expect(own(text).tasks[0]?.steps.map(({ name }) => name)).toEqual(['Dig', 'Build', 'Paint']);
  });

  it('has a field for the heading of a section that is there without its fields', () => {
    const plan = own(
      '## Task: Shed\n\n**Objective**: dry\n\n### Next Steps\n\nPaint it.\n\n### Out of scope\n\n- the roof\n',
    );
    expect(shown(plan)).toEqual([
      'task, after objective: ### Next Steps = own.next-steps (prose)',
      'task, after own.next-steps: ### Out of scope = own.out-of-scope (list)',
    ]);
  });

  it('leaves the names of patterns to these', () => {
    const plan = own(
      '## The old shed\n\nOld.\n\n## Task: Shed\n\n**Objective**: dry\n\n## Implementation Guidelines\n\n### Common Patterns\n\n**Nail**:\n```sh\nnail\n```\n',
    );
    expect(shown(plan)).toEqual([
      'plan, after nothing: ## The old shed = own.the-old-shed (prose)',
    ]);
    expect(plan.guidelines.patterns).toMatchObject([{ name: 'Nail' }]);
  });

  it('takes no heading above steps, nor what goes by its words', () => {
    const text =
      '# Shed\n\n## Plan of work\n\n- Phase 1: dig\n\n## Phase 1: dig\n\n### Step 1: Dig\n- a hole\n\n### Step 2: Sweep\n- it\n\n## Notes\n\nNone.\n';
    const plan = own(text);
    expect(plan.tasks[0]?.steps.map(({ name }) => name)).toEqual(['Dig', 'Sweep']);
    expect(shown(plan).join('\n')).not.toContain('Phase 1');
  });

  it('has a heading that the built-in one has, too, where only parts of its own stand below it', () => {
    const plan = own(
      '# Shed\n\n## Steps\n\n1. Dig\n2. Build\n\n## Quality Assurance Protocols\n\n**Every week:**\n- look\n\n**Every month:**\n- paint\n',
    );
    expect(shown(plan)).toEqual([
      'plan, after tasks: ## Quality Assurance Protocols',
      'plan, after tasks:   Every week: = own.every-week (list)',
      'plan, after tasks:   Every month: = own.every-month (list)',
    ]);
    expect(printPlan(plan, OWN_FORMAT)).toContain('## Quality Assurance Protocols\n');
  });

  it('has a label of the steps that stands below another heading in each of them', () => {
    const step = (n: number, day: string) =>
      `## Step ${n}: Lay\n\n### On ${day}\n\n- tar\n\n**Dry:** by noon\n\n`;
    const plan = own(
      `# Shed\n\n${step(1, 'Monday')}${step(2, 'Tuesday')}## Step 3: Look\n\n**Dry:** yes\n`,
    );
    expect(shown(plan)).toEqual([
      'step, after nothing: Dry: = own.dry (line)',
      'step, after own.dry: ### On Monday = own.on-monday (list)',
      'step, after own.on-monday: ### On Tuesday = own.on-tuesday (list)',
    ]);
    const said = plan.tasks[0]?.steps.map((each) => each.own.map(({ key }) => key));
    expect(said).toEqual([['on-monday', 'dry'], ['on-tuesday', 'dry'], ['dry']]);
  });

  it('has a label of a heading where one step has it below several', () => {
    const part = (name: string) => `### ${name}\n\n- tar\n\n**Dry:** by noon\n\n`;
    const plan = own(
      `# Shed\n\n## Step 1: Lay\n\n${part('Roof')}${part('Wall')}## Step 2: Look\n\nDown.\n`,
    );
    expect(shown(plan)).toEqual([
      'step, after nothing: ### Roof = own.roof (list)',
      'step, after nothing:   Dry: = own.dry (line)',
      'step, after own.roof: ### Wall = own.wall (list)',
      'step, after own.roof:   Dry: = own.dry-2 (line)',
    ]);
  });

  it('has no heading of the whole plan that would end a task', () => {
    const task = (issue: string) =>
      `<implementation_plan>\n\n# Shed\n\n#### Issue\n${issue}\n\n## Overview\nDry.\n\n</implementation_plan>\n\n`;
    const plan = own(
      `${task('1')}${task('2')}# Colours\n\nRed.\n\n# Shed\n\n#### Issue\n3\n\n# Notes\n\nDry.\n`,
    );
    expect(plan.tasks).toHaveLength(2);
    // All other headings are.
    expect(shown(plan)).toEqual([
      'plan, after tasks: # Colours = own.colours (prose)',
      'plan, after own.colours: # Notes = own.notes (prose)',
    ]);
    expect(plan.tasks.map(({ issue }) => issue)).toEqual(['1', '2']);
  });

  it('makes no other steps than the built-in one', () => {
    const step = (n: number, below: string) => `### Task ${n}: Lay\n\n${below}\n\n`;
    const parts = ['a', 'b'].map((part) => `#### 4${part}. Tar\n\n**From:**\n\`\`\`\nx\n\`\`\`\n`);
    const plan = own(
      `# Shed\n\n## Descriptions\n\n${step(1, '**File:** a')}${step(2, '**File:** b')}${step(3, '**Tests:**\n- one')}${step(4, parts.join('\n'))}${step(5, '**File:** c')}`,
    );
    expect(plan.tasks[0]?.steps.map(({ name }) => name)).toEqual(Array(5).fill('Lay'));
  });

  it.each([
    [
      'the items of a list, one of which may stand beside its label',
      '# Shed\n\n## Step 1: Dig\n\n**Tools:** spade\n\n## Step 2: Build\n\n**Tools:**\n- saw\n- hammer\n',
      ['step, after nothing: Tools: = own.tools (list)'],
    ],
    [
      'text, where one step has a line and another has code',
      '# Shed\n\n## Step 1: Dig\n\n**Tools:** spade\n\n## Step 2: Build\n\n**Tools:**\n```sh\nsaw\n```\n',
      ['step, after nothing: Tools: = own.tools (prose)'],
    ],
    [
      'text, where a list stands below the line of a label',
      '# Shed\n\n**Owner:** Kim\n- wood\n- paint\n',
      ['task, after nothing: Owner: = own.owner (prose)'],
    ],
    [
      'text, where a list is not all',
      '# Shed\n\n## Crew\n\n- Kim\n- Ann\n\nAnd more.\n',
      ['task, after nothing: ## Crew = own.crew (prose)'],
    ],
    [
      'text that ends with pairs, where a rule divides them from a label',
      '# Shed\n\n## Crew\n\nAll of them.\n\n- **Kim**: wood\n- **Ann**: paint\n\n---\n\n**Note:** wet\n',
      [
        'task, after nothing: ## Crew = own.crew (prose), then own.crew-list (pairs)',
        'task, after nothing:   Note: = own.note (line)',
      ],
    ],
    [
      'a field of its own, where the one that is called so cannot hold the text',
      '# Shed\n\n## Testing\n\nAll of it.\n',
      ['task, after nothing: ## Testing = own.testing (prose)'],
    ],
    [
      'a field of its own, where the one that is called so is there',
      '## Task: Shed\n\n### Step 1: Dig\n\n**Actions**: now\n**To do**: fill\n',
      ['step, after actions: To do: = own.to-do (line)'],
    ],
    [
      'a field beside one that has no mark',
      '# Feature: Shed\n\n## Testing\n\nAll of it.\n\n### Other tests\n\n- [ ] look\n',
      ['task, after testing.strategy: ### Other tests = own.other-tests (checklist)'],
    ],
    [
      'a field beside tags',
      '<implementation_plan>\n\n## Notes\n\nDry.\n\n</implementation_plan>\n',
      ['task, after nothing: ## Notes = own.notes (prose)'],
    ],
    [
      'none of a heading without words',
      '# Shed\n\n## Colours\n\nRed.\n\n## ✅\n\nBlue.\n',
      ['task, after nothing: ## Colours = own.colours (prose)'],
    ],
    [
      'none of a label that comes again',
      '#### Step 1: Dig\n\nActions:\n\n**Actions**:\n- again\n',
      [],
    ],
    ['none of a heading that is a section', '# Shed\n\n## Plan\n\nSoon.\n', []],
    [
      'none of a label behind the steps',
      '# Shed\n\n<steps>\n\n### Step 1: Dig\n\n- deep\n\n</steps>\n\n**Status:** draft\n',
      [],
    ],
  ])('has %s', (_, text, parts) => {
    expect(shown(own(text))).toEqual(parts);
  });

  it('is kept with the plan, and is one of the formats that it can be shown in', () => {
    const plan = own('# Shed\n\n## Out of scope\n\n- the roof\n');
    const stored = planSchema.parse(JSON.parse(JSON.stringify(plan)));
    expect(stored).toEqual(plan);
    expect(formatsOf(stored).map(({ id }) => id)).toEqual([
      'own',
      'task',
      'feature',
      'analysis',
      'issue',
    ]);
    expect(formatOf({ ...stored, format: 'issue' }).id).toBe('issue');
    expect(printPlan(stored, 'own')).toContain('## Out of scope\n- the roof\n');
  });
});

describe('the format of a print', () => {
  it.each(formats.map(({ id }) => id))(
    'is %s again, whatever was typed',
    (id) => {
      expect(own(printPlan(blankPlan(id), id, { empty: true })).format).toBe(id);
      fc.assert(
        fc.property(troubledPlan, (plan) => {
          expect(own(printPlan(plan, id)).ownFormat).toBeNull();
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    600_000,
  );
});

describe('a definition that this Planform cannot make', () => {
  const [part] = own('# Shed\n\n## Out of scope\n\n- the roof\n').ownFormat?.parts ?? [];
  const deep = (depth: number): unknown => ({
    ...part?.part,
    parts: depth === 0 ? [] : [deep(depth - 1)],
  });

  const keyed = (key: object) => ({
    of: 'plan',
    part: {
      label: 'Front matter',
      mark: { as: 'front-matter' },
      kind: 'prose',
      parts: [{ label: 'a', mark: { as: 'key' }, path: 'own.a', kind: 'line', ...key }],
    },
  });

  it.each([
    ['goes on from a format that there is not', { base: 'later' }],
    [
      'has a field that there is not',
      { base: 'task', parts: [{ ...part, part: { ...part?.part, path: 'later' } }] },
    ],
    [
      'has nothing below a heading',
      { base: 'task', parts: [{ ...part, part: { ...part?.part, path: '' } }] },
    ],
    [
      'has a list that no field of its own has',
      {
        base: 'task',
        parts: [{ ...part, part: { ...part?.part, list: { path: 'risks', kind: 'pairs' } } }],
      },
    ],
    ['has a key that is none', { base: 'task', parts: [keyed({ label: 'a: b' })] }],
    ['has a key with parts', { base: 'task', parts: [keyed({ parts: [part?.part] })] }],
    ['has a key of no field', { base: 'task', parts: [keyed({ path: 'later' })] }],
    [
      'has a key with a list',
      { base: 'task', parts: [keyed({ list: { path: 'own.a', kind: 'list' } })] },
    ],
    ['has keys in a task', { base: 'task', parts: [{ ...keyed({}), of: 'task' }] }],
    [
      'has a key without front matter',
      { base: 'task', parts: [{ of: 'plan', part: keyed({}).part.parts[0] }] },
    ],
    ['is deeper than headings go', { base: 'task', parts: [{ ...part, part: deep(8) }] }],
  ])('%s', (_, ownFormat) => {
    const plan = planSchema.parse({ format: OWN_FORMAT, tasks: [{}], ownFormat });
    expect(formatsOf(plan)).toBe(formats);
    expect(formatOf(plan)).toBe(formats[0]);
  });
});

describe('in the format of a document', () => {
  const text = foreignText(calmPlan);
  const choice = choiceWith(fc.constantFrom('New words', 'x', 'Two\nlines', '- a list\n- of two'));

  it('no byte changes without an edit, and no line is lost', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        const plan = own(foreign.replace(/^\uFEFF/, ''));
        const opened = { text: foreign, plan };
        expect(planSchema.parse(JSON.parse(JSON.stringify(compactPlan(plan))))).toEqual(plan);
        expect(exportPlan(plan, plan.format, { opened })).toBe(foreign);
        expect(lostLines(foreign, printPlan(plan, plan.format))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('tasks and steps are those of the built-in one', () => {
    const names = ({ tasks }: Plan) => tasks.map(({ steps }) => steps.map(({ name }) => name));
    fc.assert(
      fc.property(text, (foreign) => {
        expect(names(own(foreign))).toEqual(names(readPlan(foreign).plan));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('an edit reads back, or it is told where it does not', () => {
    fc.assert(
      fc.property(text, choice, (foreign, chosen) => {
        const plan = own(foreign.replace(/^\uFEFF/, ''));
        const { plan: now } = editOf(plan, formatOf(plan), chosen);
        const exported = exportedPlan(now, plan.format, { opened: { text: foreign, plan } });
        const read = readPlan(exported.text.replace(/^\uFEFF/, ''), formatOf(plan)).plan;
        if (exported.differing.length === 0) {
          const print = (each: Plan) => printPlan(withoutOthers(each), plan.format);
          expect(print(read)).toBe(print(now));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('a print reads back', () => {
    fc.assert(
      fc.property(text, (foreign) => {
        const plan = withoutOthers(own(foreign));
        const read = readPlan(printPlan(plan, plan.format), formatOf(plan)).plan;
        expect(printedFields(read, plan.format)).toEqual(printedFields(plan, plan.format));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

it('has text in a step that looks like the label of an item of it', () => {
  const text =
    '<implementation_plan>\n\n# A\n\n<detailed_plan>\n\n### Step 1: B\n- Actions:\n  - a\n\n#### Notes\n\nWords.\n\n#### Things\n\n- one\n- two\n\n</detailed_plan>\n\n</implementation_plan>\n';
  const plan = own(text);
  const [step] = plan.tasks[0]?.steps ?? [];
  if (!step) throw new Error('The text has a step.');
  const items = ['Actions: b', 'Actions\\: c'].map((each) => {
    return { box: 'none' as const, text: each, children: [] };
  });
  for (const each of step.own) {
    if (each.kind === 'list') each.value = items;
    else if (each.kind === 'prose') each.value = 'Words.\n\n- Actions:\n- d';
  }
  const print = printPlan(plan, plan.format);
  expect(print).toContain('- Actions\\:\n- d');
  const read = readPlan(print, formatOf(plan)).plan;
  expect(read.tasks[0]?.steps[0]?.own).toEqual(step.own);
});

describe('front matter', () => {
  const KEYS = ['title', 'due date', 'tags', 'x-1', '状态', '_note'] as const;
  const value = fc.oneof(
    fc.record({
      kind: fc.constant('line' as const),
      style: fc.constant('plain' as const),
      value: TROUBLED.line,
    }),
    fc.record({
      kind: fc.constant('prose' as const),
      style: fc.constantFrom('plain' as const, 'raw' as const),
      value: TROUBLED.prose,
    }),
    fc.record({
      kind: fc.constant('list' as const),
      style: fc.constantFrom('plain' as const, 'flow' as const),
      value: TROUBLED.items,
    }),
  );
  const keys = fc.array(value, { minLength: 1, maxLength: KEYS.length });
  const planWith = (
    plan: Plan,
    values: readonly { kind: string; style: string; value: unknown }[],
  ) =>
    planSchema.parse({
      ...plan,
      format: OWN_FORMAT,
      own: values.map(({ kind, value }, at) => ({
        key: `k${at}`,
        label: KEYS[at],
        kind,
        value,
      })),
      ownFormat: {
        base: 'task',
        isWhole: true,
        parts: [
          {
            of: 'plan',
            part: {
              label: 'Front matter',
              mark: { as: 'front-matter' },
              kind: 'prose',
              parts: values.map(({ kind, style }, at) => ({
                label: KEYS[at],
                mark: { as: 'key', style },
                path: `own.k${at}`,
                kind,
              })),
            },
          },
        ],
      },
    });

  it('says the title of the plan, which is changed there', () => {
    const text = '---\ntitle: "Shed" # ours\nowner: Kim\n---\n\n## Out of scope\n\n- the roof\n';
    const plan = own(text);
    expect(plan.title).toBe('Shed');
    const now = { ...plan, title: 'Barn' };
    expect(exportPlan(now, OWN_FORMAT, { opened: { text, plan } })).toBe(
      text.replace('Shed', 'Barn'),
    );
  });

  it('prints and reads back, whatever its values say, and prints the same again', () => {
    fc.assert(
      fc.property(troubledPlan, keys, (plain, values) => {
        const plan = withoutOthers(planWith(plain, values));
        const print = printPlan(plan, OWN_FORMAT);
        const read = readPlan(print, formatOf(plan)).plan;
        expect(printedFields(read, OWN_FORMAT)).toEqual(printedFields(plan, OWN_FORMAT));
        expect(printPlan(read, OWN_FORMAT)).toBe(print);
      }),
      { numRuns: Math.ceil(RUNS / 2), seed: SEED },
    );
  }, 600_000);

  it('has items of lines that only look like items of their own', () => {
    const item = { box: 'none' as const, text: '- x\n\t- a', children: [] };
    const plan = planWith(blankPlan('task'), [{ kind: 'list', style: 'plain', value: [item] }]);
    const read = readPlan(printPlan(plan, OWN_FORMAT), formatOf(plan)).plan;
    expect(read.own).toMatchObject([{ value: [{ text: '- x\n\t- a' }] }]);
  });

  it('changes the lines of a key alone, and reads back', () => {
    fc.assert(
      fc.property(keys, keys, fc.nat(), (values, others, number) => {
        const at = number % values.length;
        const before = planWith(blankPlan('task'), values);
        const text = printPlan(before, OWN_FORMAT, { empty: true });
        const plan = readPlan(text, formatOf(before)).plan;
        const other = others.find(({ kind }) => kind === values[at]?.kind);
        const own = plan.own.map((each, k) =>
          other && k === at ? { ...each, value: other.value } : each,
        );
        const now = planSchema.parse({ ...plan, own });
        const exported = exportedPlan(now, OWN_FORMAT, { opened: { text, plan } });
        expect(exported.differing).toEqual([]);
        expect(readPlan(exported.text, formatOf(before)).plan.own).toEqual(now.own);
        const lines = text.split('\n');
        const start = lines.findIndex((line) => line.startsWith(`${KEYS[at]}:`));
        const next = lines.findIndex((line, k) => k > start && /^(?:[\p{L}_]|---)/u.test(line));
        expect(exported.text.startsWith(lines.slice(0, start).join('\n'))).toBe(true);
        expect(exported.text.endsWith(lines.slice(next).join('\n'))).toBe(true);
      }),
      { numRuns: Math.ceil(RUNS / 2), seed: SEED },
    );
  }, 600_000);

  it('is other content where a key has what its field cannot hold', () => {
    const first = own('---\ntags: x\n---\n\n# Shed\n');
    const second = readPlan('---\ntags:\n- x\n---\n\n# Shed\n', formatOf(first)).plan;
    expect(first.own).toMatchObject([{ key: 'tags', kind: 'line', value: 'x' }]);
    expect(second.other).toEqual([{ after: '', text: '---\ntags:\n- x\n---' }]);
  });
});

const NO_OTHERS = { other: [] };

/** Other content has no field to be read back as: in a print it stands below one. */
function withoutOthers(plan: Plan): Plan {
  const tasks = plan.tasks.map((task) => {
    const steps = task.steps.map((step) => ({ ...step, ...NO_OTHERS }));
    return { ...task, ...NO_OTHERS, steps };
  });
  return { ...plan, ...NO_OTHERS, tasks };
}
