import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listPlans, listRemovedPlans, onLibraryChange } from '../../storage/library.ts';
import { listUnreadable } from '../../storage/unreadable.ts';

const LIBRARY = 'library';

export const plansQuery = queryOptions({
  queryKey: [LIBRARY, 'plans'],
  queryFn: () => listPlans(),
});

export const removedQuery = queryOptions({
  queryKey: [LIBRARY, 'removed'],
  queryFn: () => listRemovedPlans(),
});

export const unreadableQuery = queryOptions({
  queryKey: [LIBRARY, 'unreadable'],
  queryFn: () => listUnreadable(),
});

/** Asks for the lists again after each change, by this tab or another. */
export function useFreshLibrary(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onLibraryChange(() => {
        void client.invalidateQueries({ queryKey: [LIBRARY] });
      }),
    [client],
  );
}
