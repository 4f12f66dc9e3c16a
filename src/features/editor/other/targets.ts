/** The fields that a piece of other content can move into, and what they hold then. */

import { formatOf } from '../../../formats/built-in/format-of.ts';
import { cardsFor, type FormCard, formModel } from '../../../formats/derived/form.ts';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { fieldValue } from '../../../formats/language/field-value.ts';
import { isDividing } from '../../../plan/dividers.ts';
import type { Plan } from '../../../plan/schema.ts';
import { type OtherPlace, otherAt } from '../../../store/other-place.ts';
import { holderAt, kindOfPlace, type Place } from '../../../store/place.ts';
import { isPreamble } from '../context/other-places.ts';
import { valueWith } from './value-with.ts';

export interface Target {
  readonly place: Place;
  readonly part: FieldPart;
  /** The field's value with the text in it. */
  readonly value: unknown;
  /** What tells it from the others. */
  readonly label: string;
  /** Whether a line sets it apart from those above: working notes are not printed. */
  readonly apart: boolean;
}

/**
 * The fields that take a piece of other content, in the order of the form: those of its
 * plan, task or step. What stands before or after all tasks can go into the nearest one, too.
 */
export function targetsFor(plan: Plan, piece: OtherPlace): readonly Target[] {
  const other = otherAt(plan, piece);
  if (!other) return [];
  const own = targetsIn(plan, piece.place, other.text);
  if (kindOfPlace(piece.place) !== 'plan') return own;
  const { taskNoun } = formModel(formatOf(plan));
  const isAbove = isPreamble(other.after) || isDividing(other.after);
  const at = isAbove ? 0 : plan.tasks.length - 1;
  const task = plan.tasks[at];
  const near = task ? targetsIn(plan, { task: task.id }, other.text) : [];
  const name = `${taskNoun} ${at + 1}`;
  return [...own, ...near.map((target) => ({ ...target, label: `${name}: ${target.label}` }))];
}

function targetsIn(plan: Plan, place: Place, text: string): Target[] {
  const holder = holderAt(plan, place);
  if (!holder) return [];
  const model = formModel(formatOf(plan));
  return cardsFor(model, kindOfPlace(place)).flatMap((card) => {
    const targets = card.groups
      .flatMap(({ fields }) => fields)
      .flatMap((part): Target[] => {
        const value = valueWith(part.kind, fieldValue(holder, part), text);
        const { label } = part;
        return value === null
          ? []
          : [{ place, part, value, label: labelIn(card, label), apart: false }];
      });
    return targets.map((target, i) => ({ ...target, apart: i === 0 && card === model.notesCard }));
  });
}

/** `Rollout Plan › Phases`: what is called the same in two sections is told apart. */
function labelIn({ id, title }: FormCard, label: string): string {
  return id.startsWith('section:') && title !== label ? `${title} › ${label}` : label;
}
