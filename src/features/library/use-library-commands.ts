import { shortened } from '../../plan/shortened.ts';
import { setPreferences } from '../../storage/preferences.ts';
import { useActions, useKeyPlaces } from '../../ui/commands.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import type { LibraryActions } from './library-actions.ts';
import { focusSearch } from './list-keys.ts';
import { SORTS, type Sort } from './sorting.ts';

/** What the library adds to the command palette, and to the list of keys. */
export function useLibraryCommands(
  { lastRemoved, restore }: LibraryActions,
  isSearchable: boolean,
  downloadAll: () => void,
): void {
  useKeyPlaces(isSearchable ? [LATE_KEYS.library, LATE_KEYS.search] : [LATE_KEYS.library]);
  useActions(() => {
    const removed = lastRemoved();
    return [
      ...(removed
        ? [
            {
              id: 'restore plan',
              title: `Bring back “${shortened(removed.name)}”`,
              group: LATE_KEYS.removed.restore.where,
              shortcut: LATE_KEYS.removed.restore,
              keywords: 'undo delete',
              // In a text, the keys take back what was typed.
              isFor: (focused: Element | null) => !(focused instanceof HTMLInputElement),
              run: () => restore(removed),
            },
          ]
        : []),
      ...(isSearchable
        ? [
            { id: 'search plans', title: 'Search the list', group: 'Library', run: focusSearch },
            {
              id: 'download all',
              title: 'Download all as a .zip',
              group: 'Library',
              keywords: 'export backup save',
              run: downloadAll,
            },
          ]
        : []),
      ...Object.entries(SORTS).map(([id, label]) => ({
        id: `sort ${id}`,
        title: `Sort by ${label.toLowerCase()}`,
        group: 'Library',
        run: () => setPreferences({ librarySort: id as Sort }),
      })),
    ];
  });
}
