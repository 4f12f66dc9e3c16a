/** Other content where no field takes it. */

import type { Part, Plan } from '../../plan/schema.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import { isEmptyValue } from '../language/kind.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';

/**
 * The plan with the other content of each step and task below its last list: text that stands
 * right below a heading is taken for a field there. The same object where that moves nothing.
 */
export function withOthersLast(plan: Plan, format: Format): Plan {
  const fields = printedFieldsOf(format);
  const tasks = plan.tasks.map((task) => {
    const steps = task.steps.map((step) => sorted(step, fields.step));
    const isSame = steps.every((step, at) => step === task.steps[at]);
    return sorted(isSame ? task : { ...task, steps }, fields.task);
  });
  return tasks.every((task, at) => task === plan.tasks[at]) ? plan : { ...plan, tasks };
}

function sorted<H extends Part>(holder: H, fields: readonly FieldPart[]): H {
  const last = fields.findLast(
    (part) =>
      part.kind.traits.bare === 'list' && !isEmptyValue(part.kind, fieldValue(holder, part)),
  );
  if (!last) return holder;
  const other = holder.other.map((each) =>
    each.after === '' ? { ...each, after: last.path } : each,
  );
  return { ...holder, other };
}
