/** How far a plan has come on the way of `stages.ts`: which fields answer what is asked, and what is empty. */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import { isEmptyValue } from '../formats/language/kind.ts';
import type { Holder, Plan } from '../plan/schema.ts';
import { type CheckedPart, type CheckedPlace, checkedPlan, hasPlace } from './checked-plan.ts';
import { type FormFields, formFields } from './form-fields.ts';
import { type Ask, STAGES } from './stages.ts';

/** A field of the form, somewhere in the plan. */
export interface FieldPlace {
  readonly place: CheckedPlace;
  readonly field: string;
}

/** A field that answers something, and how far it does. */
export interface Answer {
  /** As the form calls it: `Actions`. */
  readonly label: string;
  /** In how many of the parts that have the field it says something. */
  readonly filled: number;
  readonly of: number;
  /** Where it is empty first, or, where it is not, where it stands first. */
  readonly at: FieldPlace;
}

export interface StagedAsk {
  readonly ask: Ask;
  /**
   * `answered`; `open`, where a field that answers it is empty; `unasked`, where the format has no field for it, so that
   * only whoever plans can tell.
   */
  readonly state: 'answered' | 'open' | 'unasked';
  readonly answers: readonly Answer[];
  /** The fields that are still empty, in the order of the document. */
  readonly empty: readonly FieldPlace[];
}

export interface StagedStage {
  readonly title: string;
  readonly asks: readonly StagedAsk[];
}

/**
 * The stages with how far `plan` has come in each, by the fields that the form of the format with id
 * `format` has, its working notes among them. Throws where there is no such format.
 */
export function stagesOf(plan: Plan, format: string): readonly StagedStage[] {
  const known = formatFor(format, plan.ownFormat);
  const all = checkedPlan(plan, known).all.filter(hasPlace);
  const inForm = formFields(known);
  return STAGES.map(({ title, asks }) => ({
    title,
    asks: asks.map((ask) => stagedAsk(ask, all, inForm)),
  }));
}

function stagedAsk(ask: Ask, all: readonly CheckedPart[], inForm: FormFields): StagedAsk {
  const above = all.filter(({ level }) => level !== 'step');
  const steps = all.filter(({ level, parts }) => level === 'step' && parts.length === 0);
  const each = [
    ...(ask.whole ?? []).map((path) => placesOf(path, above, inForm)),
    ...(ask.steps ?? []).map((path) => placesOf(path, steps, inForm)),
  ].filter((places) => places.length > 0);
  const some = (ask.some ?? [])
    .map((path) => placesOf(path, [...above, ...steps], inForm))
    .filter((places) => places.length > 0);
  const isOneFilled = some.some((places) => places.some(({ isEmpty }) => !isEmpty));
  const empty = [
    ...each.flatMap((places) => places.filter(({ isEmpty }) => isEmpty)),
    // One of them is enough, so it is the first that is asked for.
    ...(isOneFilled
      ? []
      : some
          .slice(0, 1)
          .map((places) => places[0])
          .filter((at) => at !== undefined)),
  ];
  const answers = [...each, ...some].flatMap(answerOf);
  const state = empty.length > 0 ? 'open' : answers.length > 0 ? 'answered' : 'unasked';
  return { ask, state, answers, empty };
}

interface FoundField extends FieldPlace {
  readonly label: string;
  readonly isEmpty: boolean;
}

/** The field at `path` in each of `parts` whose form has it. */
function placesOf(
  path: string,
  parts: readonly CheckedPart[],
  inForm: FormFields,
): readonly FoundField[] {
  return parts.flatMap(({ holder, level, place }) => {
    const field = inForm[level].get(path);
    if (!field) return [];
    return [{ place, field: path, label: field.label, isEmpty: isEmptyIn(holder, field) }];
  });
}

function isEmptyIn(holder: Holder, field: FieldPart): boolean {
  return isEmptyValue(field.kind, fieldValue(holder, field));
}

function answerOf(places: readonly FoundField[]): readonly Answer[] {
  const [first] = places;
  if (!first) return [];
  const { place, field } = places.find(({ isEmpty }) => isEmpty) ?? first;
  const filled = places.filter(({ isEmpty }) => !isEmpty).length;
  return [{ label: first.label, filled, of: places.length, at: { place, field } }];
}
