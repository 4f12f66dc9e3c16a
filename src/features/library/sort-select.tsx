import { useSyncExternalStore } from 'react';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { Select } from '../../ui/select.tsx';
import { SORTS, type Sort } from './sorting.ts';

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
