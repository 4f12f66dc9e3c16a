/** Steps in a document where heads of several kinds stand in each other: which of them it counts. */
import { expect, it } from 'vitest';
import { readPlan } from '../read.ts';

it.each<[what: string, text: string, names: string[]]>([
  [
    'tasks of one line in phases are what is done in these',
    '## Plan\n\n### Phase 1: Ground\n- Task 1: Dig\n- Task 2: Pour\n\n### Phase 2: Walls\n- Task 3: Lay\n- Task 4: Plaster\n',
    ['Ground', 'Walls'],
  ],
  [
    'tasks with an id in phases are steps',
    '## Plan\n\n### Phase 1: Ground\n\n#### T001 Dig\n- deep\n\n#### T002 Pour\n- slow\n\n### Phase 2: Walls\n\n#### T003 Lay\n- straight\n',
    ['Dig', 'Pour', 'Lay'],
  ],
  [
    'numbers in phases are none where the phases have goals of their own',
    '## Plan\n\n### Phase 1: Ground\n\n**Goal**: flat\n\n1. Dig\n   - deep\n2. Pour\n   - slow\n\n### Phase 2: Walls\n\n**Goal**: high\n\n3. Lay\n   - straight\n',
    ['Ground', 'Walls'],
  ],
  [
    'a number that others of its level divide is none',
    '## Plan\n\n### 1. Ground\n\n### 1.1 Dig\n- deep\n\n### 1.2 Pour\n- slow\n\n### 2. Walls\n\n### 2.1 Lay\n- straight\n\n### 3. Rest\n',
    ['Dig', 'Pour', 'Lay', 'Rest'],
  ],
  [
    'steps are not divided by a phase with one of four',
    '## Phase 1: Ground\nFlat, as we said.\n\n- so\n\n## Steps\n\n**Step 1: Dig**\nDeep.\n\n**Step 2: Pour**\nSlow.\n\n**Step 3: Lay**\nStraight.\n\n## Phase 2: Later\nWhen all is dry.\n\n- or so\n\n**Step 4: Paint**\nRed.\n',
    ['Dig', 'Pour', 'Lay', 'Paint'],
  ],
  [
    'steps in phases and phases in steps are all steps',
    '## Plan\n\n**Step 1: Dig**\n- deep\n\n#### Phase 1: Ground\n- flat\n\n## More\n\n#### Phase 2: Walls\n- high\n\n**Step 2: Lay**\n- straight\n',
    ['Dig', 'Ground', 'Lay'],
  ],
  [
    'a phase that is not divided is a step beside the tasks of the others, and no outline of it',
    '## In short\n\n### Phase 2: Walls\n- soon\n\n## Plan\n\n### Phase 1: Ground\n- flat\n\n### Phase 2: Walls\n\n#### Task 2.1: Lay\n- straight\n\n#### Task 2.2: Plaster\n- smooth\n\n### Phase 3: Roof\n\n#### Task 3.1: Saw\n- beams\n',
    ['Ground', 'Lay', 'Plaster', 'Saw'],
  ],
])('%s', (_, text, names) => {
  const { tasks } = readPlan(`# House\n\n${text}`, 'task').plan;
  expect(tasks.map(({ steps }) => steps.map(({ name }) => name))).toEqual([names]);
});

it.each<[what: string, text: string, names: string[]]>([
  [
    'headings with boxes, and no others',
    '## Build\n- [ ] walls\n\n## Notes\nWords.\n\n## Implementation Guidelines (draft)\n- [ ] be quick\n\n## Ship\n- [ ] pack\n',
    ['Build', 'Ship'],
  ],
  [
    'deeper headings with boxes, below one without',
    '## Build\n- [ ] walls\n\n## Ship\n\n### Pack\n- [ ] boxes\n\n### Send\n- [ ] letters\n',
    ['Build', 'Pack', 'Send'],
  ],
  ['a single heading', '## Build\n- [ ] walls\n', ['Build']],
  ['no title', '# Build\n- [ ] walls\n', []],
])('steps of a document without a title are %s', (_, text, names) => {
  const { tasks } = readPlan(text, 'task').plan;
  expect(tasks.map(({ steps }) => steps.map(({ name }) => name))).toEqual([names]);
});
