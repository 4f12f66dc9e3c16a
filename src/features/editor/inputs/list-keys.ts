/** What a key press means in an item of a list. */
import type { KeyboardEvent } from 'react';
import type { ListCommand } from './list-commands.ts';

export type ListKey = (
  | { readonly command: ListCommand }
  /** To the item before or after. */
  | { readonly goTo: -1 | 1 }
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
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    if (key === 'ArrowUp') return { command: { do: 'up' }, always: true };
    if (key === 'ArrowDown') return { command: { do: 'down' }, always: true };
    return null;
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
  if (shiftKey || start !== end) return null;
  if (
    key === 'ArrowUp' &&
    !value.slice(0, start).includes('\n') &&
    isOneLine(event.currentTarget, start === 0)
  ) {
    return { goTo: -1, always: false };
  }
  if (
    key === 'ArrowDown' &&
    !value.slice(end).includes('\n') &&
    isOneLine(event.currentTarget, end === value.length)
  ) {
    return { goTo: 1, always: false };
  }
  return null;
}

/** Whether the text is one line on screen, or the caret is at its edge anyway. */
function isOneLine(area: HTMLTextAreaElement, atEdge: boolean): boolean {
  if (atEdge) return true;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  return area.clientHeight < 2 * lineHeight + 8;
}
