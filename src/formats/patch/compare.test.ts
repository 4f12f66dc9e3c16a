/** What of two plans says the same in a text. */
import { describe, expect, it } from 'vitest';
import { type Plan, partSchema, planSchema } from '../../plan/schema.ts';
import { formatWithId } from '../built-in/registry.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { differences, isSame } from './compare.ts';

const task = formatWithId('task');
const planOf = (fields: object): Plan => planSchema.parse({ format: 'task', tasks: [fields] });
const others = (...texts: string[]) =>
  planOf({ other: texts.map((text) => ({ after: '', text })) });

describe('differences', () => {
  it('are named by their paths, in the order of the document', () => {
    const [one, other] = [
      planOf({ objective: 'Dry', steps: [{ name: 'Dig' }] }),
      planOf({ objective: 'Light', steps: [{ name: 'Dig' }, { name: 'Pour' }] }),
    ];
    expect(differences(one, other, task)).toEqual(['tasks.0.objective', 'tasks.0.steps.1.']);
  });

  it('are none where steps have nothing that prints', () => {
    expect(differences(planOf({}), planOf({ steps: [{}, {}] }), task)).toEqual([]);
  });

  it('are none where a rule that ends other content only sets it off', () => {
    expect(differences(others('Ann', 'Bob'), others('Ann\n\n---', 'Bob'), task)).toEqual([]);
    expect(differences(others('Ann', 'Bob'), others('Ann', '---', 'Bob'), task)).toEqual([]);
    expect(differences(others('Ann\n\n---'), others('Ann\n\n---'), task)).toEqual([]);
    expect(differences(others('Ann', 'Bob'), others('Ann', 'Eve'), task)).toEqual([
      'tasks.0.other',
    ]);
  });

  it('are none where other content stands by the same fields, in whatever order it is kept', () => {
    const plan = (...other: { after: string; text: string }[]) => planOf({ other });
    const [above, below] = [
      { after: '<steps', text: 'Ann' },
      { after: 'testing.unit', text: 'Bob' },
    ];
    expect(differences(plan(above, below), plan(below, above), task)).toEqual([]);
    expect(differences(plan(above), plan({ ...below, text: 'Ann' }), task)).toEqual([]);
    expect(differences(plan(above, below), plan(below, below), task)).toEqual(['tasks.0.other']);
  });

  it('are none where only an open box is more', () => {
    expect(differences(others(), others('[ ]'), task)).toEqual([]);
    expect(differences(others(), others('[x]'), task)).toEqual(['tasks.0.other']);
  });

  it('are none between what prints the same', () => {
    const issue = formatWithId('issue');
    const looked = { research: [{ first: 'traffic', second: 'low' }] };
    const plan = (fields: object) => planSchema.parse({ format: 'issue', tasks: [fields] });
    expect(differences(plan({}), plan(looked), issue)).toEqual([]);
  });
});

describe('what names steps', () => {
  const issue = formatWithId('issue');
  const dependent = partSchema.parse({ id: 'pour', dependsOn: [{ step: 'dig' }] });
  const stepsWith = (name: string) => [partSchema.parse({ id: 'dig', name }), dependent];

  it('is compared by their names, though the value is one', () => {
    const part = printedFieldsOf(issue).step.find(({ path }) => path === 'dependsOn');
    if (!part) throw new Error('Steps of an issue have dependencies.');
    const says = (one: string, other: string) =>
      isSame(part, dependent, dependent, [stepsWith(one), stepsWith(other)], issue);
    expect(says('Dig', 'Dig')).toBe(true);
    expect(says('Dig', 'Drain')).toBe(false);
  });

  it('differs where another step has a new name, though its own step is one', () => {
    const plan = planOf({});
    const planWith = (name: string): Plan => {
      return { ...plan, tasks: plan.tasks.map((each) => ({ ...each, steps: stepsWith(name) })) };
    };
    expect(differences(planWith('Dig'), planWith('Drain'), issue)).toEqual([
      'tasks.0.steps.0.name',
      'tasks.0.steps.1.dependsOn',
    ]);
  });
});
