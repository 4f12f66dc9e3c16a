import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { partSchema } from '../../plan/schema.ts';
import { formatWithId } from '../built-in/registry.ts';
import { withOthersLast } from './others-last.ts';

/** The anchors of the other content of a step, and of its task, when it stands below their lists. */
function anchorsOf(step: object) {
  const steps = [partSchema.parse(step)];
  const other = [{ text: 'Wait.', after: '' }];
  const tasks = [partSchema.parse({ other, prerequisites: [{ text: 'land' }], steps })];
  const [task] = withOthersLast({ ...blankPlan('task'), tasks }, formatWithId('task')).tasks;
  const anchors = (holder: { readonly other: readonly { readonly after: string }[] } | undefined) =>
    holder?.other.map(({ after }) => after);
  return { step: anchors(task?.steps[0]), task: anchors(task) };
}

describe('other content right below a heading', () => {
  const other = [
    { text: 'Wait.', after: '' },
    { text: 'Look.', after: 'objective' },
  ];
  const actions = [{ text: 'dig' }];

  it('goes below the last list of its step or task', () => {
    const validation = [{ text: 'look' }];
    expect(anchorsOf({ other, objective: 'A hole.', actions, validation, code: [] })).toEqual({
      step: ['validation', 'objective'],
      task: ['prerequisites'],
    });
    expect(anchorsOf({ other, actions, configuration: { files: ['a.ts'] } }).step).toEqual([
      'actions',
      'objective',
    ]);
  });

  it('stays where there is no list', () => {
    expect(anchorsOf({ other, objective: 'A hole.' }).step).toEqual(['', 'objective']);
  });
});
