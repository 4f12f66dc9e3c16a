/** Long documents: what is far out of sight is shown in a simpler way. */
import { type RefCallback, startTransition, useCallback, useEffect, useState } from 'react';
import { isPressed, listenToKeys } from './key-press.ts';
import { KEYS } from './keys.ts';

/**
 * Whether an element with `content-visibility: auto` is far out of sight, and the ref
 * for it. It is not far while it has focus or part of the selection. In a browser that
 * doesn't tell, nothing is far.
 */
export function useFar(startsFar: boolean): readonly [boolean, RefCallback<HTMLElement>] {
  const [isFar, setFar] = useState(startsFar && TELLS);
  const ref = useCallback((element: HTMLElement | null) => {
    const handleChange = (event: Event) => {
      setFar((event as ContentVisibilityAutoStateChangeEvent).skipped);
    };
    element?.addEventListener(CHANGE, handleChange);
    return () => element?.removeEventListener(CHANGE, handleChange);
  }, []);
  return [isFar, ref];
}

/**
 * Whether someone has asked the browser to find something in the page. It marks what it
 * finds and scrolls there: the text must not be replaced when it comes into sight.
 */
export function useFindInPage(): boolean {
  const [isFinding, setFinding] = useState(false);
  useEffect(() => {
    return listenToKeys((press) => {
      if (!isPressed(press, KEYS.browser.find) || press.defaultPrevented) return;
      startTransition(() => setFinding(true));
    });
  }, []);
  return isFinding;
}

const CHANGE = 'contentvisibilityautostatechange';
const TELLS = 'ContentVisibilityAutoStateChangeEvent' in globalThis;
