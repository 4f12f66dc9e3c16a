/** What a format prints of a plan, as values: the two sides of law 1 of docs/design.md. For tests only. */

import { formatFor } from '../formats/built-in/format-of.ts';
import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import { hasFilledStep } from '../formats/print/printer.ts';
import type { Holder, Plan, Step } from '../plan/schema.ts';
import type { Dependency, Pair } from '../plan/values.ts';

/** Every value that the format with id `format` prints of `plan`; ids become positions. */
export function printedFields(plan: Plan, format: string): unknown {
  const definition = formatFor(format, plan.ownFormat);
  const fields = printedFieldsOf(definition);
  return {
    ...valuesOf(plan, fields.plan, []),
    tasks: plan.tasks.map((task) => ({
      ...valuesOf(task, fields.task, task.steps),
      steps: hasFilledStep(task.steps, definition)
        ? task.steps.map((step) => valuesOf(step, fields.step, task.steps))
        : [],
    })),
  };
}

function valuesOf(holder: Holder, fields: readonly FieldPart[], steps: readonly Step[]) {
  return Object.fromEntries(
    fields.map((part) => [part.path, printedValue(part, fieldValue(holder, part), steps)]),
  );
}

function printedValue(part: FieldPart, value: unknown, steps: readonly Step[]): unknown {
  if (part.kind.id === 'pairs' && part.kind.options.onlyOpen) {
    return (value as Pair[]).filter((pair) => pair.second === '');
  }
  if (part.kind.id === 'dependencies') {
    return (value as Dependency[]).map((dependency) =>
      'step' in dependency
        ? { step: steps.findIndex((step) => step.id === dependency.step) }
        : dependency,
    );
  }
  return value;
}
