/** What a key press means in an item of a list. */
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
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

/**
 * What a key does; null for one that types, or that does what it does elsewhere. In the first
 * item, Tab leaves the list: there is nothing to nest it into.
 */
export function listKey(press: KeyPress<HTMLTextAreaElement>, isFirst: boolean): ListKey | null {
  const { currentTarget: area } = press;
  const { selectionStart: start, selectionEnd: end, value } = area;
  const key = pressed(press, LATE_KEYS.list);
  switch (key) {
    case 'next':
      return { command: { do: 'next', range: { start, end } }, always: true };
    case 'in':
      return isFirst ? null : { command: { do: 'nest' }, always: true };
    case 'out':
      // Nothing to come out of: Shift+Tab goes where it goes elsewhere.
      return { command: { do: 'unnest' }, always: false };
    case 'up':
    case 'down':
    case 'duplicate':
      return { command: { do: key }, always: true };
    case 'all':
      return start === 0 && end === value.length ? { select: 'all', always: true } : null;
    case 'join':
      return start === 0 && end === 0 ? { command: { do: 'join' }, always: false } : null;
    case 'joinNext':
      return start === value.length ? { command: { do: 'joinNext' }, always: false } : null;
    case 'above':
    case 'below': {
      const by = key === 'above' ? -1 : 1;
      return start === end && isAtEdge(area, by) ? { goTo: by, always: false } : null;
    }
    case 'extendUp':
    case 'extendDown': {
      const by = key === 'extendUp' ? -1 : 1;
      return isAtEdge(area, by) ? { select: by, always: true } : null;
    }
    // The browser's own, and `useTabExit`'s.
    case 'newLine':
    case 'leave':
    case null:
      return null;
  }
}

/**
 * Calls back where a key that selects, which the browser is about to act on, finds nothing more
 * to select: on the last line of several that a text wraps into.
 */
export function whenStuck(press: KeyPress<HTMLTextAreaElement>, then: (by: -1 | 1) => void): void {
  const { currentTarget: area } = press;
  const key = pressed(press, LATE_KEYS.list);
  if (key !== 'extendUp' && key !== 'extendDown') return;
  const { selectionStart, selectionEnd } = area;
  setTimeout(() => {
    const isSame = area.selectionStart === selectionStart && area.selectionEnd === selectionEnd;
    if (isSame && document.activeElement === area) then(key === 'extendUp' ? -1 : 1);
  });
}

/** Whether an arrow up (-1) or down (1) would leave the text. */
function isAtEdge(area: HTMLTextAreaElement, by: -1 | 1): boolean {
  const { selectionStart: start, selectionEnd: end, value } = area;
  // Of a selection, it is the end that moves which may leave the text.
  const caret = area.selectionDirection === 'backward' ? start : end;
  const beyond = by < 0 ? value.slice(0, caret) : value.slice(caret);
  return !beyond.includes('\n') && isOneLine(area, beyond === '');
}

/** Whether the text is one line on screen, or the caret is at its edge anyway. */
function isOneLine(area: HTMLTextAreaElement, atEdge: boolean): boolean {
  if (atEdge) return true;
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  return area.clientHeight < 2 * lineHeight + 8;
}
