/** Long texts of one thing over and over: the time to print and read them is that of their length. */
import { describe, expect, it } from 'vitest';
import { expectBothWays } from '../testing/both-ways.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';

// The length squared would take many times the five seconds that a test has.
describe('a long text', () => {
  it('of fences, none of them closed, is printed and read back', () => {
    const fences = '~~~x\n\n'.repeat(4_000).trimEnd();
    const escaped = fences.replaceAll('~~~', '\\~~~');
    expectBothWays('task', ['step', 'objective'], fences, `**Objective**:\n\n${escaped}`);
  });

  it('of fences among other lines that collide, some with backslashes, is read back as it was', () => {
    const lines = ['~~~x', '# a', '\\# b', '\\~~~', '<!-- c', '**Actions**: d', 'e', ''];
    const text = `${lines.join('\n').repeat(30)}\n- f`;
    const plan = readPlan('## Task: a\n', 'task').plan;
    const [task] = plan.tasks;
    if (task) task.objective = text;
    const read = readPlan(printPlan(plan, 'task'), 'task').plan;
    expect(read.tasks[0]?.objective).toBe(text);
  });

  it('of spaces inside a heading is read', () => {
    const heading = `# a${' '.repeat(120_000)}b`;
    const { plan } = readPlan(`## Task: c\n${heading}`, 'task');
    expect(plan.tasks[0]?.name).toBe('c');
    expect(printPlan(plan, 'task')).toContain(heading);
  });
});

/** So many lines, each from its number. */
function repeated(count: number, line: (number: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i + 1)).join('\n');
}

// Of another layout than ours, as long as hostile input may be.
describe('a long text of somebody else is read', () => {
  it.each([
    ['fences without an end', `## Step 1 — a\n${'~~~x\n'.repeat(50_000)}`],
    ['10,000 levels of items', `## Step 1 — a\n${'- '.repeat(10_000)}a`],
    ['10,000 levels of quotes', `## Step 1 — a\n${'> '.repeat(10_000)}a`],
    ['100,000 items', `## Step 1 — a\n${'- [ ] a\n'.repeat(100_000)}`],
    ['tags that nothing closes', '<implementation_plan>\n<objective>\n</summary>\n'.repeat(5_000)],
    ['headings of every level', repeated(8_000, (n) => `${'#'.repeat(1 + (n % 6))} ${n}. b`)],
    ['steps', repeated(1_500, (n) => `### Phase ${n} — b\n**Goal**: c`)],
    ['numbered items', repeated(1_500, (n) => `${n}. **b ${n}**\n   - c`)],
    ['groups of steps', repeated(1_500, (n) => `## Sprint ${n}\nb\n### Task ${n}.1: c\n- d`)],
    ['labels of no field', `## Step 1 — a\n${'**Notes**:\n- b\n'.repeat(5_000)}`],
    ['comments without an end', '<!-- a\n'.repeat(50_000)],
    ['front matter without an end', `---\n${'a: b\n'.repeat(50_000)}`],
    ['emphasis in a heading', `## ${'* '.repeat(50_000)}**`],
    ['emoji in a heading', `## ${'✅ '.repeat(50_000)}`],
    ['digits in a heading', `## ${'1.'.repeat(50_000)}`],
    ['colons in a heading', `## Overview${' :'.repeat(50_000)}`],
    ['spaces in a label', `**Goal${' '.repeat(50_000)}x`],
  ])('of %s', (_name, text) => {
    const { plan } = readPlan(`# House\n${text}`);
    expect(plan.tasks.length).toBeGreaterThan(0);
  });
});
