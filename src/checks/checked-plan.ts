/** A plan as rules look at it: its parts at every level, each with the fields that the format prints. */
import { formModel } from '../formats/derived/form.ts';
import type { FieldPart, Format } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import { isEmptyValue } from '../formats/language/kind.ts';
import type { Level } from '../formats/language/parts.ts';
import { printedFieldsOf } from '../formats/language/printed-parts.ts';
import type { Holder, Part, Plan } from '../plan/schema.ts';
import { shownNumber } from '../plan/step-numbers.ts';

/** The plan (`{}`), a task, or a step of one, by their ids. */
export interface CheckedPlace {
  readonly task?: string;
  readonly step?: string;
}

/** A plan or part by itself, with the fields that the format prints of it. */
export interface PartContent {
  readonly holder: Holder;
  readonly level: Level;
  /** By their paths. */
  readonly fields: ReadonlyMap<string, FieldPart>;
}

/** The plan or a part of it, where it stands. */
export interface CheckedPart extends PartContent {
  /** From the plan down: `tasks.0.steps.1`; '' for the plan. */
  readonly path: string;
  readonly place: CheckedPlace;
  /** `Step 2: Build`; '' for the plan. */
  readonly name: string;
  /** The parts right below it. */
  readonly parts: readonly CheckedPart[];
}

export interface CheckedPlan {
  readonly format: Format;
  readonly whole: CheckedPart;
  readonly tasks: readonly CheckedPart[];
  /** The plan and all parts, in the order of the document. */
  readonly all: readonly CheckedPart[];
}

/** `plan` in `format`, for rules. */
export function checkedPlan(plan: Plan, format: Format): CheckedPlan {
  const { taskNoun, stepNoun } = formModel(format);
  const fields = fieldsByPath(format);
  const step = (holder: Part, at: number, path: string, place: CheckedPlace): CheckedPart => ({
    ...{ holder, path, place, level: 'step', fields: fields.step },
    name: named(`${stepNoun} ${shownNumber(holder, at)}`, holder.name),
    parts: holder.steps.map((each, i) => step(each, i, `${path}.steps.${i}`, place)),
  });
  const tasks = plan.tasks.map((holder, i): CheckedPart => {
    const path = `tasks.${i}`;
    const place = { task: holder.id };
    return {
      ...{ holder, path, place, level: 'task', fields: fields.task },
      name: named(`${taskNoun} ${i + 1}`, holder.name),
      parts: holder.steps.map((each, j) =>
        step(each, j, `${path}.steps.${j}`, { ...place, step: each.id }),
      ),
    };
  });
  const whole: CheckedPart = {
    ...{ holder: plan, path: '', place: {}, name: '', level: 'plan', fields: fields.plan },
    parts: tasks,
  };
  return { format, whole, tasks, all: withInner(whole) };
}

/** Whether the place of a part names it: of a part below a step, it names that step. */
export function hasPlace({ path }: CheckedPart): boolean {
  return /^(?:tasks\.\d+(?:\.steps\.\d+)?)?$/.test(path);
}

/** A part and all below it, in the order of the document. */
export function withInner(part: CheckedPart): readonly CheckedPart[] {
  return [part, ...part.parts.flatMap(withInner)];
}

/** The field at this path, and whether it has a value there; null where the format has none. */
export function filledAt({ holder, fields }: PartContent, path: string): boolean | null {
  const field = fields.get(path);
  return field ? !isEmptyValue(field.kind, fieldValue(holder, field)) : null;
}

/** Whether any field of a part has a value, its name among them. */
export function isBegun(part: PartContent): boolean {
  const { holder, fields } = part;
  if (holder.other.length > 0) return true;
  return [...fields.keys()].some((path) => filledAt(part, path));
}

/**
 * Whether each part of a level is to have a field: a format that somebody chose asks for what it has; a
 * document that was opened only shows what it does itself, in most of its parts.
 */
export function expects({ own }: Format, parts: readonly CheckedPart[], path: string): boolean {
  if (!own || own.isWhole) return parts.some(({ fields }) => fields.has(path));
  const having = parts.filter((part) => filledAt(part, path));
  return having.length * 2 >= parts.length && having.length > 1;
}

function fieldsByPath(format: Format): Record<Level, ReadonlyMap<string, FieldPart>> {
  const before = known.get(format);
  if (before) return before;
  const printed = printedFieldsOf(format);
  // The title of the plan goes by its tasks where it is empty, and has no card.
  const byPath = (of: Level) =>
    new Map(printed[of].filter(({ path }) => path !== 'title').map((part) => [part.path, part]));
  const made = { plan: byPath('plan'), task: byPath('task'), step: byPath('step') };
  known.set(format, made);
  return made;
}
const known = new WeakMap<Format, Record<Level, ReadonlyMap<string, FieldPart>>>();

function named(number: string, name: string): string {
  return name === '' ? number : `${number}: ${name}`;
}
