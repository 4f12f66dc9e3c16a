import History from 'lucide-react/icons/history';
import { useEffect, useState } from 'react';
import { keepHistory } from '../store/keep-history.ts';
import type { PlanStore } from '../store/plan-store.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { late, withLate } from '../ui/late.ts';
import { LATE_KEYS } from '../ui/late-keys.ts';
import { LatePart } from '../ui/late-part.tsx';

const lateHistoryDialog = late(
  'the history of the plan',
  async () => (await import('../features/history/history-dialog.tsx')).HistoryDialog,
);

interface HistoryToolsProps {
  readonly planId: string;
  readonly store: PlanStore;
}

/** Keeps the history of the open plan, and shows it. */
export function HistoryTools({ planId, store }: HistoryToolsProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => keepHistory(planId, store), [planId, store]);
  const open = () => withLate(lateHistoryDialog, () => setOpen(true));

  useActions(() => [
    {
      id: 'history',
      ...commandOf(LATE_KEYS.history.open),
      keywords: 'versions restore earlier back compare',
      run: open,
    },
  ]);

  return (
    <>
      {/* Without room for it, it is in the palette alone. */}
      <span className="hidden sm:contents">
        <IconButton
          label="History"
          shortcut={LATE_KEYS.history.open}
          icon={<History />}
          aria-haspopup="dialog"
          onClick={open}
        />
      </span>
      {isOpen ? (
        <LatePart
          of={lateHistoryDialog}
          planId={planId}
          store={store}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
