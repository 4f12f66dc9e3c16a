/**
 * Keyboard shortcuts, written once as `Mod+Shift+E`: `Mod` is Cmd on Apple's
 * machines and Ctrl elsewhere.
 */

/** Whether the pressed keys are this shortcut. */
export function isShortcut(event: KeyboardEvent, keys: string): boolean {
  // A sign stands where the keyboard has it, often with Shift.
  if (SIGN.test(keys)) return event.key === keys && !event.ctrlKey && !event.metaKey;
  const parts = keys.split('+');
  const has = (name: string) => parts.includes(name);
  const mod = isApple() ? event.metaKey : event.ctrlKey;
  const other = isApple() ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === parts.at(-1)?.toLowerCase() &&
    mod === (has('Mod') || (has('Ctrl') && !isApple())) &&
    !other &&
    event.shiftKey === has('Shift') &&
    event.altKey === has('Alt')
  );
}

/** As people read it: `⇧⌘E` or `Ctrl+Shift+E`. */
export function shortcutText(keys: string): string {
  if (!isApple()) return keys.replace('Mod', 'Ctrl');
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  return SIGNS.filter(([name]) => parts.includes(name))
    .map(([, sign]) => sign)
    .join('')
    .concat(key);
}

/** For `aria-keyshortcuts`. */
export function ariaShortcut(keys: string): string {
  return keys
    .replace('Mod', isApple() ? 'Meta' : 'Control')
    .replace('Ctrl', 'Control')
    .replaceAll(/\b(Up|Down|Left|Right)\b/g, 'Arrow$1');
}

const SIGN = /^[^\p{L}\p{N}]$/u;

const SIGNS = [
  ['Ctrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Mod', '⌘'],
] as const;

function isApple(): boolean {
  return /^(?:Mac|iP)/.test(navigator.platform);
}
