/** What a text has of the format that it is nearest to, and in which words. */
import { describe, expect, it } from 'vitest';
import { type Had, NOTHING_HAD, OWN_FORMAT } from '../../plan/own-format.ts';
import { readPlan } from '../read.ts';

/** What `text` has; nothing where it is in a built-in format as that has it. */
function had(text: string): Had {
  return readPlan(text, OWN_FORMAT).plan.ownFormat?.had ?? NOTHING_HAD;
}

/** The words for sections, by their titles in the format; '' for those of the format. */
function sections(text: string): Record<string, string> {
  return Object.fromEntries(had(text).sections.map(({ title, label }) => [title, label]));
}

/** The words for fields and the levels of their headings, by path. */
function fields(text: string): Record<string, [label: string, level: number | null]> {
  return Object.fromEntries(
    had(text).fields.map(({ path, label, level }) => [path, [label, level]]),
  );
}

const dig = '### 1. Dig\n\nDeep down.\n\n- [ ] a hole\n\n';
const build = '### 2. Build\n\nOf wood.\n\n- [ ] walls\n\n';
const rollback = '## Rollback\n\nLeave it.\n';

describe('the section of the steps', () => {
  it('is a heading of other words right above them and around all', () => {
    expect(sections(`# Shed\n\n## The way there\n\n${dig}${build}${rollback}`)).toEqual({
      'Rollback Plan': 'Rollback',
      'Implementation Steps': 'The way there',
    });
  });

  it.each([
    ['has text before the steps', `## The way there\n\nSlowly.\n\n${dig}${build}`],
    ['has a step before it', `${dig}## The way back\n\n${build}`],
    ['has no words', `## ✅\n\n${dig}${build}`],
    ['goes by the words of a field', `## Overview\n\nDry.\n\n## Overview\n\n${dig}${build}`],
    ['is around items', '## Jobs\n\n1. Dig\n   - deep\n2. Build\n3. Paint\n\n'],
  ])('is no heading that %s', (_, steps) => {
    expect(sections(`# Shed\n\n${steps}${rollback}`)).toEqual({ 'Rollback Plan': 'Rollback' });
  });

  it('is a heading of the first task where no other has steps', () => {
    const steps = '#### Step 1: Dig\n\n- deep\n\n';
    const first = `## Task: Shed\n\n### The way there\n\n${steps}## Task: Fence\n\n**Aim**: dry\n\n`;
    expect(sections(first)).toEqual({ 'Implementation Steps': 'The way there' });
    expect(had(first + steps).fields).not.toEqual([]);
    expect(sections(first + steps)).toEqual({});
  });

  it('is the section of the format where that stands further out', () => {
    const text = `# Shed\n\n## Steps\n\n### The way there\n\n#### Step 1: Dig\n\n- deep\n\n${rollback}`;
    expect(sections(text)).toEqual({
      'Implementation Steps': 'Steps',
      'Rollback Plan': 'Rollback',
    });
  });

  it('is no heading where the format has a tag', () => {
    const text = [
      '<implementation_plan>\n\n# Shed\n\n<task_breakdown>\n\n**Key Components:**\n- walls\n\n</task_breakdown>',
      '## The way there\n\n### Step 1: Dig\n\n- Actions:\n  - a hole\n\n### Step 2: Build\n\n- Actions:\n  - walls',
      '<summary>\n\nDry.\n\n</summary>\n\n</implementation_plan>\n',
    ].join('\n\n');
    expect(readPlan(text, OWN_FORMAT).plan.format).toBe('analysis');
  });
});

describe('what a section is called', () => {
  it('is what the first one is', () => {
    const task = (name: string, steps: string) =>
      `## Task: ${name}\n\n### ${steps}\n\n#### Step 1: Dig\n\n**Actions**:\n- deep\n\n`;
    expect(sections(task('Shed', 'Steps') + task('Fence', 'Implementation Steps'))).toEqual({
      'Implementation Steps': 'Steps',
    });
  });

  it('is as in the format where a field of the format goes by these words, too', () => {
    const text =
      '# Shed\n\n**Issue**: 12\n\n## Status Quo\n\nWet.\n\n## Further Research\n\n- paint\n\n## Crew\n\n- Kim\n';
    expect(sections(text)).toEqual({ 'Open Questions and Further Research': '' });
  });
});

describe('what a field is called', () => {
  it('is what the document says, at the level of a heading where the format has a label', () => {
    const text =
      '## Task: Shed\n\n#### Goal\n\nDry.\n\n#### Prerequisites\n\n- wood\n\n**Complexity**: Low\n\n### Packages\n\n- tar\n';
    expect(fields(text)).toEqual({
      objective: ['Goal', 4],
      prerequisites: ['', null],
      complexity: ['Complexity', null],
      dependencies: ['Packages', null],
    });
  });

  it('is what the first one says that is not in the words of the format', () => {
    const task = (name: string, goal: string) => `## Task: ${name}\n\n**${goal}**: dry\n\n`;
    const text = ['Objective', 'Goal', 'Aim'].map((goal, i) => task(`Shed ${i}`, goal)).join('');
    expect(fields(text)).toEqual({ objective: ['Goal', null] });
  });

  it('is what names it, and not the field that these words name where both have them', () => {
    const code = '**Expected Output:**\n```\na hole\n```\n\n';
    const step = (n: number, below: string) => `## Step ${n}: Dig\n\n${below}`;
    const text = `# Shed\n\n${step(1, code)}`;
    expect(fields(text)).toEqual({ code: ['Expected Output', null] });
    expect(fields(text + step(2, '**Expected Output:**\n- it is flat\n'))).toEqual({
      code: ['', null],
      validation: ['Expected Output', null],
    });
  });

  it('is nothing for the list of names', () => {
    const text =
      '<implementation_plan>\n\n# Shed\n\n<steps>\n\n1. Dig\n\n</steps>\n\n<detailed_plan>\n\n### Step 1: Dig\n\n- Actions:\n  - deep\n\n</detailed_plan>\n\n## Crew\n\n- Kim\n\n</implementation_plan>\n';
    expect(fields(text)).toEqual({ actions: ['', null] });
  });
});

describe('the title and the tags', () => {
  it.each([
    ['neither', '# Shed\n\n## Goal\n\nDry.\n\n## Crew\n\n- Kim\n', false, false],
    [
      'the title',
      '# Implementation Plan\n\n## Feature: Shed\n\n## Goal\n\nDry.\n\n## Crew\n\n- Kim\n',
      true,
      false,
    ],
    [
      'the tags',
      '<implementation_plan>\n\n# Shed\n\n## Goal\n\nDry.\n\n## Crew\n\n- Kim\n\n</implementation_plan>\n',
      false,
      true,
    ],
  ])('are had where they stand there: %s', (_, text, hasTitle, hasTag) => {
    expect(had(text)).toMatchObject({ hasTitle, hasTag });
  });
});

describe('the noun of steps', () => {
  it.each<[nouns: [string, string], noun: string]>([
    [['Phase', 'Phase'], 'Phase'],
    [['PHASE', 'Phase'], 'Phase'],
    [['Phase', 'Change'], ''],
    [['STEP', 'Step'], ''],
  ])('of %s is "%s"', ([one, other], noun) => {
    const step = (name: string, n: number) => `#### ${name} ${n}: Dig\n\n**Actions**:\n- deep\n\n`;
    const steps = `### Implementation Steps\n\n${step(one, 1)}${step(other, 2)}`;
    expect(had(`## Task: Shed\n\n${steps}### Crew\n\n- Kim\n`)).toMatchObject({
      taskNoun: '',
      stepNoun: noun,
    });
  });

  it('makes a format of its own of a document that has nothing else', () => {
    const text =
      '## Task: Shed\n\n### Implementation Steps\n\n#### Phase 1: Dig\n\n**Actions**:\n- deep\n';
    expect(had(text).stepNoun).toBe('Phase');
  });

  it('is that of the format where it is a sign in the name', () => {
    const text =
      '## Task: Shed\n\n**Aim**: dry\n\n#### 第1步：挖\n\n- deep\n\n#### 第2步：建\n\n- high\n';
    expect(readPlan(text, OWN_FORMAT).plan.tasks[0]?.steps).toHaveLength(2);
    expect(had(text).stepNoun).toBe('');
  });
});
