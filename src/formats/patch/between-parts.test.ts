/** Edits of opened texts, judged by their lines: what stands between the parts of a plan stays. */
import { describe, expect, it } from 'vitest';
import type { Plan, Step } from '../../plan/schema.ts';
import { partSchema } from '../../plan/schema.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { withSteps as planWithSteps } from '../../testing/step-edits.ts';
import { exportedPlan } from '../export.ts';
import { readPlan } from '../read.ts';

/** The text with `changed` of its plan in place, and whether it reads back. */
function exported(text: string, changed: (plan: Plan) => Plan) {
  const { plan, format } = readPlan(text);
  const opened = { text, plan };
  const { text: result, differing } = exportedPlan(changed(plan), format, { opened });
  return { text: result, isExact: differing.length === 0 };
}

/** The text after an edit of a copy of its plan, and whether it reads back. */
const edited = (text: string, edit: (plan: Plan) => void) =>
  exported(text, (plan) => {
    const now = ownCopy(plan);
    edit(now);
    return now;
  });

/** The same for the steps of the first task; `moved` is the place of the one that moves. */
const withSteps = (
  text: string,
  change: (steps: readonly Step[]) => readonly Step[],
  moved?: number,
) => exported(text, (plan) => planWithSteps(plan, change, moved));

const planted = () =>
  partSchema.parse({ name: 'Plant', actions: [{ box: 'open', text: 'beans' }] });

describe('what closes a wrapper stays behind all steps', () => {
  it.each([
    ['<details>', '</details>'],
    ['<div class="steps">', '</div>'],
    [':::note', ':::'],
    ['{% tabs %}', '{% endtabs %}'],
    ['<!-- begin steps -->', '<!-- end steps -->'],
  ])('%s', (opener, closer) => {
    const step = (number: number, name: string) =>
      `#### Step ${number}: ${name}\n**Actions**:\n- [ ] ${name.toLowerCase()}\n`;
    const text = `## Task: Garden\n\n### Implementation Steps\n\n${opener}\n\n${step(1, 'Dig')}\n${step(2, 'Sow')}\n${closer}\n\n### Success Criteria\n- [ ] it grows\n`;
    const results = [
      withSteps(text, (steps) => steps.slice(0, 1)),
      withSteps(text, (steps) => [...steps, planted()]),
      withSteps(text, (steps) => steps.toReversed(), 1),
    ];
    for (const { text: result, isExact } of results) {
      const lines = result.split('\n');
      expect(isExact).toBe(true);
      expect(lines.indexOf(closer)).toBeGreaterThan(
        lines.findLastIndex((line) => /Step/.test(line)),
      );
      expect(lines.indexOf(closer)).toBeLessThan(lines.indexOf('### Success Criteria'));
    }
  });
});

describe('a series is numbered once, from its start, as it is written', () => {
  const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('## '));

  it.each([
    ['## Phase 0: Dig', '## Phase 1: Sow', '## Phase 2: Mow'],
    ['## Phase 01 - Dig', '## Phase 02 - Sow', '## Phase 03 - Mow'],
    ['## 2.1 Dig', '## 2.2 Sow', '## 2.3 Mow'],
    ['## Step T007: Dig', '## Step T008: Sow', '## Step T009: Mow'],
  ])('%s', (...series) => {
    const text = `# Garden\n\n${series.map((line) => `${line}\n- [ ] work\n`).join('\n')}`;
    const named = (...names: readonly string[]) =>
      names.map((name, at) => {
        const [before = ''] = (series[at] ?? '').split(/(?:Dig|Sow|Mow)$/);
        return before + name;
      });
    const removed = withSteps(text, (steps) => steps.slice(1));
    expect([headings(removed.text), removed.isExact]).toEqual([named('Sow', 'Mow'), true]);
    const last = withSteps(text, ([first, ...rest]) => (first ? [...rest, first] : rest), 0);
    expect([headings(last.text), last.isExact]).toEqual([named('Sow', 'Mow', 'Dig'), true]);
    const renamed = edited(text, (plan) => {
      const step = plan.tasks[0]?.steps[1];
      if (step) step.name = 'Plant';
    });
    expect([headings(renamed.text), renamed.isExact]).toEqual([named('Dig', 'Plant', 'Mow'), true]);
  });

  it('in a numbered list, too, and never with two numbers', () => {
    const text =
      '# Tea\n\n## How\n\n1. Boil\n2. Pour:\n   ```sh\n   pour\n   ```\n3. Wait\n4. Drink\n';
    const { text: result } = withSteps(text, (steps) => steps.toSpliced(1, 1));
    expect(result).toBe('# Tea\n\n## How\n\n1. Boil\n2. Wait\n3. Drink\n');
  });
});

describe('nothing goes with its neighbour', () => {
  it('an item with a box of another sign', () => {
    const text =
      '# Plan\n\n- [x] 1. Dig\n  - deep\n\n- [-] 2. Sow\n  - beans\n\n- [~] 3. Mow\n  - late\n';
    const { text: result } = withSteps(text, (steps) => steps.slice(1));
    expect(result).toBe('# Plan\n\n- [-] 1. Sow\n  - beans\n\n- [~] 2. Mow\n  - late\n');
  });

  it('an underlined section behind the last step', () => {
    const risks = 'Risks and Mitigations\n---------------------\n- Risk 1: Frost\n';
    const text = `# Garden\n\nImplementation Steps\n--------------------\n\n### Step 1: Dig\n- [ ] deep\n\n### Step 2: Sow\n- [ ] beans\n\n${risks}`;
    const { text: result } = withSteps(text, (steps) => steps.slice(0, 1));
    expect(result).toContain(risks);
    expect(result).not.toContain('Sow');
  });

  it('items without a text', () => {
    const text =
      '## Task: T\n\n### Implementation Steps\n\n#### Step 1: A\n**Actions**:\n- [ ] one\n- [ ] \n- [ ] three\n';
    const { text: result } = edited(text, (plan) => {
      const action = plan.tasks[0]?.steps[0]?.actions[0];
      if (action) action.text = 'uno';
    });
    expect(result).toBe(text.replace('one', 'uno'));
  });
});

it('a new section is as deep as those beside it, and no other line changes', () => {
  const text = '# Exporter\n\n## 1. Schema\n- [x] 1.1 Parent\n\n## 2. Route\n- [ ] 2.1 Path\n';
  const { text: result, isExact } = edited(text, (plan) => {
    plan.tasks[0]?.successCriteria.push({ box: 'open', text: 'it works', children: [] });
  });
  expect(isExact).toBe(true);
  expect(result).toContain('\n## Success Criteria\n- [ ] it works\n');
  expect(
    result
      .replace('## Success Criteria\n- [ ] it works\n\n', '')
      .replace('\n## Success Criteria\n- [ ] it works\n', ''),
  ).toBe(text);
});

it('the heading of a field that is cleared stays, and so does its label', () => {
  const text = '# Garden\n\n## Risks\n- Frost\n\n## Overview\nDry.\n';
  const { text: result, isExact } = edited(text, (plan) => {
    for (const task of plan.tasks) task.objective = '';
  });
  expect([result, isExact]).toEqual(['# Garden\n\n## Risks\n- Frost\n\n## Overview\n', true]);
});

const PHASES =
  '# Boat\n\n## Implementation Steps\n\n### Step 1: Hull\n\n- [ ] oak\n\n## Phase 2\n\n### Step 2: Rig\n\n- [ ] pine\n';

const ITEMS =
  '# Shed\n\n## Implementation Steps\n\n1. Prepare\n   - a spade\n2. Build\n   - 2.1 Walls\n     - bricks\n   - 2.2 Roof\n     - tin\n3. Paint\n';

describe('what divides steps', () => {
  it('stands above a new step that takes the place of the one behind it', () => {
    const above =
      '# Garden\n\n## Phase 1: Dig\n\n**Status:** draft\n\n- a bed\n\n## Part two\n\nOf green.\n\n';
    const { text, isExact } = exported(`${above}## Phase 2: Sow\n\n- peas\n`, (plan) => {
      const more = planWithSteps(plan, (steps) => [...steps, planted()]);
      return planWithSteps(more, (steps) => steps.toSpliced(1, 1));
    });
    expect(isExact).toBe(true);
    expect(text).toContain(`${above}## Phase 2: Plant\n\n- [ ] beans\n`);
  });

  it('comes behind a copy that has it, in new words', () => {
    const { text, isExact } = exported(PHASES, (plan) => {
      const copied = planWithSteps(plan, (steps) => {
        return steps.flatMap((step, at) => (at === 0 ? [step, { ...step, id: 'copy' }] : [step]));
      });
      const now = ownCopy(copied);
      for (const { other } of now.tasks[0]?.steps ?? []) {
        for (const each of other) each.text = '## Phase B';
      }
      return now;
    });
    expect(isExact).toBe(true);
    const copy = '### Step 2: Hull\n\n- [ ] oak\n\n## Phase B';
    expect(text).toBe(PHASES.replace('## Phase 2', copy).replace('Step 2: Rig', 'Step 3: Rig'));
  });

  it('stays where the last step behind it goes', () => {
    const { text } = withSteps(PHASES, (steps) => steps.slice(0, 1));
    expect(text).toBe(PHASES.replace(/\n### Step 2.*$/s, ''));
  });

  it('leaves what stood in it further out where it goes, whatever else is edited there', () => {
    const { text: result, isExact } = edited(ITEMS, ({ tasks: [task] }) => {
      const [prepare, walls, roof] = task?.steps ?? [];
      if (!prepare || !walls || !roof) throw new Error('There are three steps.');
      prepare.other = [];
      walls.name = 'Long walls';
      roof.actions = roof.actions.flatMap((item) => [item, { ...item, text: 'nails' }]);
    });
    expect(isExact).toBe(true);
    expect(result).toBe(
      '# Shed\n\n## Implementation Steps\n\n1. Prepare\n   - a spade\n- 2.1 Long walls\n  - bricks\n- 2.2 Roof\n  - tin\n  - nails\n3. Paint\n',
    );
  });

  it('leaves steps further out that change places where it goes', () => {
    const { text: result } = edited(ITEMS, ({ tasks: [task] }) => {
      const [prepare, walls, roof, paint] = task?.steps ?? [];
      if (!task || !prepare || !walls || !roof || !paint) throw new Error('There are four steps.');
      task.steps = [{ ...prepare, other: [] }, roof, walls, paint];
    });
    expect(result).toBe(
      '# Shed\n\n## Implementation Steps\n\n1. Prepare\n   - a spade\n- 2.1 Roof\n  - tin\n- 2.2 Walls\n  - bricks\n3. Paint\n',
    );
  });
});
