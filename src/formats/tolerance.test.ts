/** Texts as people write them, in our own words: what a person sees in them, the reader finds. */
import { describe, expect, it } from 'vitest';
import { BETWEEN } from '../plan/dividers.ts';
import type { Step, Task } from '../plan/schema.ts';
import { lostLines } from '../testing/kept-lines.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

/** The first task of a text, of which no line may be lost. */
function taskIn(text: string, format = 'task'): Task {
  const { plan } = readPlan(text, format);
  expect(lostLines(text, printPlan(plan, format))).toEqual([]);
  const [task] = plan.tasks;
  if (!task) throw new Error('A plan has a task.');
  return task;
}

function stepsIn(text: string, format = 'task'): Step[] {
  return taskIn(text, format).steps;
}

/** The names of steps, each behind the number that it has of its own. */
const names = (steps: readonly Step[]) =>
  steps.map(({ number, name }) => (number === '' ? name : `${number} ${name}`));
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

describe('steps', () => {
  const body = '\n**Goal**: it works\n\n**Tasks:**\n- [ ] do it\n';

  it.each([
    ['## Phase 1: Lay pipes', 'Lay pipes'],
    ['### Step 1 — Lay pipes', 'Lay pipes'],
    ['### STEP 1. Lay pipes', 'Lay pipes'],
    ['### Step 4.1: Lay pipes', 'Lay pipes', '4.1'],
    ['#### Task 2.3 Lay pipes', 'Lay pipes', '2.3'],
    ['## Sprint 01 - Lay pipes', 'Lay pipes'],
    ['### 🚰 **Step 1: Lay pipes**', 'Lay pipes'],
    ['### `Step` 1: Lay pipes', '`Step` 1: Lay pipes'],
    ['### Step 1: Lay `pipes` **now**', 'Lay `pipes` **now**'],
    ['## 1. Lay pipes', 'Lay pipes'],
    ['**Phase 1: Lay pipes**', 'Lay pipes'],
    ['## Schritt 1: Lay pipes', 'Lay pipes'],
    ['## Этап 1: Lay pipes', 'Lay pipes'],
    ['### 步骤 1：Lay pipes', 'Lay pipes'],
  ])('%s', (heading, name, number = '') => {
    const second = heading.replace('1', '2').replace('pipes', 'tiles');
    const text = `# House\n\n## Implementation Steps\n\n#${heading}\n${body}\n#${second}\n${body}`;
    const steps = stepsIn(heading.startsWith('**') ? text.replaceAll('#**', '**') : text);
    expect(steps).toHaveLength(2);
    expect(steps[0]).toMatchObject({ name, number, objective: 'it works' });
    expect(texts(steps[0]?.actions ?? [])).toEqual(['do it']);
  });

  it('keep what a heading says beside name and number: a status, a ticked box', () => {
    const steps = stepsIn(
      '# House\n\n### **Step 1: Pipes** ✅ **COMPLETED**\n- [x] lay\n\n### [x] Step 2: Tiles\n- [x] cut\n',
    );
    expect(names(steps)).toEqual(['Pipes', 'Tiles']);
    expect(steps.map(({ other }) => other)).toEqual([
      [{ after: '', text: '✅ **COMPLETED**' }],
      [{ after: '', text: '[x]' }],
    ]);
  });

  it('are items in items, where those have numbers of their own', () => {
    const text =
      '# House\n\n## Tasks\n\n- [x] 1. Dig\n  - by hand\n- [ ] 2. Walls\n  - [x] 2.1 Lay\n    - in rows\n  - [ ] 2.2 Plaster\n    - twice\n\n- [ ] 3. Roof\n  - [ ] 3.1 Beams\n    - of oak\n';
    const steps = stepsIn(text);
    expect(names(steps)).toEqual(['Dig', '2.1 Lay', '2.2 Plaster', '3.1 Beams']);
    expect(steps.map(({ actions }) => texts(actions))).toEqual([
      ['by hand'],
      ['in rows'],
      ['twice'],
      ['of oak'],
    ]);
    // What they are items of stands between them.
    expect(steps[0]?.other.at(-1)?.text).toBe('- [ ] 2. Walls');
    expect(steps[2]?.other.at(-1)?.text).toBe('- [ ] 3. Roof');
  });

  it('are the items of the only numbered list, where it says what to do and not only things', () => {
    const list = (second: string) =>
      `# House\n\n## How it went\n\n1. Dig a hole\n2. Pour water in${second}\n3. Wait\n\n## Notes\n\n- none\n`;
    const steps = stepsIn(list(':\n   ```sh\n   pour 10\n   ```'));
    expect(names(steps)).toEqual(['Dig a hole', 'Pour water in:', 'Wait']);
    expect(steps[1]?.code).toEqual([{ language: 'sh', code: 'pour 10' }]);
    expect(stepsIn(list(''))).toEqual([]);
  });

  it('are not the numbered actions in one of several', () => {
    const text =
      '# House\n\n## Steps\n\n### Phase 1: Dig\nDeep.\n\n### Phase 2: Pour\n\n1. **Mix**\n   - sand\n2. **Fill**\n   - up\n\n### Phase 3: Dry\n\n- wait\n';
    expect(names(stepsIn(text))).toEqual(['Dig', 'Pour', 'Dry']);
  });

  it('keep the text below lines about a file or a status, with the code that it goes with', () => {
    const text =
      '# House\n\n### Step 1: Dig\n\n**Status**: open\n\n**File**: `hole.ts`\n\nMake it deep.\n\n### Step 2: Pour\n\n**File**: `pour.ts`\n\nReplace\n\n```ts\na\n```\n\n**With:**\n\n```ts\nb\n```\n';
    const [dig, pour] = stepsIn(text);
    expect(dig?.other).toEqual([{ after: '', text: '**Status**: open\n\n**File**: `hole.ts`' }]);
    expect(dig?.objective).toBe('Make it deep.');
    expect(pour?.objective).toBe('Replace\n\n```ts\na\n```\n\n**With:**\n\n```ts\nb\n```');
  });

  it('have the code below their list, where no label says whose it is', () => {
    const code = '\n```sh\nnpm test\n```\n';
    const list = '### Step 1: Dig\n\n**Actions**:\n- dig\n';
    const [free] = stepsIn(`# House\n\n${list}${code}`);
    expect(free?.code).toEqual([{ language: 'sh', code: 'npm test' }]);
    const [named] = stepsIn(
      `# House\n\n${list}${code}\n**Code Examples**:\n${code.replace('npm', 'yarn')}`,
    );
    expect(named?.code).toEqual([{ language: 'sh', code: 'yarn test' }]);
    expect(named?.other).toEqual([{ after: 'actions', text: code.trim() }]);
    const [alone] = stepsIn(`# House\n\n### Step 1: Dig\n\n**Expected output**:\n${code}`);
    expect(alone?.code).toEqual([{ language: 'sh', code: 'npm test' }]);
  });

  it('have items whose sign is none of Markdown', () => {
    const [step] = stepsIn(
      '# House\n\n### Step 1: Dig\n\n**Actions**:\n• dig\n• look\n\n**Validation**:\n- ✅ deep\n- ❌ wet\n',
    );
    expect(texts(step?.actions ?? [])).toEqual(['dig', 'look']);
    expect(texts(step?.validation ?? [])).toEqual(['✅ deep', '❌ wet']);
  });

  it('are the finest that carry something: tasks in sprints, items in phases', () => {
    const task = '**Goal**: x\n**Validation**:\n- y\n';
    const sprints = `# House\n\n## Sprint 1: Ground\nDry.\n\n### Task 1.1: Dig\n${task}\n### Task 1.2: Pour\n${task}\n## Sprint 2: Walls\n\n### Task 2.1: Lay\n${task}`;
    const steps = stepsIn(sprints);
    expect(names(steps)).toEqual(['1.1 Dig', '1.2 Pour', '2.1 Lay']);
    // What stands between two steps stays between them.
    expect(steps[1]?.other.at(-1)?.text).toBe('## Sprint 2: Walls');
    const phases =
      '# House\n\n## Phase 1: Ground\n\n- [x] Step 1: Dig\n  - **Task**: by hand\n  - **Files**: none\n- [ ] Step 2: Pour\n  - **Task**: by truck\n\n## Phase 2: Walls\n\n- [ ] Step 3: Lay\n  - **Task**: in rows\n';
    expect(stepsIn(phases).map(({ name, actions }) => [name, ...texts(actions)])).toEqual([
      ['Dig', 'by hand'],
      ['Pour', 'by truck'],
      ['Lay', 'in rows'],
    ]);
  });

  it('are no actions of a step, however these are numbered', () => {
    const text =
      '# House\n\n### Step 1: Dig\n**Instructions:**\n1. **Mark it:**\n   ```sh\n   # chalk\n   ```\n2. Dig\n   - deep\n\n### Step 2: Pour\n**Instructions:**\n1. Mix\n   - by hand\n';
    const steps = stepsIn(text);
    expect(names(steps)).toEqual(['Dig', 'Pour']);
    expect(steps[0]?.actions.map(({ text }) => text.split('\n')[0])).toEqual([
      '**Mark it:**',
      'Dig',
    ]);
    expect(steps[0]?.actions.every(({ box }) => box === 'none')).toBe(true);
  });

  it('take what stands without a label: text, a list, code', () => {
    const text =
      '# House\n\n### Step 1: Dig\nFirst the ground.\n\n1. mark\n2. dig\n\n```sh\ndig --deep\n```\n\n### Step 2: Pour\n- [ ] mix\n';
    const [dig, pour] = stepsIn(text);
    expect(dig).toMatchObject({ objective: 'First the ground.', code: [{ code: 'dig --deep' }] });
    expect(texts(dig?.actions ?? [])).toEqual(['mark', 'dig']);
    expect(pour?.actions).toMatchObject([{ box: 'open', text: 'mix' }]);
  });

  it('are none in a list of plain lines, nor in numbered sections', () => {
    expect(stepsIn('# House\n\n## Shopping\n1. nails\n2. glue\n')).toEqual([]);
    expect(stepsIn('# House\n\n## 1. Why\nx\n\n## 2. Who\ny\n')).toEqual([]);
  });
});

describe('labels', () => {
  it.each([
    '**Objective**: dry',
    '**Objective:** dry',
    '**Objective:**: dry',
    '**Objective:**\ndry',
    '**Objective**:\n\ndry',
    '**Objective**\ndry',
    '- **Objective**: dry',
    '* **Objective:** dry',
    '**Goal**: dry',
    '🎯 **Purpose:** dry',
    '### Objective\ndry',
    '### 🎯 **Goal**\ndry',
    '## 2. Objective\ndry',
    '## Objective:\ndry',
    '<objective>\ndry\n</objective>',
  ])('%j', (label) => {
    expect(taskIn(`# House\n\n${label}\n`).objective).toBe('dry');
  });

  it.each([
    'Acceptance criteria:\n\n- deep',
    'Acceptance criteria: deep',
    'Dig it.\nAcceptance criteria:\n- deep',
    'Owner: Ann\nAcceptance criteria: deep',
    '- Owner: Ann\n- Acceptance criteria: deep\n- Actions: dig',
  ])('without emphasis are labels where they are all of a name: %j', (label) => {
    const [step] = stepsIn(`# House\n\n### Step 1: Dig\n\n${label}\n`);
    expect(texts(step?.validation ?? [])).toEqual(['deep']);
    expect(JSON.stringify([step?.objective, step?.other])).not.toContain('deep');
  });

  it.each([
    'We look at the acceptance criteria: deep.',
    'Acceptance criteria: deep\nand so on',
    'Acceptance criteria of mine: deep',
    '- Walls: high\n- Acceptance criteria: deep\n- Roof: flat',
  ])('without emphasis are none in a text: %j', (text) => {
    const [step] = stepsIn(`# House\n\n### Step 1: Dig\n\n${text}\n`);
    expect(step?.validation).toEqual([]);
  });

  it('without emphasis end one another, and their items are no steps', () => {
    const text =
      '# House\n\n### Step 1: Dig\n\nGoal: a hole\nComplexity: low\nOwner: Ann\n\nTasks:\n1. mark\n   - a line\n2. dig\n   - deep\n\nExpected result:\n- a hole\n';
    const [step, ...more] = stepsIn(text, 'analysis');
    expect(more).toEqual([]);
    expect(step?.complexity).toBe('low');
    expect(texts(step?.actions ?? [])).toEqual(['mark', 'dig']);
    expect(step?.testing.strategy).toBe('- a hole');
  });

  it('name a pattern also where a hard break follows', () => {
    const { guidelines, other } = readPlan(
      '## Task: A\n\n## Implementation Guidelines\n\n### Common Patterns\n**B:**  \n```\nc\n```\n',
      'task',
    ).plan;
    expect(guidelines.patterns).toEqual([{ name: 'B', language: '', code: 'c' }]);
    expect(other).toEqual([]);
  });

  it('of a timeline are none where they say a value of their own', () => {
    const header = '**Owner:** Ann\n**Estimated Duration:** 3 weeks\n**Track:** 2';
    const task = taskIn(`# House\n\n${header}\n\n## Overview\nx\n`, 'feature');
    expect(task.other).toEqual([{ after: '', text: header }]);
  });

  it('of no field end a list, and stay what they are', () => {
    const [step] = stepsIn(
      '# House\n\n### Step 1: Dig\n**Actions**:\n- dig\n\n**Results**:\n- a hole\n\n**Validation**:\n- look\n',
    );
    expect(texts(step?.actions ?? [])).toEqual(['dig']);
    expect(texts(step?.validation ?? [])).toEqual(['look']);
    expect(step?.other).toEqual([{ after: 'actions', text: '**Results**:\n- a hole' }]);
  });
});

describe('headings', () => {
  it('keep their subtitle', () => {
    const task = taskIn(
      '# House\n\n## Status Quo: a ruin\nWet.\n\n## 2. Best Practices Research\n- dry\n',
      'issue',
    );
    expect(task.statusQuo).toBe('Wet.');
    expect(task.sourcedPractices).toEqual([{ first: 'dry', second: '' }]);
    expect(texts(task.other)).toEqual(['a ruin', 'Research']);
  });

  it.each([
    ['feature', 'Sprint Goal', 'objective'],
    ['feature', '1. Goals & Objectives', 'objective'],
    ['feature', '📅 Project Timeline', 'timeline'],
    ['feature', 'Risk & Mitigation', 'risks'],
    ['feature', 'Technical Risks', 'risks'],
    ['feature', 'Riscos e Mitigações', 'risks'],
    ['feature', 'Rollback Procedure', 'rollback'],
    ['feature', 'Key Performance Indicators (KPIs)', 'metrics'],
    ['task', 'Overall Success Criteria', 'successCriteria'],
    ['task', 'DoD', 'successCriteria'],
    ['task', 'Entry Criteria', 'prerequisites'],
    ['issue', 'Problem Statement', 'statusQuo'],
    ['issue', 'Contexto', 'statusQuo'],
  ] as const)('of a %s: %s', (format, heading, field) => {
    const text = `# House\n\n## ${heading}\n\n- nails: rusty\n`;
    const task = taskIn(text, format);
    expect(JSON.stringify(task[field])).toContain('nails');
    expect(texts(task.other).join()).not.toContain('nails');
  });

  it.each(['Technical Requirements', 'Phase 1 Success Criteria', 'Security Overview'])(
    'that only end like those of a field are none: %s',
    (heading) => {
      const text = `# House\n\n## ${heading}\n\n- nails\n`;
      expect(texts(taskIn(text).other)).toEqual([`## ${heading}\n\n- nails`]);
    },
  );

  it.each([
    ['analysis', '## Summary\n\nDry.\n\n### Where\n\nHere.', '## Colours', 'summary'],
    ['feature', '### Overview\n\nDry.\n\n#### Where\n\nHere.', '### Colours', 'objective'],
  ] as const)('end what stands below one of their level: %s', (format, text, next, field) => {
    const task = taskIn(`# House\n\n${text}\n\n${next}\n\nRed.\n`, format);
    expect(task[field]).toBe(text.replace(/^.*\n\n/, ''));
    expect(texts(task.other)).toEqual([`${next}\n\nRed.`]);
  });

  it('count once: a second one of the same name is other content', () => {
    const task = taskIn('# House\n\n## Overview\none\n\n## Overview\ntwo\n', 'feature');
    expect(task.objective).toBe('one');
    expect(texts(task.other)).toEqual(['## Overview\ntwo']);
  });

  it('in fences and of unknown names are none of the plan', () => {
    const task = taskIn(
      '# House\n\n## Colours\nred\n\n```md\n## Step 1: no\n```\n\n## Overview\nx\n',
      'feature',
    );
    expect(task.steps).toEqual([]);
    expect(task.objective).toBe('x');
    expect(texts(task.other)).toEqual(['## Colours\nred\n\n```md\n## Step 1: no\n```']);
  });
});

describe('tasks', () => {
  it('are as many as call themselves so, an empty one too', () => {
    const { plan } = readPlan(
      '# Plans\n\n## Feature: A\n\n### Overview\na\n\n## Feature: B\n\n### Overview\nb\n',
    );
    expect(plan.tasks.map(({ name, objective }) => [name, objective])).toEqual([
      ['A', 'a'],
      ['B', 'b'],
    ]);
    expect(
      readPlan('# Implementation Plan\n\n## Feature:\n\n## Overview\nx\n').plan.tasks,
    ).toMatchObject([{ name: '', objective: 'x' }]);
  });

  it('are none behind all steps: what a guide says may go wrong', () => {
    const { plan } = readPlan(
      '# House\n\n## Work\n\n### Step 1: Dig\n\n- dig\n\n### Step 2: Fill\n\n- fill\n\n' +
        '## Trouble\n\n### Issue: "No water"\n\nWait.\n\n### Issue: "No sand"\n\nAsk.\n',
    );
    expect(plan.tasks.map(({ name, steps }) => [name, steps.length])).toEqual([['House', 2]]);
  });

  it('take the name of a document, also where the tag comes later', () => {
    const text =
      '# House\n\nWords.\n\n<implementation_plan>\n\n## Overview\nx\n\n</implementation_plan>\n';
    expect(taskIn(text, 'issue')).toMatchObject({ name: 'House', objective: 'x' });
  });
});

describe('what is around the Markdown', () => {
  it('does not matter: line endings, a byte order mark, front matter, no line break at the end', () => {
    const text =
      '\uFEFF---\r\ntitle: x\r\n# note: y\r\n---\r\n# House\r\n\r\nStatus: wet\r\n\r\n### Step 1: Dig\r\n\t- [X] a';
    const { plan } = readPlan(text, 'task');
    expect(plan.other).toEqual([{ after: '', text: '---\ntitle: x\n# note: y\n---' }]);
    expect(plan.tasks).toMatchObject([
      { name: 'House', other: [{ after: '', text: 'Status: wet' }], steps: [{ name: 'Dig' }] },
    ]);
  });

  it('does not matter: front matter of TOML, whose comments are no headings', () => {
    const toml = '+++\n# note\ntitle = "x"\n\n[owner]\nname = "Kim"\n+++';
    const { plan } = readPlan(`${toml}\n\n# House\n\n### Step 1: Dig\n- a`, 'task');
    expect(plan.other).toEqual([{ after: '', text: toml }]);
    expect(plan.tasks).toMatchObject([{ name: 'House', steps: [{ name: 'Dig' }] }]);
    const open = readPlan('+++\n\n# House\n\n### Step 1: Dig\n- a', 'task').plan;
    expect(open.tasks[0]?.name).toBe('House');
  });
});

/** What a person counts in texts of some families, and how much of them a field must hold. */
const FAMILIES = [
  {
    family: 'phases with a goal, actions and a check',
    text: `# Move house\n\n**Status**: open\n\n${[1, 2, 3].map((n) => `## Phase ${n}: Part ${n} ✅\n**Goal**: g${n}\n\n**Actions**:\n- [x] a${n}\n- [ ] b${n}\n\n**Acceptance criteria**:\n- c${n}\n`).join('\n---\n\n')}`,
    steps: 3,
    items: 9,
    share: 0.9,
  },
  {
    family: 'tasks with labels as bullets',
    text: `# Move house\n\n${[1, 2].map((n) => `### Task ${n}.1: Part ${n}\n- **Description**: d${n}\n- **Tasks**:\n  - a${n}\n  - b${n}\n- **Validation**:\n  - c${n}\n`).join('\n')}`,
    steps: 2,
    items: 6,
    share: 1,
  },
  {
    family: 'a numbered list of bold names with bullets',
    text: `# Move house\n\n## Implementation Plan\n\n${[1, 2, 3, 4].map((n) => `${n}. **Part ${n}**\n   - a${n}\n   - b${n}\n`).join('')}`,
    steps: 4,
    items: 8,
    share: 1,
  },
] as const;

describe('families of plans', () => {
  it.each(FAMILIES)('$family', ({ text, steps, items, share }) => {
    const task = taskIn(text);
    expect(task.steps).toHaveLength(steps);
    const lists = task.steps.flatMap(({ actions, validation }) => [...actions, ...validation]);
    expect(lists).toHaveLength(items);
    const count = (whole: string) => whole.split('\n').filter((line) => line.trim() !== '').length;
    const others = [task, ...task.steps].flatMap(({ other }) => other.map((entry) => entry.text));
    const kept = others.reduce((sum, other) => sum + count(other), 0);
    expect(1 - kept / count(text)).toBeGreaterThanOrEqual(share - 0.1);
  });
});

describe('headings with boxes, in a text without a title', () => {
  const steps = (text: string) =>
    stepsIn(text).map(({ name, actions }) => [
      name,
      ...actions.map(({ box, text: own }) => `${box} ${own}`),
    ]);

  it.each([
    [
      'that are numbered as their items',
      '## 1. Build\n- [ ] 1.1 Dig\n- [x] 1.2 Pour\n',
      [['Build', 'open 1.1 Dig', 'done 1.2 Pour']],
    ],
    [
      'of which there are two',
      '## Build\n- [ ] dig\n- [x] pour\n\n## Paint\n- [x] walls\n',
      [
        ['Build', 'open dig', 'done pour'],
        ['Paint', 'done walls'],
      ],
    ],
    [
      'at the highest level',
      '# 1. Build\n- [x] 1.1 dig\n\n# 2. Testing\n- [ ] 2.1 knock\n',
      [
        ['Build', 'done 1.1 dig'],
        ['Testing', 'open 2.1 knock'],
      ],
    ],
    [
      'one alone, with a text before its items',
      '### Build\nBy hand.\n\n- [ ] dig\n- [ ] pour\n',
      [['Build', 'open dig', 'open pour']],
    ],
  ])('are its steps: %s', (_, text, expected) => {
    expect(steps(text)).toEqual(expected);
    expect(taskIn(text).name).toBe('');
  });

  it('are none below a title, or where they say other things', () => {
    expect(taskIn('# House\n\n## Overview\nNew.\n').name).toBe('House');
    expect(taskIn('# Shopping\n- [ ] milk\n').name).toBe('Shopping');
    expect(stepsIn('## Success Criteria\n- [ ] dry\n')).toEqual([]);
  });
});

describe('a line with a colon, or in bold', () => {
  const text = (line: string) =>
    `## Task: Move\n\n### Implementation Steps\n\n#### Step 1: Switch\n**Actions**:\n- [ ] Point there\n\n${line}\n- [ ] Point back\n- [x] Restore\n\n**Validation**:\n- [ ] it works\n\n#### Step 2: Tidy\n`;

  it.each([
    'If it goes wrong:',
    '**If it goes wrong**',
    '_If it goes wrong:_',
    'Wenn es schiefgeht：',
  ])('has the list below it, whose items are no actions: %s', (line) => {
    const [step] = stepsIn(text(line));
    expect(texts(step?.actions ?? [])).toEqual(['Point there']);
    expect(step?.other).toEqual([
      { after: 'actions', text: `${line}\n- [ ] Point back\n- [x] Restore` },
    ]);
    expect(texts(step?.validation ?? [])).toEqual(['it works']);
  });

  it('says nothing of the list where it stands before all of them, or has none', () => {
    const [step] = stepsIn(text('So it goes.'));
    expect(step?.actions).toHaveLength(3);
    const groups = 'On the host:\n- [ ] c\n\nOn the guest:\n- [ ] d\n';
    const [first] = stepsIn(`# A\n\n### Step 1: B\n**Actions**:\n${groups}`);
    expect(texts(first?.actions ?? [])).toEqual(['c', 'd']);
  });
});

describe('what was opened before the steps', () => {
  const text = (open: string, close: string) =>
    `## Task: Move\n\n### Implementation Steps\n\n${open}\n\n#### Step 1: Drain\n**Actions**:\n- [ ] stop\n\n#### Step 2: Switch\n**Actions**:\n- [ ] point\n\n${close}\n\n### Success Criteria\n- [ ] safe\n`;

  it.each([
    ['<details>\n<summary>All</summary>', '</details>'],
    ['<div class="steps">', '</div>'],
    [':::note', ':::'],
    ['{% if steps %}', '{% endif %}'],
    ['<!-- begin: steps -->', '<!-- end: steps -->'],
  ])('is closed behind them, by no step: %s', (open, close) => {
    const task = taskIn(text(open, close));
    expect(task.steps.map(({ other }) => other)).toEqual([[], []]);
    expect(task.other.at(-1)).toEqual({ after: 'steps', text: close });
    expect(texts(task.successCriteria)).toEqual(['safe']);
  });

  it('divides the steps where more of them follow', () => {
    const both = text('<details>', '</details>').replace(
      '#### Step 2',
      '</details>\n\n<details>\n\n#### Step 2',
    );
    const task = taskIn(both);
    expect(task.steps[0]?.other).toEqual([{ after: BETWEEN, text: '</details>\n\n<details>' }]);
    expect(task.other.at(-1)).toEqual({ after: 'steps', text: '</details>' });
  });

  it('is not what a step opens itself', () => {
    const own = text('Read this.', '<details>\n\nMore.\n\n</details>');
    const [, step] = taskIn(own).steps;
    expect(step?.other).toEqual([{ after: 'actions', text: '<details>\n\nMore.\n\n</details>' }]);
  });
});
