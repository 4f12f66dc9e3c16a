/** Which lines of an opened text are lost beside an edit: those that nobody edited. */
import { describe, expect, it } from 'vitest';
import { type Plan, partSchema } from '../../plan/schema.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { formatWithId } from '../built-in/registry.ts';
import { readPlan } from '../read.ts';
import { Losses } from './beside.ts';
import { openedSource } from './opened.ts';

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
});
