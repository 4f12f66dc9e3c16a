import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { openedQuery } from '../features/export/opened-query.ts';
import { whileHere } from '../ui/while-here.ts';
import { idle } from './idle.ts';

/** Printing and rendering are not needed to type: they come when the plan is on screen. */
const Preview = lazy(() =>
  whileHere(async () => {
    await idle();
    const { Preview } = await import('../features/preview/preview.tsx');
    return { default: Preview };
  }),
);

interface PlanPreviewProps {
  readonly planId: string;
  readonly opened: OpenedPlan;
}

/** The open plan as its export will be: of the text that it was opened from, if any. */
export function PlanPreview({ planId, opened }: PlanPreviewProps) {
  const { data = null, error, isPending } = useQuery(openedQuery(planId));
  return (
    <Suspense fallback={null}>
      {isPending ? null : <Preview opened={opened} source={error ?? data} />}
    </Suspense>
  );
}
