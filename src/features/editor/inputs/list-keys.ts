/** What a key press means in an item of a list. */
import type { KeyboardEvent } from 'react';
import { isShortcut } from '../../../ui/shortcut.ts';
import type { ListCommand } from './list-commands.ts';

export type ListKey = (
  | { readonly command: ListCommand }
  /** To the item before or after. */
  | { readonly goTo: -1 | 1 }
  /** Several items, or all of them. */
  | { readonly select: -1 | 1 | 'all' }
) & {
  /** Whether the key is the list's even where it has nothing to do. */
  readonly always: boolean;
};

interface KeyState {
  /** Tab is to leave the list. */
  readonly leaving: boolean;
  readonly first: boolean;
}

/** null for a key that types, or that does what it does elsewhere. */
export function listKey(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { leaving, first }: KeyState,
): ListKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget;
  if (isShortcut(event.nativeEvent, 'Mod+D')) return { command: { do: 'duplicate' }, always: true };
  if (isShortcut(event.nativeEvent, 'Mod+A') && start === 0 && end === value.length) {
    return { select: 'all', always: true };
  }
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    if (key === 'ArrowUp') return { command: { do: 'up' }, always: true };
    if (key !== 'ArrowDown') return null;
    return { command: { do: shiftKey ? 'duplicate' : 'down' }, always: true };
  }
  if (key === 'Tab') {
    if (leaving) return null;
    // Nothing to come out of: Shift+Tab goes where it goes elsewhere.
    if (shiftKey) return { command: { do: 'unnest' }, always: false };
    return first ? null : { command: { do: 'nest' }, always: true };
  }
  if (key === 'Enter' && !shiftKey)
    return { command: { do: 'next', range: { start, end } }, always: true };
  if (key === 'Backspace' && start === 0 && end === 0)
    return { command: { do: 'join' }, always: false };
  if (key === 'Delete' && start === value.length && end === start) {
    return { command: { do: 'joinNext' }, always: false };
  }
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
  if (by === null || (!shiftKey && start !== end)) return null;
  // With Shift, it is the end that moves which may leave the text.
  const isBackward = event.currentTarget.selectionDirection === 'backward';
  const caret = isBackward ? start : end;
  const beyond = by < 0 ? value.slice(0, caret) : value.slice(caret);
  if (beyond.includes('\n') || !isOneLine(event.currentTarget, beyond === '')) return null;
  return shiftKey ? { select: by, always: true } : { goTo: by, always: false };
}

/**
 * Calls back where an arrow with Shift, which the browser is about to act on, finds nothing more
 * to select: on the last line of several that a text wraps into.
 */
export function whenStuck(
  { key, shiftKey, currentTarget: area }: KeyboardEvent<HTMLTextAreaElement>,
  then: (by: -1 | 1) => void,
): void {
  if (!shiftKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
  const { selectionStart, selectionEnd } = area;
  setTimeout(() => {
    const isSame = area.selectionStart === selectionStart && area.selectionEnd === selectionEnd;
    if (isSame && document.activeElement === area) then(key === 'ArrowUp' ? -1 : 1);
  });
}

/** Whether the text is one line on screen, or the caret is at its edge anyway. */
function isOneLine(area: HTMLTextAreaElement, atEdge: boolean): boolean {
  if (atEdge) return true;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  return area.clientHeight < 2 * lineHeight + 8;
}
