import { type RefObject, useEffect } from 'react';

/** How many rows stay in sight above and below. */
const MARGIN = 2;

/**
 * Scrolls to a row when it becomes another one and is out of sight; not while the
 * pointer or the focus is in there: whoever reads it must not lose the line.
 */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  index: number,
  count: number,
): void {
  useEffect(() => {
    const box = scroller.current;
    const rows = list.current;
    if (!box || !rows || index < 0) return;
    if (box.matches(':hover') || box.contains(document.activeElement)) return;
    const height = rows.offsetHeight / count;
    const above = (index - MARGIN) * height;
    const below = (index + 1 + MARGIN) * height - box.clientHeight;
    if (box.scrollTop > above) box.scrollTop = above;
    else if (box.scrollTop < below) box.scrollTop = below;
  }, [scroller, list, index, count]);
}
