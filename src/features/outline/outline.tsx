import { useStore } from 'zustand';
import { outlineOf } from '../../formats/outline.ts';
import type { Spot } from '../../store/place.ts';
import type { PlanStore } from '../../store/plan-store.ts';

export interface OutlineProps {
  readonly opened: {
    readonly store: PlanStore;
    readonly show: (spot: Spot, how: 'open' | 'reveal') => void;
  };
}

/** The parts of the plan, to see how far they are and to go to. */
export function Outline({ opened }: OutlineProps) {
  const plan = useStore(opened.store.state, (state) => state.plan);
  return (
    <ul className="h-full overflow-y-auto p-3 text-sm">
      {outlineOf(plan, plan.format).map(({ path, title }) => (
        <li key={`${path} ${title}`}>{title}</li>
      ))}
    </ul>
  );
}
