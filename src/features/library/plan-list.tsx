import { memo, useDeferredValue } from 'react';
import type { PlanSummary } from '../../storage/library.ts';
import { onKeyPress } from '../../ui/key-press.ts';
import type { LibraryActions } from './library-actions.ts';
import { handleListKey } from './list-keys.ts';
import { PlanRow } from './plan-row.tsx';
import { useNow } from './use-now.ts';

interface PlanListProps {
  readonly label: string;
  readonly plans: readonly PlanSummary[];
  readonly actions: Pick<LibraryActions, 'row' | 'renaming'>;
  readonly addressOf: (plan: PlanSummary) => string;
}

/**
 * Plans, or templates, in their order. A long list comes in two parts, so that the first screen of
 * it need not wait for the rest, and follows what is typed in the search when there is time.
 */
export function PlanList({ label, plans, actions, addressOf }: PlanListProps) {
  const shown = useDeferredValue(plans, plans.slice(0, FIRST));
  const now = useNow();
  const { row, renaming } = actions;
  return (
    <Rows
      label={label}
      plans={shown}
      row={row}
      renaming={renaming}
      now={now}
      addressOf={addressOf}
    />
  );
}

/** More than a large screen shows. */
const FIRST = 40;

interface RowsProps extends Pick<PlanListProps, 'label' | 'plans' | 'addressOf'>, Renamed {
  readonly row: LibraryActions['row'];
  readonly now: number;
}

type Renamed = Pick<LibraryActions, 'renaming'>;

const Rows = memo(function Rows({ label, plans, row, renaming, now, addressOf }: RowsProps) {
  return (
    <ul
      aria-label={label}
      onKeyDown={onKeyPress(handleListKey)}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      {plans.map((plan) => (
        <PlanRow
          key={plan.id}
          plan={renaming?.id === plan.id ? { ...plan, name: renaming.title || plan.name } : plan}
          address={addressOf(plan)}
          now={now}
          actions={row}
        />
      ))}
    </ul>
  );
});
