import { afterEach, describe, expect, it, vi } from 'vitest';
import { ariaShortcut, isShortcut, shortcutText } from './shortcut.ts';

const on = (platform: string) => vi.stubGlobal('navigator', { platform });
afterEach(() => vi.unstubAllGlobals());

function pressed(key: string, keys: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { ...none, key, ...keys } as KeyboardEvent;
}

describe('a shortcut', () => {
  it('is Ctrl on most machines', () => {
    on('Linux x86_64');
    expect(shortcutText('Mod+Shift+E')).toBe('Ctrl+Shift+E');
    expect(ariaShortcut('Mod+Shift+E')).toBe('Control+Shift+E');
    expect(isShortcut(pressed('E', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+E')).toBe(true);
    expect(isShortcut(pressed('e', { ctrlKey: true }), 'Mod+Shift+E')).toBe(false);
    expect(isShortcut(pressed('E', { metaKey: true, shiftKey: true }), 'Mod+Shift+E')).toBe(false);
  });

  it('is Cmd on Apple’s', () => {
    on('MacIntel');
    expect(shortcutText('Mod+Shift+E')).toBe('⇧⌘E');
    expect(shortcutText('Alt+Up')).toBe('⌥Up');
    expect(ariaShortcut('Mod+Z')).toBe('Meta+Z');
    expect(isShortcut(pressed('z', { metaKey: true }), 'Mod+Z')).toBe(true);
    expect(isShortcut(pressed('z', { ctrlKey: true }), 'Mod+Z')).toBe(false);
  });

  it('names the arrow keys as browsers do', () => {
    on('Win32');
    expect(ariaShortcut('Alt+Up')).toBe('Alt+ArrowUp');
    expect(ariaShortcut('F2')).toBe('F2');
  });
});
