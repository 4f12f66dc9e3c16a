import type { ReactNode } from 'react';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import type { PaneName, Panes } from './use-panes.ts';

const latePaneResizer = late(
  'what resizes panes',
  async () => (await import('./pane-resizer.tsx')).PaneResizer,
);

interface PaneProps {
  readonly name: PaneName;
  readonly panes: Panes;
  readonly children: ReactNode;
}

/** What stands beside the form; in a narrow window, instead of it. */
export function Pane({ name, panes, children }: PaneProps) {
  const { label, edge, min, max, standard } = PANES[name];
  if (panes.isNarrow) {
    return (
      <section aria-label={label} className="absolute inset-0 z-20 overflow-hidden bg-canvas">
        {children}
      </section>
    );
  }
  const width = Math.min(max, Math.max(min, panes.widthOf(name)));
  return (
    <section
      aria-label={label}
      style={{ width }}
      className={`relative shrink border-line bg-canvas ${
        edge === 'end' ? 'min-w-44 border-e' : 'min-w-64 border-s'
      }`}
    >
      {children}
      <LatePart
        of={latePaneResizer}
        label={label}
        edge={edge}
        width={width}
        min={min}
        max={max}
        standard={standard}
        onWidth={(next) => panes.setWidth(name, next)}
      />
    </section>
  );
}

/** Widths in CSS pixels. */
const PANES = {
  outline: { label: 'Outline', edge: 'end', min: 180, max: 480, standard: 260 },
  preview: { label: 'Preview', edge: 'start', min: 260, max: 900, standard: 440 },
} as const;
