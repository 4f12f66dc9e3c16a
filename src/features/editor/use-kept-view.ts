import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { keepView, type View } from '../../storage/view-memory.ts';
import { cardElement, cardKey } from './context/card-address.ts';
import type { OpenCardStore } from './context/open-card.ts';
import type { ReadableSpot } from './context/opened-plan.ts';

interface KeptView {
  readonly planId: string;
  /** What was kept before the page was left. */
  readonly before: View | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly openCard: OpenCardStore;
  readonly focused: ReadableSpot;
  readonly inView: ReadableSpot;
}

/** Scrolls to where the person was, and remembers where they are when they leave. */
export function useKeptView(view: KeptView): void {
  const { planId, before, scroller, openCard, focused, inView } = view;

  useEffect(
    () => (scroller.current ? scrolledTo(scroller.current, before) : undefined),
    [scroller, before],
  );

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const keep = () => {
      const top = inView.getState();
      const anchor = top?.card ? cardKey(top.place, top.card) : null;
      const { open } = openCard.getState();
      const spot = focused.getState();
      const isFocused = spot?.card && cardKey(spot.place, spot.card) === open;
      keepView(planId, {
        open,
        field: isFocused ? spot.field : null,
        anchor,
        offset: anchor === null ? 0 : (offsetOf(box, anchor) ?? 0),
      });
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [planId, scroller, openCard, focused, inView]);
}

/**
 * Brings the anchor back to its place. In a long plan it may come into the page a moment
 * later: until then each frame looks, unless the person goes somewhere themselves.
 */
function scrolledTo(box: HTMLElement, view: View | null): (() => void) | undefined {
  const { anchor, offset } = view ?? {};
  if (!anchor || offset === undefined) return;
  const ends = performance.now() + PATIENCE;
  let moved = performance.now();
  let frame = 0;
  const look = () => {
    const now = offsetOf(box, anchor);
    const time = performance.now();
    // What is laid out on the way there has other heights than was guessed, and again when it is whole.
    if (now === undefined || Math.abs(now - offset) >= 1) moved = time;
    if (now !== undefined) box.scrollTop += now - offset;
    if (time - moved < STILL && time < ends) frame = requestAnimationFrame(look);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const type of OWN_WAY) box.ownerDocument.removeEventListener(type, stop);
  };
  for (const type of OWN_WAY) box.ownerDocument.addEventListener(type, stop, { passive: true });
  look();
  return stop;
}

/** How far below the top of the box an element begins; undefined where it is not in the page. */
function offsetOf(box: HTMLElement, id: string): number | undefined {
  const element = cardElement(id);
  return element
    ? element.getBoundingClientRect().top - box.getBoundingClientRect().top
    : undefined;
}

/** Milliseconds. */
const PATIENCE = 5_000;
/** Where nothing has moved for so long, in milliseconds, nothing will. */
const STILL = 400;
const OWN_WAY = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
