/** Walks over a definition: its fields, and the parts that repeat. */

import type { Holder } from '../../plan/schema.ts';
import type { EachPart, FieldPart, Format, Part, SectionPart, TitlePart } from './definition.ts';
import { fieldValue } from './field-value.ts';
import { isEmptyValue } from './kind.ts';

/** What has fields. */
export type Level = 'plan' | 'task' | 'step';
export const LEVELS: readonly Level[] = ['plan', 'task', 'step'];

/**
 * What a field or section stays in its plan, task or step while a person calls it otherwise, moves it or
 * says that it is something else: `risks`, `#Testing Plan`.
 */
export function keyOfPart(part: FieldPart | SectionPart): string {
  return part.key ?? (part.part === 'field' ? part.path : `#${part.title}`);
}

/** All fields at or below `parts`, without those of repeated parts. */
export function fieldsOf(parts: readonly Part[]): FieldPart[] {
  return parts.flatMap((part) => {
    if (part.part === 'field') return [part];
    return part.part === 'section' ? fieldsOf(part.parts) : [];
  });
}

/** The heading with the title of the plan among the parts of a format; undefined for none. */
export function titleIn(parts: readonly Part[]): TitlePart | undefined {
  return parts.find((part) => part.part === 'title');
}

/** The title of the plan, where a document has a heading for it. */
export function titleNames({ parts }: Format): FieldPart[] {
  return parts.flatMap((part) => (part.part === 'title' ? [part.name] : []));
}

/** The paths of all fields at or below `parts`, with `tasks` and `steps` where those stand. */
export function pathsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part.part === 'each') return [part.of];
    if (part.part === 'field') return [part.path];
    return part.part === 'section' ? pathsIn(part.parts) : [];
  });
}

/** The part of `parts`, at any depth, that repeats the tasks or the steps. */
export function eachOf(parts: readonly Part[], of: EachPart['of']): EachPart {
  const found = findEach(parts, of);
  if (!found) throw new Error(`The format has no part that repeats its ${of}.`);
  return found;
}

function findEach(parts: readonly Part[], of: EachPart['of']): EachPart | undefined {
  for (const part of parts) {
    if (part.part === 'each' && part.of === of) return part;
    const inner = part.part === 'section' ? findEach(part.parts, of) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** Fields of a plan, a task and a step that `format` has: printed ones, notes and names. */
export function fieldsIn(format: Format): Record<Level, readonly FieldPart[]> {
  const tasks = eachOf(format.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  return {
    plan: [...titleNames(format), ...fieldsOf(format.parts)],
    task: [tasks.name, ...fieldsOf(tasks.parts), ...tasks.notes],
    step: [steps.name, ...fieldsOf(steps.parts), ...steps.notes],
  };
}

/** The filled ones among `fields` of a plan, task or step. */
export function filledFields(holder: Holder, fields: readonly FieldPart[]): readonly FieldPart[] {
  return fields.filter((part) => !isEmptyValue(part.kind, fieldValue(holder, part)));
}
