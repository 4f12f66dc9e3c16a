import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows that come and go together. */
const CHUNK = 8;

/**
 * The rows that are in sight in `scroller`, with some above and below: from the first
 * number up to, but not with, the second. They are all equally high. How many there are makes no
 * difference: to ask the page where it is after each change would have it laid out there and then.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  isEmpty: boolean,
): readonly [from: number, to: number] {
  const [range, setRange] = useState<readonly [number, number]>([0, 4 * CHUNK]);
  useLayoutEffect(() => {
    const box = scroller.current;
    const rows = list.current;
    if (!box || !rows || isEmpty) return;
    const look = () => {
      const height = rows.firstElementChild?.getBoundingClientRect().height;
      if (!height) return;
      const chunk = (y: number) => Math.floor(y / height / CHUNK) * CHUNK;
      const from = Math.max(0, chunk(box.scrollTop) - CHUNK);
      const to = chunk(box.scrollTop + box.clientHeight) + 2 * CHUNK;
      setRange((before) => (before[0] === from && before[1] === to ? before : [from, to]));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [scroller, list, isEmpty]);
  return range;
}
