import type { Plan } from '../../plan/schema.ts';
import { PrintedPages } from './printed-pages.tsx';
import { usePages } from './use-pages.ts';
import { usePrint } from './use-print.ts';

interface PlanViewProps {
  /** In a format that is known. */
  readonly plan: Plan;
}

/** A plan to be read and not to be changed, as a ticket shows it. */
export function PlanView({ plan }: PlanViewProps) {
  const print = usePrint(plan, false, null);
  const pages = usePages(print);
  return pages ? <PrintedPages pages={pages} plan={plan} spot={null} as="ticket" /> : null;
}
