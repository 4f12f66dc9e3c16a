/**
 * Edits of what other parts lean on: a heading above steps, an item around them, a label, the opening
 * line of a fence. Each with the whole text that comes of it.
 */
import { expect, it } from 'vitest';
import type { Step } from '../../plan/schema.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { type Edit, inStep, item, withSteps } from '../../testing/step-edits.ts';
import { exportedPlan } from '../export.ts';
import { readPlan } from '../read.ts';

/** Puts `to` in place of the words `from`, in the other content of what has them. */
const reworded =
  (from: string, to: string): Edit =>
  (plan) => {
    const now = ownCopy(plan);
    const holders = [now, ...now.tasks.flatMap((task) => [task, ...task.steps])];
    const others = holders.flatMap(({ other }) => other.filter(({ text }) => text.includes(from)));
    expect(others).toHaveLength(1);
    for (const other of others) other.text = other.text.replace(from, to);
    for (const holder of holders) holder.other = holder.other.filter(({ text }) => text !== '');
    return now;
  };

const PHASES =
  '# Tea\n\n## Assignments\n\n### Phase 1: Water\n\n#### 1.1 Boil\n- **Goal**: hot\n\n#### 1.2 Fill\n- **Goal**: full\n\n### Phase 2: Cups\n\n#### 2.1 Pour\n- **Goal**: slowly\n\n#### 2.2 Serve\n- **Goal**: warm\n\n## Deliverables\n\n### Phase 1 Deliverables\n- a kettle\n\n### Phase 2 Deliverables\n- two cups\n';

const LISTS =
  '# Tea\n\n## Phase 1: Water\n\n- [ ] Step 1: Boil\n  - **Goal**: hot\n\n- [ ] Step 2: Fill\n  - **Goal**: full\n\n## Phase 2: Cups\n\n- [ ] Step 3: Pour\n  - **Goal**: slowly\n\n## Phase 3: Table\n\n- [ ] Step 4: Serve\n  - **Goal**: warm\n';

const BULLETS =
  '# Tea\n\n### Task 1: Boil\n- **Location**:\n  - `stove`\n- **Description**: Heat it.\n- **Owners**:\n  - Kim\n- **Acceptance criteria**:\n  - hot\n\n### Task 2: Pour\n- **Description**: Tilt it.\n- **Acceptance criteria**:\n  - full\n';

const BOIL = '### Phase 1: Boil\n**Goal:** hot\n\n';

const TWO_CUPS = '**Cup:** two\n\n1. **Left:**\n   - tilt\n\n2. **Right:**\n   - wipe\n';

it.each<[what: string, text: string, edit: Edit, result: string]>([
  [
    'a heading above steps that goes: the phases of an overview stay an overview',
    PHASES,
    reworded('### Phase 2: Cups', ''),
    PHASES.replace('### Phase 2: Cups\n\n', ''),
  ],
  [
    'a heading above steps in other words: their numbers go on',
    PHASES,
    reworded('Phase 2: Cups', 'Two'),
    PHASES.replace('Phase 2: Cups', 'Two'),
  ],
  [
    'a heading above a list of steps: the next heading does not stand in its items',
    LISTS,
    reworded('## Phase 1: Water', ''),
    LISTS.replace('## Phase 1: Water\n\n', ''),
  ],
  [
    'an item around steps: these move out of it, with the spaces at the ends of their lines',
    '# Tea\n\n## Tasks\n\n- [ ] 1. Kettle\n  - [ ] 1.1 Boil\n    - hot\n  - [ ] 1.2 Fill\n    - full\n\n- [ ] 2. Cups\n  - [ ] 2.1 Pour\n    - slowly  \n\n  - [ ] 2.2 Serve\n    - warm\n\n- [ ] 3. Table\n  - [ ] 3.1 Wipe\n    - dry\n',
    reworded('- [ ] 2. Cups', ''),
    '# Tea\n\n## Tasks\n\n- [ ] 1. Kettle\n  - [ ] 1.1 Boil\n    - hot\n  - [ ] 1.2 Fill\n    - full\n\n- [ ] 2.1 Pour\n  - slowly  \n\n- [ ] 2.2 Serve\n  - warm\n\n- [ ] 3. Table\n  - [ ] 3.1 Wipe\n    - dry\n',
  ],
  [
    'what divides the steps of a list, below a rule: of more than an item',
    '# Tea\n\n## Tasks\n\n- [ ] 1. Kettle\n- [ ] 1.1 Boil\n  - hot\n- [ ] 1.2 Fill\n  - full\n\n---\n\n- [ ] 2. Cups\n- [ ] 2.1 Pour\n  - slowly\n- [ ] 2.2 Serve\n  - warm\n',
    reworded('- [ ] 2. Cups', '- Cups\n\nand plates'),
    '# Tea\n\n## Tasks\n\n- [ ] 1. Kettle\n- [ ] 1.1 Boil\n  - hot\n- [ ] 1.2 Fill\n  - full\n\n---\n\n- Cups\n\nand plates\n- [ ] 2.1 Pour\n  - slowly\n- [ ] 2.2 Serve\n  - warm\n',
  ],
  [
    'a label of a list of labels that becomes an item: none of the value above it',
    BULLETS,
    reworded('- **Owners**:', '- Ask: Kim first'),
    BULLETS.replace('- **Owners**:', '- Ask: Kim first'),
  ],
  [
    'a fence that has no opening line any more: what closed it opens none',
    '# Tea\n\n**Objective**: Hot\n\n## Checks\n\n```sh\nboil\n```\n\n## Risks\n- Steam\n',
    reworded('```sh', 'Then'),
    '# Tea\n\n**Objective**: Hot\n\n## Checks\n\nThen\nboil\n\\```\n\n## Risks\n- Steam\n',
  ],
  [
    'a field whose label has only code below it: the code keeps that one',
    '# Tea\n\n**Objective**: Hot\n\n### Step 1: Boil\n**Actions**:\n- heat\n\n**Expected Output**:\n```\nsteam\n```\n\n### Step 2: Pour\n**Actions**:\n- tilt\n',
    inStep(0, (step) => {
      step.validation = [item('it steams')];
    }),
    '# Tea\n\n**Objective**: Hot\n\n### Step 1: Boil\n**Actions**:\n- heat\n\n**Expected Output**:\n```\nsteam\n```\n\n**Validation**:\n- it steams\n\n### Step 2: Pour\n**Actions**:\n- tilt\n',
  ],
  [
    'a step that moves above a coarser one: the list in another is no list of steps',
    `# Tea\n\n## Implementation Plan\n\n${BOIL}### Phase 2: Cups\n\n#### Change 1: Warm\n**Cup:** white\n\n#### Change 2: Pour\n**Cup:** red\n\n#### Change 3: Serve\n${TWO_CUPS}`,
    (plan) =>
      withSteps(plan, ([boil, warm, pour, ...rest]) => [pour, boil, warm, ...rest] as Step[], 2),
    `# Tea\n\n## Implementation Plan\n\n#### Change 1: Pour\n**Cup:** red\n\n${BOIL.replace('1', '2')}### Phase 2: Cups\n\n#### Change 1: Warm\n**Cup:** white\n\n#### Change 2: Serve\n${TWO_CUPS}`,
  ],
])('%s', (_, text, edit, result) => {
  const { plan, format } = readPlan(text);
  const exported = exportedPlan(edit(plan), format, { opened: { text, plan } });
  expect(exported.text).toBe(result);
  expect(exported.differing).toEqual([]);
});
