/** What a key press means while items of a list are selected. */
import type { KeyboardEvent } from 'react';
import { isShortcut } from '../../../ui/shortcut.ts';
import type { GroupCommand } from './item-commands.ts';

export type ItemsKey =
  | { readonly command: GroupCommand }
  | { readonly select: -1 | 1 | 'all' | 'none' }
  /** It types, or moves the caret: the selection is over. */
  | 'types';

/** null for a key that leaves the selection as it is and does what it does elsewhere. */
export function itemsKey(event: KeyboardEvent): ItemsKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent, target } = event;
  if (isShortcut(nativeEvent, 'Mod+A')) return { select: 'all' };
  if (isShortcut(nativeEvent, 'Mod+D')) return { command: 'duplicate' };
  if (ctrlKey || metaKey) return null;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const isUp = key === 'ArrowUp';
    if (altKey && shiftKey) return isUp ? null : { command: 'duplicate' };
    if (altKey) return { command: isUp ? 'up' : 'down' };
    if (shiftKey) return { select: isUp ? -1 : 1 };
  }
  if (key === 'Delete' || key === 'Backspace') return { command: 'remove' };
  if (key === 'Escape') return { select: 'none' };
  // A button has its own use for what is left.
  if (!(target instanceof HTMLTextAreaElement)) return null;
  if (key === 'Tab') return { command: shiftKey ? 'unnest' : 'nest' };
  if (key === ' ') return { command: 'tick' };
  if (key === 'Enter') return { select: 'none' };
  return key.length === 1 || /^(?:Arrow|Home|End|Page)/.test(key) ? 'types' : null;
}
