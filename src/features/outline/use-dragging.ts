import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { watchDragging } from './dragging.ts';
import { type DropPlace, dropPlace } from './drop-place.ts';
import type { OutlineRow, OutlineRows } from './rows.ts';

export interface Drag {
  /** The key of the row that is dragged. */
  readonly key: string;
  /** Where it would go; null where that is its own place, or none. */
  readonly place: DropPlace | null;
}

/** Lets tasks and steps be dragged; gives what is dragged now, or null. */
export function useDragging(
  scroller: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  rows: OutlineRows,
  onDrop: (dragged: OutlineRow, place: DropPlace) => void,
): Drag | null {
  const [drag, setDrag] = useState<Drag | null>(null);

  const rowOf = (key: string | undefined) =>
    key === undefined ? undefined : rows.list[rows.indexByKey.get(key) ?? -1];

  const placeAt = (key: string | undefined, clientY: number | null): DropPlace | null => {
    const dragged = rowOf(key);
    const box = list.current?.getBoundingClientRect();
    if (!dragged || !box || clientY === null) return null;
    return dropPlace(rows, dragged.entry, ((clientY - box.top) / box.height) * rows.list.length);
  };

  const onOver = useEffectEvent((clientY: number | null) => {
    const place = placeAt(drag?.key, clientY);
    setDrag((now) => (now && !isSame(now.place, place) ? { ...now, place } : now));
  });
  const onEnd = useEffectEvent((clientY: number | null) => {
    const dragged = rowOf(drag?.key);
    const place = placeAt(drag?.key, clientY);
    setDrag(null);
    if (dragged && place) onDrop(dragged, place);
  });

  useEffect(() => {
    if (!scroller.current) return;
    return watchDragging(scroller.current, {
      onStart: (key) => setDrag({ key, place: null }),
      onOver: (clientY) => onOver(clientY),
      onEnd: (clientY) => onEnd(clientY),
    });
  }, [scroller]);

  return drag;
}

function isSame(one: DropPlace | null, other: DropPlace | null): boolean {
  return one?.line === other?.line && one?.at === other?.at && one?.task === other?.task;
}
