/** Edits of short texts in styles of people's own, each with the whole text that comes of it. */
import { expect, it } from 'vitest';
import { partSchema, type Step } from '../../plan/schema.ts';
import { type Edit, inStep, inTask, item, withSteps } from '../../testing/step-edits.ts';
import { exportedPlan } from '../export.ts';
import { readPlan } from '../read.ts';

const planted = (name = 'Plant') => partSchema.parse({ name, actions: [item('beans')] });

const added = (at: number, step: Step): Edit => {
  return (plan) => withSteps(plan, (steps) => steps.toSpliced(at, 0, step));
};

const secondTask: Edit = (plan) => {
  const steps = [{ name: 'Weed', actions: [item('by hand')] }];
  return { ...plan, tasks: [...plan.tasks, partSchema.parse({ name: 'Garden', steps })] };
};

it.each<[what: string, text: string, edit: Edit, result: string]>([
  [
    'a name that begins with a number, in a bold item',
    '# Tea\n\n1. **Boil**\n   - water\n2. **Pour**\n   - slowly\n3. **Wait**\n   - long\n',
    inStep(1, (step) => {
      step.name = '2. pour';
    }),
    '# Tea\n\n1. **Boil**\n   - water\n2. **2\\. pour**\n   - slowly\n3. **Wait**\n   - long\n',
  ],
  [
    'a name that begins like another step, in a numbered list',
    '# Tea\n\n## Implementation Steps\n\n1. Boil\n   - water\n2. Pour\n   - slowly\n',
    inStep(1, (step) => {
      step.name = 'Step 9: pour';
    }),
    '# Tea\n\n## Implementation Steps\n\n1. Boil\n   - water\n2. Step 9\\: pour\n   - slowly\n',
  ],
  [
    'numbers of items in items',
    '# Tea\n\n### Step 1: Boil\n**Actions**:\n1. water\n   1. cold\n   2. fresh\n   3. soft\n2. heat\n',
    inStep(0, (step) => {
      step.actions[0]?.children.splice(0, 1, item('clear'), item('cold'));
    }),
    '# Tea\n\n### Step 1: Boil\n**Actions**:\n1. water\n   1. clear\n   2. cold\n   3. fresh\n   4. soft\n2. heat\n',
  ],
  [
    'a name with emphasis of its own, in a bold heading',
    '# Tea\n\n### **Step 1: Boil** (done)\n- [ ] water\n\n### **Step 2: Pour**\n- [ ] slowly\n',
    inStep(0, (step) => {
      step.name = 'Boil **hard**';
    }),
    '# Tea\n\n### **Step 1: Boil **hard**** (done)\n- [ ] water\n\n### **Step 2: Pour**\n- [ ] slowly\n',
  ],
  [
    'a task beside one whose heading is the title: a title, too',
    '# Shed\n\n**Objective**: Dry\n',
    secondTask,
    '# Shed\n\n**Objective**: Dry\n\n---\n\n# Task: Garden\n\n## Implementation Steps\n\n### Step 1: Weed\n**Actions**:\n- by hand\n',
  ],
  [
    'a task beside one without a heading: above its sections',
    '## Objective\nDry\n\n## Success Criteria\n- [ ] dry\n',
    secondTask,
    '## Objective\nDry\n\n## Success Criteria\n- [ ] dry\n\n---\n\n# Task: Garden\n\n## Implementation Steps\n\n### Step 1: Weed\n**Actions**:\n- by hand\n',
  ],
  [
    'a field of a step that is an item with its content beside it',
    '# Tea\n\n## Implementation Steps\n\n1. Boil\n- water\n- hard\n\n2. Pour\n- slowly\n',
    inStep(0, (step) => {
      step.objective = 'Hot: very';
    }),
    '# Tea\n\n## Implementation Steps\n\n1. Boil\n- water\n- hard\n\n- **Objective**: Hot: very\n\n2. Pour\n- slowly\n',
  ],
  [
    'a labelled text where a list without a label follows: behind that',
    '# Tea\n\n## Implementation Steps\n\n- [ ] 1. Boil\n  - water\n- [ ] 2. Pour\n  - slowly\n',
    inStep(0, (step) => {
      step.objective = 'Hot: very';
    }),
    '# Tea\n\n## Implementation Steps\n\n- [ ] 1. Boil\n  - water\n\n  **Objective**: Hot: very\n\n- [ ] 2. Pour\n  - slowly\n',
  ],
  [
    'a text without a label that begins like one',
    '# Tea\n\n### Step 1: Boil\nHeat it.\n\n- [ ] water\n\n### Step 2: Pour\n- [ ] slowly\n',
    inStep(0, (step) => {
      step.objective = 'Note: heat it.';
    }),
    '# Tea\n\n### Step 1: Boil\nNote\\: heat it.\n\n- [ ] water\n\n### Step 2: Pour\n- [ ] slowly\n',
  ],
  [
    'an item behind its label that begins with a number',
    '# Tea\n\n### Step 1: Boil\n**Actions**: heat\n\n### Step 2: Pour\n**Actions**: wait\n',
    inStep(1, (step) => {
      step.actions = [item('- wait')];
    }),
    '# Tea\n\n### Step 1: Boil\n**Actions**: heat\n\n### Step 2: Pour\n**Actions**: \\- wait\n',
  ],
  [
    'a line that ended in spaces, and is followed by another now',
    '# Tea\n\n### Step 1: Boil\n**Actions**:\n- heat  \n- pour\n',
    inStep(0, (step) => {
      step.actions = [item('heat\nslowly'), item('pour')];
    }),
    '# Tea\n\n### Step 1: Boil\n**Actions**:\n- heat\n  slowly\n- pour\n',
  ],
  [
    'entries with numbers in their names',
    '# Tea\n\n## Implementation Steps\n\n### Step 1: Boil\n- [ ] water\n\n## Risks and Mitigations\n- Risk 1: Steam\n  - Mitigation: lid\n- Risk 2: Spills\n  - Mitigation: tray\n- Risk 3: Burns\n  - Mitigation: gloves\n',
    inTask((task) => {
      task.risks.splice(0, 1);
    }),
    '# Tea\n\n## Implementation Steps\n\n### Step 1: Boil\n- [ ] water\n\n## Risks and Mitigations\n- Risk 1: Spills\n  - Mitigation: tray\n- Risk 2: Burns\n  - Mitigation: gloves\n',
  ],
  [
    'a step in a list whose items have their content further in than they need',
    '# Tea\n\n## Implementation Steps\n\n- [x]  Step 1: Boil\n    - **Actions**: heat\n- [ ]  Step 2: Pour\n    - **Actions**: wait\n',
    inStep(0, (step) => {
      step.objective = 'Hot';
    }),
    '# Tea\n\n## Implementation Steps\n\n- [x]  Step 1: Boil\n    - **Objective**: Hot\n    - **Actions**: heat\n- [ ]  Step 2: Pour\n    - **Actions**: wait\n',
  ],
  [
    'a new step of a list has its content in its item',
    '# Tea\n\n## Implementation Steps\n\n- [ ] **Step 1:** Boil\n\nHeat it.\n\n- [ ] **Step 2:** Pour\n\nWait.\n',
    added(1, planted('Sit')),
    '# Tea\n\n## Implementation Steps\n\n- [ ] **Step 1:** Boil\n\nHeat it.\n\n- [ ] **Step 2:** Sit\n\n  - beans\n\n- [ ] **Step 3:** Pour\n\nWait.\n',
  ],
  [
    'a name that begins with a number of several parts, in a bold item',
    '# Tea\n\n1. **Boil**\n   - water\n2. **Pour**\n   - slowly\n3. **Sit**\n   - long\n',
    inStep(1, (step) => {
      step.name = '1.2.3. pour';
    }),
    '# Tea\n\n1. **Boil**\n   - water\n2. **1\\.2.3. pour**\n   - slowly\n3. **Sit**\n   - long\n',
  ],
  [
    'headings without a name are only counted anew',
    '# Tea\n\n## Phase 1\n\n- [ ] water\n\n## Phase 2\n\n- [ ] cup\n\n## Phase 3\n\n- [ ] tray\n',
    (plan) => withSteps(plan, (steps) => steps.toSpliced(1, 1)),
    '# Tea\n\n## Phase 1\n\n- [ ] water\n\n## Phase 2\n\n- [ ] tray\n',
  ],
  [
    'a step that moves past a heading that divides steps: set off by one blank line',
    '# Tea\n\n## Phase 1\n\n### Step 1: Boil\n- [ ] water\n\n## Phase 2\n\n### Step 2: Pour\n- [ ] slowly\n\n## Phase 3\n\n### Step 3: Sit\n- [ ] long\n',
    (plan) => withSteps(plan, ([boil, pour, ...rest]) => [pour, boil, ...rest] as Step[], 0),
    '# Tea\n\n## Phase 1\n\n## Phase 2\n\n### Step 1: Pour\n- [ ] slowly\n\n### Step 2: Boil\n- [ ] water\n\n## Phase 3\n\n### Step 3: Sit\n- [ ] long\n',
  ],
  [
    'a cleared label that is an item, and keeps what stands below it apart',
    '<implementation_plan>\n\n# Tea\n\n<detailed_plan>\n\n### Step 1: Boil\n- Actions:\n  - heat\n- Complexity: low\n\nOwner: Kim\n\n### Step 2: Pour\n- Actions:\n  - wait\n\n</detailed_plan>\n\n</implementation_plan>\n',
    inStep(0, (step) => {
      step.complexity = '';
    }),
    '<implementation_plan>\n\n# Tea\n\n<detailed_plan>\n\n### Step 1: Boil\n- Actions:\n  - heat\n- Complexity: [Estimate: low, medium, high]\n\nOwner: Kim\n\n### Step 2: Pour\n- Actions:\n  - wait\n\n</detailed_plan>\n\n</implementation_plan>\n',
  ],
  [
    'one of several words beside headings that are the same',
    '# Tea\n\n## Prerequisites (draft)\n- cup\n\n## Risks (draft)\n- steam\n',
    inTask((task) => {
      task.other = task.other.slice(0, 1);
    }),
    '# Tea\n\n## Prerequisites (draft)\n- cup\n\n## Risks\n- steam\n',
  ],
])('%s', (_, text, edit, result) => {
  const { plan, format } = readPlan(text);
  const exported = exportedPlan(edit(plan), format, { opened: { text, plan } });
  expect(exported.text).toBe(result);
  expect(exported.differing).toEqual([]);
});

it.each<[what: string, format: string, text: string, edit: Edit, result: string]>([
  [
    'a text without a label that begins with a bold one',
    'issue',
    '# Tea\n\n### Step 1: Boil\nHeat it.\n\n### Step 2: Pour\nTilt it.\n',
    inStep(1, (step) => {
      step.objective = '**Note:** tilt it.';
    }),
    '# Tea\n\n### Step 1: Boil\nHeat it.\n\n### Step 2: Pour\n\\**Note:** tilt it.\n',
  ],
  [
    'a task beside counted ones: as high as those',
    'feature',
    '# Plan\n\n## Feature 1 – Shed\n\n### Step 1: Dig\n- [ ] deep\n\n## Feature 2 – Barn\n\n### Step 1: Saw\n- [ ] wood\n',
    secondTask,
    '# Plan\n\n## Feature 1 – Shed\n\n### Step 1: Dig\n- [ ] deep\n\n## Feature 2 – Barn\n\n### Step 1: Saw\n- [ ] wood\n\n## Feature: Garden\n\n## Implementation Steps\n\n### Step 1: Weed\n**Tasks:**\n- by hand\n',
  ],
  [
    'a task in a tag beside tasks in words of their own',
    'issue',
    '# Issue: Shed\n\n## Step 1: Dig\ndeep\n\n# Issue: Barn\n\n## Step 1: Saw\nwood\n',
    secondTask,
    '# Issue: Shed\n\n## Step 1: Dig\ndeep\n\n# Issue: Barn\n\n## Step 1: Saw\nwood\n\n<implementation_plan>\n\n# Garden\n\n## Proposed Implementation\n\n### Component 1: Weed\n\n</implementation_plan>\n',
  ],
])('%s, in the format %s', (_, format, text, edit, result) => {
  const { plan } = readPlan(text, format);
  const exported = exportedPlan(edit(plan), format, { opened: { text, plan } });
  expect(exported.text).toBe(result);
  expect(exported.differing).toEqual([]);
});
