/** Asserts a field's printing and its reading in one go. For tests only. */
import { expect } from 'vitest';
import { formatWithId } from '../formats/built-in/registry.ts';
import { fieldsIn } from '../formats/language/parts.ts';
import { printPlan } from '../formats/print.ts';
import { readPlan } from '../formats/read.ts';
import { emptyPlan } from '../plan/blank.ts';
import { valueAt, withValueAt } from '../plan/path.ts';
import { type Plan, planSchema } from '../plan/schema.ts';

/** Where a field is: `plan`, the first `task` or its first `step`, and its path there. */
export type FieldPlace = readonly [of: 'plan' | 'task' | 'step', path: string];

/**
 * Prints a plan that has nothing but `value` in one field, expects the lines of
 * `markdown` in the text, and reads `value` back from it.
 */
export function expectBothWays(
  format: string,
  field: FieldPlace,
  value: unknown,
  markdown: string,
): void {
  const plan = planWith(format, field, value);
  const text = printPlan(plan, format, { empty: false });
  expect(`\n${text}`).toContain(`\n${markdown}\n`);
  const { plan: read } = readPlan(text, format);
  expect(valueIn(read, field)).toEqual(valueIn(plan, field));
  expect(printPlan(read, format, { empty: false })).toBe(text);
}

/** What is read at `field` from a text that somebody else wrote. */
export function readField(format: string, field: FieldPlace, text: string): unknown {
  return valueIn(readPlan(text, format).plan, field);
}

/** A plan with nothing but `value` in one field. */
export function planWith(format: string, [of, path]: FieldPlace, value: unknown): Plan {
  const known = fieldsIn(formatWithId(format))[of].some((part) => part.path === path);
  if (!known) throw new Error(`The format "${format}" has no field "${path}" in a ${of}.`);
  const plan = planSchema.parse({
    ...emptyPlan(format),
    tasks: [{ id: 't', steps: [{ id: 's' }] }],
  });
  if (of === 'plan') return planSchema.parse(withValueAt(plan, path, value));
  const [task] = plan.tasks;
  if (of === 'task' && task)
    return planSchema.parse({ ...plan, tasks: [withValueAt(task, path, value)] });
  const [step] = task?.steps ?? [];
  if (!task || !step) throw new Error('The plan has one task with one step.');
  return planSchema.parse({
    ...plan,
    tasks: [{ ...task, steps: [withValueAt(step, path, value)] }],
  });
}

function valueIn(plan: Plan, [of, path]: FieldPlace): unknown {
  const [task] = plan.tasks;
  const holder = { plan, task, step: task?.steps[0] }[of];
  if (!holder) throw new Error(`The plan has no ${of}.`);
  return valueAt(holder, path);
}
