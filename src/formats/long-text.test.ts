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
