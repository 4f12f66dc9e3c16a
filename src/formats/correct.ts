/** Reading a text anew after a person said what one of its headings or labels is. */
import { holdersOf } from '../plan/holders.ts';
import { OWN_FORMAT, type OwnFormat } from '../plan/own-format.ts';
import type { Plan } from '../plan/schema.ts';
import { type Correction, corrected } from './built-in/corrected.ts';
import { formatFor } from './built-in/format-of.ts';
import { isMakeable } from './built-in/own-format.ts';
import { type ReadResult, readPlan } from './read.ts';

/**
 * `text` as it reads after a correction of `plan`, which was read from it in its own format. Null where
 * it can't be so: another heading has that field, or what stands there fits no field of that kind, as
 * words are no code.
 */
export function readCorrected(text: string, plan: Plan, correction: Correction): ReadResult | null {
  const { of, path, is } = correction;
  if (is.as !== 'own' || is.kind !== 'pairs') return readOne(text, plan, correction);
  // Pairs are written in one of three ways: the one that tells most names from their texts.
  const named = PAIRS.map((kind) => {
    const read = readOne(text, plan, { of, path, is: { as: 'own', kind } });
    return { read, count: read ? namesOfPairs(read.plan) : 0 };
  });
  const [best] = named.toSorted((one, other) => other.count - one.count);
  return best && best.count > namesOfPairs(plan) ? best.read : null;
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
  const read = readPlan(text, formatFor(OWN_FORMAT, definition));
  const fits = correction.is.as === 'text' || lengthOfOthers(read.plan) <= lengthOfOthers(plan);
  return fits ? read : null;
}

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
function lengthOfOthers(plan: Plan): number {
  const others = holdersOf(plan).flatMap(({ other }) => other);
  return others.reduce((sum, { text }) => sum + text.length, 0);
}
