import Share from 'lucide-react/icons/share';
import { useState } from 'react';
import type { Plan } from '../plan/schema.ts';
import type { PlanStore } from '../store/plan-store.ts';
import { Button } from '../ui/button.tsx';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';
import { late, withLate } from '../ui/late.ts';
import { ariaShortcuts, shortcutText } from '../ui/shortcut.ts';
import { QueriedPart, queried } from './queried-part.tsx';

const lateExportDialog = queried(
  'the export',
  async () => (await import('../features/export/export-dialog.tsx')).ExportDialog,
);

/** Behind it are the printer and the reader. */
const lateTicketLink = late(
  'keeping links to tickets',
  async () => (await import('../store/ticket-link.ts')).setTicketLink,
);

interface ExportButtonProps {
  readonly planId: string;
  readonly plan: () => Plan;
  /** What of the plan is edited in the export; left out for a template. */
  readonly store?: PlanStore;
}

/** Opens the export of the plan as it is at that moment. */
export function ExportButton({ planId, plan, store }: ExportButtonProps) {
  const [exported, setExported] = useState<Plan | null>(null);

  const open = () => withLate(lateExportDialog, () => setExported(plan()));
  useActions(() => [{ id: 'export', ...commandOf(KEYS.plan.export), run: open }]);

  return (
    <>
      <Button
        variant="primary"
        icon={<Share />}
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaShortcuts(KEYS.plan.export)}
        title={`Export (${shortcutText(KEYS.plan.export)})`}
        onClick={open}
      >
        <span className="max-[24rem]:sr-only">Export</span>
      </Button>
      {exported ? (
        <QueriedPart
          of={lateExportDialog}
          planId={planId}
          plan={exported}
          onClose={() => setExported(null)}
          onLink={
            store
              ? (place, link) =>
                  withLate(lateTicketLink, (setTicketLink) => {
                    setTicketLink(store, place, link);
                    setExported((now) => now && plan());
                  })
              : null
          }
        />
      ) : null}
    </>
  );
}
