import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isChord,
  isForText,
  isPressed,
  type KeyPress,
  onKeyPress,
  pressed,
  signTyped,
} from './key-press.ts';
import { KEYS } from './keys.ts';
import { LATE_KEYS } from './late-keys.ts';

beforeEach(() => vi.stubGlobal('navigator', { platform: 'Linux x86_64' }));
afterEach(() => vi.unstubAllGlobals());

interface Key {
  readonly key: string;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** Presses a key as React tells of it. What the handler is called with; null where it is not called. */
function press(key: Key): KeyPress | null {
  const native = { ...NONE, keyCode: 0, isComposing: false, ...key };
  let got: KeyPress | null = null;
  const handler = onKeyPress((each) => {
    got = each;
  });
  handler({ ...native, nativeEvent: native } as unknown as ReactKeyboardEvent<HTMLElement>);
  return got;
}

function meant(key: Key): KeyPress {
  const got = press(key);
  if (!got) throw new Error('The handler was not called.');
  return got;
}

describe('a handler is not called', () => {
  test('while a word is composed', () => {
    expect(press({ key: 'Enter', isComposing: true })).toBeNull();
    expect(press({ key: 'a', isComposing: true })).toBeNull();
  });

  test('for the key that ends a composition, which Safari tells of once it has ended', () => {
    expect(press({ key: 'Enter', keyCode: 229 })).toBeNull();
    expect(press({ key: 'Escape', keyCode: 229 })).toBeNull();
    expect(press({ key: 'Enter', keyCode: 13 })).not.toBeNull();
  });

  test('for a key that only goes with others', () => {
    expect(press({ key: 'Shift', shiftKey: true })).toBeNull();
    expect(press({ key: 'Control', ctrlKey: true })).toBeNull();
  });
});

describe('a key press', () => {
  test('is told by the table of keys', () => {
    expect(pressed(meant({ key: 'Tab' }), LATE_KEYS.list)).toBe('in');
    expect(pressed(meant({ key: 'Tab', shiftKey: true }), LATE_KEYS.list)).toBe('out');
    expect(pressed(meant({ key: 'd', ctrlKey: true }), LATE_KEYS.list)).toBe('duplicate');
    expect(pressed(meant({ key: 'x' }), LATE_KEYS.list)).toBeNull();
    expect(isPressed(meant({ key: 'Escape' }), KEYS.card.close)).toBe(true);
    expect(isPressed(meant({ key: 'Enter' }), KEYS.card.close)).toBe(false);
  });

  test('types a sign where nothing but Shift goes with it', () => {
    expect(signTyped(meant({ key: 'A', shiftKey: true }))).toBe('A');
    expect(signTyped(meant({ key: 'a', ctrlKey: true }))).toBeNull();
    expect(signTyped(meant({ key: 'Enter' }))).toBeNull();
  });

  test('is for a text where it types or moves the caret', () => {
    expect(isForText(meant({ key: 'ä' }))).toBe(true);
    expect(isForText(meant({ key: 'ArrowLeft' }))).toBe(true);
    expect(isForText(meant({ key: 'PageUp' }))).toBe(true);
    expect(isForText(meant({ key: 'c', ctrlKey: true }))).toBe(false);
    expect(isForText(meant({ key: 'F6' }))).toBe(false);
  });

  test('is a chord where it types nothing, wherever the focus is', () => {
    expect(isChord(meant({ key: 'k', ctrlKey: true }))).toBe(true);
    expect(isChord(meant({ key: 'F8' }))).toBe(true);
    expect(isChord(meant({ key: '?', shiftKey: true }))).toBe(false);
  });
});
