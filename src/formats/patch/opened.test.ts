import { expect, it } from 'vitest';
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
