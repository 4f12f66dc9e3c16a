/** What a format prints of a plan, as values: the two sides of law 1. For tests only. */
import { eachOf, fieldsOf } from '../formats/form.ts';
import type { FieldPart } from '../formats/language.ts';
import { isBlankStep } from '../formats/print.ts';
import { formatOf } from '../formats/registry.ts';
import { valueAt } from '../plan/path.ts';
import type { Dependency, Pair, Plan, Step, Task } from '../plan/schema.ts';

/** Every value that the format with id `format` prints of `plan`; ids become positions. */
export function printedFields(plan: Plan, format: string): unknown {
  const definition = formatOf(format);
  const tasks = eachOf(definition.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  const hasEstimates = fieldsOf(tasks.parts).some((part) => part.kind.id === 'timeline');
  const stepValues = (task: Task, step: Step) => ({
    ...valuesOf(step, [steps.name, ...fieldsOf(steps.parts)], task.steps),
    ...(hasEstimates ? { estimate: step.estimate } : {}),
  });
  return {
    ...valuesOf(plan, fieldsOf(definition.parts), []),
    tasks: plan.tasks.map((task) => ({
      ...valuesOf(task, [tasks.name, ...fieldsOf(tasks.parts)], task.steps),
      steps: task.steps.every(isBlankStep) ? [] : task.steps.map((step) => stepValues(task, step)),
    })),
  };
}

function valuesOf(holder: Plan | Task | Step, fields: readonly FieldPart[], steps: readonly Step[]) {
  return Object.fromEntries(fields.map((part) => [part.path, printedValue(part, valueAt(holder, part.path), steps)]));
}

function printedValue(part: FieldPart, value: unknown, steps: readonly Step[]): unknown {
  if (part.kind.id === 'pairs' && part.kind.options.onlyOpen) {
    return (value as Pair[]).filter((pair) => pair.second === '');
  }
  if (part.kind.id === 'dependencies') {
    return (value as Dependency[]).map((dependency) =>
      'step' in dependency ? { step: steps.findIndex((step) => step.id === dependency.step) } : dependency,
    );
  }
  return value;
}
