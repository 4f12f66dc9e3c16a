import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  arePressed,
  ariaShortcuts,
  type PressedKey,
  shortcutText,
  shortcutTexts,
} from './shortcut.ts';

afterEach(() => vi.unstubAllGlobals());

const onMac = () => vi.stubGlobal('navigator', { platform: 'MacIntel' });
const elsewhere = () => vi.stubGlobal('navigator', { platform: 'Linux x86_64' });

function press(key: string, modifiers: Partial<PressedKey> = {}): PressedKey {
  return { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, key, ...modifiers };
}

const shortcut = (...keys: string[]) => ({ keys, does: 'Do it', where: 'Anywhere' });
const CTRL = { ctrlKey: true };
const CMD = { metaKey: true };
const SHIFT = { shiftKey: true };
const ALT = { altKey: true };

describe('keys', () => {
  it('are Ctrl on most machines', () => {
    elsewhere();
    expect(arePressed(press('E', { ...CTRL, ...SHIFT }), 'Mod+Shift+E')).toBe(true);
    expect(arePressed(press('e', CTRL), 'Mod+Shift+E')).toBe(false);
    expect(arePressed(press('E', { ...CMD, ...SHIFT }), 'Mod+Shift+E')).toBe(false);
    expect(arePressed(press('e'), 'Mod+E')).toBe(false);
  });

  it('are Cmd on a Mac', () => {
    onMac();
    expect(arePressed(press('z', CMD), 'Mod+Z')).toBe(true);
    expect(arePressed(press('z', CTRL), 'Mod+Z')).toBe(false);
    expect(arePressed(press('z', { ...CTRL, ...CMD }), 'Mod+Z')).toBe(false);
  });

  it('can be Ctrl on every machine, or on other machines than a Mac alone', () => {
    elsewhere();
    expect(arePressed(press(' ', CTRL), 'Ctrl+Space')).toBe(true);
    expect(arePressed(press('y', CTRL), 'PcCtrl+Y')).toBe(true);
    onMac();
    expect(arePressed(press(' ', CTRL), 'Ctrl+Space')).toBe(true);
    expect(arePressed(press(' ', CMD), 'Ctrl+Space')).toBe(false);
    for (const modifiers of [{}, CTRL, CMD]) {
      expect(arePressed(press('y', modifiers), 'PcCtrl+Y')).toBe(false);
    }
  });

  it('are pressed with just their modifiers', () => {
    elsewhere();
    expect(arePressed(press('ArrowUp', ALT), 'Alt+Up')).toBe(true);
    expect(arePressed(press('ArrowUp', { ...ALT, ...SHIFT }), 'Alt+Up')).toBe(false);
    expect(arePressed(press('Tab', SHIFT), 'Tab')).toBe(false);
    expect(arePressed(press('Enter', CTRL), 'Enter')).toBe(false);
    expect(arePressed(press(' ', SHIFT), 'Space')).toBe(false);
  });

  it('that are a sign are pressed with whatever the keyboard has it on', () => {
    elsewhere();
    expect(arePressed(press('?', SHIFT), '?')).toBe(true);
    expect(arePressed(press('?', { ...SHIFT, ...ALT }), '?')).toBe(true);
    expect(arePressed(press('?', CTRL), '?')).toBe(false);
  });

  it('of Backspace mean the same while Shift is held from a capital', () => {
    elsewhere();
    expect(arePressed(press('Backspace', SHIFT), 'Backspace')).toBe(true);
    expect(arePressed(press('Backspace', CTRL), 'Backspace')).toBe(false);
  });
});

describe('a shortcut is shown', () => {
  it('as it is said on most machines', () => {
    elsewhere();
    expect(shortcutText(shortcut('Mod+Shift+E'))).toBe('Ctrl+Shift+E');
    expect(shortcutText(shortcut('Shift+Alt+Down'))).toBe('Shift+Alt+↓');
    expect(shortcutTexts(shortcut('Mod+Shift+Z', 'PcCtrl+Y'))).toEqual(['Ctrl+Shift+Z', 'Ctrl+Y']);
    expect(shortcutText(shortcut('Ctrl+Space'))).toBe('Ctrl+Space');
    expect(ariaShortcuts(shortcut('Mod+Shift+E'))).toBe('Control+Shift+E');
  });

  it('by signs on a Mac, and without what a Mac has not', () => {
    onMac();
    expect(shortcutText(shortcut('Mod+Shift+E'))).toBe('⇧⌘E');
    expect(shortcutText(shortcut('Alt+Up'))).toBe('⌥↑');
    expect(shortcutTexts(shortcut('Mod+Shift+Z', 'PcCtrl+Y'))).toEqual(['⇧⌘Z']);
    expect(shortcutText(shortcut('Ctrl+Space'))).toBe('⌃Space');
    expect(ariaShortcuts(shortcut('Mod+Z'), shortcut('F2'))).toBe('Meta+Z F2');
  });

  it('to screen readers by the names of keys', () => {
    elsewhere();
    expect(ariaShortcuts(shortcut('Alt+Up'))).toBe('Alt+ArrowUp');
    expect(ariaShortcuts(shortcut('Ctrl+Space', 'Delete'))).toBe('Control+Space Delete');
  });
});
