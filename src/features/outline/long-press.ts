/**
 * Dragging with a finger: a long press takes hold of a row, and it goes where the finger goes. A
 * finger that moves at once scrolls. Browsers drag like that on some systems only.
 */
import { DRAGGABLE_ROW } from '../../ui/screen-address.ts';

export interface PressWatcher {
  /** A `DRAGGABLE_ROW` is held. */
  readonly onStart: (row: HTMLElement) => void;
  /** The finger is at this height in the window, or (null) beside the scroller. */
  readonly onOver: (clientY: number | null) => void;
  /** It was lifted there; null, too, where the system took the touch away. */
  readonly onEnd: (clientY: number | null) => void;
}

/** Watches until the returned function is called. */
export function watchLongPress(scroller: HTMLElement, watcher: PressWatcher): () => void {
  let press: { readonly x: number; readonly y: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;

  const end = (clientY: number | null) => {
    clearTimeout(timer);
    press = null;
    if (isHeld) watcher.onEnd(clientY);
    isHeld = false;
  };

  const heightOf = ({ clientX, clientY }: Touch): number | null => {
    const { left, right, top, bottom } = scroller.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    return isInside ? clientY : null;
  };

  const handleStart = ({ target, touches }: TouchEvent) => {
    end(null);
    const [touch] = touches;
    const row = draggableRow(target);
    if (!row || !touch || touches.length > 1) return;
    press = { x: touch.clientX, y: touch.clientY };
    timer = setTimeout(() => {
      isHeld = true;
      watcher.onStart(row);
    }, HOLD);
  };
  const handleMove = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!press || !touch) return;
    if (isHeld) {
      event.preventDefault();
      watcher.onOver(heightOf(touch));
    } else if (Math.hypot(touch.clientX - press.x, touch.clientY - press.y) > SLACK) end(null);
  };
  const handleEnd = (event: TouchEvent) => {
    const [touch] = event.changedTouches;
    // What is dropped is not tapped, too.
    if (isHeld) event.preventDefault();
    end(touch ? heightOf(touch) : null);
  };
  const handleCancel = () => end(null);
  const handleContextMenu = (event: Event) => {
    if (press) event.preventDefault();
  };

  scroller.addEventListener('touchstart', handleStart, { passive: true });
  // Said before the touch begins: a scroll that has begun cannot be stopped.
  scroller.addEventListener('touchmove', handleMove, { passive: false });
  scroller.addEventListener('touchend', handleEnd);
  scroller.addEventListener('touchcancel', handleCancel);
  scroller.addEventListener('contextmenu', handleContextMenu);
  return () => {
    end(null);
    scroller.removeEventListener('touchstart', handleStart);
    scroller.removeEventListener('touchmove', handleMove);
    scroller.removeEventListener('touchend', handleEnd);
    scroller.removeEventListener('touchcancel', handleCancel);
    scroller.removeEventListener('contextmenu', handleContextMenu);
  };
}

/** The row that is taken hold of at `target`: its buttons and its menu have a use of their own. */
export function draggableRow(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('button, [popover]')) return null;
  return DRAGGABLE_ROW.around(target);
}

/** Milliseconds that a finger rests, and CSS pixels that it may move meanwhile. */
const HOLD = 400;
const SLACK = 8;
