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
  [
    'a phase with the number of one that is divided beside it is a step',
    '## Plan\n\n### Phase 1: Ground\n\n#### Task 1.1: Dig\n- deep\n\n#### Task 1.2: Pour\n- slow\n\n### Phase 1: Walls\n- bricks\n',
    ['Dig', 'Pour', 'Walls'],
  ],
  ['a lone phase elsewhere is none', '## Notes\n\n### Phase 1: Dream\nOf a house.\n', []],
  ['a lone item elsewhere is none', '## Notes\n\n- Step 1: ask Ann\n', []],
  [
    'items that call themselves steps are, though nothing is below them',
    '## Notes\n\n- Step 1: Dig\n- Step 2: Pour\n',
    ['Dig', 'Pour'],
  ],
  [
    'the only numbered list is a sequence of steps',
    '## Notes\n\n1. Dig\n   - deep\n2. Pour\n3. Wait\n',
    ['Dig', 'Pour', 'Wait'],
  ],
  ['a numbered list of lines alone is none', '## Notes\n\n1. Dig\n2. Pour\n3. Wait\n', []],
  [
    'one of two numbered lists is none',
    '## Notes\n\n1. Dig\n   - deep\n2. Pour\n3. Wait\n\n## More\n\n1. Rain\n2. Snow\n3. Frost\n',
    [],
  ],
  [
    'a bold line below one of the headings of steps is none',
    '## Proposed Changes\n\n### Ground\n\n**1. Dig**\n- deep\n\n### Walls\n\nHigh.\n',
    ['Ground', 'Walls'],
  ],
  [
    'headings with fewer lists than those around them are none',
    '## Proposed Changes\n\n### Ground\n- dig\n\n#### In short\n\nFlat.\n\n#### At length\n\nVery flat.\n\n### Walls\n- bricks\n',
    ['Ground', 'Walls'],
  ],
  [
    'a heading of a field below that of the steps is none',
    '## Proposed Changes\n\n### Ground\n- dig\n\n### Walls\n- bricks\n\n### Prerequisites\n- a permit\n',
    ['Ground', 'Walls'],
  ],
  [
    'tasks that are only named in phases are what is done in these',
    '## Plan\n\n### Phase 1: Ground\n- flat\n\n**Task 1: Dig**\n\n**Task 2: Pour**\n\n### Phase 2: Walls\n- high\n\n**Task 3: Lay**\n\n**Task 4: Plaster**\n',
    ['Ground', 'Walls'],
  ],
  [
    'tasks as items in one of four phases are steps beside the others',
    '## Plan\n\n### Phase 1: Ground\n\n- Task 1: Dig\n  - deep\n- Task 2: Pour\n  - slow\n\n### Phase 2: Walls\n- bricks\n\n### Phase 3: Roof\n- beams\n\n### Phase 4: Garden\n- trees\n',
    ['Dig', 'Pour', 'Walls', 'Roof', 'Garden'],
  ],
  [
    'ids as headings in one of four phases are steps beside the others',
    '## Plan\n\n### Phase 1: Ground\n\n#### T001 Dig\n- deep\n\n#### T002 Pour\n- slow\n\n### Phase 2: Walls\n- bricks\n\n### Phase 3: Roof\n- beams\n\n### Phase 4: Garden\n- trees\n',
    ['Dig', 'Pour', 'Walls', 'Roof', 'Garden'],
  ],
  [
    'numbered headings in phases are what is done in these',
    '## Plan\n\n### Phase 1: Ground\n\n#### 1. Dig\n- deep\n\n#### 2. Pour\n- slow\n\n### Phase 2: Walls\n\n#### 1. Lay\n- straight\n',
    ['Ground', 'Walls'],
  ],
  [
    'numbered headings in phases are steps where they have fields',
    '## Plan\n\n### Phase 1: Ground\n\n#### 1. Dig\n**Goal**: deep\n\n#### 2. Pour\n**Goal**: flat\n\n### Phase 2: Walls\n\n#### 1. Lay\n**Goal**: straight\n',
    ['Dig', 'Pour', 'Lay'],
  ],
  [
    'items in phases are none where the phases have fields before them',
    '## Plan\n\n### Phase 1: Ground\n**Goal**: flat\n\n**In order**:\n1. Dig\n   - deep\n2. Pour\n   - slow\n\n### Phase 2: Walls\n**Goal**: high\n\n**In order**:\n1. Lay\n   - straight\n2. Plaster\n   - smooth\n',
    ['Ground', 'Walls'],
  ],
  [
    'a bold step goes on after a deeper heading in the one before',
    '## Notes\n\n**Step 1: Dig**\n- deep\n\n#### Beware\n\nOf pipes.\n\n**Step 2: Lay**\n- straight\n',
    ['Dig', 'Lay'],
  ],
  [
    'a step without content is one where another part has one of its name',
    '## Ground\n\n### Step 1: Dig\n- deep\n\n### Step 2: Commit\n\n## Walls\n\n### Step 1: Lay\n- straight\n\n### Step 2: Commit\n- all\n',
    ['Dig', 'Commit', 'Lay', 'Commit'],
  ],
  [
    'names of steps in an overview are none',
    '## In short\n\n### Phase 1: Dig\n\n### Phase 2: Pour\n\n## Plan\n\n### Phase 1: Dig\n- deep\n\n### Phase 2: Pour\n- slow\n',
    ['Dig', 'Pour'],
  ],
  [
    'few heads with content win over more without',
    '## In short\n\n### Phase 1: Ground\n\n### Phase 2: Walls\n\n### Phase 3: Roof\n\n## Work\n\n### Step 1: Dig\n- deep\n\n### Step 2: Lay\n- straight\n',
    ['Dig', 'Lay'],
  ],
  [
    'few headings win over more items',
    '## Ideas\n\n- Task 1: Ask\n  - Ann\n- Task 2: Draw\n  - a house\n- Task 3: Count\n  - money\n- Task 4: Buy\n  - land\n\n## Work\n\n### Step 1: Dig\n- deep\n\n### Step 2: Lay\n- straight\n\n### Step 3: Paint\n- red\n',
    ['Dig', 'Lay', 'Paint'],
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
  [
    'headings behind a numbered list',
    '1. Read this\n2. Begin\n\n## Build\n- [ ] walls\n\n## Ship\n- [ ] boxes\n',
    ['Build', 'Ship'],
  ],
  [
    'no headings of fields',
    '## Build\n- [ ] walls\n\n## Prerequisites\n- [ ] spade\n\n## Ship\n- [ ] boxes\n',
    ['Build', 'Ship'],
  ],
  ['two titles', '# Build\n- [ ] walls\n\n# Ship\n- [ ] boxes\n', ['Build', 'Ship']],
  [
    'a heading that names a section, where boxes go on with its number',
    '## 1. Testing\n- [ ] 1.1 look\n- [ ] 1.2 smell\n',
    ['Testing'],
  ],
  [
    'no heading with labels below it',
    '## Shed\n**Objective**: dry\n\n**To do**:\n- [ ] walls\n',
    [],
  ],
  ['a single heading', '## Build\n- [ ] walls\n', ['Build']],
  ['a title with boxes', '# Build\n- [ ] walls\n', ['walls']],
])('steps of a document without a title are %s', (_, text, names) => {
  const { tasks } = readPlan(text, 'task').plan;
  expect(tasks.map(({ steps }) => steps.map(({ name }) => name))).toEqual([names]);
});
