import { useCallback, useSyncExternalStore } from 'react';
import { useEditor } from './editor-context.ts';

/** Whether the card with this key is open. */
export function useIsOpen(key: string): boolean {
  const { openCard } = useEditor();
  const watch = useCallback((tell: () => void) => openCard.watch(key, tell), [openCard, key]);
  return useSyncExternalStore(watch, () => openCard.getState().open === key);
}
