import { type KeyboardEvent, useRef } from 'react';
import { announce } from '../../../ui/live-region.tsx';

/**
 * The way out of a text in which Tab does something else: after Escape, the next Tab
 * leaves it. A second Escape is the card's. The returned function looks at each key and
 * says whether it was about leaving; `isTabTaken` says whether Tab would do something
 * else here.
 */
export function useTabExit(what: string): (event: KeyboardEvent, isTabTaken: boolean) => boolean {
  const leaving = useRef(false);
  return (event, isTabTaken) => {
    if (event.key === 'Shift') return false;
    const wasLeaving = leaving.current;
    leaving.current = event.key === 'Escape' && !wasLeaving && isTabTaken;
    if (!leaving.current) return wasLeaving && event.key === 'Tab';
    event.stopPropagation();
    announce(`Tab now leaves the ${what}.`);
    return true;
  };
}
