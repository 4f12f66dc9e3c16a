/** What fits no field stays in its place; and which format a text is in. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/schema.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const TEXT = `Owner: Kim

## Task: Move the cache
Status: in review

**Objective**: Faster pages.

### Background
Nobody knows.

**Objective**: not a field, this is under Background

### Implementation Steps
Read all of this first.

#### Step 1: Measure
**Actions**:
- [ ] a

A paragraph between.

- [ ] b

##### Notes
Kept.

### Success Criteria
- [ ] Faster

## Appendix
| a | b |
| - | - |
`;

function others(plan: Plan) {
  const [task] = plan.tasks;
  return { plan: plan.other, task: task?.other, step: task?.steps[0]?.other };
}

describe('other content', () => {
  it('is anchored to what it follows, in the plan, the task and the step', () => {
    const { plan } = readPlan(TEXT, 'task');
    expect(others(plan)).toEqual({
      plan: [
        { after: '', text: 'Owner: Kim' },
        { after: 'tasks', text: '## Appendix\n| a | b |\n| - | - |' },
      ],
      task: [
        { after: '', text: 'Status: in review' },
        {
          after: 'objective',
          text: '### Background\nNobody knows.\n\n**Objective**: not a field, this is under Background',
        },
        { after: '<steps', text: 'Read all of this first.' },
      ],
      step: [{ after: 'actions', text: 'A paragraph between.\n\n##### Notes\nKept.' }],
    });
  });

  it('is printed again in its place, and in any other format', () => {
    const { plan } = readPlan(TEXT, 'task');
    const lines = TEXT.split('\n').filter((line) => line.trim() !== '');
    const again = printPlan(plan, 'task');
    for (const line of lines) expect(again.split('\n')).toContain(line);
    expect(printPlan(readPlan(again, 'task').plan, 'task')).toBe(again);
    for (const format of ['feature', 'analysis', 'issue']) {
      const text = printPlan(plan, format);
      for (const kept of [
        'Owner: Kim',
        'Status: in review',
        'Nobody knows.',
        'Kept.',
        '| a | b |',
      ]) {
        expect(text).toContain(kept);
      }
    }
  });

  it('does not swallow what follows when it has a fence without an end', () => {
    const { plan } = readPlan(TEXT, 'task');
    const open = { ...plan, other: [{ after: '', text: '```js\nconst a = 1;' }] };
    expect(readPlan(printPlan(open, 'task'), 'task').plan.tasks[0]?.name).toBe('Move the cache');
  });
});

describe('a text of no known shape', () => {
  it('is kept whole', () => {
    const text = 'Just a note.\n\n- with\n- items';
    const { plan } = readPlan(text);
    expect(plan.other).toEqual([{ after: '', text }]);
    expect(printPlan(plan, 'feature')).toContain(text);
  });

  it('may be empty, or have any line breaks', () => {
    expect(readPlan('').plan.tasks).toHaveLength(1);
    expect(readPlan('## Task: a\r\n**Objective**: b\r\nc').plan.tasks[0]?.objective).toBe('b\nc');
  });
});

describe('an unknown format', () => {
  it('is an error that names those there are', () => {
    expect(() => readPlan('', 'epic')).toThrow(
      'There is no plan format "epic". The formats are: task',
    );
  });
});

describe('steps and their list of names', () => {
  it('come from the list alone where there are no details', () => {
    const { plan } = readPlan(
      '<implementation_plan>\n<steps>\n1. a\n2. b\n</steps>\n</implementation_plan>',
    );
    expect(plan.tasks[0]?.steps.map((step) => step.name)).toEqual(['a', 'b']);
  });

  it('keep the list where it says something else', () => {
    const text =
      '<implementation_plan>\n<steps>\n1. x\n</steps>\n<detailed_plan>\n### Step 1: a\n</detailed_plan>\n</implementation_plan>';
    const [task] = readPlan(text).plan.tasks;
    expect(task?.steps.map((step) => step.name)).toEqual(['a']);
    expect(task?.other).toEqual([{ after: '<steps', text: '1. x' }]);
  });
});
