import { lazy, Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { Library } from '../features/library/library.tsx';
import { AppBar } from '../ui/app-bar.tsx';
import { LIBRARY_ADDRESS, planAddress } from './addresses.ts';
import { ThemeMenu } from './theme-menu.tsx';

/** Reading a plan brings the Markdown parser along: loaded when somebody asks for it. */
const ImportDialog = lazy(async () => {
  const { ImportDialog } = await import('../features/import/import-dialog.tsx');
  return { default: ImportDialog };
});

/** The first screen. */
export function LibraryPage() {
  const [, navigate] = useLocation();
  const [importing, setImporting] = useState(false);
  const openPlan = (id: string) => navigate(planAddress(id));
  return (
    <>
      <title>Planform</title>
      <AppBar home={LIBRARY_ADDRESS}>
        <ThemeMenu />
      </AppBar>
      <Library openPlan={openPlan} addressOf={planAddress} onOpenFile={() => setImporting(true)} />
      {importing ? (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setImporting(false)} openPlan={openPlan} />
        </Suspense>
      ) : null}
    </>
  );
}
