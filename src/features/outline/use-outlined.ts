import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Plan } from '../../plan/schema.ts';
import { idsOf } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';

/**
 * The plan as the outline shows it. What is typed comes a moment later, when the key
 * press has had its turn; what is added, moved and removed comes at once.
 */
export function useOutlined(store: PlanStore): Plan {
  const plan = useStore(store.state, (state) => state.plan);
  const before = useDeferredValue(plan);
  return hasSameParts(before, plan) ? before : plan;
}

function hasSameParts(one: Plan, other: Plan): boolean {
  return (
    one.format === other.format &&
    one.tasks.length === other.tasks.length &&
    one.tasks.every((task, at) => {
      const now = other.tasks[at];
      return task.id === now?.id && idsOf(task.steps) === idsOf(now.steps);
    })
  );
}
