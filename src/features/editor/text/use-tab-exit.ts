import { useRef } from 'react';
import { isPressed, type KeyPress } from '../../../ui/key-press.ts';
import { announce } from '../../../ui/live-region.tsx';
import type { Shortcut } from '../../../ui/shortcut.ts';

/** Those of a place in the table of keys: Tab and Shift+Tab, and what lets go of them. */
interface TabKeys {
  readonly in: Shortcut;
  readonly out: Shortcut;
  readonly leave: Shortcut;
}

/**
 * The way out of a text in which Tab does something else: after Escape, the next Tab
 * leaves it. A second Escape is the card's. The returned function looks at each key and
 * says whether it was about leaving; `isTabTaken` says whether Tab would do something
 * else here.
 */
export function useTabExit(
  what: string,
  keys: TabKeys,
): (press: KeyPress, isTabTaken: boolean) => boolean {
  const leaving = useRef(false);
  return (press, isTabTaken) => {
    const wasLeaving = leaving.current;
    leaving.current = isTabTaken && !wasLeaving && isPressed(press, keys.leave);
    if (!leaving.current) {
      return wasLeaving && (isPressed(press, keys.in) || isPressed(press, keys.out));
    }
    press.stopPropagation();
    announce(`Tab now leaves the ${what}.`);
    return true;
  };
}
