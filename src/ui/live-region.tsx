/**
 * What changed, said to screen readers. A modal dialog makes the rest of the page
 * inert and silent, so each dialog has a region of its own, and the innermost speaks.
 */

import { useLayoutEffect, useRef } from 'react';

/** Those in the page, the innermost last: to look for them in a long one takes its time. */
const regions = new Set<HTMLElement>();

/** Says `text` politely: after what is being read, once. */
export function announce(text: string): void {
  const all = [...regions];
  const region = all.findLast((each) => each.closest('dialog[open]')) ?? all.at(-1);
  if (!region) return;
  // The same words twice are a change only if something stood in between.
  region.textContent = '';
  setTimeout(() => {
    region.textContent = text;
  }, DELAY);
}

/** Where announcements are put. The app has one, each dialog has one. */
export function LiveRegion() {
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return;
    regions.add(element);
    return () => void regions.delete(element);
  }, []);
  return <div ref={region} aria-live="polite" aria-atomic="true" className="sr-only top-0" />;
}

/** Milliseconds; a region that changes in the same frame as focus is often not read. */
const DELAY = 60;
