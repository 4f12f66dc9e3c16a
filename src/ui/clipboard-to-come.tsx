import { useEffect } from 'react';
import { keptData } from './kept-data.ts';
import type { Late } from './late.ts';
import { hasOwnClipboard } from './own-clipboard.ts';

interface ClipboardToComeProps {
  readonly of: Late<unknown>;
}

/**
 * Stands for a late part that copies, cuts and pastes what is no text: the last of these that
 * happens before is held, and happens again once the part listens.
 */
export function ClipboardToCome({ of: part }: ClipboardToComeProps) {
  useEffect(() => {
    let held: (() => void) | null = null;
    const hold = (event: ClipboardEvent) => {
      held = null;
      if (hasOwnClipboard(event) || !event.clipboardData) return;
      const { type, clipboardData } = event;
      if (type !== 'paste') {
        const { activeElement } = document;
        // Elsewhere by then, it would be about something else.
        held = () => document.activeElement === activeElement && document.execCommand(type);
        return;
      }
      const kept = keptData(clipboardData);
      held = () => document.dispatchEvent(new ClipboardEvent(type, { clipboardData: kept }));
      event.preventDefault();
    };
    const types = ['copy', 'cut', 'paste'] as const;
    for (const type of types) document.addEventListener(type, hold);
    return () => {
      for (const type of types) document.removeEventListener(type, hold);
      // The part begins to listen right after this one has stopped.
      if (part.now() !== null) queueMicrotask(() => held?.());
    };
  }, [part]);
  return null;
}
