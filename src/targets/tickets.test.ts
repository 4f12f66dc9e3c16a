import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import type { Part } from '../plan/schema.ts';
import { calmPlan } from '../testing/plans.ts';
import { SEED } from '../testing/seed.ts';
import { ticketsOf } from './tickets.ts';

describe.each(formats)('the example in the $name', (format) => {
  const plan = samplePlan();

  it('is a parent and a ticket for each step', () => {
    const [parent, ...below] = ticketsOf(plan, format, 'step');
    const steps = plan.tasks.flatMap((task) => task.steps);
    expect(below.map(({ name, step }) => [name, step])).toEqual(
      steps.map(({ name, id }) => [name, id]),
    );
    for (const { name } of below) expect(parent?.markdown).toContain(`- [ ] ${name}\n`);
    expect(parent?.markdown).not.toMatch(/^#+ (?:Step|Component) \d/m);
  });

  it('lists tickets of tasks without the rules that divide tasks', () => {
    const [parent, ...below] = ticketsOf(plan, format, 'task');
    const markdown = parent?.markdown ?? '';
    const [first = -1, last = -1] = below.map(({ link, name }) =>
      markdown.indexOf(`- [ ] ${[link, name].join(' ').trim()}\n`),
    );
    expect([first, last]).not.toContain(-1);
    expect(markdown.slice(first, last)).not.toMatch(/^---$/m);
  });

  it('has the links of the tickets in the parent', () => {
    const tasks = plan.tasks.map((task) => ({ ...task, issue: '#7' }));
    const [parent] = ticketsOf({ ...plan, tasks }, format, 'task');
    for (const { name } of tasks) expect(parent?.markdown).toContain(`- [ ] #7 ${name}\n`);
  });
});

it.each(formats)(
  'has each line of any plan in one ticket in the $name',
  (format) => {
    fc.assert(
      fc.property(calmPlan, fc.constantFrom('task' as const, 'step' as const), (plan, level) => {
        // What the parent says of them is their names alone.
        const steps = (all: readonly Part[]): Part[] =>
          all.map((part) => ({ ...part, issue: '', steps: steps(part.steps) }));
        const unlinked = { ...plan, tasks: steps(plan.tasks) };
        const tickets = ticketsOf(unlinked, format, level);
        // Rules divide the parts of the whole; between tickets there is nothing to divide.
        const lines = (text: string) =>
          text.split('\n').filter((line) => line.trim() !== '' && line !== '---');
        const inTickets = tickets.flatMap(({ markdown }) => lines(markdown)).toSorted();
        const listed = tickets.slice(1).map(({ name }) => `- [ ] ${name}`.trim());
        const whole = lines(printPlan(unlinked, format.id, { empty: false }));
        const isListed = (line: string) => listed.includes(line.replaceAll('\\', '').trim());
        expect(inTickets.filter((line) => !isListed(line))).toEqual(
          whole.filter((line) => !isListed(line)).toSorted(),
        );
      }),
      { numRuns: 60, seed: SEED },
    );
  },
  60_000,
);
