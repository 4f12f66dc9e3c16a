import { useSyncExternalStore } from 'react';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { create } from 'zustand';
import { getPreferences, subscribePreferences } from '../storage/preferences.ts';
import { commandOf, useActions } from '../ui/commands.ts';
import { KEYS } from '../ui/keys.ts';
import { late, withLate } from '../ui/late.ts';
import { LatePart } from '../ui/late-part.tsx';
import { LIBRARY_ADDRESS, screenAt, TEMPLATES_ADDRESS } from './addresses.ts';
import { QueriedPart, queried } from './queried-part.tsx';
import { useThemeActions } from './theme-menu.tsx';

const latePlanPalette = queried(
  'the command palette',
  async () => (await import('./plan-palette.tsx')).PlanPalette,
);

const lateShortcutsDialog = late(
  'the list of shortcuts',
  async () => (await import('../features/palette/shortcuts-dialog.tsx')).ShortcutsDialog,
);

/** What is open of the two. */
const useOpen = create<'palette' | 'shortcuts' | null>(() => null);

export function openPalette(): void {
  withLate(latePlanPalette, () => useOpen.setState('palette', true));
}

/** The command palette and the list of shortcuts, and the commands that every screen has. */
export function CommandCenter() {
  const [location] = useHashLocation();
  const screen = screenAt(location);
  const open = useOpen();
  const { questionMark } = useSyncExternalStore(subscribePreferences, getPreferences);
  const close = () => useOpen.setState(null, true);

  useThemeActions();
  useActions(() => [
    ...(screen.is === 'plans'
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
    ...(screen.is === 'templates'
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
      run: () => withLate(lateShortcutsDialog, () => useOpen.setState('shortcuts', true)),
    },
  ]);

  return (
    <>
      {open === 'palette' ? <QueriedPart of={latePlanPalette} onClose={close} /> : null}
      {open === 'shortcuts' ? <LatePart of={lateShortcutsDialog} onClose={close} /> : null}
    </>
  );
}
