/**
 * Where the form shows other content (Markdown of an opened file that fits no field):
 * with the field that it stood beside in the file, else at the end of its plan, task
 * or step.
 */
import { cardsFor, type FormCard, type FormModel } from '../../../formats/derived/form.ts';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { AHEAD_OF_STEPS, AHEAD_OF_TASKS, BETWEEN } from '../../../plan/dividers.ts';

/** Whether other content with this anchor stands right above a field. */
export function isAbove(part: FieldPart, after: string): boolean {
  return after === `<${part.path}`;
}

/** Whether it stands right below it; what comes first of all stands below the field in the heading. */
export function isBelow(part: FieldPart, after: string, inHeading: FieldPart | undefined): boolean {
  return after === part.path || (after === '' && part === inHeading);
}

/** Whether it stands between the heading of the steps and the first of them. */
export function isAboveSteps(after: string): boolean {
  return after === AHEAD_OF_STEPS;
}

/** Whether it stands above all that the plan has. */
export function isPreamble(after: string): boolean {
  return after === '';
}

export const PREAMBLE_CARD = 'preamble';
/** Above the first task, and below each. */
export const DIVIDER_CARD = 'divider';
export const ABOVE_STEPS_CARD = 'above-steps';
export const OTHER_CARD = 'other';

/** Whether no card for `of` has a field that it stands beside, and it has no place of its own. */
export function isElsewhere(model: FormModel, of: FormCard['of'], after: string): boolean {
  return !anchors(model)[of].has(after);
}

function anchors(model: FormModel): Record<FormCard['of'], ReadonlySet<string>> {
  const known = found.get(model);
  if (known) return known;
  // Above all, or right below their headings, beside their names.
  const of = (level: FormCard['of']) => anchorsOf(cardsFor(model, level)).add('');
  const result = {
    plan: of('plan').add(AHEAD_OF_TASKS),
    task: of('task').add(AHEAD_OF_STEPS).add(BETWEEN),
    step: of('step'),
  };
  found.set(model, result);
  return result;
}

const found = new WeakMap<FormModel, Record<FormCard['of'], ReadonlySet<string>>>();

/** What stands beside the fields of these cards. */
export function anchorsOf(cards: readonly FormCard[]): Set<string> {
  const parts = cards.flatMap(({ groups }) => groups).flatMap(({ fields }) => fields);
  return new Set(parts.flatMap(({ path }) => [path, `<${path}`]));
}
