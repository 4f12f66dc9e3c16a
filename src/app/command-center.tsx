import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { plansQuery } from '../features/library/library-queries.ts';
import { getPreferences, subscribePreferences } from '../storage/preferences.ts';
import { type Command, useActions } from '../ui/commands.ts';
import { usePreload } from '../ui/use-preload.ts';
import { LIBRARY_ADDRESS, LIBRARY_PATTERN, planAddress } from './addresses.ts';
import { useThemeActions } from './theme-menu.tsx';

const loadPalette = () => import('../features/palette/palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));

const ShortcutsDialog = lazy(async () => {
  const { ShortcutsDialog } = await import('../features/palette/shortcuts-dialog.tsx');
  return { default: ShortcutsDialog };
});

/** The command palette and the list of shortcuts, and the commands that every screen has. */
export function CommandCenter() {
  const [location, navigate] = useLocation();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const { questionMark } = useSyncExternalStore(subscribePreferences, getPreferences);
  const close = () => setOpen(null);

  // There before the first press: who types on at once must not type into the page.
  usePreload(loadPalette);

  useThemeActions();
  useActions(() => [
    ...(location === LIBRARY_PATTERN
      ? []
      : [
          {
            id: 'library',
            title: 'All plans',
            group: 'Go to',
            keywords: 'library home back',
            run: () => navigate(LIBRARY_ADDRESS),
          },
        ]),
    {
      id: 'palette',
      title: 'Command palette',
      group: 'Help',
      shortcut: 'Mod+K',
      run: () => setOpen('palette'),
    },
    {
      id: 'shortcuts',
      title: 'Keyboard shortcuts',
      group: 'Help',
      keywords: 'keys',
      ...(questionMark ? { shortcut: '?' } : {}),
      run: () => setOpen('shortcuts'),
    },
  ]);

  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <PaletteWithPlans onClose={close} /> : null}
      {open === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
    </Suspense>
  );
}

/** The palette, with the plans of the library, which are only looked up for it. */
function PaletteWithPlans({ onClose }: { readonly onClose: () => void }) {
  const [, navigate] = useLocation();
  const { data: list } = useQuery(plansQuery);
  const commands = useMemo(
    () =>
      (list?.plans ?? []).map(
        ({ id, name }): Command => ({
          id: `plan ${id}`,
          title: name,
          group: 'Plans',
          run: () => navigate(planAddress(id)),
        }),
      ),
    [list, navigate],
  );
  return <Palette extra={commands} onClose={onClose} />;
}
