import { useEffect } from 'react';

/**
 * Loads a part of the app a moment after the first paint, before anybody asks for it. What fails
 * now is nobody's trouble yet: it is tried again when somebody asks, and said then.
 */
export function usePreload(load: () => Promise<unknown>): void {
  useEffect(() => {
    const timer = setTimeout(() => void load().catch(() => undefined), DELAY);
    return () => clearTimeout(timer);
  }, [load]);
}

/** Milliseconds. */
const DELAY = 1_000;
