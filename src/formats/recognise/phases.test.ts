/** Documents whose steps stand below headings that divide them: these are their tasks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { printedFields } from '../../testing/printed-fields.ts';
import { formatFor, formatOf } from '../built-in/format-of.ts';
import { formModel } from '../derived/form.ts';
import { exportPlan } from '../export.ts';
import { printedText } from '../print/printer.ts';
import { readPlan } from '../read.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 150);

const TEXTS = {
  'phases that are counted': `# Shed

**Goal:** dry tools

## Context

It rains.

## Phase 1: Ground

Level it first.

### Step 1.1: Dig

- [ ] dig

### Step 1.2: Pour

- [ ] pour

## Phase 2: Walls

### Step 2.1: Frame

- [ ] saw

## Testing

- Stand in the rain
`,
  'headings that are not': `# Shop

## Backend

### 1. Tables

- [ ] orders

### 2. Routes

- [ ] GET /orders

## Frontend

### 3. Pages

- [ ] list

## Rollback

Drop the tables.
`,
  'tasks with files above steps that are items': `# Diff

### Task 1: Reviewer

**Files:**
- Create: \`a.md\`
- Modify: \`b.md\`

- [ ] **Step 1: Write it**

\`\`\`md
# A
\`\`\`

- [ ] **Step 2: Commit**

\`\`\`sh
git commit
\`\`\`

### Task 2: Writer

**Files:**
- Modify: \`c.md\`

- [x] **Step 1: Read**

Run: \`cat c.md\`

- [ ] **Step 2: Change**

\`\`\`md
# C
\`\`\`
`,
  'phases of two levels': `# Shed

## Part A: Base

All below ground.

### Week 1: Ground

#### Step 1: Dig

- [ ] dig

### Week 2: Walls

#### Step 2: Frame

- [ ] saw

## Part B: Top

### Week 3: Roof

#### Step 3: Nail

- [ ] tiles
`,
  'deeper ones, without a title': `## Overview

All of it.

## Work

### Sprint 1: Start

#### Task 1: Set up

- [ ] init

#### Task 2: Sign in

- [ ] form

### Sprint 2: Ship

#### Task 3: Deploy

- [ ] push
`,
};

function own(text: string): Plan {
  return readPlan(text, OWN_FORMAT).plan;
}

/** Each task with its steps, `Ground: Dig, Pour`. */
function shown({ tasks }: Plan): string[] {
  return tasks.map(({ name, steps }) => `${name}: ${steps.map((step) => step.name).join(', ')}`);
}

describe('the tasks of a document', () => {
  it('are the headings that divide its steps, below the title of the plan', () => {
    const counted = own(TEXTS['phases that are counted']);
    expect(counted.title).toBe('Shed');
    expect(shown(counted)).toEqual(['Ground: Dig, Pour', 'Walls: Frame']);
    expect(counted.tasks[0]?.steps.map(({ number }) => number)).toEqual(['1.1', '1.2']);
    expect(counted.objective).toBe('dry tools');
    expect([counted.statusQuo, counted.testing.strategy]).toEqual(['It rains.', '']);
    const plain = own(TEXTS['headings that are not']);
    expect(plain.title).toBe('Shop');
    expect(shown(plain)).toEqual(['Backend: Tables, Routes', 'Frontend: Pages']);
    expect(plain.own).toMatchObject([{ label: 'Rollback', value: 'Drop the tables.' }]);
    const items = own(TEXTS['tasks with files above steps that are items']);
    expect(shown(items)).toEqual(['Reviewer: Write it, Commit', 'Writer: Read, Change']);
    expect(items.tasks.map(({ files }) => files.modified.map(({ first }) => first))).toEqual([
      ['Create: `a.md`', 'Modify: `b.md`'],
      ['Modify: `c.md`'],
    ]);
    const deep = own(TEXTS['deeper ones, without a title']);
    expect(deep.title).toBe('');
    expect(shown(deep)).toEqual(['Start: Set up, Sign in', 'Ship: Deploy']);
  });

  const step = (n: number) => `### Step ${n}: Do ${n}\n\n- [ ] it\n\n`;

  it('are called as the document calls them, in the form, too', () => {
    const { plan } = readPlan(TEXTS['phases that are counted'], OWN_FORMAT);
    expect(formModel(formatOf(plan))).toMatchObject({ taskNoun: 'Phase', stepNoun: 'Step' });
  });

  it('are one of them without a step, too, where it is counted like the others', () => {
    const text = `# A\n\n## Phase 1: B\n\n${step(1)}## Phase 2: C\n\nLater.\n\n## Phase 3: D\n\n${step(2)}`;
    expect(shown(own(text))).toEqual(['B: Do 1', 'C: ', 'D: Do 2']);
  });

  it('stand below a title without what that calls itself', () => {
    const text = `# Plan: A\n\n## Phase 1: B\n\n${step(1)}## Phase 2: C\n\n${step(2)}`;
    const plan = own(text);
    expect([plan.title, ...shown(plan)]).toEqual(['A', 'B: Do 1', 'C: Do 2']);
    const renamed = { ...plan, title: 'Z' };
    expect(exportPlan(renamed, OWN_FORMAT, { opened: { text, plan } })).toBe(
      text.replace('Plan: A', 'Plan: Z'),
    );
    expect(printedText(renamed, formatFor(OWN_FORMAT, plan.ownFormat))).toMatch(/^# Plan: Z\n/);
  });

  it('have what stands above them below the title, in a print as in the text', () => {
    const text = `# A\n\nKept by Ann.\n\n## Phase 1: B\n\n${step(1)}## Phase 2: C\n\n${step(2)}`;
    const plan = own(text);
    expect(plan.other).toEqual([{ after: '', text: 'Kept by Ann.' }]);
    expect(printedText(plan, formatFor(OWN_FORMAT, plan.ownFormat))).toMatch(
      /^# A\n\nKept by Ann\.\n\n## Phase 1: B\n/,
    );
  });

  it('are no headings of an overview that speaks of them', () => {
    const text =
      '# A\n\n## Plan\n\n### Phase 1: B\n\nSoon.\n\n### Phase 2: C\n\nLater.\n\n## Work\n\n### Phase 1: B\n\n#### Step 1: X\n\n- [ ] it\n\n### Phase 2: C\n\n#### Step 2: Y\n\n- [ ] it\n';
    expect(shown(own(text))).toEqual(['B: X', 'C: Y']);
  });

  it('are the deepest headings that divide all steps', () => {
    const text =
      '# A\n\n## Part 1: B\n\n### Phase 1: C\n\n#### Step 1: X\n\n- [ ] it\n\n#### Step 2: Y\n\n- [ ] it\n\n## Part 2: D\n\n### Phase 2: E\n\n#### Step 3: Z\n\n- [ ] it\n';
    expect(shown(own(text))).toEqual(['C: X, Y', 'E: Z']);
  });

  it.each([
    ['that has no step stands between', `## B\n\n${step(1)}## Notes\n\nDry.\n\n## C\n\n${step(2)}`],
    ['stands behind a step', `${step(1)}## B\n\n${step(2)}`],
    ['is the only one', `## B\n\n${step(1)}${step(2)}`],
  ])('are none where one %s', (_, text) => {
    expect(own(`# A\n\n${text}`)).toMatchObject({ title: '', tasks: [{ name: 'A' }] });
  });

  it('have in a print what divides them where it stands in the text', () => {
    const plan = own(TEXTS['phases of two levels']);
    const print = printedText(plan, formatFor(OWN_FORMAT, plan.ownFormat));
    const headings = print.split('\n').filter((line) => line.startsWith('##'));
    expect(headings).toEqual([
      '## Part A: Base',
      '### Week 1: Ground',
      '#### Step 1: Dig',
      '### Week 2: Walls',
      '#### Step 2: Frame',
      '## Part B: Top',
      '### Week 3: Roof',
      '#### Step 3: Nail',
    ]);
    expect(print).toContain('---\n\n## Part B: Top\n\n### Week 3');
  });

  it('are those that a document calls so, and not what divides their steps', () => {
    const text =
      '## Task: A\n\n### Phase 1: B\n\n#### Step 1: X\n\n- [ ] it\n\n### Phase 2: C\n\n#### Step 2: Y\n\n- [ ] it\n';
    expect(own(text).tasks.map(({ name }) => name)).toEqual(['A']);
  });
});

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  it('keep their bytes', () => {
    const plan = own(text);
    expect(plan.ownFormat?.isPhased).toBe(true);
    expect(exportPlan(plan, OWN_FORMAT, { opened: { text, plan } })).toBe(text);
  });

  it('say what any plan says, and read back', () => {
    const { ownFormat } = own(text);
    const format = formatFor(OWN_FORMAT, ownFormat);
    fc.assert(
      fc.property(troubledPlan, (any) => {
        const plan = { ...any, format: OWN_FORMAT, ownFormat };
        const print = printedText(plan, format);
        const read = readPlan(print, format).plan;
        expect(printedFields(read, OWN_FORMAT)).toEqual(printedFields(plan, OWN_FORMAT));
        expect(printedText(read, format)).toBe(print);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});
