/** Lines that an export changes or adds beside the edit, as a person is told of them. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../plan/schema.ts';
import { inStep, inTask, item, withSteps } from '../../testing/step-edits.ts';
import { formatOf } from '../built-in/format-of.ts';
import { readPlan } from '../read.ts';
import { openedSource } from './opened.ts';
import { patchedText } from './patched-text.ts';

/** The lines that are told of an edit; `+` before one that is new. */
function told(text: string, edit: (plan: Plan) => Plan): string[] {
  const { plan } = readPlan(text, 'own');
  const { beside } = patchedText(openedSource({ text, plan }, formatOf(plan)), edit(plan), false);
  return beside.map((line) => `${line.isNew ? '+' : ''}${line.path}: ${line.text.trim()}`);
}

const NESTED = `# Shed

## Implementation Steps

- [ ] 1. Floor
  - planks

- [ ] 2. House
  - [ ] 2.1 Walls
    - bricks

  - [ ] 2.2 Roof
    - tin
`;

const LISTED = `# Tea

## Implementation Steps

### Step 1: Boil

- [ ] water

### Step 2: Pour

- [ ] slowly

## Notes

Hot.
`;

describe('a line beside an edit', () => {
  it('is told where it stands further out, as its item is gone', () => {
    const lines = told(
      NESTED,
      inStep(0, (step) => step.other.splice(0)),
    );
    expect(lines).toEqual([
      'tasks.0.steps.1.name: - [ ] 2.1 Walls',
      'tasks.0.steps.1.actions.0: - bricks',
      'tasks.0.steps.2.name: - [ ] 2.2 Roof',
      'tasks.0.steps.2.actions.0: - tin',
    ]);
  });

  it('is told where a label has to come, so that what stands below it reads as before', () => {
    const head = '# Implementation Plan\n\n## Feature: Tea\n\n';
    const text = `${head}1. Boil\n   - water\n   - fresh\n2. Pour\n   - slowly\n`;
    const first = (plan: Plan) => withSteps(plan, (steps) => steps.slice(0, 1));
    expect(told(text, first)).toEqual(['+tasks.0.steps.0.actions: **Tasks:**']);
  });

  it('is told where what was edited has no place where it stood', () => {
    const text = '# Tea\n\n## Success Criteria\n\nDone when:\n\n- [ ] hot\n';
    const edit = inTask(({ other }) => {
      for (const each of other) each.text = '- a list\n- of two';
    });
    expect(told(text, edit)).toEqual(['+tasks.0.other.0: - a list', '+tasks.0.other.0: - of two']);
  });

  it('is not told where it is what was edited, or a number that is counted on', () => {
    const add = inTask(({ steps }) => {
      for (const step of steps) step.actions.push(item('more'));
    });
    expect(told(LISTED, add)).toEqual([]);
    expect(
      told(LISTED, (plan) => withSteps(plan, ([, second]) => (second ? [second] : []))),
    ).toEqual([]);
    expect(told(LISTED, (plan) => withSteps(plan, (steps) => steps.toReversed(), 0))).toEqual([]);
  });

  it('is not told where it begins one column further in, below a number that is wider', () => {
    const items = Array.from(
      { length: 9 },
      (_, i) => `${i + 1}. item ${'abcdefghi'[i]}\n   - in it`,
    );
    const text = `# A\n\n## Prerequisites\n\n${items.join('\n')}\n`;
    const add = inTask(({ prerequisites }) => {
      prerequisites.unshift(item('first'));
    });
    expect(told(text, add)).toEqual([]);
  });
});
