import { describe, expect, it } from 'vitest';
import type { Plan } from '../../plan/schema.ts';
import { formatWithId } from '../built-in/registry.ts';
import { exportedPlan } from '../export.ts';
import { readPlan } from '../read.ts';
import { openedSource } from './opened.ts';
import { patchedText } from './patched-text.ts';

const text = '# Shed\n\n**Objective**: Dry\n';
const { plan } = readPlan(text, 'task');
const opened = { text, plan };
const format = formatWithId('task');

it('reads an opened text once', () => {
  expect(openedSource(opened, format)).toBe(openedSource(opened, format));
});

it('makes no text where nothing was edited', () => {
  const result = patchedText(openedSource(opened, format), structuredClone(plan), false);
  expect(result).toMatchObject({ text, tries: 0, widened: [], differing: [], beside: [] });
});

it('has the names of steps follow in a step that is as it was', () => {
  const steps = (name: string) =>
    `# Bread\n\n### Component 1: ${name}\n\n### Component 2: Oven\n**Dependencies:**\n- Component 1: ${name}\n`;
  const read = readPlan(steps('Dough'), 'issue').plan;
  // As the store edits a plan: what is as it was is the same object.
  const tasks = read.tasks.map((task) => ({
    ...task,
    steps: task.steps.map((step) => (step.name === 'Dough' ? { ...step, name: 'Yeast' } : step)),
  }));
  const source = { text: steps('Dough'), plan: read };
  const exported = exportedPlan({ ...read, tasks }, 'issue', { opened: source });
  expect(exported.text).toBe(steps('Yeast'));
});

describe('a text whose other content an older reader gave to another part', () => {
  const parted =
    '# Shed\n\nOf wood.\n\n## Part A\n\n### Week 1: Ground\n\n#### Step 1: Dig\n\n- [ ] dig\n\n## Part B\n\n### Week 2: Roof\n\n#### Step 2: Nail\n\n- [ ] tiles\n';
  const now = readPlan(parted, 'own').plan;
  const tasks = now.tasks.map((task) => ({ ...task, other: [] }));
  const other = [
    { after: '', text: 'Of wood.\n\n## Part A' },
    { after: 'tasks', text: '## Part B' },
  ];
  const was = { ...now, tasks, other };
  const exported = (plan: Plan) => {
    const { text, differing } = exportedPlan(plan, 'own', { opened: { text: parted, plan: was } });
    expect(differing).toEqual([]);
    return text;
  };

  it('keeps its bytes, and has that content stay where a name is edited', () => {
    expect(now.tasks[0]?.other).toEqual([{ after: '<next', text: '## Part B' }]);
    expect(exported(was)).toBe(parted);
    const named = tasks.map((task) => ({ ...task, name: `${task.name}s` }));
    expect(exported({ ...was, tasks: named })).toBe(
      parted.replace('Ground', 'Grounds').replace('Roof', 'Roofs'),
    );
  });

  it('has the words of the plan where they were edited, or what would have them is gone', () => {
    const said = [...other.slice(0, 1), { after: 'tasks', text: '## Part C' }];
    const edited = exported({ ...was, other: said });
    expect(edited).toContain('\n## Part C\n');
    expect(edited).not.toContain('## Part B');
    expect(exported({ ...was, tasks: tasks.slice(1) })).toContain('\n## Part B\n');
  });
});
