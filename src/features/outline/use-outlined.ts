import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '../../plan/schema.ts';
import { idsOf } from '../../store/place.ts';
import type { OutlinedPlan } from './outlined-plan.ts';

/**
 * The plan as the outline shows it. What is typed comes in a pause of typing; what is
 * added, moved and removed comes at once where it was done in the outline (`isHere`), and
 * else right after the form shows it.
 */
export function useOutlined(
  { store, settled }: Pick<OutlinedPlan, 'store' | 'settled'>,
  isHere: boolean,
): Plan {
  const before = useDeferredValue(useStore(settled));
  const now = useStore(store.state, ({ plan }) => (hasSameParts(before, plan) ? before : plan));
  const later = useDeferredValue(now);
  return isHere ? now : later;
}

function hasSameParts(one: Plan, other: Plan): boolean {
  return (
    one.format === other.format &&
    one.ownFormat === other.ownFormat &&
    one.tasks.length === other.tasks.length &&
    one.tasks.every((task, at) => {
      const now = other.tasks[at];
      return task === now || (task.id === now?.id && idsOf(task.steps) === idsOf(now.steps));
    })
  );
}
