import { useRef } from 'react';
import type { Plan } from '../../../plan/schema.ts';
import { usePlan } from './editor-context.ts';

/** The list that `select` takes from the open plan: the same one as long as its entries are the same. */
export function usePlanList<T>(select: (plan: Plan) => readonly T[]): readonly T[] {
  const last = useRef<readonly T[]>([]);
  return usePlan((plan) => {
    const next = select(plan);
    if (!hasSameEntries(last.current, next)) last.current = next;
    return last.current;
  });
}

export function hasSameEntries<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((entry, at) => entry === other[at]);
}
