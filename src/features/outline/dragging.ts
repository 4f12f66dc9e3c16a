/** Dragging rows of the outline, by mouse, pen or a long press of a finger. */
import {
  draggable,
  dropTargetForElements,
  type ElementEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { DRAGGABLE_ROW } from '../../ui/screen-address.ts';
import { draggableRow, watchLongPress } from './long-press.ts';

export interface DragWatcher {
  /** The `DRAGGABLE_ROW` with this key is on its way. */
  readonly onStart: (key: string) => void;
  /** It is over the outline at this height in the window, or (null) elsewhere. */
  readonly onOver: (clientY: number | null) => void;
  /** It was dropped there, or (null) nowhere: with Escape, or beside the outline. */
  readonly onEnd: (clientY: number | null) => void;
}

/** Lets each `DRAGGABLE_ROW` be dragged within `scroller`, which scrolls near its edges. Returns what ends that. */
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

  const start = (row: HTMLElement) => {
    clientY = null;
    frame = requestAnimationFrame(scroll);
    watcher.onStart(DRAGGABLE_ROW.of(row) ?? '');
  };
  const over = (now: number | null) => {
    clientY = now;
    watcher.onOver(now);
  };
  const end = (now: number | null) => {
    cancelAnimationFrame(frame);
    watcher.onEnd(now);
  };

  // Few of many rows are ever dragged: one becomes draggable when it is taken hold of.
  const handlePointerDown = ({ target, pointerType }: PointerEvent) => {
    const row = draggableRow(target);
    release?.();
    release = null;
    if (!row || pointerType === 'touch') return;
    release = draggable({
      element: row,
      onDragStart: () => start(row),
      onDrag: ({ location }) => over(heightOf(location)),
      onDropTargetChange: ({ location }) => over(heightOf(location)),
      onDrop: ({ location }) => end(heightOf(location)),
    });
  };

  const stopPresses = watchLongPress(scroller, { onStart: start, onOver: over, onEnd: end });
  const stopDrops = dropTargetForElements({
    element: scroller,
    canDrop: ({ source }) => scroller.contains(source.element),
  });
  scroller.addEventListener('pointerdown', handlePointerDown, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    scroller.removeEventListener('pointerdown', handlePointerDown, { capture: true });
    stopPresses();
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
