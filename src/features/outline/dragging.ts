/** Dragging rows of the outline, by mouse, pen or a long press of a finger. */
import {
  draggable,
  dropTargetForElements,
  type ElementEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

export interface DragWatcher {
  /** A row with this `data-drag` is on its way. */
  readonly onStart: (key: string) => void;
  /** It is over the outline at this height in the window, or (null) elsewhere. */
  readonly onOver: (clientY: number | null) => void;
  /** It was dropped there, or (null) nowhere: with Escape, or beside the outline. */
  readonly onEnd: (clientY: number | null) => void;
}

/** Lets rows with `data-drag` be dragged within `scroller`, which scrolls near its edges. Returns what ends that. */
export function watchDragging(scroller: HTMLElement, watcher: DragWatcher): () => void {
  let release: (() => void) | null = null;
  let frame = 0;
  let clientY: number | null = null;

  const scroll = () => {
    if (clientY !== null) {
      const { top, bottom } = scroller.getBoundingClientRect();
      const by = Math.min(0, clientY - top - EDGE) + Math.max(0, clientY - bottom + EDGE);
      const before = scroller.scrollTop;
      scroller.scrollTop += by * SPEED;
      // What is below the pointer is another row now.
      if (scroller.scrollTop !== before) watcher.onOver(clientY);
    }
    frame = requestAnimationFrame(scroll);
  };

  const follow = ({ location }: ElementEventBasePayload) => {
    clientY = heightOf(location);
    watcher.onOver(clientY);
  };

  // Few of many rows are ever dragged: one becomes draggable when it is taken hold of.
  const handlePointerDown = ({ target }: PointerEvent) => {
    if (!(target instanceof Element) || target.closest('button, [popover]')) return;
    const row = target.closest<HTMLElement>('[data-drag]');
    release?.();
    release = null;
    if (!row) return;
    release = draggable({
      element: row,
      onDragStart: () => {
        clientY = null;
        frame = requestAnimationFrame(scroll);
        watcher.onStart(row.dataset.drag ?? '');
      },
      onDrag: follow,
      onDropTargetChange: follow,
      onDrop: ({ location }) => {
        cancelAnimationFrame(frame);
        watcher.onEnd(heightOf(location));
      },
    });
  };

  const stopDrops = dropTargetForElements({
    element: scroller,
    canDrop: ({ source }) => scroller.contains(source.element),
  });
  scroller.addEventListener('pointerdown', handlePointerDown, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    scroller.removeEventListener('pointerdown', handlePointerDown, { capture: true });
    stopDrops();
    release?.();
  };
}

/** Where the pointer is in the window; null beside the outline. */
function heightOf({ current }: ElementEventBasePayload['location']): number | null {
  return current.dropTargets.length > 0 ? current.input.clientY : null;
}

/** CSS pixels from an edge in which it scrolls, and how far at each frame for each of them. */
const EDGE = 40;
const SPEED = 0.25;
