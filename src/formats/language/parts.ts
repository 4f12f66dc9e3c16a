/** Walks over a definition: its fields, and the parts that repeat. */

import type { Holder } from '../../plan/schema.ts';
import type { EachPart, FieldPart, Format, Part } from './definition.ts';
import { fieldValue } from './field-value.ts';
import { isEmptyValue } from './kind.ts';

/** What has fields. */
export type Level = 'plan' | 'task' | 'step';
export const LEVELS: readonly Level[] = ['plan', 'task', 'step'];

/** All fields at or below `parts`, without those of repeated parts. */
export function fieldsOf(parts: readonly Part[]): FieldPart[] {
  return parts.flatMap((part) => {
    if (part.part === 'field') return [part];
    return part.part === 'section' ? fieldsOf(part.parts) : [];
  });
}

/** The parts of the plan, of a task or of a step. */
export function partsAt({ parts }: Format, of: Level): readonly Part[] {
  if (of === 'plan') return parts;
  const tasks = eachOf(parts, 'tasks');
  return of === 'task' ? tasks.parts : eachOf(tasks.parts, 'steps').parts;
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
    plan: fieldsOf(format.parts),
    task: [tasks.name, ...fieldsOf(tasks.parts), ...tasks.notes],
    step: [steps.name, ...fieldsOf(steps.parts), ...steps.notes],
  };
}

/**
 * Fields of a plan, a task and a step that `format` prints: working notes are not
 * among them, but for what a field of the task prints of its steps: their estimates.
 */
export function printedFieldsOf(format: Format): Record<Level, readonly FieldPart[]> {
  const known = printed.get(format);
  if (known) return known;
  const tasks = eachOf(format.parts, 'tasks');
  const steps = eachOf(tasks.parts, 'steps');
  const task = [tasks.name, ...fieldsOf(tasks.parts)];
  const ofSteps = task.map(({ kind }) => kind.traits.printsOfSteps);
  const elsewhere = steps.notes.filter(({ path }) => ofSteps.includes(path));
  const result = {
    plan: fieldsOf(format.parts),
    task,
    step: [steps.name, ...fieldsOf(steps.parts), ...elsewhere],
  };
  printed.set(format, result);
  return result;
}

const printed = new WeakMap<Format, Record<Level, readonly FieldPart[]>>();

/** The filled ones among `fields` of a plan, task or step. */
export function filledFields(holder: Holder, fields: readonly FieldPart[]): readonly FieldPart[] {
  return fields.filter((part) => !isEmptyValue(part.kind, fieldValue(holder, part)));
}
