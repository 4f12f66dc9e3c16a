import Share from 'lucide-react/icons/share';
import { lazy, Suspense, useState } from 'react';
import type { Plan } from '../plan/schema.ts';
import { Button } from '../ui/button.tsx';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';
import { ariaShortcuts, shortcutText } from '../ui/shortcut.ts';
import { usePreload } from '../ui/use-preload.ts';
import { whileHere } from '../ui/while-here.ts';

/** Printing is not needed to type: it is loaded when the browser has nothing else to do, a moment after the first paint. */
const loadDialog = () => import('../features/export/export-dialog.tsx');
const ExportDialog = lazy(() =>
  whileHere(async () => ({ default: (await loadDialog()).ExportDialog })),
);

interface ExportButtonProps {
  readonly planId: string;
  readonly plan: () => Plan;
}

/** Opens the export of the plan as it is at that moment. */
export function ExportButton({ planId, plan }: ExportButtonProps) {
  const [exported, setExported] = useState<Plan | null>(null);

  const open = () => setExported(plan());
  useActions(() => [{ id: 'export', ...commandOf(KEYS.plan.export), run: open }]);

  usePreload(loadDialog);

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
        <Suspense fallback={null}>
          <ExportDialog planId={planId} plan={exported} onClose={() => setExported(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
