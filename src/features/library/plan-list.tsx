import { useCallback, useLayoutEffect, useRef } from 'react';
import type { PlanSummary } from '../../storage/library.ts';
import type { LibraryActions } from './library-actions.ts';
import { PlanRow } from './plan-row.tsx';
import { useNow } from './use-now.ts';

interface PlanListProps {
  readonly label: string;
  readonly plans: readonly PlanSummary[];
  readonly actions: LibraryActions;
  readonly addressOf: (id: string) => string;
}

/** Plans, or templates, in their order. */
export function PlanList({ label, plans, actions, addressOf }: PlanListProps) {
  const now = useNow();
  const { rename, duplicate, remove, renaming, saveAsTemplate, createFrom } = actions;

  const onRename = useCallback(
    (plan: PlanSummary, title: string) => rename({ id: plan.id, title }),
    [rename],
  );
  const onRemove = useCallback(
    (plan: PlanSummary) => {
      focusNeighbour(plan.id);
      remove(plan);
    },
    [remove],
  );

  const latest = useRef(createFrom);
  useLayoutEffect(() => {
    latest.current = createFrom;
  });
  const onCreateFrom = useCallback((plan: PlanSummary) => latest.current(plan), []);

  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      {plans.map((plan) => (
        <PlanRow
          key={plan.id}
          plan={renaming?.id === plan.id ? { ...plan, name: renaming.title || plan.name } : plan}
          address={addressOf(plan.id)}
          now={now}
          onRename={onRename}
          onDuplicate={duplicate}
          onRemove={onRemove}
          onSaveAsTemplate={saveAsTemplate}
          onCreateFrom={onCreateFrom}
        />
      ))}
    </ul>
  );
}

/** Before a line goes, focus moves on to the next one, so that the keyboard stays in the list. */
function focusNeighbour(id: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-plan]')];
  const at = rows.findIndex((row) => row.dataset.plan === id);
  const next = rows[at + 1] ?? rows[at - 1];
  const target = next?.querySelector('a') ?? document.querySelector('h1');
  target?.focus();
}
