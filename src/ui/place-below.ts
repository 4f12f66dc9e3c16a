/**
 * Puts a shown popover below `anchor`, aligned with its nearer edge; above it where
 * there is no room below. Keeps 8px from the edges of the window.
 */
export function placeBelow(popover: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const atEnd = at.left + at.width / 2 > window.innerWidth / 2;
  const left = atEnd ? at.right - width : at.left;
  const fitsBelow = at.bottom + GAP + height <= window.innerHeight - EDGE;
  const fitsAbove = at.top - GAP - height >= EDGE;
  const top = fitsBelow || !fitsAbove ? at.bottom + GAP : at.top - GAP - height;
  popover.style.left = `${clamp(left, window.innerWidth - width - EDGE)}px`;
  popover.style.top = `${clamp(top, window.innerHeight - height - EDGE)}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(EDGE, Math.min(value, most));
}

const GAP = 4;
const EDGE = 8;
