import type { Control } from 'react-hook-form';
import type { FieldPart } from '../../../formats/language/definition.ts';
import type { Draft } from '../inputs/inputs.ts';

/** What the form of an open card holds: a draft for each of its fields, by its name there. */
export type Drafted = Record<string, Draft>;

export type CardControl = Control<Drafted>;

/** The name of a field in its form: its path, whose dots would mean nesting there. */
export function fieldName(part: Pick<FieldPart, 'path'>): string {
  return part.path.replaceAll('.', '/');
}
