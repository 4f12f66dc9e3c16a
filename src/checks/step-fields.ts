/** A step that does not say what to do, or how to see that it worked, cannot be followed. */
import { formModel } from '../formats/derived/form.ts';
import type { FieldPart } from '../formats/language/definition.ts';
import { printedFieldsOf } from '../formats/language/parts.ts';
import { shownNumber } from '../plan/step-numbers.ts';
import type { Problem, Rule } from './rule.ts';

/** Fields that every step should have, and what its reader misses without them. */
const WANTED = {
  actions: 'does not say what to do',
  validation: 'does not say how to see that it worked',
} as const;

export const stepFields: Rule = (plan, format) => {
  const printed = new Map(printedFieldsOf(format).step.map((part) => [part.path, part]));
  const { stepNoun } = formModel(format);
  return plan.tasks.flatMap((task, i) =>
    task.steps.flatMap((step, j): Problem[] => {
      const name = step.name === '' ? `${stepNoun} ${shownNumber(step, j)}` : `“${step.name}”`;
      return wantedIn(printed)
        .filter(([path]) => step[path].length === 0)
        .map(([path, lack, part]) => ({
          path: `tasks.${i}.steps.${j}.${path}`,
          message: `${name} ${lack}: ${part.label} is empty.`,
        }));
    }),
  );
};

type Wanted = readonly [path: keyof typeof WANTED, lack: string, part: FieldPart];

function wantedIn(printed: ReadonlyMap<string, FieldPart>): readonly Wanted[] {
  return (['actions', 'validation'] as const).flatMap((path) => {
    const part = printed.get(path);
    return part ? [[path, WANTED[path], part] as const] : [];
  });
}
