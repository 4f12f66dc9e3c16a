import { useLocation } from 'wouter';
import { Library } from '../features/library/library.tsx';
import { AppBar } from '../ui/app-bar.tsx';
import { LIBRARY_ADDRESS, planAddress } from './addresses.ts';
import { startImport, usePasteToImport } from './import-center.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The first screen. */
export function LibraryPage() {
  const [, navigate] = useLocation();
  usePasteToImport();
  const openPlan = (id: string) => navigate(planAddress(id));
  return (
    <>
      <title>Planform</title>
      <AppBar home={LIBRARY_ADDRESS}>
        <ThemeMenu />
      </AppBar>
      <Library openPlan={openPlan} addressOf={planAddress} onOpenFile={() => startImport()} />
    </>
  );
}
