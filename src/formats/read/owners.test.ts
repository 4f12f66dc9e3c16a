/** Every line of a text has one owner, whatever the text. `PLANFORM_RUNS` sets the runs. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignText } from '../../testing/foreign-text.ts';
import { calmPlan, troubledPlan } from '../../testing/plans.ts';
import { SEED } from '../../testing/seed.ts';
import { troubledText } from '../../testing/troubled-text.ts';
import { formats } from '../built-in/registry.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';
import { type Owner, ownersOf } from './owners.ts';

const RUNS = Number(process.env.PLANFORM_RUNS ?? 300);
const IDS = formats.map(({ id }) => id);
const anyFormat = fc.option(fc.constantFrom(...IDS), { nil: undefined });

function ownersIn(text: string, format?: string): readonly Owner[] {
  const count = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).length;
  return ownersOf(readPlan(text, format).span, count);
}

/** `role path: line` of each line of a text. */
function shownOwners(text: string, format?: string): string[] {
  const lines = text.split('\n');
  return ownersIn(text, format).map(({ role, path }, at) => `${role} ${path}: ${lines[at]}`);
}

describe('each line of a text has one owner', () => {
  it('in what is printed', () => {
    const texts = fc
      .tuple(troubledPlan, fc.constantFrom(...IDS), fc.boolean())
      .map(([plan, format, empty]) => printPlan(plan, format, { empty }));
    fc.assert(
      fc.property(texts, anyFormat, (text, format) => void ownersIn(text, format)),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('in plans that people have written in their own way', () => {
    const texts = fc.oneof(foreignText(calmPlan), foreignText(troubledPlan));
    fc.assert(
      fc.property(texts, anyFormat, (text, format) => void ownersIn(text, format)),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);

  it('in texts of marks in any order', () => {
    const texts = fc.array(troubledText, { maxLength: 6 }).map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(texts, anyFormat, (text, format) => void ownersIn(text, format)),
      { numRuns: RUNS * 3, seed: SEED },
    );
  }, 600_000);

  it('in the golden files of every format, read as any', () => {
    const folder = new URL('../golden/', import.meta.url);
    for (const file of readdirSync(folder)) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      for (const format of IDS) ownersIn(text, format);
    }
  });
});

describe('whose a line is', () => {
  it('is said of marks, values, entries, other content, and what stands between', () => {
    const text = [
      '## Task: Move the queue',
      '**Objective**: faster',
      'pages',
      '',
      '### Implementation Steps',
      '',
      '#### Step 1: Drain',
      '**Actions**:',
      '- [ ] one',
      '- [ ] ',
      '- - [ ] nested',
      '',
      'By hand.',
      '',
      '---',
      '#### Step 2: Switch',
      '',
    ].join('\n');
    const step = 'tasks.0.steps.0';
    expect(shownOwners(text, 'task')).toEqual([
      'mark tasks.0.name: ## Task: Move the queue',
      'mark tasks.0.objective: **Objective**: faster',
      'value tasks.0.objective: pages',
      'gap tasks.0: ',
      'fixed tasks.0: ### Implementation Steps',
      'gap tasks.0: ',
      `mark ${step}.name: #### Step 1: Drain`,
      `mark ${step}.actions: **Actions**:`,
      `entry ${step}.actions.0: - [ ] one`,
      `gap ${step}.actions: - [ ] `,
      `entry ${step}.actions.1: - - [ ] nested`,
      `gap ${step}.actions: `,
      `other ${step}.other.0: By hand.`,
      'gap tasks.0: ',
      'gap tasks.0: ---',
      'mark tasks.0.steps.1.name: #### Step 2: Switch',
      'gap : ',
    ]);
  });

  it('is said of tags, titles, tables and placeholders', () => {
    const text = [
      '<implementation_plan>',
      '',
      '# Move house',
      '',
      '<risks_and_mitigations>',
      '| Risk | Mitigation |',
      '|---|---|',
      '| rain | a tent |',
      '</risks_and_mitigations>',
      '</implementation_plan>',
    ].join('\n');
    expect(shownOwners(text, 'analysis')).toEqual([
      'fixed tasks.0: <implementation_plan>',
      'gap tasks.0: ',
      'mark tasks.0.name: # Move house',
      'gap tasks.0: ',
      'fixed tasks.0: <risks_and_mitigations>',
      'gap tasks.0.risks: | Risk | Mitigation |',
      'gap tasks.0.risks: |---|---|',
      'entry tasks.0.risks.0: | rain | a tent |',
      'fixed tasks.0: </risks_and_mitigations>',
      'fixed tasks.0: </implementation_plan>',
    ]);
  });

  it('is said of a title, an underline, and names of steps with blank lines between', () => {
    expect(shownOwners('# Implementation Plan\n\nFeature: Shed\n----\n', 'feature')).toEqual([
      'fixed : # Implementation Plan',
      'gap : ',
      'mark tasks.0.name: Feature: Shed',
      'gap tasks.0: ----',
      'gap : ',
    ]);
    const text =
      '<implementation_plan>\n<steps>\n1. Dig\n\n2. Sow\n</steps>\n</implementation_plan>';
    expect(shownOwners(text, 'analysis')).toEqual([
      'fixed tasks.0: <implementation_plan>',
      'fixed tasks.0: <steps>',
      'entry tasks.0.steps.0.name: 1. Dig',
      'gap tasks.0.steps: ',
      'entry tasks.0.steps.1.name: 2. Sow',
      'fixed tasks.0: </steps>',
      'fixed tasks.0: </implementation_plan>',
    ]);
  });
});

it('is said of a tag that is closed twice, since steps went on behind its end', () => {
  const text =
    '<implementation_plan>\n\n<detailed_plan>\n\n### 1. Step 1: Dig\n\n</detailed_plan>\n\n</implementation_plan>\n\n### 1. Step 1: Dig\n\n</detailed_plan>\n';
  expect(shownOwners(text, 'analysis').filter((line) => line.startsWith('fixed'))).toEqual([
    'fixed tasks.0: <implementation_plan>',
    'fixed tasks.0: <detailed_plan>',
    'fixed tasks.0: </detailed_plan>',
    'fixed tasks.0: </implementation_plan>',
    'fixed tasks.0: </detailed_plan>',
  ]);
});

describe('a line with two owners, or none', () => {
  const { span } = readPlan('## Task: A\n\n**Objective**: b\n', 'task');

  it('is an error that says both', () => {
    const [task] = span.inner;
    if (!task) throw new Error('The text has a task.');
    const twice = { ...span, inner: [task, task] };
    expect(() => ownersOf(twice, 4)).toThrow(
      'Line 0 has two owners: "tasks.0.name" (mark) and "tasks.1.name" (mark).',
    );
  });

  it('is an error that says the line', () => {
    expect(() => ownersOf(span, 5)).toThrow('Line 4 has no owner.');
  });
});
