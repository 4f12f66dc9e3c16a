import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { create } from 'zustand';
import { getPreferences, subscribePreferences } from '../storage/preferences.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';
import { usePreload } from '../ui/use-preload.ts';
import { whileHere } from '../ui/while-here.ts';
import {
  LIBRARY_ADDRESS,
  LIBRARY_PATTERN,
  TEMPLATES_ADDRESS,
  TEMPLATES_PATTERN,
} from './addresses.ts';
import { useThemeActions } from './theme-menu.tsx';

const loadPalette = () => import('./plan-palette.tsx');
const PlanPalette = lazy(() =>
  whileHere(async () => ({ default: (await loadPalette()).PlanPalette })),
);

const ShortcutsDialog = lazy(() =>
  whileHere(async () => {
    const { ShortcutsDialog } = await import('../features/palette/shortcuts-dialog.tsx');
    return { default: ShortcutsDialog };
  }),
);

/** What is open of the two. */
const useOpen = create<'palette' | 'shortcuts' | null>(() => null);

export function openPalette(): void {
  useOpen.setState('palette', true);
}

/** The command palette and the list of shortcuts, and the commands that every screen has. */
export function CommandCenter() {
  const [location, navigate] = useLocation();
  const open = useOpen();
  const { questionMark } = useSyncExternalStore(subscribePreferences, getPreferences);
  const close = () => useOpen.setState(null, true);

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
    ...(location === TEMPLATES_PATTERN
      ? []
      : [
          {
            id: 'templates',
            title: 'Templates',
            group: 'Go to',
            keywords: 'library',
            run: () => navigate(TEMPLATES_ADDRESS),
          },
        ]),
    {
      id: 'palette',
      ...commandOf(KEYS.help.palette),
      run: openPalette,
    },
    {
      id: 'shortcuts',
      title: KEYS.help.list.does,
      group: KEYS.help.list.where,
      ...(questionMark ? { shortcut: KEYS.help.list } : {}),
      keywords: 'keys',
      run: () => useOpen.setState('shortcuts', true),
    },
  ]);

  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <PlanPalette onClose={close} /> : null}
      {open === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null}
    </Suspense>
  );
}
