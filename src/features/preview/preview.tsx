import { useDeferredValue } from 'react';
import { useStore } from 'zustand';
import { exportPlan } from '../../formats/export.ts';
import type { PlanStore } from '../../store/plan-store.ts';

export interface PreviewProps {
  readonly opened: { readonly store: PlanStore };
}

/** The plan as it goes out, beside the form. */
export function Preview({ opened }: PreviewProps) {
  const plan = useDeferredValue(useStore(opened.store.state, (state) => state.plan));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
    <pre tabIndex={0} className="h-full overflow-y-auto p-4 font-mono text-sm whitespace-pre-wrap">
      {exportPlan(plan, plan.format)}
    </pre>
  );
}
