import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPlan } from '../testing/any-plan.ts';
import { planFileText, readPlanFile } from './file.ts';
import { samplePlan } from './sample.ts';
import { type Part, type Plan, planSchema } from './schema.ts';
import { planFrom, templateOf } from './template.ts';

const unticked = (value: string) => value.replaceAll('"box":"done"', '"box":"open"');

/** The tasks as JSON, each with its ids numbered in the order in which they first occur. */
function numbered({ tasks }: Plan): string[] {
  return tasks.map((task) => {
    const numbers = new Map<string, string>();
    return JSON.stringify(task, (key, value: unknown) => {
      if ((key !== 'id' && key !== 'step') || typeof value !== 'string') return value;
      const number = numbers.get(value) ?? String(numbers.size);
      numbers.set(value, number);
      return number;
    });
  });
}

/** Of all parts, at any depth. */
function idsOf(parts: readonly Part[]): string[] {
  return parts.flatMap(({ id, steps }) => [id, ...idsOf(steps)]);
}

describe('a template of a plan, and a plan of a template', () => {
  it('have all of its texts, no ticked box, and ids of their own', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const before = JSON.stringify(plan);
        const template = templateOf(plan);
        const started = planFrom(template, 'one');
        expect([template.template, started.template]).toEqual([true, false]);
        for (const copy of [template, started]) {
          expect(numbered(copy)).toEqual(numbered(plan).map(unticked));
          const { template: _, tasks: __, startedFrom: ___, ...own } = copy;
          const { template: _before, tasks: _tasks, startedFrom: _from, ...ownBefore } = plan;
          expect(JSON.stringify(own)).toBe(unticked(JSON.stringify(ownBefore)));
          expect(readPlanFile(planFileText(copy))).toEqual({ ok: true, plan: copy });
        }
        const ids = [template, started].flatMap(({ tasks }) => idsOf(tasks));
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => idsOf(plan.tasks).includes(id))).toEqual([]);
        expect(JSON.stringify(plan)).toBe(before);
      }),
    );
  });

  it('wait for the copies of what their steps waited for', () => {
    const waits = (plan: Plan) =>
      plan.tasks.map(({ steps }) =>
        steps.map(({ dependsOn }) =>
          dependsOn.map((each) =>
            'step' in each ? steps.findIndex(({ id }) => id === each.step) : each.text,
          ),
        ),
      );
    const sample = samplePlan();
    expect(waits(sample).flat(2)).toContain(0);
    expect(waits(planFrom(sample, 'one'))).toEqual(waits(sample));
  });

  it('leave ticks in Markdown that fits no field', () => {
    const plan = planSchema.parse({
      format: 'task',
      tasks: [
        { other: [{ text: '- [x] as it was' }], prerequisites: [{ box: 'done', text: 'a' }] },
      ],
    });
    const [task] = planFrom(plan, 'one').tasks;
    expect(task?.other[0]?.text).toBe('- [x] as it was');
    expect(task?.prerequisites[0]?.box).toBe('open');
  });
});
