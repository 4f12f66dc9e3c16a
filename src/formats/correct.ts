/** Reading a text anew after a person said what one of its headings or labels is. */
import { holdersOf } from '../plan/holders.ts';
import { type HadField, MOST_COLUMNS, OWN_FORMAT, type OwnFormat } from '../plan/own-format.ts';
import type { Plan } from '../plan/schema.ts';
import { type Correction, corrected, pathAfter, withWords } from './built-in/corrected.ts';
import { formatFor } from './built-in/format-of.ts';
import { withParts } from './built-in/joined-parts.ts';
import { isMakeable } from './built-in/own-format.ts';
import { formatWithId } from './built-in/registry.ts';
import { ownPath } from './language/field-value.ts';
import { sourceOf } from './read/read-text.ts';
import { type ReadResult, readPlan } from './read.ts';
import { formatIn } from './recognise/own-format.ts';
import { withStepsOf, withToldSteps } from './recognise/told-steps.ts';

/**
 * `text` as it reads after a correction of `plan`, which was read from it in its own format. Null where
 * it can't be so: another heading has that field, or what stands there fits no field of that kind, as
 * words are no code.
 */
export function readCorrected(text: string, plan: Plan, correction: Correction): ReadResult | null {
  const { of, path, is } = correction;
  if (is.as === 'steps') return readWithSteps(text, plan, correction);
  if (is.as === 'step') return readWithStep(text, plan, correction);
  if (is.as !== 'own' || is.kind !== 'pairs') return readOne(text, plan, correction);
  // Pairs are written in one of three ways: the one that tells most names from their texts.
  const named = PAIRS.map((kind) => {
    const read = readOne(text, plan, { of, path, is: { as: 'own', kind } });
    return { read, count: read ? namesOfPairs(read.plan) : 0 };
  });
  const [best] = named.toSorted((one, other) => other.count - one.count);
  return best && best.count > namesOfPairs(plan) ? best.read : null;
}

/** `text` with what stands below a heading as its steps; null where it has steps, or none there. */
function readWithSteps(text: string, plan: Plan, correction: Correction): ReadResult | null {
  const { ownFormat: before } = plan;
  const definition = before && corrected(before, correction);
  if (!definition || hasSteps(plan)) return null;
  const told = formatFor(OWN_FORMAT, definition);
  const base = withToldSteps(told);
  const own = base ? formatIn(sourceOf(text), base).own : undefined;
  const read = readPlan(text, formatFor(OWN_FORMAT, withFieldsOfSteps(definition, own)));
  const fits = hasSteps(read.plan) && lengthOfOthers(read.plan) <= lengthOfOthers(plan);
  return fits ? read : null;
}

/** `definition` with what the steps have in a text that is in the format `own`, as in any text. */
function withFieldsOfSteps(definition: OwnFormat, own: OwnFormat | undefined): OwnFormat {
  if (!own) return definition;
  const { had } = definition;
  const isNew = ({ of, path }: HadField) =>
    of === 'step' && !had.fields.some((each) => each.of === of && each.path === path);
  const withHad: OwnFormat = {
    ...definition,
    had: {
      ...had,
      fields: [...had.fields, ...own.had.fields.filter(isNew)],
      stepNoun: had.stepNoun || own.had.stepNoun,
    },
  };
  return withParts(
    withHad,
    own.parts.filter(({ of }) => of === 'step'),
  );
}

/** `text` with a heading as one of its steps; null where that takes something from what is there. */
function readWithStep(text: string, plan: Plan, correction: Correction): ReadResult | null {
  const { ownFormat: before } = plan;
  const definition = before && corrected(before, correction);
  if (!definition) return null;
  const format = formatFor(OWN_FORMAT, definition);
  const { own } = formatIn(sourceOf(text), withStepsOf(formatWithId(definition.base), format));
  const read = readPlan(text, formatFor(OWN_FORMAT, withFieldsOfSteps(definition, own)));
  const [now, were] = [read.plan, plan].map(({ tasks }) => tasks.map(({ steps }) => steps.length));
  const isMore = now?.some((count, at) => count > (were?.[at] ?? 0));
  const isLess =
    now?.length !== were?.length || now?.some((count, at) => count < (were?.[at] ?? 0));
  const fits = isMore && !isLess && lengthOfOthers(read.plan) <= lengthOfOthers(plan);
  return fits ? read : null;
}

function hasSteps({ tasks }: Plan): boolean {
  return tasks.some(({ steps }) => steps.length > 0);
}

const PAIRS = ['pairs', 'pairs-inside', 'pairs-plain'] as const;

/** How many pairs of fields of one's own have a name. */
function namesOfPairs(plan: Plan): number {
  const pairs = holdersOf(plan).flatMap(({ own }) =>
    own.flatMap((each) => (each.kind === 'pairs' ? each.value : [])),
  );
  return pairs.filter(({ first }) => first !== '').length;
}

function readOne(text: string, plan: Plan, correction: Correction): ReadResult | null {
  const definition = plan.ownFormat && corrected(plan.ownFormat, correction);
  if (!definition) return null;
  const read = readSaid(text, plan.ownFormat, definition, correction);
  const fits = correction.is.as === 'text' || lengthOfOthers(read.plan) <= lengthOfOthers(plan);
  return fits ? read : null;
}

/** `text` in the format `definition`, with the columns of a table, or the words of a choice, that it has. */
function readSaid(
  text: string,
  before: OwnFormat | null,
  definition: OwnFormat,
  correction: Correction,
): ReadResult {
  const read = readPlan(text, formatFor(OWN_FORMAT, definition));
  const { is, of } = correction;
  if (!before || is.as !== 'own' || (is.kind !== 'table' && is.kind !== 'choice')) return read;
  const path = pathAfter(before, correction);
  const values = holdersOf(read.plan).flatMap(({ own }) =>
    own.filter(({ key }) => ownPath(key) === path),
  );
  const columns = values.flatMap((each) => (each.kind === 'table' ? [each.value.columns] : []));
  const choices = values.flatMap((each) => (each.kind === 'choice' ? [each.value] : []));
  const words = {
    columns: columns[0]?.slice(0, MOST_COLUMNS) ?? [],
    choices: [...new Set(choices)].slice(0, MOST_CHOICES),
  };
  return readPlan(text, formatFor(OWN_FORMAT, withWords(definition, { of, path }, words)));
}

/** A choice among more words than these is none. */
const MOST_CHOICES = 12;

/**
 * `text` as it reads in the format that its document had `before`, corrected and added to by a person;
 * where that leaves more without a field, as another text would, in the one that it is written in now.
 */
export function readAgain(text: string, before: OwnFormat): ReadResult {
  const now = readPlan(text, OWN_FORMAT);
  if (!isMakeable(before)) return now;
  const again = readPlan(text, formatFor(OWN_FORMAT, before));
  return lengthOfOthers(again.plan) <= lengthOfOthers(now.plan) ? again : now;
}

/** Characters that stand in no field. */
export function lengthOfOthers(plan: Plan): number {
  const others = holdersOf(plan).flatMap(({ other }) => other);
  return others.reduce((sum, { text }) => sum + text.length, 0);
}
