import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same one and does what the newest `call` does: for the
 * props of memoised rows. Call it from event handlers, not while rendering.
 */
export function useStable<Arguments extends unknown[], Result>(
  call: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  const newest = useRef(call);
  useLayoutEffect(() => {
    newest.current = call;
  });
  return useCallback((...args: Arguments) => newest.current(...args), []);
}
