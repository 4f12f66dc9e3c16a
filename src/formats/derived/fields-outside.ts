/** What the other formats have and a format has not: a plan keeps it, its form shows it apart. */
import { formats } from '../built-in/registry.ts';
import type { FieldPart, Format } from '../language/definition.ts';
import { fieldsIn, type Level } from '../language/parts.ts';

/** Fields that some format has and `format` has not, each as the first format with it has it. */
export function fieldsOutside(format: Format): Record<Level, readonly FieldPart[]> {
  const known = outside.get(format);
  if (known) return known;
  const own = fieldsIn(format);
  const result = { plan: [], task: [], step: [] } as Record<Level, FieldPart[]>;
  for (const other of formats) {
    const fields = fieldsIn(other);
    for (const of of ['plan', 'task', 'step'] as const) {
      for (const part of fields[of]) {
        const seen = [...own[of], ...result[of]].some((field) => field.path === part.path);
        if (!seen) result[of].push(part);
      }
    }
  }
  outside.set(format, result);
  return result;
}

const outside = new WeakMap<Format, Record<Level, readonly FieldPart[]>>();
