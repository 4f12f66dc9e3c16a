/**
 * The one way from the keyboard to what keys do: handlers get key presses from here and nowhere
 * else, and tell them by the table of keys (`keys.ts`). So none of them forgets that a key can
 * belong to an input method: who types Japanese ends a word with Enter, and drops one with Escape.
 *
 *     onKeyDown={onKeyPress((press) => {
 *       if (pressed(press, KEYS.card) !== 'close') return;
 *       press.preventDefault();
 *       close();
 *     })}
 */
import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { arePressed, type PressedKey, type Shortcut } from './shortcut.ts';

declare const isKeyPress: unique symbol;

/** A key press that is meant for the app. Which key it is, only the functions below say. */
export interface KeyPress<E extends Element = Element> {
  readonly [isKeyPress]: true;
  /** The element that has the focus. */
  readonly target: EventTarget;
  /** The element that has the handler. */
  readonly currentTarget: E;
  readonly defaultPrevented: boolean;
  /** Whether the key is held, and repeats itself. */
  readonly repeat: boolean;
  readonly preventDefault: () => void;
  readonly stopPropagation: () => void;
}

/** What an element takes as `onKeyDown`. */
export type KeyHandler<E extends Element = Element> = (event: ReactKeyboardEvent<E>) => void;

/**
 * A handler for `onKeyDown`. Neither the keys of an input method come to `handle` nor those that
 * only go with others, such as Shift.
 */
export function onKeyPress<E extends Element = HTMLElement>(
  handle: (press: KeyPress<E>) => void,
): KeyHandler<E> {
  return (event) => {
    if (isForApp(event.nativeEvent)) handle(event as unknown as KeyPress<E>);
  };
}

/** Has `handle` called as by `onKeyPress`, wherever the focus is, until the returned function is called. */
export function listenToKeys(handle: (press: KeyPress) => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (isForApp(event)) handle(event as unknown as KeyPress);
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** The name of the shortcut among these that was pressed; null for none of them. */
export function pressed<Name extends string>(
  press: KeyPress,
  shortcuts: Readonly<Record<Name, Shortcut>>,
): Name | null {
  for (const name in shortcuts) if (isPressed(press, shortcuts[name])) return name;
  return null;
}

/** Whether one of the keys of this shortcut was pressed. */
export function isPressed(press: KeyPress, { keys }: Shortcut): boolean {
  const key = keyOf(press);
  return keys.some((each) => arePressed(key, each));
}

/** The sign that the key types where it types: `a`, a space; null for any other key. */
export function signTyped(press: KeyPress): string | null {
  const { key, ctrlKey, metaKey, altKey } = keyOf(press);
  return key.length === 1 && !ctrlKey && !metaKey && !altKey ? key : null;
}

/** Whether the key types nothing, wherever the focus is: it goes with Ctrl, Cmd or Alt, or is F1 to F12. */
export function isChord(press: KeyPress): boolean {
  const { key, ctrlKey, metaKey, altKey } = keyOf(press);
  return ctrlKey || metaKey || altKey || /^F\d+$/.test(key);
}

/** Whether the key types into a text or moves the caret in it, as far as it is no shortcut. */
export function isForText(press: KeyPress): boolean {
  const { key, ctrlKey, metaKey } = keyOf(press);
  return !ctrlKey && !metaKey && (key.length === 1 || /^(?:Arrow|Home|End|Page)/.test(key));
}

function keyOf(press: KeyPress): PressedKey {
  return press as unknown as PressedKey;
}

/** Exported for its test. */
export function isForApp(event: Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing'>): boolean {
  // Safari ends the composition before it tells of the key that did so: 229 is its sign.
  const isOfInputMethod = event.isComposing || event.keyCode === 229;
  return !isOfInputMethod && !MODIFIERS.has(event.key);
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);
