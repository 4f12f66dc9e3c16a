import History from 'lucide-react/icons/history';
import { useEffect, useState } from 'react';
import { markRound } from '../features/history/rounds.ts';
import { keepHistory } from '../store/keep-history.ts';
import type { PlanStore } from '../store/plan-store.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KEYS } from '../ui/keys.ts';
import { late, withLate } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { showToast } from '../ui/toast-queue.ts';

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
  /** Which version is shown first, by its key; '' for none of them, null while the history is closed. */
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => keepHistory(planId, store), [planId, store]);
  const show = (version: string) => withLate(lateHistoryDialog, () => setShown(version));
  const open = () => show('');
  const markAsReady = async () => {
    const { told, before } = await markRound(planId, store.state.getState().plan);
    const action = before && { label: 'Show what changed', onAction: () => show(before.key) };
    showToast({ text: told, action });
  };

  useActions(() => [
    {
      id: 'history',
      ...commandOf(KEYS.view.history),
      keywords: 'versions restore earlier back compare',
      run: open,
    },
    {
      id: 'ready-for-review',
      title: 'Ready for review: mark a round',
      group: KEYS.view.history.where,
      keywords: 'iteration version snapshot feedback answered',
      run: () => void markAsReady(),
    },
  ]);

  return (
    <>
      {/* Without room for it, it is in the palette alone. */}
      <span className="hidden sm:contents">
        <IconButton
          label="History"
          shortcut={KEYS.view.history}
          icon={<History />}
          aria-haspopup="dialog"
          onClick={open}
        />
      </span>
      {shown === null ? null : (
        <LatePart
          of={lateHistoryDialog}
          planId={planId}
          store={store}
          start={shown}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
