/** The characters in which the reader finds names, numbers, boxes, values and entries. */
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../language/excerpt.ts';
import { readPlan } from '../read.ts';
import type { FieldSpan, HolderSpan, OtherSpan } from './spans.ts';

/** What a text says at a range. */
function sayingIn(text: string): (range: TextRange | null | undefined) => string | null {
  const lines = text.split('\n');
  return (range) => (range ? (lines[range.line] ?? '').slice(range.start, range.end) : null);
}

function spansIn(text: string, format?: string) {
  const { plan, span } = readPlan(text, format);
  return { plan, span, task: span.inner[0], steps: span.inner.flatMap(({ inner }) => inner) };
}

function titleIn(text: string, { name, number, noun, box }: HolderSpan) {
  const said = sayingIn(text);
  return [said(name), said(number), said(noun), said(box)];
}

function othersIn(text: string, others: readonly OtherSpan[]): (string | null)[] {
  const said = sayingIn(text);
  return others.flatMap(({ places }) => places.flatMap(({ ranges }) => ranges.map(said)));
}

function fieldIn(span: HolderSpan | undefined, path: string): FieldSpan {
  const field = span?.fields.find(({ part }) => part.part === 'field' && part.path === path);
  if (!field) throw new Error(`The text has no field "${path}".`);
  return field;
}

describe('the line of a name', () => {
  const body = '\n**Actions**:\n- [ ] dig\n';

  it.each([
    ['#### Step 2: Lay pipes', ['Lay pipes', '2', 'Step', null]],
    ['### 3) Lay pipes', ['Lay pipes', '3', null, null]],
    ['### [x] Phase 2 — Lay pipes ##', ['Lay pipes', '2', 'Phase', '[x]']],
    ['### **Step 2.1:** Lay pipes', ['Lay pipes', '2.1', 'Step', null]],
    ['### Step 2.1: Lay pipes', ['Lay pipes', '2.1', 'Step', null]],
    ['### 🚰 **Step 2: Lay pipes** ✅', ['Lay pipes', '2', 'Step', null]],
    ['### 第2步：Lay pipes', ['第2步：Lay pipes', null, '步', null]],
    ['**Phase 2: Lay pipes**', ['Lay pipes', '2', 'Phase', null]],
    ['- [x] **Step 2: Lay pipes**', ['Lay pipes', '2', 'Step', '[x]']],
  ])('%s', (line, title) => {
    const first = line.replace('2', '1').replace('3', '1').replace('pipes', 'tiles');
    const before = '# House\n\n## Implementation Steps\n\n';
    const hang = line.startsWith('- ') ? '  ' : '';
    const below = body.replaceAll(/^(?=.)/gm, hang);
    const text = `${before}${first}\n${below}\n${line.replace('3)', '2)')}\n${below}`;
    const { steps } = spansIn(text, 'task');
    const shown = title.map((part) => (part === '3' ? '2' : part));
    expect(steps[1] && titleIn(text, steps[1])).toEqual(shown);
  });

  it.each([
    ['## Task: Lay pipes', 'Lay pipes'],
    ['# Implementation Plan: Lay pipes', 'Lay pipes'],
    ['# **Lay pipes**', 'Lay pipes'],
    ['## **Feature: Lay pipes** (late)', 'Lay pipes'],
    ['# Lay "pipes"', 'Lay "pipes"'],
  ])('of a task: %s', (line, name) => {
    const text = `${line}\n\n**Objective**: dry\n`;
    const { plan, task } = spansIn(text, 'feature');
    expect([plan.tasks[0]?.name, task && titleIn(text, task)[0]]).toEqual([name, name]);
  });

  it('has what it says beside in ranges of their own', () => {
    const text =
      '# A\n\n### **Step 1: Pipes** ✅ **DONE**\n- [x] a\n\n### [x] Step 2: Tiles\n- [x] b\n';
    const { steps } = spansIn(text);
    expect(steps.map(({ others }) => othersIn(text, others))).toEqual([['✅ **DONE**'], ['[x]']]);
  });

  it('has an empty name at its end where it has none', () => {
    const text = '## Task: A\n\n### Implementation Steps\n\n#### Step 1:\n';
    const { steps } = spansIn(text, 'task');
    expect(steps[0]?.name).toEqual({ line: 4, start: 12, end: 12 });
  });
});

describe('a field', () => {
  it.each([
    ['**Objective**: dry', 'Objective', 'dry'],
    ['**Objective:** dry', 'Objective', 'dry'],
    ['🎯 **Goal**: dry', 'Goal', 'dry'],
    ['Goal: dry', 'Goal', 'dry'],
    ['- **Objective**: dry', 'Objective', 'dry'],
    ['### Objective ###\n\ndry', 'Objective', null],
  ])('has the range of its name and of what is behind that: %s', (mark, name, value) => {
    const text = `## Task: A\n\n${mark}\n\n### Implementation Steps\n`;
    const said = sayingIn(text);
    const { plan, task } = spansIn(text, 'task');
    const field = fieldIn(task, 'objective');
    expect(plan.tasks[0]?.objective).toBe('dry');
    expect([said(field.name), said(field.value)]).toEqual([name, value]);
  });

  it('has a subtitle in a range of its own', () => {
    const text = '# A\n\n## Risks: all of them (old)\n- rain: a tent\n';
    const { task } = spansIn(text, 'feature');
    expect(task && othersIn(text, task.others)).toEqual(['all of them (old)']);
  });

  it('has the exact lines of what it cannot hold', () => {
    const text =
      '## Task: A\n\n**Prerequisites**:\n- a\n\n  \nFirst.\nMore.\n\n- b\n\n> last\n\n### Success Criteria\n';
    const { task } = spansIn(text, 'task');
    const [place] = task?.others[0]?.places ?? [];
    expect(place?.text).toBe('First.\nMore.\n\n> last');
    expect(place?.ranges.map((range) => range?.line ?? null)).toEqual([6, 7, null, 11]);
  });

  it('has a range behind its label for what is no value', () => {
    const text = '# A\n\n### Step 1: B\n**Code Examples**: as below\n```\nx\n```\n';
    const { steps } = spansIn(text, 'task');
    expect(steps[0]?.others[0]?.places[0]?.ranges).toEqual([
      { line: 3, start: 19, end: 27, whole: false },
    ]);
  });
});

describe('an entry', () => {
  function entriesIn(text: string, format: string, path: string) {
    const said = sayingIn(text);
    const { task } = spansIn(text, format);
    return fieldIn(task, path).entries.map((entry) => [
      entry.path,
      ...[entry.marker, entry.number, entry.box, entry.prefix, entry.text].map(said),
    ]);
  }

  it('has its marker, number, box and text', () => {
    const text =
      '## Task: A\n\n**Prerequisites**: none\n- [ ] a  \n  1. [x] b\n* c\n-\n- - [ ] d\n• e\n\n### Success Criteria\n- [ ]\n';
    expect(entriesIn(text, 'task', 'prerequisites')).toEqual([
      ['0', null, null, null, null, 'none'],
      ['1', '-', null, '[ ]', null, 'a'],
      ['1.children.0', '1.', '1', '[x]', null, 'b'],
      ['2', '*', null, null, null, 'c'],
      ['3', '-', null, '[ ]', null, 'd'],
    ]);
    expect(entriesIn(text, 'task', 'successCriteria')).toEqual([]);
  });

  it('has its name with its number', () => {
    const text = '# A\n\n## Rollout Plan\n- Phase 1: soft\n- hard\n';
    const { task } = spansIn(text, 'feature');
    const said = sayingIn(text);
    const { entries } = fieldIn(task, 'rollout.phases');
    expect(entries.map(({ prefix, text: own }) => [said(prefix), said(own)])).toEqual([
      ['Phase 1:', 'soft'],
      [null, 'hard'],
    ]);
  });
});

describe('a pair', () => {
  function halvesIn(text: string, format: string, path: string) {
    const said = sayingIn(text);
    const { task, steps } = spansIn(text, format);
    const holder = path.startsWith('trouble') ? steps[0] : task;
    return fieldIn(holder, path).entries.map(({ halves }) => halves?.map(said));
  }

  it.each([
    [
      'on one line',
      '## Task: A\n\n### Files Created/Modified\n**New Files**:\n- `src/a.ts` - reads it\n- b: c - d\n- [x] e\n',
      'task',
      'files.created',
      [
        ['src/a.ts', 'reads it'],
        ['b: c', 'd'],
        ['[x] e', null],
      ],
    ],
    [
      'with an item in the first',
      '# A\n\n## Risks and Mitigations\n- Risk 1: late\n  - Mitigation: start early\n- wet\n',
      'feature',
      'risks',
      [
        ['late', 'start early'],
        ['wet', null],
      ],
    ],
    [
      'in a table',
      '# A\n\n## Risks\n| Risk | Impact | Mitigation |\n|---|---|---|\n| rain \\| snow | high | a tent |\n| wind | low | |\n',
      'feature',
      'risks',
      [
        ['rain \\| snow', 'a tent'],
        ['wind', null],
      ],
    ],
    [
      'with the second below',
      '# A\n\n### Step 1: B\n**Troubleshooting**:\n- it leaks:\n  ```\n  x\n  ```\n',
      'task',
      'troubleshooting',
      [['it leaks', '```']],
    ],
  ])('has its halves %s', (_, text, format, path, halves) => {
    expect(halvesIn(text, format, path)).toEqual(halves);
  });
});

it('a pair behind its label is one, though its second half would stand below', () => {
  const text = '## House\n**Best Practices**: by hand\n';
  const { task } = spansIn(text, 'issue');
  const [entry] = fieldIn(task, 'sourcedPractices').entries;
  const said = sayingIn(text);
  expect([said(entry?.text), entry?.halves?.map(said)]).toEqual(['by hand', ['by hand', null]]);
});

it('a title that is all of its heading has no noun', () => {
  const text = '<implementation_plan>\n# House\n</implementation_plan>\n';
  const { task } = spansIn(text, 'analysis');
  expect(task && titleIn(text, task)).toEqual(['House', null, null, null]);
});

it('other content of a field stands in its lines, and in that of its label', () => {
  const step = '## Task: A\n\n### Steps\n\n#### Step 1: B\n**Code Examples**: see here\n';
  const linesIn = (text: string) => {
    const [one] = spansIn(text, 'task').steps;
    return one?.others.flatMap(({ places }) => places.map(({ lines }) => lines));
  };
  expect(linesIn(step)).toEqual([{ start: 5, end: 6 }]);
  expect(linesIn(`${step}\n~~~\nb\n~~~\n`)).toEqual([{ start: 5, end: 10 }]);
});
