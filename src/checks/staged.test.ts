import { describe, expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { readPlan } from '../formats/read.ts';
import { blankPlan } from '../plan/blank-plan.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import { RULES } from './rules.ts';
import { type StagedAsk, stagesOf } from './staged.ts';
import { STAGES } from './stages.ts';

function ask(plan: Plan, place: string): StagedAsk {
  const found = stagesOf(plan, plan.format)
    .flatMap(({ asks }) => asks)
    .find((each) => each.ask.place === place);
  if (!found) throw new Error(`nothing is asked at ${place}`);
  return found;
}

function planOf(format: string, task: object, ...steps: object[]): Plan {
  return planSchema.parse({ format, title: 'House', tasks: [{ name: 'House', ...task, steps }] });
}

describe('the stages', () => {
  it('ask by checks that there are, and by fields that some format has', () => {
    const asks = STAGES.flatMap((stage) => stage.asks);
    const ids = new Set(RULES.map(({ id }) => id));
    expect(asks.flatMap(({ checks = [] }) => checks).filter((id) => !ids.has(id))).toEqual([]);
    // Each place once, and nothing that no format, nor a check, nor whoever plans could answer.
    expect(new Set(asks.map(({ place }) => place)).size).toBe(asks.length);
    const answered = new Set(
      formats.flatMap(({ id }) =>
        stagesOf(blankPlan(id), id).flatMap(({ asks: staged }) =>
          staged.flatMap(({ answers }) => answers.map(({ at }) => at.field)),
        ),
      ),
    );
    const paths = asks.flatMap(({ whole = [], steps = [], some = [] }) => [
      ...whole,
      ...steps,
      ...some,
    ]);
    expect(paths.filter((path) => !answered.has(path))).toEqual([]);
  });

  it('are asked in each step, and answered where all of them say it', () => {
    const dig = { name: 'Dig', actions: [{ text: 'Dig a hole' }] };
    const half = planOf('task', {}, dig, { name: 'Build' });
    const [task] = half.tasks;
    expect(ask(half, '2')).toMatchObject({
      state: 'open',
      answers: [{ label: 'Actions', filled: 1, of: 2 }],
      empty: [{ place: { task: task?.id, step: task?.steps[1]?.id }, field: 'actions' }],
    });
    const whole = planOf('task', {}, dig, { ...dig, name: 'Build' });
    expect(ask(whole, '2')).toMatchObject({ state: 'answered', empty: [] });
  });

  it('are asked of the finest steps, and not of those that have some below', () => {
    const inner = { name: 'Dig', actions: [{ text: 'Dig a hole' }] };
    const plan = planOf('task', {}, { name: 'Ground', steps: [inner] });
    expect(ask(plan, '2').empty).toEqual([]);
  });

  it('are answered once, where one field of several is enough', () => {
    const plan = planOf(
      'task',
      {},
      {},
      { configuration: { variables: ['A'], files: [], other: [] } },
    );
    expect(ask(plan, '2.2')).toMatchObject({ state: 'answered', empty: [] });
    const empty = planOf('task', {}, {}, {});
    expect(ask(empty, '2.2').empty).toHaveLength(1);
  });

  it('count working notes, which no text has', () => {
    const plan = planOf('task', { breakdown: { technologies: [{ text: 'Redis' }] } });
    expect(ask(plan, '1.3').state).toBe('answered');
  });

  it('leave to whoever plans what the format has no field for', () => {
    const { plan } = readPlan(
      '# Plan: House\n\n## Context\n\nIt rains.\n\n## Step 1: Dig\n\nDig.\n',
      'own',
    );
    expect(ask(plan, '4.1')).toMatchObject({ state: 'unasked', answers: [], empty: [] });
    expect(ask(planOf('task', {}), '3.1').state).toBe('unasked');
  });
});
