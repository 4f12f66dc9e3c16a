import Share from 'lucide-react/icons/share';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import type { Plan } from '../plan/schema.ts';
import { Button } from '../ui/button.tsx';
import { ariaShortcut, isShortcut, shortcutText } from '../ui/shortcut.ts';

/** Printing is not needed to type: it is loaded when the browser has nothing else to do, a moment after the first paint. */
const loadDialog = () => import('../features/export/export-dialog.tsx');
const preloadDialog = () => void loadDialog().catch(() => undefined);
const ExportDialog = lazy(async () => ({ default: (await loadDialog()).ExportDialog }));

/** Opens the export of the plan as it is at that moment. */
export function ExportButton({ plan }: { readonly plan: () => Plan }) {
  const [exported, setExported] = useState<Plan | null>(null);

  const openOnShortcut = useEffectEvent((event: KeyboardEvent) => {
    if (!isShortcut(event, SHORTCUT)) return;
    event.preventDefault();
    if (!document.querySelector('dialog[open]')) setExported(plan());
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => openOnShortcut(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  useEffect(() => {
    const timer = setTimeout(preloadDialog, 1_000);
    return () => clearTimeout(timer);
  }, []);

  return (
    <>
      <Button
        variant="primary"
        icon={<Share />}
        aria-haspopup="dialog"
        aria-keyshortcuts={ariaShortcut(SHORTCUT)}
        title={`Export (${shortcutText(SHORTCUT)})`}
        onClick={() => setExported(plan())}
      >
        Export
      </Button>
      {exported ? (
        <Suspense fallback={null}>
          <ExportDialog plan={exported} onClose={() => setExported(null)} />
        </Suspense>
      ) : null}
    </>
  );
}

const SHORTCUT = 'Mod+Shift+E';
