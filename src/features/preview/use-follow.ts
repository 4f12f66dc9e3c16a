import { type RefObject, useEffect, useRef } from 'react';
import type { Spot } from '../../store/place.ts';
import { BLOCK, CURRENT } from '../../ui/screen-address.ts';

/**
 * Brings what is marked as current into sight when focus comes to another spot of the form;
 * not while the person is busy in the preview.
 */
export function useFollow(scroller: RefObject<HTMLElement | null>, spot: Spot | null): void {
  /** When the preview was last scrolled or pointed at, if nothing else was since then. */
  const usedAt = useRef(NEVER);
  /** Leaves the preview where it is, though it was about to go elsewhere. */
  const stop = useRef<(() => void) | null>(null);

  useEffect(() => {
    const remember = ({ target }: Event) => {
      const isHere = target instanceof Node && scroller.current?.contains(target);
      usedAt.current = isHere ? performance.now() : NEVER;
      if (isHere) stop.current?.();
    };
    const options = { capture: true, passive: true };
    for (const type of USES) document.addEventListener(type, remember, options);
    return () => {
      for (const type of USES) document.removeEventListener(type, remember, options);
    };
  }, [scroller]);

  useEffect(() => {
    const box = scroller.current;
    if (!box || !spot || performance.now() - usedAt.current < BUSY) return;
    // What was never laid out has a guessed height: once it is in sight, the way may be another.
    let isMoving = false;
    const timers = SETTLING.map((wait, at) =>
      setTimeout(() => {
        if (isMoving && at === 1) return;
        isMoving = bringIntoSight(box, shownFor(spot, box), at === 0);
      }, wait),
    );
    const end = () => timers.forEach(clearTimeout);
    stop.current = end;
    return end;
  }, [scroller, spot]);
}

/** Milliseconds after which it looks whether the right part is in sight. */
const SETTLING = [0, 60, 500];
const NEVER = Number.NEGATIVE_INFINITY;
/** What somebody who scrolls or points does. */
const USES = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
/** Milliseconds. */
const BUSY = 1_000;

/** What is marked for a spot, in one block: the first, or the part of a step below a list that names all. */
function shownFor({ place }: Spot, box: HTMLElement): readonly Element[] {
  const marked = CURRENT.all(box);
  const block = BLOCK.around(marked.at(place.step === undefined ? 0 : -1) ?? null);
  return marked.filter((element) => block?.contains(element));
}

/** Scrolls as little as shows all of the elements, or their beginning. Whether it is on its way there. */
function bringIntoSight(box: HTMLElement, elements: readonly Element[], mayMove: boolean): boolean {
  if (elements.length === 0) return false;
  const height = box.clientHeight;
  const { top: edge } = box.getBoundingClientRect();
  const rects = elements.map((element) => element.getBoundingClientRect());
  const top = Math.min(...rects.map((rect) => rect.top)) - edge - MARGIN;
  const bottom = Math.max(...rects.map((rect) => rect.bottom)) - edge + MARGIN;
  if (top >= 0 && bottom <= height) return false;
  const isTall = bottom - top > height;
  // A part that fills the window already has nothing more to show.
  if (isTall && top <= 0 && bottom >= height) return false;
  const isOut = bottom <= 0 || top >= height;
  const way =
    isOut && !isTall
      ? top - (height - (bottom - top)) / 4
      : top < 0 || isTall
        ? top
        : bottom - height;
  const isNear = Math.abs(way) < 2 * height;
  const isSmooth =
    mayMove && isNear && matchMedia('(prefers-reduced-motion: no-preference)').matches;
  box.scrollBy({ top: way, behavior: isSmooth ? 'smooth' : 'instant' });
  return isSmooth;
}

/** Around what is brought into sight, in CSS pixels. */
const MARGIN = 16;
