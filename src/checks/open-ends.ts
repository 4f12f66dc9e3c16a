/**
 * What of a plan waits for somebody’s answer: questions, decisions, research, and placeholders in any
 * text. A question says with a word at its start what it is: “Blocking: which database?”,
 * “Decision: Redis or Postgres?”. So it says that in a ticket, too.
 */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { FieldPart } from '../formats/language/definition.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import type { Plan } from '../plan/schema.ts';
import { type Match, searchBy, textOfMatch } from '../plan/search.ts';
import type { Pair } from '../plan/values.ts';
import { type CheckedPart, type CheckedPlace, checkedPlan, hasPlace } from './checked-plan.ts';
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
  const all = checkedPlan(plan, known).all.filter(hasPlace);
  const parts = new Map(all.map((part) => [keyOfPlace(part.place), part]));
  const inForm = formFields(known);
  return [
    ...all.flatMap((part) => ASKED.flatMap((path) => askedIn(part, inForm[part.level].get(path)))),
    ...placeholders(plan).flatMap((match) => placeholderAt(match, parts, inForm)),
  ];
}

/** The same for the same thing as long as it says the same in its field, wherever it stands there. */
export function keysOf(ends: readonly OpenEnd[]): readonly string[] {
  const counts = new Map<string, number>();
  return ends.map(({ kind, place: { task = '', step = '' }, field, text }) => {
    const key = JSON.stringify([kind === 'placeholder', task, step, field.path, text]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key} ${count}`;
  });
}

const ASKED = ['questions', 'research'] as const;

function askedIn(part: CheckedPart, field: FieldPart | undefined): readonly AskedEnd[] {
  if (!field?.kind.traits.halves) return [];
  const pairs = fieldValue(part.holder, field) as readonly Pair[];
  return pairs.flatMap(({ first, second }, entry) => {
    const { isBlocking, isDecision, text } = questionIn(first);
    // `[NEEDS CLARIFICATION: which door?]` asks, and its answer has a place of its own.
    if (text === '' || (placeholdersIn(text).length > 0 && !isPlaceholder(text))) return [];
    const kind = field.path === 'research' ? 'research' : isDecision ? 'decision' : 'question';
    return [
      {
        ...{ kind, text, first, isBlocking, answer: second, entry, field },
        ...{ place: part.place, name: part.name },
      },
    ];
  });
}

/** `Blocking:`, `**Blocking** –`, `[blocking]`: a word that a sign sets off from what is asked. */
const MARK =
  /^(?:[*_]*(blocking|decision|decide)[*_]*\s*[:–—-]+[*_]*|[([*_]+(blocking|decision|decide)[)\]*_]+)\s+/i;

/** The marks at the start of a question, each with its word and as it is written, and what is asked. */
function marksIn(first: string) {
  const marks: { readonly word: string; readonly text: string }[] = [];
  let asked = first;
  for (let found = MARK.exec(asked); found; found = MARK.exec(asked)) {
    const [text, one, other = ''] = found;
    marks.push({ word: (one ?? other).toLowerCase(), text });
    asked = asked.slice(text.length);
  }
  return { marks, asked };
}

/** What a question says of itself, and what it asks. */
function questionIn(first: string) {
  const { marks, asked } = marksIn(first);
  const isBlocking = marks.some(({ word }) => word === 'blocking');
  return { isBlocking, isDecision: marks.some(({ word }) => word !== 'blocking'), text: asked };
}

/** The first half of a question that is blocking, or is not any more; its other marks stay. */
export function withBlocking(first: string, isBlocking: boolean): string {
  const { marks, asked } = marksIn(first);
  const others = marks.filter(({ word }) => word !== 'blocking');
  if (!isBlocking) return others.map(({ text }) => text).join('') + asked;
  return others.length < marks.length ? first : `Blocking: ${first}`;
}

/** Code has signs of its own. */
const placeholders = searchBy((text, path) =>
  /(?:^|\.)(?:code|language|templateText)$/.test(path) ? [] : placeholdersIn(text),
);

/** Whether a placeholder is all that a text says. */
function isPlaceholder(text: string): boolean {
  const [range] = placeholdersIn(text);
  return range !== undefined && range.start === 0 && range.end === text.length;
}

function placeholderAt(
  match: Match,
  parts: ReadonlyMap<string, CheckedPart>,
  inForm: FormFields,
): readonly PlaceholderEnd[] {
  const part = parts.get(keyOfPlace(match));
  const field = part && fieldOf(match.path, inForm[part.level]);
  if (!part || !field) return [];
  const around = textOfMatch(part.holder, match);
  const text = around.slice(match.start, match.end);
  const isAsked = ASKED.some((path) => path === field.path) && match.path.endsWith('.first');
  if (isAsked && isPlaceholder(questionIn(around).text)) return [];
  return [{ kind: 'placeholder', text, around, match, field, place: part.place, name: part.name }];
}

function keyOfPlace({ task = '', step = '' }: CheckedPlace): string {
  return `${task} ${step}`;
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
