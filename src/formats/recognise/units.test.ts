/** Which lines of a document are its steps: each shape in our own words, as a person counts it. */
import { describe, expect, it } from 'vitest';
import type { Step } from '../../plan/schema.ts';
import { lostLines } from '../../testing/kept-lines.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';

/** The name of a step behind the number that it has of its own. */
function numbered({ number, name }: Step): string {
  return number === '' ? name : `${number} ${name}`;
}

/** The names of the steps in the only task of a text, of which no line may be lost. */
function stepsIn(text: string, format?: string): string[] {
  const read = readPlan(text, format);
  expect(lostLines(text, printPlan(read.plan, read.format))).toEqual([]);
  expect(read.plan.tasks).toHaveLength(1);
  return read.plan.tasks.flatMap(({ steps }) => steps.map(numbered));
}

const FORMATS = ['task', 'feature', 'analysis', 'issue'];

describe('steps', () => {
  it('are heads of one noun, and not those of another beside them', () => {
    const text =
      '# Garden\n\n## Ideas\n\n### Phase 1: Dream\n- of trees\n\n### Phase 2: Draw\n- a pond\n\n## Implementation Steps\n\n### Step 1: Dig\n1. mark\n2. dig\n\n### Step 2: Plant\n1. water\n2. plant\n\n### Step 3: Wait\n1. sit\n2. look\n';
    expect(stepsIn(text)).toEqual(['Dig', 'Plant', 'Wait']);
  });

  it.each(FORMATS)('are boxes that go on with the number of their heading: %s', (format) => {
    const box = (name: string) => `- [ ] ${name}\n  - first\n  - then\n`;
    const text = `# Garden\n\n## Task list\n\n### 1. Ground\n\n${box('1.1 Dig')}${box('1.2 Rake')}\n### 2. Testing\n\n${box('2.1 Water')}\n### 3. Plants\n\n${box('3.1 Sow')}`;
    expect(stepsIn(text, format)).toEqual(['1.1 Dig', '1.2 Rake', '2.1 Water', '3.1 Sow']);
  });

  it.each(FORMATS)('are the headings above such boxes, where those say no more: %s', (format) => {
    const text =
      '## 1. Implementation\n- [ ] 1.1 Dig\n- [ ] 1.2 Rake\n\n## 2. Testing\n- [ ] 2.1 Water\n\n## 3. Plants\n- [ ] 3.1 Sow\n';
    expect(stepsIn(text, format)).toEqual(['Implementation', 'Testing', 'Plants']);
  });

  it('are headings above tables whose rows go on with their number', () => {
    const table = (rows: string) => `| # | Task | Effort |\n|---|---|---|\n${rows}\n`;
    const text = `# Garden\n\n## 1 – Ground\n\n${table('| 1.1 | Dig | S |')}\n## 2 – Plants\n\n${table('| 2.1 | Sow | M |')}`;
    expect(stepsIn(text)).toEqual(['Ground', 'Plants']);
    // Without the line of dashes it is no table, though people take it for one.
    expect(stepsIn(text.replaceAll('|---|---|---|\n', ''))).toEqual(['Ground', 'Plants']);
  });

  it('are items that call themselves steps, whatever they say', () => {
    const text =
      '# Garden\n\n**Files:**\n1. plan.txt\n2. list.txt\n\n- [ ] **Step 1: Dig** deep\n\n- [ ] **Step 2: Sow**\n\n```sh\nsow\n```\n';
    expect(stepsIn(text)).toEqual(['Dig', 'Sow']);
  });

  it('are the headings below that of the steps, where none has a number', () => {
    const text =
      '# Garden\n\n## Proposed Changes\n\n### Ground\n- dig\n- rake\n\n### Plants\n- sow\n\n## Verification Plan\n- look\n';
    expect(stepsIn(text)).toEqual(['Ground', 'Plants']);
    const finer = text
      .replace('### Ground\n', '### Ground\n#### [NEW] Bed\n')
      .replace('### Plants\n', '### Plants\n#### [MODIFY] Hedge\n');
    expect(stepsIn(finer)).toEqual(['[NEW] Bed', '[MODIFY] Hedge']);
    expect(stepsIn(text.replaceAll(/^- /gm, ''))).toEqual([]);
  });

  it('are numbered through below the headings in the section of the steps', () => {
    const item = (name: string) => `1. **${name}**\n   - first\n   - then\n`;
    const text = `# Garden\n\n## Implementation Steps\n\n### Ground\n${item('Dig')}${item('Rake')}\n### Plants\n${item('Sow')}${item('Water')}`;
    expect(stepsIn(text)).toEqual(['Dig', 'Rake', 'Sow', 'Water']);
  });

  it.each(FORMATS)('are the lines of the only list in a tag: %s', (format) => {
    const text =
      '<identity>\nYou are a gardener.\n</identity>\n\n<implementation_plan>\n1. Dig\n2. Sow\n3. Water\n</implementation_plan>\n\n<validation>\nLook.\n</validation>\n';
    expect(stepsIn(text, format)).toEqual(['Dig', 'Sow', 'Water']);
  });

  it('are not what a document in a tag counts below its headings', () => {
    const text =
      '<implementation_plan>\n# Garden\n\n## 1. Wishes\n1. a pond\n2. a bench\n\n## 2. Tools\n1. a spade\n2. a rake\n</implementation_plan>\n';
    expect(stepsIn(text)).toEqual([]);
  });

  it('are the lines below the name of the steps in brackets', () => {
    const text =
      '# Implementation Plan\n\n[Overview]\nA garden.\n\n[Files]\n1. **plan.txt**\n   - new\n2. **list.txt**\n   - new\n\n[Testing]\n1. **Look**\n   - close\n2. **Smell**\n   - deep\n\n[Implementation Order]\n1. Dig\n2. Sow\n';
    expect(stepsIn(text)).toEqual(['Dig', 'Sow']);
  });

  it('are in the section of that name, not all over a document called so', () => {
    const text =
      '# Implementation Plan\n\n## Parts of a garden\n1. **Pond**\n   - wet\n2. **Bench**\n   - dry\n\n## Implementation Steps\n1. Dig\n2. Sow\n3. Water\n';
    expect(stepsIn(text)).toEqual(['Dig', 'Sow', 'Water']);
  });

  it.each([
    ['### Phase I: Ground', '### Phase II: Plants', ['I Ground', 'II Plants']],
    ['### Step A — Ground', '### Step B — Plants', ['A Ground', 'B Plants']],
    ['### 1️⃣ Ground', '### 2️⃣ Plants', ['Ground', 'Plants']],
    ['### 第一阶段：准备', '### 第二阶段：种植', ['第一阶段：准备', '第二阶段：种植']],
    ['### 阶段一：准备', '### 阶段二：种植', ['阶段一：准备', '阶段二：种植']],
    ['### 1단계: 준비', '### 2단계: 심기', ['1단계: 준비', '2단계: 심기']],
    ['**1. Ground**', '**2. Plants**', ['Ground', 'Plants']],
  ])('count in other ways than with a noun and figures: %s', (one, two, expected) => {
    const text = `# Garden\n\n## Implementation Steps\n\n${one}\n- dig\n\n${two}\n- sow\n`;
    expect(stepsIn(text)).toEqual(expected);
  });

  it('go on counting behind another heading', () => {
    const step = (n: number) => `### ${n}. Part ${n}\n**Tasks:**\n- [ ] do ${n}\n`;
    const text = `# Garden\n\n## Done\n\n${step(1)}\n## To come\n\n${step(2)}\n${step(3)}`;
    expect(stepsIn(text)).toEqual(['Part 1', 'Part 2', 'Part 3']);
  });

  it('have the lines that divide them as actions, where those say no more', () => {
    const text =
      '# Garden\n\n## Tasks\n\n- [x] 1. Dig\n  - [x] 1.1 by hand\n- [ ] 2. Sow\n  - [ ] 2.1 beans\n  - [ ] 2.2 peas\n';
    expect(stepsIn(text)).toEqual(['Dig', 'Sow']);
    const [task] = readPlan(text).plan.tasks;
    expect(task?.steps.map(({ actions }) => actions.map((action) => action.text))).toEqual([
      ['1.1 by hand'],
      ['2.1 beans', '2.2 peas'],
    ]);
  });

  it.each(FORMATS)('are not swallowed by a summary before them: %s', (format) => {
    const text =
      '# Garden\n\n## Summary\n\nA garden.\n\n### More\nGreen.\n\n## Tasks\n\n### 1. Dig\n- deep\n\n### 2. Sow\n- thin\n';
    expect(stepsIn(text, format)).toEqual(['Dig', 'Sow']);
  });

  it('are bold lines with their text right below, and not words that stand bold in one', () => {
    const text =
      '# Garden\n\n**Step 1: Dig**\nFirst mark it.\n**Step 9** of the book says how.\n\n**Step 2: Sow**\nUse good seed.\n';
    expect(stepsIn(text)).toEqual(['Dig', 'Sow']);
  });

  it('are items of phases that an outline names before', () => {
    const outline = [1, 2, 3].map((n) => `### Phase ${n}: Part ${n}\nWords.\n`).join('\n');
    const box = (n: string) => `- [ ] ${n}. Do ${n}\n  - so\n`;
    const text = `# Garden\n\n## In short\n\n${outline}\n## Tasks\n\n### Phase 1: Part 1\n${box('1')}${box('2')}\n### Phase 2: Part 2\n${box('3')}\n### Phase 3: Part 3\nLater.\n`;
    expect(stepsIn(text)).toEqual(['Do 1', 'Do 2', 'Do 3']);
  });

  it.each([
    ['## Umsetzungsplan', 'Meilenstein'],
    ['## Plan de Implementación', 'Hito'],
    ['## Plano de Implementação', 'Etapa'],
    ['## 实施计划', '阶段'],
    ['## 2. Implementation Steps', 'Implementation Phase'],
    ['## Delivery', 'Wave'],
  ])('stand below %s as %s', (heading, noun) => {
    const step = (n: number) => `### ${noun} ${n}: Part ${n}\n- do\n`;
    expect(stepsIn(`# Garden\n\n${heading}\n\n${step(1)}\n${step(2)}`)).toEqual([
      'Part 1',
      'Part 2',
    ]);
  });
});
