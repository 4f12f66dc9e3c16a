/** The fields that there are, in whichever format. */
import { emptyPart, emptyPlan } from '../../plan/blank.ts';
import type { FieldPart } from '../language/definition.ts';
import { line } from '../language/kinds.ts';
import { fieldsIn, LEVELS, type Level } from '../language/parts.ts';
import { formats } from './registry.ts';

export type FieldsByLevel = Record<Level, readonly FieldPart[]>;

/**
 * Every field that a plan, a task or a step may have, once: as the first format with it has it
 * there, else as one has it at another level. No format has risks of a step, and a step may have
 * some.
 */
export function allFields(): FieldsByLevel {
  known ??= { plan: allOf('plan'), task: allOf('task'), step: allOf('step') };
  return known;
}
let known: FieldsByLevel | undefined;

function allOf(of: Level): readonly FieldPart[] {
  const holder = of === 'plan' ? emptyPlan('any') : emptyPart();
  const levels = [of, ...LEVELS.filter((level) => level !== of)];
  const found = new Map<string, FieldPart>();
  for (const part of levels.flatMap((level) => formats.flatMap((each) => fieldsIn(each)[level]))) {
    const [name = ''] = part.path.split('.');
    if (Object.hasOwn(holder, name) && !found.has(part.path)) found.set(part.path, part);
  }
  return [...found.values()];
}

/** The title of the plan, which no built-in format prints. */
export const TITLE: FieldPart = {
  part: 'field',
  path: 'title',
  kind: line,
  mark: null,
  label: 'Title of the plan',
  help: '',
  example: '',
  placeholder: '[Title]',
};

/** The part of a field that a plan, a task or a step may have; undefined where there is none. */
export function fieldAtPath(path: string): FieldPart | undefined {
  if (path === TITLE.path) return TITLE;
  const { plan, task } = allFields();
  return [...task, ...plan].find((part) => part.path === path);
}
