/** What is done about an open end: it is answered, or said to be blocking. */
import { type AskedEnd, type OpenEnd, withBlocking } from '../../checks/open-ends.ts';
import { fieldValue } from '../../formats/language/field-value.ts';
import { textOfMatch, withReplaced } from '../../plan/search.ts';
import type { Pair } from '../../plan/values.ts';
import { holderAt } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/**
 * Puts an answer in its place: one edit, which undo takes back. False, and nothing done, where what it
 * answers was changed since it was found.
 */
export function answerEnd(store: PlanStore, end: OpenEnd, answer: string): boolean {
  if (end.kind !== 'placeholder') return editPair(store, end, { second: answer });
  const { plan } = store.state.getState();
  const { place, field, match, around } = end;
  const holder = holderAt(plan, place);
  if (!holder || textOfMatch(holder, match) !== around) return false;
  const edit = { what: `answer in ${field.label}`, place, field: field.path };
  store.commit(withReplaced(plan, [match], answer), edit);
  return true;
}

/** Says that a question blocks, or does not any more. */
export function setBlocking(store: PlanStore, end: AskedEnd): boolean {
  return editPair(store, end, { first: withBlocking(end.first, !end.isBlocking) });
}

function editPair(store: PlanStore, end: AskedEnd, change: Partial<Pair>): boolean {
  const { place, field, entry, first, answer } = end;
  const holder = holderAt(store.state.getState().plan, place);
  const pairs = holder ? (fieldValue(holder, field) as readonly Pair[]) : [];
  const isIt = (pair: Pair | undefined) => pair?.first === first && pair.second === answer;
  // It may have been moved since.
  const at = isIt(pairs[entry]) ? entry : pairs.findIndex(isIt);
  if (at < 0) return false;
  store.edit(
    place,
    field,
    pairs.map((pair, i) => (i === at ? { ...pair, ...change } : pair)),
  );
  return true;
}
