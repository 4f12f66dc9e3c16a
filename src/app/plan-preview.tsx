import { useQuery } from '@tanstack/react-query';
import type { OpenedPlan } from '../features/editor/context/opened-plan.ts';
import { openedQuery } from '../features/export/opened-query.ts';
import { Preview } from '../features/preview/preview.tsx';

interface PlanPreviewProps {
  readonly planId: string;
  readonly opened: OpenedPlan;
}

/** The open plan as its export will be: of the text that it was opened from, if any. */
export function PlanPreview({ planId, opened }: PlanPreviewProps) {
  const { data = null, error, isPending } = useQuery(openedQuery(planId));
  // The text of a template has help where a plan of it has values.
  const source = opened.plan().template ? null : (error ?? data);
  return isPending ? null : <Preview opened={opened} source={source} />;
}
