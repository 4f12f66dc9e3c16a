/** Which lines of an opened text are lost beside an edit: those that nobody edited. */
import { describe, expect, it } from 'vitest';
import { type Plan, partSchema } from '../../plan/schema.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { formatWithId } from '../built-in/registry.ts';
import { readPlan } from '../read.ts';
import { Losses } from './beside.ts';
import { openedSource } from './opened.ts';
import { patchedText } from './patched-text.ts';

const TEXT = `# Implementation Plan

## Feature: Tea

## Overview

Hot water.

Approved by Ann.

## Implementation Steps

- [x] 1. Boil
  - water

---

- [ ] 2. Pour
  - slowly

## Success Metrics

| Metric | Target |
|--------|--------|
| taste  | good   |

***
`;

/** What is told of a text from which some lines are gone, after an edit. */
function told(gone: readonly string[], edit?: (plan: Plan) => void): string[] {
  const { plan } = readPlan(TEXT, 'feature');
  const now = ownCopy(plan);
  edit?.(now);
  const left = TEXT.split('\n').filter((line) => !gone.includes(line));
  const source = openedSource({ text: TEXT, plan }, formatWithId('feature'));
  return new Losses(source, now).in(left.join('\n')).map(({ text, path }) => `${path}: ${text}`);
}

const task = (plan: Plan) => plan.tasks[0] ?? partSchema.parse({});

describe('a line that is gone', () => {
  it('is told with what it says', () => {
    expect(told(['Hot water.', '  - slowly'])).toEqual([
      'tasks.0.objective: Hot water.',
      'tasks.0.steps.1.actions.0:   - slowly',
    ]);
  });

  it('is not told where what it says was edited', () => {
    const gone = ['## Overview', 'Hot water.', '  - slowly'];
    const edited = told(gone, (plan) => {
      task(plan).objective = 'Tea.';
      task(plan).steps.splice(1, 1);
    });
    expect(edited).toEqual([]);
  });

  it('is told of other content though its task was edited', () => {
    const edited = told(['Hot water.', 'Approved by Ann.'], (plan) => {
      task(plan).metrics = [];
    });
    expect(edited).toHaveLength(2);
  });

  it('is told of a name beside a box, but where the box was edited', () => {
    const gone = ['- [x] 1. Boil'];
    expect(told(gone)).toEqual(['tasks.0.steps.0.name: - [x] 1. Boil']);
    const opened = told(gone, (plan) => {
      for (const step of task(plan).steps) step.other = [];
    });
    expect(opened).toEqual([]);
  });

  it('is not told where it says nothing: a rule, the head of a table, a blank line', () => {
    const gone = ['---', '***', '|--------|--------|', ''];
    expect(told(gone)).toEqual([]);
  });

  it('is not told where only its number is another', () => {
    const { plan } = readPlan(TEXT, 'feature');
    const source = openedSource({ text: TEXT, plan }, formatWithId('feature'));
    const text = TEXT.replace('2. Pour', '12. Pour');
    expect(new Losses(source, plan).in(text)).toEqual([]);
  });

  it('is not told of a task that goes', () => {
    const gone = ['## Feature: Tea', 'Hot water.', '  - water'];
    expect(told(gone, (plan) => plan.tasks.splice(0, 1))).toEqual([]);
  });

  it('is not told where it is a rule within words', () => {
    const text = '# Shed\n\n## Notes\n\nAnn.\n\n* * *\n\nBob.\n';
    const { plan } = readPlan(text, 'task');
    const source = openedSource({ text, plan }, formatWithId('task'));
    const lost = (line: string) => new Losses(source, plan).in(text.replace(`${line}\n`, ''));
    expect(lost('Bob.')).toHaveLength(1);
    expect(lost('* * *')).toEqual([]);
  });

  it('is not told where nothing is gone', () => {
    expect(told([])).toEqual([]);
  });

  it('is told though a line like it stays in what was edited', () => {
    const text = (first: readonly string[], second: readonly string[]) =>
      ['### Step 1: Boil', ...first, '', '### Step 2: Pour', ...second, ''].join('\n');
    const lost = (old: string, now: string, at: number) => {
      const { plan } = readPlan(old, 'feature');
      const edited = ownCopy(plan);
      const actions = task(edited).steps[at]?.actions ?? [];
      for (const item of actions) if (item.text === 'fire') item.text = 'gas';
      const source = openedSource({ text: old, plan }, formatWithId('feature'));
      return new Losses(source, edited).in(now).map(({ path }) => path);
    };
    const [water, fire, gas] = ['- [ ] water', '- [ ] fire', '- [ ] gas'];
    const above = text([water, fire], [water, '- [ ] tea']);
    const below = text([water, '- [ ] tea'], [fire, water]);
    expect(lost(above, text([water, gas], ['- [ ] tea']), 0)).toEqual([
      'tasks.0.steps.1.actions.0',
    ]);
    expect(lost(below, text(['- [ ] tea'], [gas, water]), 1)).toEqual([
      'tasks.0.steps.0.actions.0',
    ]);
  });

  it('is told with another word before its colon, but not with another number in words', () => {
    const lost = (old: string, now: string) => {
      const text = TEXT.replace('Approved by Ann.', old);
      const { plan } = readPlan(text, 'feature');
      const source = openedSource({ text, plan }, formatWithId('feature'));
      return new Losses(source, plan).in(text.replace(old, now)).map((line) => line.text);
    };
    expect(lost('Ask Ann: today', 'Ask Bob: today')).toEqual(['Ask Ann: today']);
    expect(lost('Part two: today', 'Part three: today')).toEqual([]);
  });

  it('is told by what was edited where a plan shares the rest with the opened one', () => {
    const words = 'Tea.\n\nApproved by Ann.';
    const { plan } = readPlan(TEXT, 'feature');
    const now = { ...plan, tasks: plan.tasks.map((each) => ({ ...each, objective: words })) };
    const source = openedSource({ text: TEXT, plan }, formatWithId('feature'));
    expect(new Losses(source, now).in(TEXT.replace('Hot water.', 'Tea.'))).toEqual([]);
    expect(patchedText(source, now, false).text).toBe(TEXT.replace('Hot water.', 'Tea.'));
  });

  it('is not told of a step by its name where that was edited', () => {
    const text = [
      '# Shed',
      '',
      '## Proposed Implementation',
      '',
      '### Component 1: Dig',
      '',
      '### Component 2: Pour',
      '**Dependencies:**',
      '- Component 1: Dig',
      '',
    ].join('\n');
    const { plan } = readPlan(text, 'issue');
    const [old] = plan.tasks;
    const [dig, ...others] = old?.steps ?? [];
    if (!old || !dig) throw new Error('The text has steps.');
    const now = { ...plan, tasks: [{ ...old, steps: [{ ...dig, name: 'Drain' }, ...others] }] };
    const source = openedSource({ text, plan }, formatWithId('issue'));
    const renamed = text.replaceAll('Dig', 'Drain');
    expect(new Losses(source, now).in(renamed)).toEqual([]);
    expect(patchedText(source, now, false)).toMatchObject({ text: renamed, tries: 1 });
  });
});
