/**
 * Keys as they are written in the table of keys, `Mod+Shift+E`: told among those that are pressed,
 * and shown to people. What differs between machines is here alone:
 *
 * - `Mod` is Cmd on Apple's machines and Ctrl elsewhere;
 * - `Ctrl` is Ctrl on every machine;
 * - `PcCtrl` is Ctrl, on other machines than Apple's alone: there is no such key on those.
 *
 * The last part is the key: a letter, a sign, or `Enter`, `Space`, `Up`, `F2`.
 */

/** What keys do in one kind of place: a line of the table of keys. */
export interface Shortcut {
  /** The keys, each of which does it; the first is the one that menus show. */
  readonly keys: readonly string[];
  /** What they do, as a person would say it: `Move the item`. */
  readonly does: string;
  /** Where they do it: `In a list`. */
  readonly where: string;
}

/** What tells a pressed key; an event has it. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether the pressed keys are these. */
export function arePressed(event: PressedKey, keys: string): boolean {
  const { key, modifiers } = parsed(keys);
  if (event.key.toLowerCase() !== key || !isHere(keys)) return false;
  const has = (name: string) => modifiers.includes(name);
  const hasCtrl = has('Ctrl') || has('PcCtrl') || (has('Mod') && !isApple());
  if (event.ctrlKey !== hasCtrl || event.metaKey !== (has('Mod') && isApple())) return false;
  // A sign stands where the keyboard has it, often with Shift or Alt.
  if (SIGN.test(key)) return true;
  // Shift stays down where one types capitals, and Backspace means the same then.
  const isSameShift = event.shiftKey === has('Shift') || key === 'backspace';
  return isSameShift && event.altKey === has('Alt');
}

/** The keys of a shortcut that this machine has, as people read them: `⇧⌘E` or `Ctrl+Shift+E`. */
export function shortcutTexts({ keys }: Shortcut): readonly string[] {
  return keys.filter(isHere).map(textOf);
}

/** The keys that menus show for a shortcut. */
export function shortcutText(shortcut: Shortcut): string {
  return shortcutTexts(shortcut)[0] ?? '';
}

/** For `aria-keyshortcuts`: the keys of all these shortcuts that this machine has. */
export function ariaShortcuts(...shortcuts: readonly Shortcut[]): string {
  const keys = shortcuts.flatMap((shortcut) => shortcut.keys).filter(isHere);
  return keys.map(ariaOf).join(' ');
}

function textOf(keys: string): string {
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const shown = ARROWS[key] ?? key;
  if (!isApple()) {
    return [
      ...parts.map((name) => (name === 'Alt' || name === 'Shift' ? name : 'Ctrl')),
      shown,
    ].join('+');
  }
  const signs = SIGNS.filter(([name]) => parts.includes(name)).map(([, sign]) => sign);
  return [...signs, shown].join('');
}

function ariaOf(keys: string): string {
  return keys
    .replace('Mod', isApple() ? 'Meta' : 'Control')
    .replace(/\b(?:Pc)?Ctrl\b/, 'Control')
    .replace(/\b(Up|Down|Left|Right)$/, 'Arrow$1');
}

/** Whether this machine has these keys. */
function isHere(keys: string): boolean {
  return !(isApple() && keys.includes('PcCtrl'));
}

interface Parsed {
  /** As events name it, in lower case. */
  readonly key: string;
  readonly modifiers: readonly string[];
}

/** Each key press is compared with some dozens of keys. */
const known = new Map<string, Parsed>();

function parsed(keys: string): Parsed {
  const before = known.get(keys);
  if (before) return before;
  const modifiers = keys.split('+');
  const name = modifiers.pop() ?? '';
  const key = name === 'Space' ? ' ' : name in ARROWS ? `Arrow${name}` : name;
  const result = { key: key.toLowerCase(), modifiers };
  known.set(keys, result);
  return result;
}

/** Neither a letter nor a digit, nor Space, which Shift does not change. */
const SIGN = /^[^\p{L}\p{N} ]$/u;

const ARROWS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** In the order in which they are shown on Apple's machines. */
const SIGNS = [
  ['Ctrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Mod', '⌘'],
] as const;

function isApple(): boolean {
  return /^(?:Mac|iP)/.test(navigator.platform);
}
