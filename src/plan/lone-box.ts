/**
 * Other content that is a box and nothing else: that of a step in a checklist, or in a heading.
 * It stands in the line of a name; an open one says nothing.
 */
import { boxAt } from '../markdown/marks/box.ts';
import type { Other } from './values.ts';

export function isLoneBox({ text }: Pick<Other, 'text'>): boolean {
  // A long text is asked again and again while it grows, and is put together at each look inside.
  return text.length <= LONGEST && boxAt(text)?.end === text.length;
}

/** `[   ✔️   ]`. */
const LONGEST = 10;

export function isOpenBox(other: Pick<Other, 'text'>): boolean {
  const box = isLoneBox(other) ? boxAt(other.text) : null;
  return box !== null && box.sign.start === box.sign.end;
}
