/** Edits of other content. Each gives back a new plan. */
import type { Plan } from '../plan/schema.ts';
import { normalProse } from '../plan/text.ts';
import type { Other } from '../plan/values.ts';
import { type OtherPlace, otherAt } from './other-place.ts';
import { holderAt, type Place, withHolder } from './place.ts';

/** What was removed, to be put back. */
export interface RemovedOther extends OtherPlace {
  readonly of: 'other';
  readonly other: Other;
}

/**
 * With another text, '' for one that is cleared; the plan itself where it is the same, or where
 * the piece is gone.
 */
export function withOtherText(plan: Plan, { place, at }: OtherPlace, typed: string): Plan {
  const text = normalProse(typed);
  return withOthers(plan, place, (others) => {
    const old = others[at];
    return old && old.text !== text ? others.with(at, { ...old, text }) : others;
  });
}

export function withOtherRemoved(
  plan: Plan,
  from: OtherPlace,
): { readonly plan: Plan; readonly removed: RemovedOther } | null {
  const { place, at } = from;
  const other = otherAt(plan, from);
  if (!other) return null;
  const next = withOthers(plan, place, (others) => others.toSpliced(at, 1));
  return { plan: next, removed: { of: 'other', place, at, other } };
}

/** With what was removed where it was; null where its plan, task or step is gone. */
export function withOtherRestored(
  plan: Plan,
  { place, at, other }: RemovedOther,
): { readonly plan: Plan; readonly place: Place } | null {
  if (!holderAt(plan, place)) return null;
  return { plan: withOthers(plan, place, (others) => others.toSpliced(at, 0, other)), place };
}

function withOthers(plan: Plan, place: Place, change: (others: Other[]) => Other[]): Plan {
  return withHolder(plan, place, (holder) => {
    const other = change(holder.other);
    return other === holder.other ? holder : { ...holder, other };
  });
}
