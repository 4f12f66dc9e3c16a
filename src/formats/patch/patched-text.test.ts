/** Edits of texts that people wrote: each is what a careful person would have typed. */
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../markdown/line-diff.ts';
import { type Plan, partSchema, planSchema, type Step, type Task } from '../../plan/schema.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { exportedPlan } from '../export.ts';
import { readPlan } from '../read.ts';

/** The lines that an edit takes away and puts in, as `-` and `+`; the text reads as the edited plan. */
function changes(text: string, edit: (plan: Plan) => void): string[] {
  const { plan, format } = readPlan(text);
  const copy = ownCopy(plan);
  edit(copy);
  const exported = exportedPlan(planSchema.parse(copy), format, { opened: { text, plan } });
  expect(exported.differing).toEqual([]);
  const [old, now] = [text.split('\n'), exported.text.split('\n')];
  return lineDiff(text, exported.text).flatMap((hunk) => [
    ...old.slice(hunk.old.start, hunk.old.end).map((line) => `-${line}`),
    ...now.slice(hunk.new.start, hunk.new.end).map((line) => `+${line}`),
  ]);
}

/** The steps of the first task. */
function stepsOf(plan: Plan): Step[] {
  return plan.tasks[0]?.steps ?? [];
}

function rename(plan: Plan, at: number, name: string): void {
  const step = stepsOf(plan)[at];
  if (step) step.name = name;
}

const PADDED = `# Shed

## Steps

### Task 01: Floor

- [ ] Level it

### Task 02: Walls

- [ ] Saw boards

### Task 03: Roof

- [ ] Nail it
`;

describe('the numbers of steps', () => {
  it('keep their digits where a step goes', () => {
    expect(changes(PADDED, (plan) => stepsOf(plan).splice(0, 1))).toEqual([
      '-### Task 01: Floor',
      '-',
      '-- [ ] Level it',
      '-',
      '-### Task 02: Walls',
      '+### Task 01: Walls',
      '-### Task 03: Roof',
      '+### Task 02: Roof',
    ]);
  });

  it('keep their digits where a step comes', () => {
    const door = partSchema.parse({ name: 'Door', actions: [{ text: 'Hang it', box: 'open' }] });
    expect(changes(PADDED, (plan) => stepsOf(plan).push(door))).toEqual([
      '+',
      '+### Task 04: Door',
      '+',
      '+- [ ] Hang it',
    ]);
  });
});

const DIVIDED = `# Boat

## Tasks

- [x] 1. Hull
  - cut
  - glue

- [ ] 2. Mast
  - [ ] 2.1 Choose a tree
    - straight
    - dry

  - [ ] 2.2 Plane it
    - round
`;

describe('steps in items that divide others', () => {
  it('keep their number when they are renamed', () => {
    expect(changes(DIVIDED, (plan) => rename(plan, 1, 'Buy a pole'))).toEqual([
      '-  - [ ] 2.1 Choose a tree',
      '+  - [ ] 2.1 Buy a pole',
    ]);
  });

  it('take the number of their place where they are copied', () => {
    const copied = changes(DIVIDED, (plan) => {
      const [first] = stepsOf(plan);
      if (first) stepsOf(plan).unshift({ ...first, id: 'copy', other: [] });
    });
    expect(copied).toContain('+- [x] 2. Hull');
  });
});

const PHASED = `# House

## Implementation Steps

### Phase 1: Ground

#### Step 1.1: Dig

- [ ] spade

---

#### Step 1.2: Pour

- [ ] mixer

### Phase 2: Walls

A word about them.

#### Step 2.1: Bricks

- [ ] trowel
`;

/** The steps of the first task in another order, by their names; what divides them stays. */
function reordered(plan: Plan, names: readonly string[], above: string): void {
  const steps = stepsOf(plan);
  const dividers = steps.flatMap(({ other }) => other);
  const ordered = names.flatMap((name) => steps.filter((step) => step.name.endsWith(name)));
  for (const step of ordered) step.other = step.name.endsWith(above) ? dividers : [];
  steps.splice(0, steps.length, ...ordered);
}

describe('what divides steps', () => {
  it('stays in its lines where the step above it goes', () => {
    expect(changes(PHASED, (plan) => reordered(plan, ['Dig', 'Bricks'], 'Dig'))).toEqual([
      '----',
      '-',
      '-#### Step 1.2: Pour',
      '-',
      '-- [ ] mixer',
      '-',
    ]);
  });

  it('stays in its lines where a step passes it', () => {
    const lines = changes(PHASED, (plan) => reordered(plan, ['Dig', 'Bricks', 'Pour'], 'Dig'));
    expect(lines).not.toContain('-### Phase 2: Walls');
    expect(lines.filter((line) => line.startsWith('+')).join('\n')).toContain('Step 1.2: Pour');
  });

  it('is above a new step that comes first behind it', () => {
    const step = partSchema.parse({ id: 'new', name: '2.0 Scaffold' });
    expect(changes(PHASED, (plan) => stepsOf(plan).splice(2, 0, step))[0]).toMatch(/^\+.*Scaffold/);
  });
});

describe('a list in a part beside the tasks', () => {
  it('is none of steps, though the only other list is', () => {
    const text =
      '## Task: Kitchen\n\n### What was done:\n\n1. Measured\n   - twice\n2. Sawed\n3. Glued\n';
    const added = changes(text, (plan) => {
      plan.guidelines.workflow = [{ first: 'Wipe up', second: '' }];
    });
    expect(added).toEqual([
      '+',
      '+## Implementation Guidelines',
      '+',
      '+### Development Workflow',
      '+1. **Wipe up**',
    ]);
  });
});

/** A text whose steps have neither labels nor plain numbers. */
const BARE = `# Fence

## Implementation Steps

### **Phase 1.1 — Posts** ✅

1. dig
2. ram

### **Phase 1.2 — Boards**

1. saw
2. nail
`;

describe('what the text has without labels', () => {
  it('comes without one where it was empty', () => {
    const lines = changes(BARE, (plan) => {
      const [step] = stepsOf(plan);
      if (step) step.objective = 'Something to nail on.';
    });
    expect(lines).toEqual(['+Something to nail on.', '+']);
  });

  it('comes without one in a new step, under a heading in the words of its neighbour', () => {
    const paint = partSchema.parse({ name: 'Paint', actions: [{ text: 'stir', box: 'none' }] });
    expect(changes(BARE, (plan) => stepsOf(plan).splice(1, 0, paint))).toEqual([
      '+### **Phase 2 — Paint**',
      '+',
      '+- stir',
      '+',
    ]);
  });

  it('is told apart by a blank line only where the list of its step is', () => {
    const text = '## Task: Shelf\n\n### Implementation Steps\n\n- [ ] Saw\n- [ ] Sand\n- [ ] Oil\n';
    const lines = changes(text, (plan) => {
      const [step] = stepsOf(plan);
      if (step) step.objective = 'It fits.';
    });
    expect(lines).toEqual(['+  **Objective**: It fits.']);
  });
});

describe('the numbers of a list', () => {
  it('go on from its first, which may not be 1', () => {
    const text =
      '## Task: Pond\n\n### Implementation Steps\n\n#### Step 1: Hole\n\n1. mark\n2. dig\n\n#### Step 2: Water\n\n3. line\n4. fill\n';
    const lines = changes(text, (plan) => {
      stepsOf(plan)[1]?.actions.splice(1, 0, { box: 'none', text: 'weigh down', children: [] });
    });
    expect(lines).toEqual(['-4. fill', '+4. weigh down', '+5. fill']);
  });
});

describe('an edit that changes more than its own lines', () => {
  it('says which of the opened text, and where they are in the plan', () => {
    const text =
      '# Shed\n\n**Objective**: Dry\n\n## Implementation\n\n### Saw\n\n- wood\n\n### Nail\n\nAll of it.\n';
    const { plan, format } = readPlan(text);
    const options = { opened: { text, plan } };
    const edited = (change: (task: Task) => void) => {
      const now = ownCopy(plan);
      for (const task of now.tasks) change(task);
      return exportedPlan(now, format, options);
    };
    // A heading with words alone is a step beside one with a list; the only one needs a word.
    const only = edited((task) => {
      task.steps.splice(0, 1);
    });
    expect(only.text).toContain('\n#### Step 1: Nail\n');
    expect(only.beside).toEqual([
      { number: 11, text: '### Nail', place: 'Step 2 › Step name', isNew: false },
    ]);
    const reworded = edited((task) => {
      task.objective = 'Dry tools';
    });
    expect(reworded.beside).toEqual([]);
  });
});
