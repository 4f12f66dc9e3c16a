/** What a key press means while items of a list are selected. */
import { isForText, type KeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import type { GroupCommand } from './item-commands.ts';

export type ItemsKey =
  | { readonly command: GroupCommand }
  | { readonly select: -1 | 1 | 'all' | 'none' }
  /** It types, or moves the caret: the selection is over. */
  | 'types';

/** null for a key that leaves the selection as it is and does what it does elsewhere. */
export function itemsKey(press: KeyPress): ItemsKey | null {
  const key = pressed(press, LATE_KEYS.items);
  const isInText = press.target instanceof HTMLTextAreaElement;
  if (key === null) return isInText && isForText(press) ? 'types' : null;
  return isInText || !BUTTON_KEYS.has(key) ? MEANINGS[key] : null;
}

type Name = keyof typeof LATE_KEYS.items;

const MEANINGS: Readonly<Record<Name, ItemsKey | null>> = {
  tick: { command: 'tick' },
  in: { command: 'nest' },
  out: { command: 'unnest' },
  up: { command: 'up' },
  down: { command: 'down' },
  duplicate: { command: 'duplicate' },
  remove: { command: 'remove' },
  extendUp: { select: -1 },
  extendDown: { select: 1 },
  all: { select: 'all' },
  clear: { select: 'none' },
  type: { select: 'none' },
  // By the events of the clipboard, as from the browser's menus.
  copy: null,
  cut: null,
  paste: null,
};

/** Those that a button has a use of its own for. */
const BUTTON_KEYS: ReadonlySet<Name> = new Set<Name>(['tick', 'in', 'out', 'type']);
