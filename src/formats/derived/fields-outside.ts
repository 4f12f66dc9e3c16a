/** What there is beside the fields of a format: a plan keeps it, its form shows it apart. */
import type { Holder } from '../../plan/schema.ts';
import { allFields, type FieldsByLevel } from '../built-in/all-fields.ts';
import { ownField } from '../built-in/own-parts.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldsIn, type Level } from '../language/parts.ts';

/** Fields of its own that `holder` has and `format` has not. */
export function ownFieldsOutside(format: Format, of: Level, { own }: Holder): FieldPart[] {
  const fields = fieldsIn(format)[of];
  const isThere = (part: FieldPart) =>
    fields.some(({ path, kind }) => path === part.path && kind.id === part.kind.id);
  return own.map(ownField).filter((part) => !isThere(part));
}

/** The fields that `format` has not. */
export function fieldsOutside(format: Format): FieldsByLevel {
  const before = outside.get(format);
  if (before) return before;
  const own = fieldsIn(format);
  const without = (of: Level) => {
    const paths = new Set(own[of].map(({ path }) => path));
    return allFields()[of].filter(({ path }) => !paths.has(path));
  };
  const result = { plan: without('plan'), task: without('task'), step: without('step') };
  outside.set(format, result);
  return result;
}

const outside = new WeakMap<Format, FieldsByLevel>();
