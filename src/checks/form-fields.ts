import { cardsFor, formModel } from '../formats/derived/form.ts';
import type { FieldPart, Format } from '../formats/language/definition.ts';
import type { Level } from '../formats/language/parts.ts';

/** The fields that a form shows at each level, working notes among them, by their paths. */
export type FormFields = Readonly<Record<Level, ReadonlyMap<string, FieldPart>>>;

/** Those of the form of `format`, made once. */
export function formFields(format: Format): FormFields {
  const before = known.get(format);
  if (before) return before;
  const model = formModel(format);
  const of = (level: Level) =>
    new Map(
      cardsFor(model, level)
        .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
        .map((field) => [field.path, field]),
    );
  const made = { plan: of('plan'), task: of('task'), step: of('step') };
  known.set(format, made);
  return made;
}
const known = new WeakMap<Format, FormFields>();
