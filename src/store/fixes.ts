/** Edits that checks and gathering offer, made in the open plan. */
import type { Fix } from '../checks/rule.ts';
import { fieldValue } from '../formats/language/field-value.ts';
import type { Plan } from '../plan/schema.ts';
import { holderAt, type Place } from './place.ts';
import { type PlanStore, withField } from './plan-store.ts';

/** A fix, and the part that it is for where it names no other. */
export interface PlacedFix {
  readonly fix: Fix;
  readonly place: Place;
}

/** Makes the changes of `fixes`, one after the other: one edit, which undo takes back, called `what`. */
export function applyFixes(store: PlanStore, fixes: readonly PlacedFix[], what: string): void {
  const before = store.state.getState().plan;
  const after = fixes.reduce(withFix, before);
  if (after !== before) store.commit(after, { what, place: {}, field: null });
}

/** Makes one change, as the edit of its field that it is. Returns whether anything is otherwise now. */
export function applyFix(store: PlanStore, { fix, place }: PlacedFix): boolean {
  const at = fix.place ?? place;
  const { plan } = store.state.getState();
  const holder = holderAt(plan, at);
  if (holder) store.edit(at, fix.field, fix.change(fieldValue(holder, fix.field) as never));
  return store.state.getState().plan !== plan;
}

function withFix(plan: Plan, { fix, place }: PlacedFix): Plan {
  const at = fix.place ?? place;
  const holder = holderAt(plan, at);
  if (!holder) return plan;
  return withField(plan, at, fix.field, fix.change(fieldValue(holder, fix.field) as never));
}
