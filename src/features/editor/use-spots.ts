import { type RefObject, useEffect } from 'react';
import { spotOf } from './context/card-address.ts';
import { type SpotStore, setSpot } from './context/spots.ts';

/** Keeps up with where focus is in the form, and with what stands at the top of its window. */
export function useSpots(
  scroller: RefObject<HTMLElement | null>,
  focused: SpotStore,
  inView: SpotStore,
): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let looks = 0;
    // After the frame, when all is laid out: to ask before would make the frame wait.
    const lookSoon = () => {
      frame ||= requestAnimationFrame(() => {
        timer = setTimeout(look);
      });
    };
    const look = () => {
      frame = 0;
      const { left, top, width, height } = box.getBoundingClientRect();
      // Cards leave gaps: the first of a few points below each other that hits one.
      for (const part of [0.08, 0.12, 0.18, 0.26]) {
        const spot = spotOf(document.elementFromPoint(left + width / 2, top + height * part));
        if (spot) return setSpot(inView, { ...spot, field: null });
      }
      // Where one jumps to, cards are laid out a moment later.
      looks += 1;
      if (looks < MOST_LOOKS) lookSoon();
    };
    const handleScroll = () => {
      looks = 0;
      lookSoon();
    };
    const handleFocus = ({ target }: FocusEvent) => {
      const spot = spotOf(target as Element);
      if (spot) setSpot(focused, spot);
    };
    handleScroll();
    box.addEventListener('scroll', handleScroll, { passive: true });
    box.addEventListener('focusin', handleFocus);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      box.removeEventListener('scroll', handleScroll);
      box.removeEventListener('focusin', handleFocus);
    };
  }, [scroller, focused, inView]);
}

/** Frames in which it looks for a card after a scroll. */
const MOST_LOOKS = 20;
