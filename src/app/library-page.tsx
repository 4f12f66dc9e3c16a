import { useEffect } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { Library } from '../features/library/library.tsx';
import type { Shelf } from '../features/library/shelves.tsx';
import { AppBar } from '../ui/app-bar.tsx';
import { loadLateParts } from '../ui/late.ts';
import { LIBRARY_ADDRESS, planAddress, TEMPLATES_ADDRESS, templateAddress } from './addresses.ts';
import { entryAddress } from './entry-address.ts';
import { startImport, startTemplate, usePasteToImport } from './import-center.tsx';
import { PaletteButton } from './palette-button.tsx';
import { Queries } from './queries.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The first screen: the plans, or the templates. */
export function LibraryPage({ shelf }: { readonly shelf: Shelf }) {
  usePasteToImport();
  useEffect(() => void loadLateParts(), []);
  return (
    <Queries>
      <title>{shelf === 'plans' ? 'Planform' : 'Templates · Planform'}</title>
      <AppBar home={LIBRARY_ADDRESS}>
        <PaletteButton />
        <ThemeMenu />
      </AppBar>
      <Library
        key={shelf}
        shelf={shelf}
        shelfAddress={(other) => ADDRESSES[other]}
        openPlan={(id) => navigate(planAddress(id))}
        openTemplate={(id) => navigate(templateAddress(id))}
        addressOf={entryAddress}
        onOpenFile={() => startImport()}
        onOpenTemplate={startTemplate}
      />
    </Queries>
  );
}

const ADDRESSES: Readonly<Record<Shelf, string>> = {
  plans: LIBRARY_ADDRESS,
  templates: TEMPLATES_ADDRESS,
};
