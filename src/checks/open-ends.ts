/**
 * What of a plan waits for somebody’s answer: questions, decisions, research, and placeholders in any
 * text. A question says with a word at its start what it is: “Blocking: which database?”,
 * “Decision: Redis or Postgres?”. So it says that in a ticket, too.
 */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import type { Level } from '../formats/language/parts.ts';
import type { Plan } from '../plan/schema.ts';
import { type Match, searchBy, textOfMatch } from '../plan/search.ts';
import type { Pair } from '../plan/values.ts';
import { type CheckedPart, type CheckedPlace, checkedPlan } from './checked-plan.ts';
import { type FormFields, formFields } from './form-fields.ts';
import { placeholdersIn } from './rules/placeholders.ts';

interface Placed {
  readonly place: CheckedPlace;
  /** `Step 2: Build`; '' for the plan. */
  readonly name: string;
  readonly field: FieldPart;
}

/** An entry of a list of questions or of research. */
export interface AskedEnd extends Placed {
  readonly kind: 'question' | 'decision' | 'research';
  /** Without the words at its start that say what it is. */
  readonly text: string;
  /** With them, as the plan has it. */
  readonly first: string;
  readonly isBlocking: boolean;
  /** '' while nobody has answered. */
  readonly answer: string;
  /** Which entry of the field, from 0. */
  readonly entry: number;
}

/** A placeholder, which an answer takes the place of. */
export interface PlaceholderEnd extends Placed {
  readonly kind: 'placeholder';
  /** The placeholder itself: `[owner]`. */
  readonly text: string;
  /** The text that it stands in. */
  readonly around: string;
  readonly match: Match;
}

export type OpenEnd = AskedEnd | PlaceholderEnd;

/**
 * All of them in the fields that the form of the format with id `format` has, in the order of the plan: what is
 * asked, answered or not, then placeholders. Throws where there is no such format.
 */
export function openEnds(plan: Plan, format: string): readonly OpenEnd[] {
  const known = formatFor(format, plan.ownFormat);
  const { all } = checkedPlan(plan, known);
  const inForm = formFields(known);
  return [
    ...all.flatMap((part) => ASKED.flatMap((path) => askedIn(part, inForm[part.level].get(path)))),
    ...placeholders(plan).flatMap((match) => placeholderAt(match, all, inForm)),
  ];
}

const ASKED = ['questions', 'research'] as const;

function askedIn(part: CheckedPart, field: FieldPart | undefined): readonly AskedEnd[] {
  if (!field?.kind.traits.halves) return [];
  const pairs = fieldValue(part.holder, field) as readonly Pair[];
  return pairs.flatMap(({ first, second }, entry) => {
    const { isBlocking, isDecision, text } = questionIn(first);
    if (text === '' || placeholdersIn(first).length > 0) return [];
    const kind = field.path === 'research' ? 'research' : isDecision ? 'decision' : 'question';
    return [
      {
        ...{ kind, text, first, isBlocking, answer: second, entry, field },
        ...{ place: part.place, name: part.name },
      },
    ];
  });
}

const BLOCKING = /^[([*_]*blocking[)\]*_]*(?:\s*[:.–—-]+[*_]*)?\s+/i;
const DECISION = /^[([*_]*(?:decision|decide)[)\]*_]*(?:\s*[:.–—-]+[*_]*)?\s+/i;

/** What a question says of itself, and what is left of it. */
function questionIn(first: string) {
  const isBlocking = BLOCKING.test(first);
  const text = first.replace(BLOCKING, '');
  return { isBlocking, isDecision: DECISION.test(text), text: text.replace(DECISION, '').trim() };
}

/** The first half of a question that is blocking, or is not any more. */
export function withBlocking(first: string, isBlocking: boolean): string {
  const rest = first.replace(BLOCKING, '');
  return isBlocking ? `Blocking: ${rest}` : rest;
}

/** Code has signs of its own. */
const placeholders = searchBy((text, path) =>
  /(?:^|\.)(?:code|language|templateText)$/.test(path) ? [] : placeholdersIn(text),
);

function placeholderAt(
  match: Match,
  all: readonly CheckedPart[],
  inForm: FormFields,
): readonly PlaceholderEnd[] {
  const part = all.find(
    ({ place, level }) =>
      place.task === match.task && place.step === match.step && level === levelOf(match),
  );
  const field = part && fieldOf(match.path, inForm[part.level]);
  if (!part || !field) return [];
  const around = textOfMatch(part.holder, match);
  const text = around.slice(match.start, match.end);
  return [{ kind: 'placeholder', text, around, match, field, place: part.place, name: part.name }];
}

function levelOf({ task, step }: Match): Level {
  if (step !== undefined) return 'step';
  return task === undefined ? 'plan' : 'task';
}

/** The field that a path leads into: `testing.unit` for `testing.unit.0.text`. */
function fieldOf(path: string, fields: ReadonlyMap<string, FieldPart>): FieldPart | undefined {
  const keys = path.split('.');
  for (let count = keys.length; count > 0; count--) {
    const field = fields.get(keys.slice(0, count).join('.'));
    if (field) return field;
  }
  return undefined;
}
