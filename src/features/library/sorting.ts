import type { PlanSummary } from '../../storage/library.ts';

export const SORTS = {
  changed: 'Last changed',
  name: 'Name',
  progress: 'Progress',
} as const;

export type Sort = keyof typeof SORTS;

/** `plans`, which come with the newest change first, in another order; equal ones stay in that. */
export function sorted(plans: readonly PlanSummary[], by: Sort): readonly PlanSummary[] {
  if (by === 'changed') return plans;
  if (by === 'name') {
    const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    return plans.toSorted((one, other) => compare(one.name, other.name));
  }
  return plans.toSorted((one, other) => progress(other) - progress(one));
}

/** From 0 to 2: fields filled in, and boxes ticked. */
function progress({ fields, filled, boxes, ticked }: PlanSummary): number {
  return share(filled, fields) + share(ticked, boxes);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
