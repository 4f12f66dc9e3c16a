/**
 * What an export leaves out: filled fields that a format does not print. They stay
 * in the plan; whoever gets the Markdown does not get them.
 */

import type { Holder, Plan } from '../../plan/schema.ts';
import type { Pair } from '../../plan/values.ts';
import { allFields } from '../built-in/all-fields.ts';
import { formatFor, formatsOf } from '../built-in/format-of.ts';
import { ownField } from '../built-in/own-parts.ts';
import { formats } from '../built-in/registry.ts';
import type { FieldPart, Format, Part } from '../language/definition.ts';
import { fieldValue } from '../language/field-value.ts';
import { isEmptyValue } from '../language/kind.ts';
import { fieldsIn, LEVELS, type Level } from '../language/parts.ts';
import { printedFieldsOf } from '../language/printed-parts.ts';
import { isDefault } from './defaults.ts';

export interface UnprintedField {
  /** As the first format that prints it has it; of those that show it, where none prints it. */
  readonly field: FieldPart;
  /** Title of the section that it stands in there; '' for none. */
  readonly section: string;
  /** The format that prints it there, or null for a working note, and for a field that none has. */
  readonly format: Format | null;
  readonly of: Level;
  /** In how many tasks or steps it is filled; 1 for a field of the plan. */
  readonly count: number;
}

/**
 * The filled fields of `plan` that the format with this id does not print, in the
 * order of the formats. Defaults that nobody has touched are not worth a mention.
 */
export function unprintedFields(plan: Plan, format: string): UnprintedField[] {
  const printed = printedBy(formatFor(format, plan.ownFormat));
  const steps = plan.tasks.flatMap((task) => task.steps);
  const holders = { plan: [plan], task: plan.tasks, step: steps } as const;
  return LEVELS.flatMap((of) =>
    [...fieldsOfAll(of), ...ownFieldsOf(plan, of, holders[of])].flatMap(
      (known): UnprintedField[] => {
        const here = printed[of].get(known.field.path);
        const isHere = here?.kind.id === known.field.kind.id;
        if (here && isHere && !printsOnlyOpen(here)) return [];
        const isLost = (holder: Holder) => {
          const value = fieldValue(holder, known.field);
          if (isHere) return (value as readonly Pair[]).some((pair) => pair.second !== '');
          return (
            !isEmptyValue(known.field.kind, value, []) && !isDefault(of, known.field.path, value)
          );
        };
        const count = holders[of].filter(isLost).length;
        return count === 0 ? [] : [{ ...known, of, count }];
      },
    ),
  );
}

/** The fields of one's own that some of `holders` have, each once, with the format that prints it. */
function ownFieldsOf(plan: Plan, of: Level, holders: readonly Holder[]): readonly Known[] {
  const [first] = formatsOf(plan);
  const printed = first?.own && printedBy(first)[of];
  const fields = new Set(holders.flatMap(({ own }) => own.map(ownField)));
  return [...fields].map((field) => {
    const format = printed?.get(field.path)?.kind.id === field.kind.id ? (first ?? null) : null;
    return { field, section: '', format };
  });
}

type ByPath = ReadonlyMap<string, FieldPart>;

/** The fields that a format prints, by path. */
function printedBy(format: Format): Record<Level, ByPath> {
  const { plan, task, step } = printedFieldsOf(format);
  return { plan: byPath(plan), task: byPath(task), step: byPath(step) };
}

function byPath(parts: readonly FieldPart[]): ByPath {
  return new Map(parts.map((part) => [part.path, part]));
}

type Known = Pick<UnprintedField, 'field' | 'section' | 'format'>;

/** Every field that there may be at one level, once, with the format that prints it. */
function fieldsOfAll(of: Level): readonly Known[] {
  const found = new Map<string, Known>();
  for (const format of formats) {
    const printed = printedBy(format)[of];
    const sections = sectionTitles(format.parts);
    for (const part of fieldsIn(format)[of]) {
      const prints = printed.get(part.path);
      const owner = prints && !printsOnlyOpen(prints) ? format : null;
      const known = found.get(part.path);
      if (!known || (!known.format && owner)) {
        found.set(part.path, { field: part, section: sections.get(part) ?? '', format: owner });
      }
    }
  }
  for (const field of allFields()[of]) {
    if (!found.has(field.path)) found.set(field.path, { field, section: '', format: null });
  }
  return [...found.values()];
}

/** The title of the innermost section around each field that stands in one. */
function sectionTitles(parts: readonly Part[], title = ''): Map<FieldPart, string> {
  return new Map(
    parts.flatMap((part): [FieldPart, string][] => {
      if (part.part === 'field') return [[part, title]];
      if (part.part === 'section') return [...sectionTitles(part.parts, part.title)];
      return part.part === 'each' ? [...sectionTitles(part.parts)] : [];
    }),
  );
}

/** Whether a field prints only its pairs without a second half: open questions. */
export function printsOnlyOpen(part: FieldPart): boolean {
  return part.kind.traits.printsOnlyOpen;
}
