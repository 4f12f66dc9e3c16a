import { useQuery } from '@tanstack/react-query';
import Trash2 from 'lucide-react/icons/trash-2';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { shortened } from '../../plan/shortened.ts';
import { DAYS_KEPT } from '../../storage/deleted-plans.ts';
import type { RemovedPlan } from '../../storage/library.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusMain } from '../../ui/focus-main.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { daysLeft } from '../../ui/when.ts';
import type { LibraryActions } from './library-actions.ts';
import { removedQuery } from './library-queries.ts';
import { formatName } from './search.ts';
import { onShelves, type Shelf } from './shelves.tsx';
import { useNow } from './use-now.ts';

interface RemovedPlansProps {
  readonly shelf: Shelf;
  readonly actions: Pick<LibraryActions, 'restore' | 'deleteForGood'>;
}

/** Deleted plans or templates that can still be brought back, out of the way until asked for. */
export function RemovedPlans({ shelf, actions }: RemovedPlansProps) {
  const { data = [] } = useQuery(removedQuery);
  const now = useNow();
  const summary = useRef<HTMLElement>(null);
  /** What is asked about: whether it is to be deleted for good. */
  const [asked, setAsked] = useState<readonly RemovedPlan[] | null>(null);
  const plans = onShelves(data)[shelf];
  /** How many were deleted for good with the last answer. */
  const deleted = useRef(0);
  // What had the focus is about to go; the line above the list stays while one is left.
  const leaveFocus = useEffectEvent(() => {
    if (deleted.current === 0) return;
    if (deleted.current === plans.length) focusMain();
    else summary.current?.focus();
    deleted.current = 0;
  });
  useEffect(() => {
    if (asked === null) leaveFocus();
  }, [asked]);
  if (plans.length === 0) return null;
  const title = `Deleted ${shelf}`;
  return (
    <details className="text-sm">
      <summary ref={summary} className="w-fit rounded-md py-1 text-ink-faint hover:text-ink">
        {title} ({plans.length})
      </summary>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-60 text-xs text-ink-faint">
          They are kept for {DAYS_KEPT} days. Then they are deleted for good, with their earlier
          versions.
        </p>
        <Button size="small" variant="quiet" onClick={() => setAsked(plans)}>
          Delete all for good
        </Button>
      </div>
      <ul aria-label={title} className="mt-2 divide-y divide-line border-y border-line">
        {plans.map((plan) => (
          <li key={plan.id} className="flex items-center gap-3 py-1.5">
            <span className="flex min-w-0 flex-1 flex-col">
              <bdi className="line-clamp-1">{plan.name}</bdi>
              <span className="text-xs text-ink-faint">
                {formatName(plan)} · gone {daysLeft(plan.goneAt, now)}
              </span>
            </span>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Restore ${shortened(plan.name)}`}
              onClick={() => actions.restore(plan)}
            >
              Restore
            </Button>
            <IconButton
              size="small"
              label={`Delete ${shortened(plan.name)} for good`}
              icon={<Trash2 />}
              onClick={() => setAsked([plan])}
            />
          </li>
        ))}
      </ul>
      {asked === null ? null : (
        <DeletionDialog
          plans={asked}
          onClose={() => setAsked(null)}
          onDelete={() => {
            actions.deleteForGood(asked);
            setAsked(null);
            deleted.current = asked.length;
          }}
        />
      )}
    </details>
  );
}

interface DeletionDialogProps {
  readonly plans: readonly RemovedPlan[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

function DeletionDialog({ plans, onClose, onDelete }: DeletionDialogProps) {
  const [first] = plans;
  const isOne = plans.length === 1 && first;
  const what = isOne ? `“${shortened(first.name)}”` : `all ${plans.length}`;
  return (
    <Dialog
      title={`Delete ${what} for good?`}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={onDelete}>
            Delete for good
          </Button>
        </>
      }
    >
      <p>
        Earlier versions and the text that {isOne ? 'it was' : 'they were'} opened from go along.
        Nothing brings {isOne ? 'it' : 'them'} back.
      </p>
    </Dialog>
  );
}
