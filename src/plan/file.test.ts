import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../testing/any-plan.ts';
import { emptyPlan } from './blank.ts';
import { planFileText, readPlanFile } from './file.ts';
import { PLAN_VERSION } from './migrations.ts';
import { partSchema } from './schema.ts';

const step = (fields: object) => ({ ...partSchema.parse({}), ...fields });
const file = (plan: object) => JSON.stringify({ planform: 1, plan });

function problemsOf(text: string): readonly string[] {
  const result = readPlanFile(text);
  return result.ok ? [] : result.problems;
}

describe('a plan as a file', () => {
  it('reads back what it wrote', () => {
    const plan = {
      ...emptyPlan('task'),
      title: 'שלום 👋',
      tasks: [partSchema.parse({ name: 'One', steps: [{ name: 'a\\"b' }, {}] })],
    };
    expect(readPlanFile(planFileText(plan))).toEqual({ ok: true, plan });
    const template = { ...plan, template: true };
    expect(readPlanFile(planFileText(template))).toEqual({ ok: true, plan: template });
  });

  it('of the first version is no template', () => {
    const plan = { ...emptyPlan('task'), title: 'Older' };
    const { template: _, ...older } = plan;
    expect(readPlanFile(file(older))).toEqual({ ok: true, plan });
  });

  it('says what is wrong and where', () => {
    const tasks = [
      {
        steps: [
          step({ name: 5 }),
          step({
            actions: [{ box: 'maybe', text: 'a', children: [] }],
            dependsOn: [{ text: 4 }, { foo: 1 }],
          }),
        ],
      },
    ];
    const plan = { title: '', format: '', tasks, guidelines: null, template: 'yes', extra: 1 };
    expect(problemsOf(file(plan))).toEqual([
      'format: is empty',
      'template: expected true or false, found text',
      'tasks[0].steps[0].name: expected text, found a number',
      'tasks[0].steps[1].actions[0].box: expected "none" or "open" or "done", found "maybe"',
      'tasks[0].steps[1].dependsOn[0]: text: expected text, found a number',
      'tasks[0].steps[1].dependsOn[1]: "foo" does not belong here',
      'guidelines: expected an object, found null',
      '"extra" does not belong here',
    ]);
    expect(problemsOf(file({ format: 'task' }))).toEqual(['tasks: expected a list, found nothing']);
  });

  it.each([
    ['{"planform": 1', /^This is not valid JSON: /],
    ['[1, 2]', /not a Planform file/],
    ['null', /not a Planform file/],
    ['{"planform": "1", "plan": {}}', /^planform: expected the version.*found "1"/],
    [
      `{"planform": ${PLAN_VERSION + 1}, "plan": {}}`,
      /version \d+.*up to version \d+.*newer Planform/,
    ],
    ['{"planform": 1}', /has no "plan"/],
    ['{"planform": 1, "plan": {}, "other": 1}', /"other" does not belong/],
    ['{"planform": 1, "plan": []}', /^expected an object, found a list/],
  ])('refuses %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  it('refuses an id that occurs twice, since undo and dragging go by it', () => {
    const plan = { format: 'task', tasks: [{ steps: [{ id: 'a' }, { id: 'a' }] }] };
    expect(problemsOf(file(plan))).toEqual(['tasks[0].steps[1].id: "a" occurs twice']);
  });

  it('refuses a step that waits for one that is not there', () => {
    const steps = [{ id: 'a', dependsOn: [{ text: 'x' }, { step: 'a' }, { step: 'b' }] }];
    expect(
      problemsOf(file({ format: 'task', tasks: [{ steps }, { steps: [{ id: 'b' }] }] })),
    ).toEqual(['tasks[0].steps[0].dependsOn[2].step: "b" is no part of the same list']);
  });

  it('looks at the ids of parts at any depth, and at what they wait for', () => {
    const deep = { id: 'c', steps: [{ id: 'a', dependsOn: [{ step: 'c' }] }, { id: 'a' }] };
    const tasks = [
      { id: 'a', dependsOn: [{ step: 'b' }], steps: [{ id: 'd', steps: [deep] }] },
      { id: 'b' },
    ];
    expect(problemsOf(file({ format: 'task', tasks, dependsOn: [{ step: 'a' }] }))).toEqual([
      'tasks[0].steps[0].steps[0].steps[0].id: "a" occurs twice',
      'tasks[0].steps[0].steps[0].steps[1].id: "a" occurs twice',
      'dependsOn[0].step: "a" is no part of the same list',
      'tasks[0].steps[0].steps[0].steps[0].dependsOn[0].step: "c" is no part of the same list',
    ]);
  });

  it('has all that a plan may have, and nothing that is empty', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const text = planFileText(plan);
        expect(readPlanFile(text)).toEqual({ ok: true, plan });
        expect(text).not.toMatch(/: (?:\[\]|\{\}|false)/);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses lists that nest beyond what the machine can walk', () => {
    const depth = 100_000;
    const nested = `${'{"text":"a","children":['.repeat(depth)}${']}'.repeat(depth)}`;
    const text = `{"planform":1,"plan":{"format":"task","tasks":[{"prerequisites":[${nested}]}]}}`;
    expect(problemsOf(text)).toEqual([expect.stringMatching(/too deeply|not valid JSON/)]);
  });
});
