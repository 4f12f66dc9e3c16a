/** The fields in which two versions of a plan are compared: those that its format prints. */
import type { Step } from '../../../plan/schema.ts';
import type { Other } from '../../../plan/values.ts';
import type { FieldPart, Format } from '../../language/definition.ts';
import { isEmptyValue } from '../../language/kind.ts';
import { line } from '../../language/kinds.ts';
import { eachOf, type Level } from '../../language/parts.ts';
import { printedFieldsOf } from '../../language/printed-parts.ts';
import { valueText } from '../value-text.ts';

/** A field as a comparison needs it: `fieldValue` and `withFieldValue` take it. */
export interface Compared extends Pick<FieldPart, 'path' | 'label'> {
  readonly kind: { readonly id: string; readonly blank: unknown };
  readonly isEmpty: (value: unknown) => boolean;
  /** The value as Markdown; `steps` are those that it may speak of. */
  readonly text: (value: unknown, steps: readonly Step[]) => string;
}

/** The fields of a plan, a task and a step; what fits no field comes last. */
export function comparedFields(format: Format): Record<Level, readonly Compared[]> {
  const known = compared.get(format);
  if (known) return known;
  const steps = eachOf(eachOf(format.parts, 'tasks').parts, 'steps');
  const isNumbered = steps.heading.text.includes('{n}');
  const { plan, task, step } = printedFieldsOf(format);
  const of = (parts: readonly FieldPart[]): Compared[] => {
    // A field of a task can be printed twice in a document: it is one field all the same.
    const byPath = new Map(parts.map((part) => [part.path, part]));
    return [...[...byPath.values()].map((part) => comparedOf(part, steps.noun)), OTHER];
  };
  const result = {
    plan: of(plan),
    task: of(task),
    step: of(isNumbered ? [numberOf(steps.name), ...step] : step),
  };
  compared.set(format, result);
  return result;
}

const compared = new WeakMap<Format, Record<Level, readonly Compared[]>>();

function comparedOf({ path, label, kind }: FieldPart, stepNoun: string): Compared {
  return {
    path,
    label,
    kind,
    isEmpty: (value) => isEmptyValue(kind, value, []),
    text: (value, steps) => valueText(kind, value, steps, stepNoun),
  };
}

/** The number that a document counts a step with, where that is not its place. */
function numberOf(name: FieldPart): FieldPart {
  return { ...name, path: 'number', label: 'Number', kind: line };
}

const OTHER: Compared = {
  path: 'other',
  label: 'Text that fits no field',
  kind: { id: 'other', blank: [] },
  isEmpty: (value) => (value as readonly Other[]).length === 0,
  text: (value) => (value as readonly Other[]).map(({ text }) => text).join('\n\n'),
};
