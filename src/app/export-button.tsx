import Share from 'lucide-react/icons/share';
import { useState } from 'react';
import type { Plan } from '../plan/schema.ts';
import { Button } from '../ui/button.tsx';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';
import { withLate } from '../ui/late.ts';
import { ariaShortcuts, shortcutText } from '../ui/shortcut.ts';
import { QueriedPart, queried } from './queried-part.tsx';

const lateExportDialog = queried(
  'the export',
  async () => (await import('../features/export/export-dialog.tsx')).ExportDialog,
);

interface ExportButtonProps {
  readonly planId: string;
  readonly plan: () => Plan;
}

/** Opens the export of the plan as it is at that moment. */
export function ExportButton({ planId, plan }: ExportButtonProps) {
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
        />
      ) : null}
    </>
  );
}
