import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listPlans, listRemovedPlans, onLibraryChange } from '../../storage/library.ts';
import { readRoom } from '../../storage/room.ts';
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

export const roomQuery = queryOptions({
  queryKey: [LIBRARY, 'room'],
  queryFn: () => readRoom(),
});

/** Asks for the lists again after changes, by this tab or another; after many, now and then. */
export function useFreshLibrary(): void {
  const client = useQueryClient();
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let isStale = false;
    const ask = () => {
      isStale = pause !== undefined;
      if (isStale) return;
      void client.invalidateQueries({ queryKey: [LIBRARY] });
      pause = setTimeout(() => {
        pause = undefined;
        if (isStale) ask();
      }, PAUSE);
    };
    const stop = onLibraryChange(ask);
    return () => {
      stop();
      clearTimeout(pause);
    };
  }, [client]);
}

/** Between two askings, in ms: opening a folder of files makes hundreds of changes. */
const PAUSE = 250;
