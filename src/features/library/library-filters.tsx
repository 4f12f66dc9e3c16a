import { useSyncExternalStore } from 'react';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { SORTS, type Sort } from './sorting.ts';

/** What the library shows: plans, or the templates that plans start from. */
export type Shelf = 'plans' | 'templates';

interface ShelfTabsProps {
  readonly shelf: Shelf;
  readonly onShelf: (shelf: Shelf) => void;
  readonly counts: Readonly<Record<Shelf, number>>;
}

/** Plans and templates, side by side once there are templates. */
export function ShelfTabs({ shelf, onShelf, counts }: ShelfTabsProps) {
  return (
    <fieldset className="flex gap-1" aria-label="Show">
      {(['plans', 'templates'] as const).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={shelf === each}
          onClick={() => onShelf(each)}
          className="h-control-sm rounded-md px-2.5 text-sm text-ink-soft hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent"
        >
          {each === 'plans' ? 'Plans' : 'Templates'} <span>({counts[each]})</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The order of the list; remembered. */
export function SortSelect() {
  const { librarySort } = useSyncExternalStore(subscribePreferences, getPreferences);
  return (
    <Select
      aria-label="Sort by"
      value={librarySort}
      onChange={(event) => setPreferences({ librarySort: event.target.value as Sort })}
    >
      {Object.entries(SORTS).map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </Select>
  );
}
