/** Walks over what a format prints, which nobody takes before a text is read or made. */
import type { FieldPart, Format, Part, SectionPart } from './definition.ts';
import { eachOf, fieldsOf, type Level, titleNames } from './parts.ts';

/** `format` without the front matter of its document, which is no Markdown; the same where it has none. */
export function bodyOf(format: Format): Format {
  const known = bodies.get(format) ?? withoutFrontMatter(format);
  bodies.set(format, known);
  return known;
}

const bodies = new WeakMap<Format, Format>();

function withoutFrontMatter(format: Format): Format {
  const parts = format.parts.filter((part) => !isFrontMatter(part));
  return parts.length < format.parts.length ? { ...format, parts } : format;
}

/** The part of `format` with the keys at the top of its document; undefined for none. */
export function frontMatterOf({ parts }: Format): SectionPart | undefined {
  return parts.find(isFrontMatter);
}

/** Whether a part has the keys at the top of a document. */
function isFrontMatter(part: Part): part is SectionPart {
  return part.part === 'section' && part.mark.as === 'front-matter';
}

/** The parts of the plan, of a task or of a step. */
export function partsAt({ parts }: Format, of: Level): readonly Part[] {
  if (of === 'plan') return parts;
  const tasks = eachOf(parts, 'tasks');
  return of === 'task' ? tasks.parts : eachOf(tasks.parts, 'steps').parts;
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
    plan: [...titleNames(format), ...fieldsOf(format.parts)],
    task,
    step: [steps.name, ...fieldsOf(steps.parts), ...elsewhere],
  };
  printed.set(format, result);
  return result;
}

const printed = new WeakMap<Format, Record<Level, readonly FieldPart[]>>();
