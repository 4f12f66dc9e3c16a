import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { type Plan, partSchema } from '../../plan/schema.ts';
import { unprintedFields } from './unprinted.ts';

const plan: Plan = {
  ...blankPlan('task'),
  tasks: [
    partSchema.parse({
      name: 'Limit requests',
      details: 'As the ticket has it',
      objective: 'Nobody takes all connections',
      summary: 'In short',
      statusQuo: 'No limit',
      research: [
        { first: 'Largest client?', second: '' },
        { first: 'Redis version?', second: '7' },
      ],
      steps: [
        { name: 'One', estimate: '2 days', troubleshooting: [{ first: 'a', second: 'b' }] },
        { name: 'Two', actions: [{ text: 'Do' }], troubleshooting: [{ first: 'c', second: '' }] },
      ],
    }),
    partSchema.parse({ name: 'Tell clients', summary: 'Also short' }),
  ],
};

function names(format: string): string[] {
  return unprintedFields(plan, format).map(
    ({ field, format: owner, of, count }) =>
      `${field.label} (${owner?.name ?? 'note'}): ${count} ${of}`,
  );
}

describe('unprintedFields', () => {
  it('names what a format does not print, as the format that prints it has it', () => {
    expect(names('task')).toEqual([
      'Task details (note): 1 task',
      'Research (note): 1 task',
      'Summary (Analysis plan): 2 task',
      'Status Quo (Issue plan): 1 task',
      'Estimate (Feature plan): 1 step',
    ]);
  });

  it('counts a step’s estimate as printed where there is a timeline', () => {
    const steps = (format: string) =>
      unprintedFields(plan, format)
        .filter(({ of }) => of === 'step')
        .map(({ field, count }) => `${field.path} ${count}`);
    expect(steps('issue')).toEqual(['actions 1']);
    expect(steps('feature')).toEqual(['troubleshooting 2']);
    expect(steps('analysis')).toEqual(['estimate 1']);
  });

  it('counts research as left out where something was found, and printed while it is open', () => {
    const research = (tasks: Plan['tasks']) =>
      unprintedFields({ ...plan, tasks }, 'issue').filter(({ field }) => field.path === 'research');
    expect(research(plan.tasks)).toMatchObject([{ count: 1 }]);
    const open = partSchema.parse({ research: [{ first: 'Largest client?', second: '' }] });
    expect(research([open])).toEqual([]);
  });

  it('finds nothing in a new plan, defaults or not', () => {
    for (const format of ['task', 'feature', 'analysis', 'issue']) {
      expect(unprintedFields(blankPlan('task'), format)).toEqual([]);
    }
    const started = {
      ...blankPlan('task'),
      tasks: [partSchema.parse({ steps: [partSchema.parse({})] })],
    };
    expect(unprintedFields(started, 'issue')).toEqual([]);
  });

  it('says in which section a field stands, since "Approach" alone says little', () => {
    const rollout = { approach: 'One region at a time', phases: [] };
    const tasks = [partSchema.parse({ rollout, objective: 'In front' })];
    const found = unprintedFields({ ...plan, tasks }, 'analysis');
    expect(found).toMatchObject([
      { field: { label: 'Objective' }, section: '' },
      { field: { label: 'Approach' }, section: 'Rollout Plan' },
    ]);
  });

  it('names a field at a level where no format has it', () => {
    const steps = [partSchema.parse({ risks: [{ first: 'Rain', second: '' }] })];
    const tasks = [partSchema.parse({ steps })];
    expect(unprintedFields({ ...blankPlan('feature'), tasks }, 'feature')).toMatchObject([
      { field: { path: 'risks' }, of: 'step', format: null, count: 1 },
    ]);
  });

  it('mentions defaults that were changed', () => {
    const changed = { ...blankPlan('task'), assistantNote: 'Mind the gap' };
    expect(unprintedFields(changed, 'issue').map(({ field }) => field.path)).toEqual([
      'assistantNote',
    ]);
  });
});
