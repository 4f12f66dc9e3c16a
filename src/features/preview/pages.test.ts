import { expect, test } from 'vitest';
import { printBlocks } from '../../formats/print.ts';
import { samplePlan } from '../../plan/sample.ts';
import type { Plan } from '../../plan/schema.ts';
import { keysOf, pagesOf } from './pages.ts';

function edited(plan: Plan, objective: string): Plan {
  return { ...plan, tasks: plan.tasks.map((task, i) => (i === 0 ? { ...task, objective } : task)) };
}

test('an edit makes one block and its page anew, and leaves all others the objects they were', () => {
  const plan = samplePlan();
  const before = pagesOf(printBlocks(plan, 'task'), []);
  const after = pagesOf(printBlocks(edited(plan, 'Another aim'), 'task'), before);
  expect(after.filter((page) => !before.includes(page))).toHaveLength(1);
  const old = new Set(before.flat());
  expect(after.flat().filter((block) => !old.has(block))).toHaveLength(1);
  expect(pagesOf(printBlocks(plan, 'task'), before)).toEqual(before);
});

test('pages together are the document, and each block of one has a name of its own', () => {
  for (const format of ['task', 'feature', 'analysis', 'issue']) {
    const blocks = printBlocks(samplePlan(), format, { empty: true });
    const pages = pagesOf(blocks, []);
    expect(pages.flat()).toEqual(blocks);
    for (const page of pages) expect(new Set(keysOf(page)).size).toBe(page.length);
  }
});

test('a block that says the same of something else is another one', () => {
  const one = { text: 'same\n', pieces: [{ text: 'same\n', path: 'tasks.0.name' }] };
  const other = { text: 'same\n', pieces: [{ text: 'same\n', path: 'tasks.1.name' }] };
  expect(pagesOf([other], [[one]])[0]?.[0]).toBe(other);
});
