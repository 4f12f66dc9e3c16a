import { useQuery } from '@tanstack/react-query';
import { shortened } from '../../plan/shortened.ts';
import { Button } from '../../ui/button.tsx';
import type { LibraryActions } from './library-actions.ts';
import { removedQuery } from './library-queries.ts';
import { formatName } from './search.ts';
import { onShelves, type Shelf } from './shelves.tsx';

interface RemovedPlansProps {
  readonly shelf: Shelf;
  readonly actions: Pick<LibraryActions, 'restore'>;
}

/** Deleted plans or templates that can still be brought back, out of the way until asked for. */
export function RemovedPlans({ shelf, actions }: RemovedPlansProps) {
  const { data = [] } = useQuery(removedQuery);
  const plans = onShelves(data)[shelf];
  if (plans.length === 0) return null;
  const title = `Deleted ${shelf}`;
  return (
    <details className="text-sm">
      <summary className="w-fit rounded-md py-1 text-ink-faint hover:text-ink">
        {title} ({plans.length})
      </summary>
      <p className="mt-1 text-xs text-ink-faint">They are kept for 30 days.</p>
      <ul aria-label={title} className="mt-2 divide-y divide-line border-y border-line">
        {plans.map((plan) => (
          <li key={plan.id} className="flex items-center gap-3 py-1.5">
            <bdi className="line-clamp-1 min-w-0 flex-1">{plan.name}</bdi>
            <span className="hidden text-xs text-ink-faint sm:block">{formatName(plan)}</span>
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
