import { type PointerEvent, useRef } from 'react';
import { type KeyPress, onKeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';

interface PaneResizerProps {
  /** What it resizes, in words: `Outline`. */
  readonly label: string;
  /** The edge of the pane that it is. */
  readonly edge: 'start' | 'end';
  /** All in CSS pixels. */
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly standard: number;
  readonly onWidth: (width: number) => void;
}

/**
 * The edge of a pane, to drag, or to move with the arrow keys, Home and End: the window
 * splitter pattern of the ARIA practices. A double click gives the standard width.
 */
export function PaneResizer(props: PaneResizerProps) {
  const { label, edge, width, min, max, standard, onWidth } = props;
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);

  const set = (next: number) => onWidth(Math.round(Math.min(max, Math.max(min, next))));
  /** 1 where the pane grows towards the right. */
  const growth = (element: Element) =>
    (edge === 'end') === (getComputedStyle(element).direction === 'ltr') ? 1 : -1;

  const handlePointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The width on screen: in a small window it can be less than what was chosen.
    const shown = event.currentTarget.parentElement?.getBoundingClientRect().width ?? width;
    start.current = { x: event.clientX, width: shown };
  };
  const handlePointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const from = start.current;
    if (from) set(from.width + (event.clientX - from.x) * growth(event.currentTarget));
  };
  const handleKey = (press: KeyPress<HTMLDivElement>) => {
    const key = pressed(press, LATE_KEYS.paneEdge);
    if (key === null) return;
    press.preventDefault();
    const step = growth(press.currentTarget) * 16;
    set({ right: width + step, left: width - step, first: min, last: max }[key]);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr takes no focus and no keys
    <div
      role="separator"
      aria-label={`Width of the ${label.toLowerCase()}`}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onDoubleClick={() => onWidth(standard)}
      onKeyDown={onKeyPress(handleKey)}
      className={`absolute inset-y-0 z-10 w-2 cursor-col-resize touch-none transition-colors duration-100 hover:bg-accent/25 focus-visible:bg-accent/40 active:bg-accent/40 ${
        edge === 'end' ? '-end-1' : '-start-1'
      }`}
    />
  );
}
