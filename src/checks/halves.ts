/** A risk without a mitigation, or a problem without a solution, is only half said. */

import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import { printedFieldsOf } from '../formats/language/parts.ts';
import type { Part } from '../plan/schema.ts';
import type { Pair } from '../plan/values.ts';
import type { Problem, Rule } from './rule.ts';

/** Paths of pairs whose second half matters. A question may well be open. */
const WANTED = new Set(['risks', 'troubleshooting', 'metrics']);

export const halves: Rule = (plan, format) => {
  const fields = printedFieldsOf(format);
  return plan.tasks.flatMap((task, i) => [
    ...halvesIn(task, fields.task, `tasks.${i}`),
    ...task.steps.flatMap((step, j) => halvesIn(step, fields.step, `tasks.${i}.steps.${j}`)),
  ]);
};

function halvesIn(holder: Part, fields: readonly FieldPart[], path: string): Problem[] {
  return fields.flatMap((part) => {
    const { halves } = part.kind.traits;
    if (!halves || !WANTED.has(part.path)) return [];
    const [first, second] = halves;
    return (fieldValue(holder, part) as readonly Pair[]).flatMap((pair, i): Problem[] =>
      pair.second === ''
        ? [
            {
              path: `${path}.${part.path}.${i}`,
              message: `${first} “${pair.first}” has no ${second.toLowerCase()}.`,
            },
          ]
        : [],
    );
  });
}
