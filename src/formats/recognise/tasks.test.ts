/** Which headings of a text are its tasks, by their words and by how deep they are. */
import { expect, it } from 'vitest';
import { readPlan } from '../read.ts';

const work = '\n## Implementation Steps\n\n### Step 1: Dig\n- [ ] deep\n';

it.each<[what: string, text: string, names: string[]]>([
  ['a title', `# Shed\n${work}`, ['Shed']],
  [
    'a title above tasks that are in it',
    '# House\n\n## Task: Shed\n\n## Task: Garden\n',
    ['Shed', 'Garden'],
  ],
  [
    'a title as high as tasks, with words alone',
    `# House\n\nAll of it.\n\n# Task: Shed\n${work}`,
    ['Shed'],
  ],
  [
    'a title as high as a task, with fields',
    `# Shed\n\n**Objective**: Dry\n\n# Task: Garden\n${work}`,
    ['Shed', 'Garden'],
  ],
  [
    'sections deeper than the task behind them',
    `## Success Criteria\n- [ ] dry\n\n# Task: Garden\n${work}`,
    ['', 'Garden'],
  ],
  [
    'sections as deep as the tasks behind them: about all',
    '## Risks\n- frost\n\n## Task: Shed\n\n## Task: Garden\n',
    ['Shed', 'Garden'],
  ],
])('%s', (_, text, names) => {
  expect(readPlan(text, 'task').plan.tasks.map(({ name }) => name)).toEqual(names);
});

it('each task has steps of its own kind', () => {
  const items =
    '## Implementation Checklist\n- [ ] one\n  - a\n- [ ] two\n  - b\n\n## After\n1. Check\n2. Ship\n';
  const text = `# Shed\n\n${items}\n---\n\n# Task: Garden\n${work}`;
  const { tasks } = readPlan(text, 'task').plan;
  expect(tasks.map(({ steps }) => steps.map(({ name }) => name))).toEqual([
    ['one', 'two'],
    ['Dig'],
  ]);
});

it('a step that has tasks below it is none', () => {
  const text =
    '# Task 9 - Front end\n\n## Task: Load late\n\n**Objective**: Quick\n\n### Steps\n1. Read\n2. Cut\n   - apart\n3. Load\n';
  const { tasks } = readPlan(text, 'task').plan;
  expect(tasks.map(({ name, steps }) => [name, steps.length])).toEqual([['Load late', 3]]);
});

it('tasks that are counted are tasks beside one that is called so', () => {
  const text =
    '## Feature 1 – Shed\n\n### Step 1: Dig\n- [ ] deep\n\n## Feature: Barn\n\n### Step 1: Saw\n- [ ] wood\n\n## Feature 3 – Pond\n\n### Step 1: Fill\n- [ ] water\n';
  const { tasks } = readPlan(text, 'feature').plan;
  expect(tasks.map(({ name, steps }) => [name, steps.map((step) => step.name)])).toEqual([
    ['Feature 1 – Shed', ['Dig']],
    ['Barn', ['Saw']],
    ['Feature 3 – Pond', ['Fill']],
  ]);
});
