import { expect, it } from 'vitest';
import { blankStep } from '../../plan/blank.ts';
import { exportPlan } from '../export.ts';
import { readPlan } from '../read.ts';

/** `text`, opened as it is written, with a step as its first. */
function withStep(text: string): string {
  const { plan, format } = readPlan(text, 'own');
  const now = structuredClone(plan);
  const step = { ...blankStep(), name: 'Dig', actions: [item('A hole')] };
  now.tasks[0]?.steps.push(step);
  const result = exportPlan(now, format, { opened: { text, plan } });
  const read = readPlan(result, 'own').plan.tasks[0]?.steps ?? [];
  expect(read).toMatchObject([{ name: 'Dig', actions: [{ text: 'A hole' }] }]);
  return result;
}

const item = (text: string) => ({ box: 'open' as const, text, children: [] });
const STEP = '## Step 1: Dig\n\n**Actions**:\n- [ ] A hole\n';

it('writes the first step beside the sections of a document, and not in the words of a format', () => {
  const record = '# Use a pond\n\n## Context\n\nDry.\n\n## Decision\n\nWater.\n';
  expect(withStep(record)).toBe(`${record}\n${STEP}`);
  const chinese = '# 缓存\n\n### 背景\n\n慢。\n\n### 决定\n\n用水。\n';
  expect(withStep(chinese)).toBe(`${chinese}\n#${STEP}`);
});

it('writes it above what the format has behind its steps', () => {
  const text =
    '# Plan: Pond\n\n## Context\n\nDry.\n\n## Files to modify\n\n| File | Change |\n| --- | --- |\n| a.ts | b |\n';
  expect(withStep(text)).toBe(text.replace('## Files', `${STEP}\n## Files`));
});

it('leaves it to a document how it writes steps, where it says so', () => {
  const text =
    '# Pond\n\n## Notes\n\nDry.\n\n## Implementation Steps\n\n### Step 1: Dig\n\nA hole.\n';
  const { plan, format } = readPlan(text, 'own');
  const now = structuredClone(plan);
  now.tasks[0]?.steps.push({ ...blankStep(), name: 'Fill' });
  expect(exportPlan(now, format, { opened: { text, plan } })).toBe(`${text}\n### Step 2: Fill\n`);
});

it('takes nothing of the section that it comes behind', () => {
  const nested = '# Pond\n\n## Notes\n\nDry.\n\n### Success Criteria\n\n- wet\n\n## Why\n\nRain.\n';
  expect(withStep(nested)).toBe(nested.replace('## Why', `${STEP}\n## Why`));
});

it.each([
  [
    'that has a heading called like a step',
    '# Pond\n\n## Context\n\nDry.\n\n## Step 1: Dig\n\nA hole.\n',
  ],
  ['whose sections stand below no title', '# Background\n\nDry.\n\n# Proposal\n\nWater.\n'],
])('leaves a document %s to the format', (_, text) => {
  const { plan, format } = readPlan(text, 'own');
  const now = structuredClone(plan);
  now.tasks[0]?.steps.push({ ...blankStep(), name: 'Fill' });
  const result = exportPlan(now, format, { opened: { text, plan } });
  expect(result).not.toMatch(/^#+ Step 1: Fill/m);
  expect(readPlan(result, 'own').plan.tasks[0]?.steps).toMatchObject([{ name: 'Fill' }]);
});
