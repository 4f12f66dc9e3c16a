/** Headings by the line below them: read, escaped, and one with that line where a text is patched. */
import { describe, expect, it } from 'vitest';
import { parseSource } from '../markdown/blocks.ts';
import { lineDiff } from '../markdown/line-diff.ts';
import type { Plan, Task } from '../plan/schema.ts';
import { ownCopy } from '../testing/own-copy.ts';
import { exportedPlan } from './export.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

const TEXT = `Mail
====

Goal
----
Letters arrive.

Implementation Steps
--------------------

### Step 1: Sort
- [ ] by street

### Step 2: Carry
- [ ] in a bag

Risks and Mitigations
---------------------
- Risk 1: Rain
  - Mitigation: A coat
`;

/** The lines that an edit of the first task takes out of `text` and puts in. */
function changed(text: string, edit: (task: Task) => void): string[] {
  const { plan, format } = readPlan(text);
  const now: Plan = ownCopy(plan);
  const [task] = now.tasks;
  if (!task) throw new Error('A plan has a task.');
  edit(task);
  const exported = exportedPlan(now, format, { opened: { text, plan }, empty: false });
  expect(exported.differing).toEqual([]);
  const [old, next] = [text.split('\n'), exported.text.split('\n')];
  return lineDiff(text, exported.text).flatMap((hunk) => [
    ...old.slice(hunk.old.start, hunk.old.end).map((line) => `-${line}`),
    ...next.slice(hunk.new.start, hunk.new.end).map((line) => `+${line}`),
  ]);
}

describe('a line of dashes or equals signs', () => {
  it.each([
    ['Goal\n====\n', ['heading 1 0-2']],
    ['Goal\n----\nWords.\n', ['heading 2 0-2', 'paragraph 2-3']],
    ['Goal\n-\n', ['heading 2 0-2']],
    ['- a\n\n  Goal\n  ---\n', ['list 0-4']],
    ['Two lines\nof text\n---\n', ['paragraph 0-2', 'break 2-3']],
    ['Goal\n\n---\n', ['paragraph 0-1', 'break 2-3']],
    ['**Owner**: Ann\n---\n', ['paragraph 0-1', 'break 1-2']],
    ['<steps>\n---\n', ['paragraph 0-1', 'break 1-2']],
    ['- item\n---\n', ['list 0-1', 'break 1-2']],
    ['> quote\n---\n', ['quote 0-1', 'break 1-2']],
    ['| a |\n|---|\n', ['table 0-2']],
    ['    code\n---\n', ['code 0-1', 'break 1-2']],
    ['```\nGoal\n----\n```\n', ['fence 0-4']],
    ['Goal\n\\----\n', ['paragraph 0-2']],
  ])('%j', (text, expected) => {
    const blocks = parseSource(text).blocks.map((block) => {
      const level = block.type === 'heading' ? ` ${block.level}` : '';
      return `${block.type}${level} ${block.start}-${block.end}`;
    });
    expect(blocks).toEqual(expected);
  });

  it('opens the fields of a plan, and its name', () => {
    const { plan } = readPlan(TEXT);
    const [task] = plan.tasks;
    expect(task?.name).toBe('Mail');
    expect(task?.objective).toBe('Letters arrive.');
    expect(task?.steps.map(({ name }) => name)).toEqual(['Sort', 'Carry']);
    expect(task?.risks).toEqual([{ first: 'Rain', second: 'A coat' }]);
  });

  it('leaves front matter what it is', () => {
    const { plan } = readPlan(`---\nowner: Ann\n---\n\n${TEXT}`);
    expect(plan.tasks[0]?.name).toBe('Mail');
    expect(plan.other[0]?.text).toBe('---\nowner: Ann\n---');
  });

  it.each([
    'Goal\n----',
    'Goal\n====\nmore',
    'Summary\n-',
    'Goal\n\\---',
    '---',
    'a\n\n\\\\===\nb',
    '- a\n  Goal\n  ---',
  ])('that was typed reads back: %j', (objective) => {
    const { plan } = readPlan(TEXT, 'feature');
    const typed = { ...plan, tasks: plan.tasks.map((task) => ({ ...task, objective })) };
    for (const format of ['task', 'feature', 'issue']) {
      expect(readPlan(printPlan(typed, format), format).plan.tasks[0]?.objective).toBe(objective);
    }
  });
});

describe('in an opened text', () => {
  it('the section behind the last step stays when that is removed', () => {
    expect(changed(TEXT, (task) => task.steps.pop())).toEqual([
      '-### Step 2: Carry',
      '-- [ ] in a bag',
      '-',
    ]);
  });

  it('nothing comes between a heading and the line below it', () => {
    const fill = (task: Task) => {
      task.objective = 'They arrive.';
    };
    expect(changed(TEXT, fill)).toEqual(['-Letters arrive.', '+They arrive.']);
    expect(changed(TEXT.replace('Letters arrive.\n', ''), fill)).toContain('+They arrive.');
    expect(changed(TEXT.replace('Letters arrive.\n', ''), fill)).not.toContain('+----');
  });

  it('a heading stays with the line below it when its text goes', () => {
    expect(
      changed(TEXT, (task) => {
        task.objective = '';
      }),
    ).toEqual(['-Letters arrive.']);
  });

  it('another name leaves the line below it', () => {
    expect(
      changed(TEXT, (task) => {
        task.name = 'Post';
      }),
    ).toEqual(['-Mail', '+Post']);
  });

  it('a new section has a line below its heading, as its neighbours have', () => {
    expect(
      changed(TEXT, (task) => {
        task.prerequisites.push({ box: 'none', text: 'A bag', children: [] });
      }),
    ).toEqual(['+Prerequisites', '+-------------', '+- A bag', '+']);
  });

  it('a new step has one, too', () => {
    const text = TEXT.replace('### Step 1: Sort', 'Step 1: Sort\n------------').replace(
      '### Step 2: Carry',
      'Step 2: Carry\n-------------',
    );
    const [first] = readPlan(text).plan.tasks;
    expect(first?.steps.map(({ name }) => name)).toEqual(['Sort', 'Carry']);
    expect(
      changed(text, (task) => {
        const [step] = task.steps;
        const actions = [{ box: 'open' as const, text: 'at the door', children: [] }];
        if (step) task.steps.push({ ...step, id: 'new', name: 'Hand over', actions });
      }),
    ).toEqual(['+Step 3: Hand over', '+-----------------', '+- [ ] at the door', '+']);
  });
});
