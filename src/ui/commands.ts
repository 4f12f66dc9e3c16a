/**
 * What can be done on the screen that is shown. Whoever can do something registers it
 * for as long as it is mounted; shortcuts, the command palette and the list of
 * shortcuts all come from here.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { isDialogOpen } from './modal-box.tsx';
import { isShortcut } from './shortcut.ts';

export interface Command {
  /** Unique among those that are registered at the same time. */
  readonly id: string;
  /** What it does, as a person would say it: `Add step`. */
  readonly title: string;
  /** The heading that it is listed under: `Edit`, `View`, `Plan`. */
  readonly group: string;
  /** As in `isShortcut`. */
  readonly shortcut?: string;
  /** Other keys for the same; only what `shortcut` says is shown. */
  readonly otherShortcut?: string;
  /** Where focus has to be for the keys to mean it; anywhere, without this. */
  readonly isFor?: (focused: Element | null) => boolean;
  /** Other words that people may look for. */
  readonly keywords?: string;
  readonly run: () => void;
}

/** Keys that do something in one kind of place only, for the list of shortcuts. */
export interface KeyNote {
  /** Shortcuts as in `isShortcut`, in the order to show them. */
  readonly keys: readonly string[];
  readonly what: string;
  /** Where they work: `In a list`. */
  readonly group: string;
}

type Source<T> = () => readonly T[];

const actions = new Set<Source<Command>>();
const destinations = new Set<Source<Command>>();
const keyNotes = new Set<Source<KeyNote>>();

/** Offers actions, with their shortcuts, while the component is mounted; `list` runs for each look. */
export function useActions(list: Source<Command>): void {
  useRegistered(actions, list);
}

/**
 * Offers many commands without shortcuts, such as places to go to; `list` runs only when
 * somebody looks for one.
 */
export function useDestinations(list: Source<Command>): void {
  useRegistered(destinations, list);
}

/** Tells of keys that parts of the page handle themselves. */
export function useKeyNotes(list: readonly KeyNote[]): void {
  useRegistered(keyNotes, () => list);
}

/** The actions of the screen as it is now. */
export function currentActions(): readonly Command[] {
  return [...actions].flatMap((source) => source());
}

/** The places that the screen offers to go to. */
export function currentDestinations(): readonly Command[] {
  return [...destinations].flatMap((source) => source());
}

/** What is known of keys that are nobody's action. */
export function currentKeyNotes(): readonly KeyNote[] {
  return [...keyNotes].flatMap((source) => source());
}

/** Runs the action that the pressed keys are the shortcut of; not while a dialog is open. */
export function useShortcuts(): void {
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (!isChord(event) && isTyping(event)) return;
      if (isDialogOpen()) return;
      const means = (keys: string | undefined) => keys !== undefined && isShortcut(event, keys);
      const pressed = currentActions().find(
        ({ shortcut, otherShortcut, isFor }) =>
          (means(shortcut) || means(otherShortcut)) && isFor?.(document.activeElement) !== false,
      );
      if (!pressed) return;
      event.preventDefault();
      pressed.run();
    };
    document.addEventListener('keydown', handleKeyDown);
    return () => document.removeEventListener('keydown', handleKeyDown);
  }, []);
}

/** Keys that type nothing. All other typing passes by at the price of a comparison. */
function isChord({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || /^F\d+$/.test(key);
}

/** Whether the keys go into a text. */
function isTyping({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function useRegistered<T>(registry: Set<Source<T>>, source: Source<T>): void {
  const latest = useRef(source);
  useLayoutEffect(() => {
    latest.current = source;
  });
  useEffect(() => {
    const registered = () => latest.current();
    registry.add(registered);
    return () => void registry.delete(registered);
  }, [registry]);
}
