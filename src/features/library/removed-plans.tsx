import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import type { LibraryActions } from './library-actions.ts';
import { removedQuery } from './library-queries.ts';
import { formatName } from './search.ts';
import { shortened } from './shortened.ts';

/** Deleted plans that can still be brought back, out of the way until asked for. */
export function RemovedPlans({ actions }: { readonly actions: LibraryActions }) {
  const { data: plans = [] } = useQuery(removedQuery);
  if (plans.length === 0) return null;
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-md py-1 text-ink-faint hover:text-ink">
        Deleted plans ({plans.length})
      </summary>
      <p className="mt-1 text-xs text-ink-faint">They are kept for 30 days.</p>
      <ul aria-label="Deleted plans" className="mt-2 divide-y divide-line border-y border-line">
        {plans.map((plan) => (
          <li key={plan.id} className="flex items-center gap-3 py-1.5">
            <bdi className="line-clamp-1 min-w-0 flex-1">{plan.name}</bdi>
            <span className="hidden text-xs text-ink-faint sm:block">
              {formatName(plan.format)}
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Restore ${shortened(plan.name)}`}
              onClick={() => actions.restore(plan)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
