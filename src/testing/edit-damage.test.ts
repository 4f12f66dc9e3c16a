import { describe, expect, it } from 'vitest';
import { readPlan } from '../formats/read.ts';
import { damageOf, type EditedUnit } from './edit-damage.ts';

const TEXT = `# A shop

## Prerequisites

* spade
* rope
  * of hemp

## Implementation Steps

### Step 1: Dig

**Goal:** A hole.

**Actions**:
1. here
2. there

---

### Step 2: Fill

Owner: Kim

## Success Criteria

- [ ] dry
- [x] even
`;

const step = (at: number) => `tasks.0.steps.${at}`;

function damage(edit: EditedUnit, change: (text: string) => string) {
  const now = change(TEXT);
  expect(now).not.toBe(TEXT);
  const { lines, beside, lost, toTell } = damageOf(TEXT, readPlan(TEXT, 'task').span, edit, now);
  return { lines, beside, lost, toTell };
}

const replace = (old: string, now: string) => (text: string) => {
  expect(text).toContain(old);
  return text.replace(old, now);
};

const NONE = { lines: [], beside: 0, lost: [], toTell: [] };

describe('the damage of an edit', () => {
  it.each<[string, EditedUnit, (text: string) => string]>([
    [
      'the line of an item',
      { kind: 'change in list', path: 'tasks.0.prerequisites.1', effect: 'change' },
      replace('* rope', '* strings'),
    ],
    [
      'an item that takes further lines',
      { kind: 'change in list', path: 'tasks.0.prerequisites.1', effect: 'change' },
      replace('* rope', '* strings\n\n  of steel'),
    ],
    [
      'an item with all that is in it',
      { kind: 'remove from list', path: 'tasks.0.prerequisites.1', effect: 'remove' },
      replace('* rope\n  * of hemp\n', ''),
    ],
    [
      'a field with its label',
      { kind: 'clear prose', path: `${step(0)}.objective`, effect: 'change' },
      replace('**Goal:** A hole.\n\n', ''),
    ],
    [
      'what comes to a list, and the numbers behind it',
      { kind: 'add to list', path: `${step(0)}.actions`, effect: 'add' },
      replace('1. here\n2. there', '1. first\n2. here\n3. there'),
    ],
    [
      'a field that is new',
      { kind: 'fill list', path: `${step(0)}.validation`, effect: 'change' },
      replace('2. there\n', '2. there\n\n**Validation**:\n- it rains\n'),
    ],
    [
      'a step that goes, its rule, and the numbers behind it',
      { kind: 'remove step', path: step(0), effect: 'remove' },
      (text) =>
        text.replace(/### Step 1[\s\S]*?---\n\n/, '').replace('Step 2: Fill', 'Step 1: Fill'),
    ],
    [
      'a step that moves',
      { kind: 'move step', path: step(0), effect: 'move' },
      (text) => {
        const [whole = '', first = '', second = ''] =
          /### Step 1: (Dig[\s\S]*?)---\n\n### Step 2: (Fill[\s\S]*?)(?=## S)/.exec(text) ?? [];
        return text.replace(whole, `### Step 1: ${second}---\n\n### Step 2: ${first}`);
      },
    ],
    [
      'a step that comes, with the rule before it',
      { kind: 'add step last', path: 'tasks.0.steps', effect: 'add' },
      replace('Kim\n\n## S', 'Kim\n\n---\n\n### Step 3: Sow\n\n- seed\n\n## S'),
    ],
  ])('is none where it changes %s', (_, edit, change) => {
    expect(damage(edit, change)).toEqual(NONE);
  });

  const item: EditedUnit = {
    kind: 'change in list',
    path: 'tasks.0.prerequisites.0',
    effect: 'change',
  };

  it('counts a line that is written in another way, which is not lost', () => {
    const change = (text: string) =>
      text.replace('* spade', '* shovel').replace('* rope', '- rope');
    expect(damage(item, change)).toEqual({
      lines: ['-* rope'],
      beside: 1,
      lost: [],
      toTell: ['* rope'],
    });
    const apart = (text: string) =>
      text.replace('* spade', '* shovel').replace('* [x] e', '- [x] e');
    expect(damage(item, apart)).toEqual(NONE);
  });

  it('counts a line far away, and its words where they are gone', () => {
    const change = (text: string) => text.replace('* spade', '* shovel').replace('Owner', 'By');
    expect(damage(item, change)).toEqual({
      lines: ['-Owner: Kim', '+By: Kim'],
      beside: 1,
      lost: ['Owner: Kim'],
      toTell: ['Owner: Kim'],
    });
  });

  it('counts what went with a neighbour', () => {
    const edit: EditedUnit = { kind: 'remove step', path: step(0), effect: 'remove' };
    const change = (text: string) => text.replace(/### Step 1[\s\S]*?Kim\n\n/, '');
    expect(damage(edit, change)).toEqual({
      lines: ['-### Step 2: Fill', '-Owner: Kim'],
      beside: 2,
      lost: ['### Step 2: Fill', 'Owner: Kim'],
      toTell: ['### Step 2: Fill', 'Owner: Kim'],
    });
  });

  it('counts a second place where lines come, and blank lines that go elsewhere', () => {
    const edit: EditedUnit = {
      kind: 'fill prose',
      path: `${step(0)}.testingStrategy`,
      effect: 'change',
    };
    const change = (text: string) =>
      text
        .replace('2. there\n', '2. there\n\n**Testing Strategy**: rain,\nand more rain\n')
        .replace('Owner', 'Note\nOwner')
        .replace('Criteria\n\n', 'Criteria\n');
    expect(damage(edit, change)).toEqual({
      lines: ['+Note', '-'],
      beside: 2,
      lost: [],
      toTell: ['Note', ''],
    });
  });

  it('counts a number outside of the series, and more than the number in it', () => {
    const edit: EditedUnit = {
      kind: 'remove from list',
      path: `${step(0)}.actions.0`,
      effect: 'remove',
    };
    const change = (text: string) =>
      text.replace('1. here\n2. there', '1. over there').replace('Step 2: F', 'Step 3: F');
    expect(damage(edit, change)).toEqual({
      lines: ['-2. there', '-### Step 2: Fill', '+### Step 3: Fill'],
      beside: 2,
      lost: ['2. there'],
      toTell: ['2. there', '### Step 2: Fill'],
    });
  });

  it('is none where a place in a list is counted on, whatever number stands behind it', () => {
    const text = '# A\n\n## Implementation Steps\n\n1. Dig\n2. Fill 3 holes\n3. Sow\n';
    const { span } = readPlan(text, 'task');
    const remove: EditedUnit = { kind: 'remove step', path: step(0), effect: 'remove' };
    const now = text.replace('1. Dig\n2. F', '1. F').replace('3. S', '2. S');
    expect(damageOf(text, span, remove, now)).toEqual(NONE);
    const more = now.replace('3 holes', '4 holes');
    expect(damageOf(text, span, remove, more)).toMatchObject({ beside: 1 });
    const move: EditedUnit = { kind: 'move step', path: step(1), effect: 'move' };
    const moved = text.replace('1. Dig\n2. Fill 3 holes', '1. Fill 3 holes\n2. Dig');
    expect(damageOf(text, span, move, moved)).toEqual(NONE);
  });

  it('is none where lines that name a step change with it', () => {
    const text =
      '<implementation_plan>\n\n# A\n\n## Proposed Implementation\n\n### Component 1: B\n\n**Implementation Details:** do\n\n### Component 2: C\n\n**Dependencies:**\n- Component 1: B\n\n## Timeline\n\n- Component 1: a day\n\n</implementation_plan>\n';
    const edit: EditedUnit = { kind: 'change name', path: `${step(0)}.name`, effect: 'change' };
    const now = text.replaceAll('1: B', '1: D').replace('1: a day', '1 (D): a day');
    const { span, format } = readPlan(text);
    expect(format).toBe('issue');
    expect(damageOf(text, span, edit, now)).toEqual(NONE);
    const apart = now.replace('** do', '** did');
    expect(damageOf(text, span, edit, apart)).toMatchObject({ beside: 1 });
  });

  it('knows lines by what ends them', () => {
    const change = (text: string) =>
      text.replace('* spade', '* shovel').replace('Kim\n', 'Kim\r\n');
    expect(damage(item, change)).toMatchObject({ beside: 1, lost: [] });
    const text = '# A\r\n\r\n## Prerequisites\r\n\r\n- wood';
    const add: EditedUnit = { kind: 'fill prose', path: 'tasks.0.approach', effect: 'change' };
    const { span } = readPlan(text, 'task');
    const now = `${text}\r\n\r\n## Approach\r\n\r\nSlowly.`;
    expect(damageOf(text, span, add, now)).toEqual(NONE);
  });
});
